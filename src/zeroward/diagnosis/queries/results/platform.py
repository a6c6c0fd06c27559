"""What a national platform, or the Mission, sees of its cities: sums of five and more, never a single city."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.charts import Chart, Frame, Interval, intervals
from zeroward.core.scope import Scope
from zeroward.core.ui.tables import Column, Table
from zeroward.diagnosis.queries.dimensions import Dimension, dimensions
from zeroward.diagnosis.queries.results.many import Summary, closed, newest_summaries
from zeroward.diagnosis.queries.results.structure import TOP
from zeroward.diagnosis.queries.results.words import say_axis, say_level
from zeroward.diagnosis.vocabulary import FULL, SHORT
from zeroward.methods.maturity.scoring import Distribution, distribution
from zeroward.methods.maturity.scoring.similar import LEAST

MOST_NAMED = 2


@dataclass(frozen=True, slots=True)
class PlatformPage:
    """`count` cities closed a round; below five nothing else is told, and `count` itself is not."""

    enough: bool
    headline: str
    lead: str
    chart: Chart | None
    least: int = LEAST


def platform_page(scope: Scope, *, example: bool = False) -> PlatformPage:
    """Of the newest closed round on readiness of each city of a country, of all countries for the Mission.

    One query. `example`: of made-up rounds instead of real ones.
    """
    rounds = closed([SHORT, FULL], example=example)
    if scope.kind == "country":
        rounds = rounds.filter(scope_country=scope.key)
    found = newest_summaries(rounds)
    spread = _spread(found)
    if len(found) < LEAST or not spread:
        return PlatformPage(
            False,
            _("Too few cities have closed a round"),
            _("From five cities on their levels are shown together. A single city is never shown here."),
            None,
        )
    return PlatformPage(
        True,
        _headline(spread),
        _lead(found),
        _chart(spread).with_table(_table(spread)),
    )


def _headline(spread: Sequence[tuple[Dimension, Distribution]]) -> str:
    """Names the dimension with the lowest middle, unless it is that of many."""
    lowest = min(found.middle for _one, found in spread)
    weakest = [one.label for one, found in spread if found.middle == lowest]
    if len(weakest) > MOST_NAMED:
        return _("No dimension stands out")
    return _("Most is missing in: %(dimension)s") % {"dimension": ", ".join(weakest)}


def _spread(found: Sequence[Summary]) -> list[tuple[Dimension, Distribution]]:
    """Dimensions that at least five cities know, with their quarters."""
    rows = []
    for one in dimensions(FULL):
        values = [Fraction(str(city.dimensions[one.key])) for city in found if one.key in city.dimensions]
        quarters = distribution(values)
        if quarters is not None:
            rows.append((one, quarters))
    return rows


def _lead(found: Sequence[Summary]) -> str:
    years = sorted({one.year for one in found})
    return ngettext(
        "%(count)d city has closed a round.",
        "%(count)d cities have closed a round, the newest of each counts (%(years)s).",
        len(found),
    ) % {"count": len(found), "years": "–".join(str(year) for year in dict.fromkeys((years[0], years[-1])))}


def _chart(spread: Sequence[tuple[Dimension, Distribution]]) -> Chart:
    rows = [
        Interval(one.label, float(found.lower * TOP), float(found.middle * TOP), float(found.upper * TOP))
        for one, found in spread
    ]
    frame = Frame(
        _("The middle half of the cities, by dimension"),
        ", ".join(f"{one.label} {say_level(found.middle)}" for one, found in spread),
        _("Levels from 0 to 4, as cities said: the dot is the middle city"),
    )
    return intervals(frame, rows, names=_("Dimension"), values=_("Level"), say=say_axis)


def _table(spread: Sequence[tuple[Dimension, Distribution]]) -> Table:
    columns = [
        Column(_("Dimension")),
        Column(_("A quarter lies below"), True),
        Column(_("Half lies below"), True),
        Column(_("Three quarters lie below"), True),
        Column(_("Cities"), True),
    ]
    rows = [
        [one.label, say_level(found.lower), say_level(found.middle), say_level(found.upper), str(found.n)]
        for one, found in spread
    ]
    return Table(_("Levels of the cities, by dimension"), columns, rows)
