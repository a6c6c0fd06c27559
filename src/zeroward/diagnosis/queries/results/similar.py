"""Beside cities of similar size that show their result to everybody: a distribution, never a rank."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.charts import Chart, Frame, strip
from zeroward.core.scope import Scope
from zeroward.core.ui.tables import Column, Table
from zeroward.diagnosis.models import Assessment
from zeroward.diagnosis.queries.results.many import Summary, closed, newest_summaries, public
from zeroward.diagnosis.queries.results.result import Result
from zeroward.diagnosis.queries.results.structure import TOP
from zeroward.diagnosis.queries.results.words import say_axis, say_level
from zeroward.methods.maturity.scoring import distribution
from zeroward.methods.maturity.scoring.similar import LEAST
from zeroward.places.models import City

HALF: Final = 0.5
DOUBLE: Final = 2.0


@dataclass(frozen=True, slots=True)
class SimilarPage:
    """`chart` and `table` are None below five cities. `sized`: only those of half to double the inhabitants."""

    count: int
    sized: bool
    population: int | None
    chart: Chart | None
    table: Table | None
    finding: str

    @property
    def least(self) -> int:
        return LEAST


def similar_page(assessment: Assessment, result: Result, name: str) -> SimilarPage:
    """Others with the newest public result of the same questionnaire. Three queries.

    Where fewer than five are of similar size, all that are public are taken, and the page says so.
    """
    rounds = public(closed([assessment.questionnaire.key], example=assessment.is_example))
    others = newest_summaries(rounds.exclude(scope=assessment.scope))
    population = _population(assessment.scope)
    near = _near(others, population)
    sized = len(near) >= LEAST
    taken = near if sized else others
    values = sorted(one.whole * TOP for one in taken if one.whole is not None)
    own = result.claimed.whole.score
    enough = len(values) >= LEAST and own is not None
    return SimilarPage(
        count=len(values),
        sized=sized,
        population=population,
        chart=_chart(values, name, float(own * TOP)) if enough and own is not None else None,
        table=_table(taken, result, name) if enough else None,
        finding=_finding(len(values)),
    )


def _population(scope: str) -> int | None:
    return City.objects.filter(key=Scope.parse(scope).key).values_list("population", flat=True).first()


def _near(others: Sequence[Summary], population: int | None) -> list[Summary]:
    if not population:
        return []
    keys = {Scope.parse(one.scope).key for one in others}
    sizes = dict(City.objects.filter(key__in=keys).values_list("key", "population"))
    low, high = population * HALF, population * DOUBLE
    return [one for one in others if low <= (sizes.get(Scope.parse(one.scope).key) or 0) <= high]


def _finding(count: int) -> str:
    if count < LEAST:
        return _("Too few cities to compare with")
    return ngettext("Beside %(count)d city", "Beside %(count)d other cities", count) % {"count": count}


def _chart(values: Sequence[float], name: str, own: float) -> Chart:
    frame = Frame(
        _("Level of the whole, as it was said"),
        _("%(city)s: level %(own)s of 4; the others lie between %(low)s and %(high)s")
        % {"city": name, "own": say_axis(own), "low": say_axis(values[0]), "high": say_axis(values[-1])},
        _("Levels from 0 (not started) to 4 (works, and shared)"),
    )
    return strip(frame, values, own=(name, own), values=_("Level"), say=say_axis)


def _table(taken: Sequence[Summary], result: Result, name: str) -> Table:
    """Each dimension with the quarters of the others; a dash where fewer than five of them know it."""
    columns = [
        Column(_("Dimension")),
        Column(name, True),
        Column(_("A quarter lies below"), True),
        Column(_("Half lies below"), True),
        Column(_("Three quarters lie below"), True),
        Column(_("Cities"), True),
    ]
    rows = []
    for one in result.dimensions:
        values = [Fraction(str(other.dimensions[one.key])) for other in taken if one.key in other.dimensions]
        found = distribution(values)
        quarters = [found.lower, found.middle, found.upper] if found else []
        shown = [say_level(value) for value in quarters] or ["–"] * 3
        rows.append(
            [one.label, say_level(one.claimed.score), *shown, str(len(values)) if found else _("too few")]
        )
    return Table(_("By dimension"), columns, rows)
