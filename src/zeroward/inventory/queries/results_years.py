"""A city's inventories over the years, counted alike, and what changed between two of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from zeroward.core.charts import Cause, Chart, Course, Frame, Point, plain, series, waterfall
from zeroward.core.ui.numbers import SPACE, format_number
from zeroward.inventory.queries.load import Loaded
from zeroward.inventory.queries.results import Results, results_of
from zeroward.inventory.queries.results_many import restated
from zeroward.inventory.queries.results_uncertainty import TotalInterval, interval_of
from zeroward.inventory.queries.results_words import KILOTONNES, tonnes
from zeroward.methods.ghg.change import Figures, by_sector
from zeroward.methods.ghg.change.sectors import ACTIVITY, INTENSITY, POPULATION, REMOVALS, UNEXPLAINED
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.units import convert

MOST_INTERVALS: Final = 8
MOST_GAP: Final = 12
ENERGY: Final = "MWh"

SAME: Final = ("boundary_kind", "boundary", "electricity_rule", "factor_series", "inclusions")
"""What has to agree before two years may be joined by a line."""


@dataclass(frozen=True, slots=True)
class YearSum:
    """One year in the framework and warming potentials of the page. `apart`: not comparable with the year before."""

    year: int
    results: Results
    apart: bool = False

    @property
    def total(self) -> float | None:
        return self.results.total if self.results.complete and not self.results.empty else None


def years_of(loaded: Sequence[Loaded], framework: str, gwp_set: str) -> list[YearSum]:
    """Every year restated to one framework and one set of warming potentials, in their order."""
    found: list[YearSum] = []
    before: Loaded | None = None
    for one in sorted(loaded, key=lambda each: each.year):
        results = results_of(restated(one, gwp_set), framework)
        apart = before is not None and differences(before, one) != []
        found.append(YearSum(one.year, results, apart))
        before = one
    return found


def differences(first: Loaded, second: Loaded) -> list[str]:
    """Fields of the frame that differ, so that a change may come from counting and not from the city."""
    return [name for name in SAME if first.header[name] != second.header[name]]


def years_chart(years: Sequence[YearSum]) -> Chart | None:
    """Totals by year; None with fewer than two that are complete."""
    known = [(one.year, one.total) for one in years if one.total is not None]
    if len(known) < 2:
        return None
    in_kilotonnes = max(total for _year, total in known) >= KILOTONNES
    divisor = 1e6 if in_kilotonnes else 1e3
    with_intervals = len(years) <= MOST_INTERVALS
    points = {one.year: _point(one, divisor, with_intervals=with_intervals) for one in years}
    first, last = min(points), max(points)
    if last - first <= MOST_GAP:
        for year in range(first, last + 1):
            points.setdefault(year, Point(year, None, reason=_("no inventory")))
    (start, from_total), (end, to_total) = known[0], known[-1]
    frame = Frame(
        _("Emissions by year"),
        _("From %(first)s in %(start)d to %(last)s in %(end)d")
        % {"first": tonnes(from_total), "start": start, "last": tonnes(to_total), "end": end},
        _("Thousand tonnes of CO₂ equivalent") if in_kilotonnes else _("Tonnes of CO₂ equivalent"),
    )
    course = Course(_("Total"), tuple(points[year] for year in sorted(points)))
    say = plain(0 if max(total for _year, total in known) / divisor >= 100 else 1)
    return series(frame, [course], years=_("Year"), say=say)


def _point(one: YearSum, divisor: float, *, with_intervals: bool) -> Point:
    if one.total is None:
        return Point(one.year, None, reason=_("not complete"))
    interval = interval_of(one.results) if with_intervals else None
    if isinstance(interval, TotalInterval):
        return Point(
            one.year, one.total / divisor, interval.low / divisor, interval.high / divisor, apart=one.apart
        )
    return Point(one.year, one.total / divisor, apart=one.apart)


def change_chart(base: YearSum, now: YearSum) -> Chart | None:
    """What changed since the base year, by cause; None when one of the two is not complete."""
    if base.total is None or now.total is None:
        return None
    people = (base.results.population, now.results.population)
    population = (float(people[0]), float(people[1])) if people[0] and people[1] else None
    split = by_sector(_figures(base.results), _figures(now.results), population=population)
    names = {
        POPULATION: _("More or fewer inhabitants"),
        ACTIVITY: _("Activity for each inhabitant") if population else _("Activity"),
        INTENSITY: _("Emissions of the same activity: fuels and factors"),
        UNEXPLAINED: _("Not taken apart: no activity in one unit"),
        REMOVALS: _("Taken up by land and trees"),
    }
    causes = [Cause(names[key], value) for key, value in split.effects.items() if abs(value) >= 0.5]
    left = now.total - base.total - sum(cause.change for cause in causes)
    if abs(left) >= 0.5:
        causes.append(Cause(_("Other"), left))
    else:
        causes = _closed(causes, left)
    largest = max(causes, key=lambda cause: abs(cause.change), default=None)
    if largest is None:
        return None
    frame = Frame(
        _("The way from %(base)d to %(now)d") % {"base": base.year, "now": now.year},
        _("The largest part: %(cause)s") % {"cause": largest.name},
        _("Tonnes of CO₂ equivalent; logarithmic mean Divisia index, without a remainder"),
    )
    return waterfall(
        frame,
        (str(base.year), base.total),
        causes,
        (str(now.year), now.total),
        names=_("Cause"),
        say=tonnes,
    )


def _closed(causes: list[Cause], left: float) -> list[Cause]:
    """Effects below half a kilogram are not shown; the largest cause carries them."""
    if not causes:
        return []
    at = max(range(len(causes)), key=lambda place: abs(causes[place].change))
    causes[at] = Cause(causes[at].name, causes[at].change + left)
    return causes


def _figures(results: Results) -> dict[str, Figures]:
    """Emissions and activity by sector, as far as its rows share a unit. Removals keep apart by their sign."""
    found: dict[str, tuple[float, dict[str, float] | None]] = {}
    for at in results.rows_in_total:
        row = results.counted[at]
        value = float(results.view.row_co2e[at])
        sector = results.view.rows.sources[at].partition(".")[0] + ("-" if value < 0 else "")
        emissions, amounts = found.get(sector, (0.0, {}))
        found[sector] = (emissions + value, _added(amounts, _amount(results, row)))
    return {
        sector: Figures(emissions, next(iter(amounts.values())) if amounts and len(amounts) == 1 else None)
        for sector, (emissions, amounts) in found.items()
    }


def _added(amounts: dict[str, float] | None, more: tuple[float, str] | None) -> dict[str, float] | None:
    if amounts is None or more is None:
        return None
    value, unit = more
    return {**amounts, unit: amounts.get(unit, 0.0) + value}


def _amount(results: Results, row: int) -> tuple[float, str] | None:
    """The amount in megawatt hours where it is energy, else as it is; None without an amount."""
    activity = results.table.activities.row(row)
    if activity.amount is None:
        return None
    try:
        inputs = activity.inputs
        energy = convert(
            activity.amount,
            activity.unit,
            ENERGY,
            carrier=activity.carrier,
            ncv=inputs.get("ncv"),
            density=inputs.get("density"),
        )
    except MethodError:
        return activity.amount, activity.unit
    return energy, ENERGY


def change_in_words(base: YearSum, now: YearSum) -> str:
    """ "34 % less than in 2008", or that intervals overlap and nothing can be said."""
    if not base.total or now.total is None:
        return ""
    change = (now.total - base.total) / base.total
    size = f"{format_number(abs(change) * 100, 0)}{SPACE}%"
    if abs(change) < 0.005:
        return _("about as much as in %(year)d") % {"year": base.year}
    if change < 0:
        return _("%(size)s less than in %(year)d") % {"size": size, "year": base.year}
    return _("%(size)s more than in %(year)d") % {"size": size, "year": base.year}
