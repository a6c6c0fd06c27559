"""“Why not the other one?”: asked of a matching, as long as nothing has changed since."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from zeroward.core.errors import HouseError
from zeroward.core.queries.kept_said import read
from zeroward.core.queries.said import said
from zeroward.exchange.models import Run
from zeroward.exchange.queries.matching.inputs import Inputs, read_inputs
from zeroward.exchange.queries.matching.one_pool import fit_table
from zeroward.exchange.queries.matching.options import SCORE, TWO_SIDES, options_of
from zeroward.exchange.queries.matching.two_sides import why_not_two_sides
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say


def why_not(run: Run, one: int, other: int) -> str:
    """A sentence about two applications of the call; says so when applications have changed since."""
    try:
        inputs = read_inputs(run.call, options_of(run.options))
    except HouseError as error:
        return str(error)
    if inputs.digest != run.digest:
        return _("Applications or decisions have changed since. Match again, then ask.")
    if one == other or one not in inputs.names or other not in inputs.names:
        return _("Choose two applications that take part.")
    if any({one, other} <= set(match["members"]) for match in run.result["matches"]):
        return _("They are together in this matching.")
    try:
        if run.way in (TWO_SIDES, SCORE):
            learners = {row.application_id for row in inputs.learners}
            if (one in learners) == (other in learners):
                return _("Choose a city that learns, and a host.")
            first, second = (one, other) if one in learners else (other, one)
            return read(why_not_two_sides(inputs, first, second))
        return _in_one_pool(run, inputs, one, other)
    except MethodError as error:
        return read(error.message)


def _in_one_pool(run: Run, inputs: Inputs, one: int, other: int) -> str:
    """Both have somebody who fits as well or better, or it would cost the others."""
    pair = (one, other)
    if pair in inputs.forbidden or pair[::-1] in inputs.forbidden:
        return _("A decision keeps them apart.")
    table, at = fit_table(inputs)
    fit = float(table[at[one], at[other]])
    told = []
    for mine in pair:
        partners = _partners(run, mine)
        if partners:
            own = sum(float(table[at[mine], at[pk]]) for pk in partners) / len(partners)
            told.append(
                say(
                    gettext_noop("%(name)s fits its partners with %(own)s, and this one with %(fit)s."),
                    name=inputs.names[mine],
                    own=f"{100 * own:.0f}",
                    fit=f"{100 * fit:.0f}",
                )
            )
    return " ".join([*(said(one) for one in told), _("All together, another division is better.")])


def _partners(run: Run, pk: int) -> list[int]:
    return [
        other
        for match in run.result["matches"]
        if pk in match["members"]
        for other in match["members"]
        if other != pk
    ]
