"""The indicators of a plan with all that is known of them: baseline, targets, what was observed, and what that says."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal

from zeroward.methods.indicators import Course, Standing, needed_path, standing
from zeroward.plan.domain.observed import OWN
from zeroward.plan.queries.indicator_series import Derived, Place, derived_series, observed_place
from zeroward.plan.queries.load import LoadedPlan
from zeroward.plan.queries.numbering import natural
from zeroward.plan.queries.outcome import Outcome
from zeroward.plan.vocabulary import MILESTONES

Flag = Literal["typed", "derived", ""]
TYPED: Final = "typed"
DERIVED: Final = "derived"


@dataclass(frozen=True, slots=True)
class Figure:
    """A value of a year. `flag` says whether somebody typed it, or the plan's model gave it; "" = there is none."""

    year: int | None
    value: float | None
    flag: Flag


@dataclass(frozen=True, slots=True)
class Seen:
    """An observed value in the indicator's unit. `year` is the year it describes, `lag` the months from the end of
    that year to its publication (None: the day is not known)."""

    id: int
    year: int
    value: float
    published_on: date | None
    lag: int | None
    source_text: str
    from_model: bool


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """`row` is the plain dictionary of `LoadedPlan.indicators`; everything else is in its unit."""

    row: Mapping[str, Any]
    baseline: Figure
    targets: tuple[Figure, ...]
    derived: Derived
    seen: tuple[Seen, ...]
    place: Place
    course: Course
    standing: Standing

    @property
    def path(self) -> dict[int, float]:
        """The value that each year asks for."""
        return needed_path(self.course)

    @property
    def latest(self) -> Seen | None:
        return self.seen[-1] if self.seen else None

    def target(self, year: int) -> Figure:
        return next((one for one in self.targets if one.year == year), Figure(year, None, ""))


def indicator_values(loaded: LoadedPlan, outcome: Outcome | None = None) -> tuple[IndicatorRow, ...]:
    """All indicators, by their numbers (I2 before I10). Without `outcome`, nothing is derived. No query."""
    rows = sorted(loaded.indicators, key=lambda row: natural(row["number"]))
    return tuple(indicator_row(row, loaded, outcome) for row in rows)


def indicator_row(row: Mapping[str, Any], loaded: LoadedPlan, outcome: Outcome | None) -> IndicatorRow:
    derived = derived_series(row, outcome)
    place = observed_place(row, outcome)
    baseline = _baseline(row, derived, loaded)
    targets = _targets(row, derived, loaded)
    seen = _seen(row, loaded, place)
    course = Course(
        baseline_year=baseline.year,
        baseline=baseline.value,
        targets={
            one.year: one.value
            for one in targets
            if one.year and one.value is not None and not _unmoved(one, baseline)
        },
        observed={one.year: one.value for one in seen},
        direction=row["direction"] or None,
    )
    return IndicatorRow(row, baseline, targets, derived, seen, place, course, standing(course))


def _unmoved(target: Figure, baseline: Figure) -> bool:
    """The model's figure stays where it began: what the plan does not change is no target."""
    if target.flag != "derived" or baseline.value is None or target.value is None:
        return False
    return math.isclose(target.value, baseline.value, rel_tol=1e-9)


def target_years(loaded: LoadedPlan, row: Mapping[str, Any]) -> tuple[int, ...]:
    """The milestones of the contract, the plan's target year, and whatever years have a typed target."""
    years = {*MILESTONES, loaded.target_year, *(int(year) for year in row["targets"])}
    return tuple(sorted(year for year in years if year > loaded.base_year))


def _baseline(row: Mapping[str, Any], derived: Derived, loaded: LoadedPlan) -> Figure:
    if row["baseline"] is not None:
        return Figure(row["baseline_year"], row["baseline"], "typed")
    value = derived.values.get(loaded.base_year)
    return Figure(None, None, "") if value is None else Figure(loaded.base_year, value, "derived")


def _targets(row: Mapping[str, Any], derived: Derived, loaded: LoadedPlan) -> tuple[Figure, ...]:
    found = []
    for year in target_years(loaded, row):
        typed = row["targets"].get(str(year))
        if typed is not None:
            found.append(Figure(year, typed, "typed"))
        elif year in derived.values:
            found.append(Figure(year, derived.values[year], "derived"))
        else:
            found.append(Figure(year, None, ""))
    return tuple(found)


def _seen(row: Mapping[str, Any], loaded: LoadedPlan, place: Place) -> tuple[Seen, ...]:
    """Its own values, and those of the model's quantity that it is; its own go first where there are both."""
    own = f"{OWN}{row['number']}"
    found: dict[int, Seen] = {}
    for one in loaded.observations:
        with_model = (one["node"], one["category"]) == (place.node, place.category) and place.node != own
        if one["node"] != own and not with_model:
            continue
        if with_model and one["year"] in found:
            continue
        published = date.fromisoformat(one["published_on"]) if one["published_on"] else None
        found[one["year"]] = Seen(
            id=one["id"],
            year=one["year"],
            value=one["value"] / place.factor if with_model else one["value"],
            published_on=published,
            lag=None if published is None else lag_of(one["year"], published),
            source_text=one["source_text"],
            from_model=with_model,
        )
    return tuple(found[year] for year in sorted(found))


def lag_of(year: int, published: date) -> int:
    """Months from the end of the year that a figure describes to its publication; 0 for one within the year."""
    return max(0, (published.year - year - 1) * 12 + published.month)
