"""Every dimension in a table: its level, its weakest question, and how much of it is known."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from zeroward.core.ui.tables import Column, Table
from zeroward.diagnosis.queries.results.result import DimensionResult, Result
from zeroward.diagnosis.queries.results.words import say_level


def dimension_table(result: Result, *, evidenced: bool) -> Table:
    """With evidence it has a column more."""
    columns = [Column(_("Dimension")), Column(_("Said"), True)]
    if evidenced:
        columns.append(Column(_("With evidence"), True))
    columns += [
        Column(_("Middle answer"), True),
        Column(_("Weakest"), True),
        Column(_("If all were known"), True),
        Column(_("Questions known"), True),
    ]
    return Table(
        _("Every dimension"), columns, [_row(one, result, evidenced=evidenced) for one in result.dimensions]
    )


def _row(one: DimensionResult, result: Result, *, evidenced: bool) -> Sequence[object]:
    inside = [part for part in result.claimed.parts.values() if one.key in part.within]
    concerned = [part for part in inside if part.state != "not_concerned"]
    known = sum(1 for part in concerned if part.state == "known")
    node = one.claimed
    bounds = f"{say_level(node.low)}–{say_level(node.high)}" if node.low != node.high else say_level(node.low)
    if not concerned:
        return [one.label, _("not ours"), *([""] if evidenced else []), "", "", "", "0"]
    return [
        one.label,
        say_level(node.score),
        *([say_level(one.evidenced.score)] if evidenced else []),
        say_level(node.middle),
        say_level(node.weakest),
        bounds,
        f"{known}/{len(concerned)}",
    ]
