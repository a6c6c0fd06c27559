"""An indicator's value by year from the plan's model, in the indicator's own unit, or why it cannot be told."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.methods.indicators import conversion
from zeroward.methods.pathways.model import ModelError
from zeroward.plan.domain.indicator_sheet import WAY
from zeroward.plan.domain.observed import OWN, TOTALS
from zeroward.plan.queries.model.courses import Course
from zeroward.plan.queries.outcome import Outcome

PEOPLE: Final = "people"
PERCENT: Final = "1"
"""Shares are plain numbers; `conversion` makes percent of them."""
Values = dict[int, float]


@dataclass(frozen=True, slots=True)
class Derived:
    """`values` by year, {} with the `reason` why there are none ("" when the indicator is not tied to the model)."""

    values: Mapping[int, float] = field(default_factory=dict)
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an observed value of an indicator is kept, and what it is multiplied by to be in the unit kept there."""

    node: str
    category: str = ""
    factor: float = 1.0


def derived_series(row: Mapping[str, Any], outcome: Outcome | None, course: Course = "plan") -> Derived:
    """What the plan's model says about an indicator (a row of `LoadedPlan.indicators`)."""
    if not row["node"]:
        return Derived()
    if outcome is None or outcome.result(course) is None:
        return Derived(reason=_("The model cannot be computed yet: values are missing."))
    way = row["metadata"].get(WAY, "value")
    found = _by_way(row["node"], row["category"], way, outcome, course)
    if found is None:
        return Derived(reason=_("The plan's model does not have this quantity."))
    unit, values = found
    factor = conversion(unit, row["unit"])
    if factor is None:
        return Derived(
            reason=_("The model gives it in %(unit)s, which is not the unit of the indicator.")
            % {"unit": unit}
        )
    return Derived({year: value * factor for year, value in values.items()})


def observed_place(row: Mapping[str, Any], outcome: Outcome | None) -> Place:
    """With the model's own quantity where the indicator is the same, so that "progress" runs on it; else by itself."""
    own = Place(f"{OWN}{row['number']}")
    if not row["node"] or row["metadata"].get(WAY, "value") != "value" or outcome is None:
        return own
    unit = _unit_of(row["node"], row["category"], outcome)
    factor = conversion(row["unit"], unit) if unit else None
    return own if factor is None else Place(row["node"], row["category"], factor)


def _unit_of(node: str, category: str, outcome: Outcome) -> str:
    """Unit of exactly one cell of the model; "" where there is none."""
    if node in TOTALS:
        return "EUR" if node == "cost" else "t CO2e"
    model = outcome.built.model
    if model is None or "+" in category:
        return ""
    one = next((quantity for quantity in model.spec.quantities if quantity.key == node), None)
    if one is None or len(model.step(node).dims) != len([part for part in category.split(",") if part]):
        return ""
    return one.unit


def _by_way(
    node: str, category: str, way: str, outcome: Outcome, course: Course
) -> tuple[str, Values] | None:
    if way in ("value", "change", "share_of_base", "per_head"):
        found = _sum(node, category, outcome, course)
        return None if found is None else _related(way, *found, outcome, course)
    part = _sum(node, category, outcome, course)
    first = category.split(",", maxsplit=1)[0] if way == "share_of_first" else ""
    whole = _sum(node, first, outcome, course)
    if part is None or whole is None:
        return None
    return PERCENT, {year: value / whole[1][year] for year, value in part[1].items() if whole[1][year]}


def _related(
    way: str, unit: str, values: Values, outcome: Outcome, course: Course
) -> tuple[str, Values] | None:
    if way == "value":
        return unit, values
    if way == "per_head":
        people = _sum(PEOPLE, "", outcome, course)
        if people is None:
            return None
        heads = people[1]
        return f"{unit}/person", {year: value / heads[year] for year, value in values.items() if heads[year]}
    base = values.get(outcome.base_year)
    if not base:
        return None
    minus = 1.0 if way == "change" else 0.0
    return PERCENT, {year: value / base - minus for year, value in values.items()}


def _sum(node: str, category: str, outcome: Outcome, course: Course) -> tuple[str, Values] | None:
    """The cells that hold one of the categories ("+") in each of the dimensions named (","), added up."""
    if node in TOTALS:
        return outcome.series(node, category, course)
    result = outcome.result(course)
    if result is None:
        return None
    try:
        series = result.node(node)
    except ModelError:
        return None
    wanted = [set(part.split("+")) for part in category.split(",") if part]
    rows = [place for place, cell in enumerate(series.cells) if all(names & set(cell) for names in wanted)]
    if not rows:
        return None
    total = series.values[rows].sum(axis=0)
    return series.unit, dict(zip(outcome.years, map(float, total), strict=True))
