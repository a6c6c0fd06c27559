"""What cities of similar size published of a driver: the median, offered as a start and never taken by itself.

A plan computes from its own content alone, so a figure of others becomes part of it only when somebody takes it over,
with its source.
"""

from collections.abc import Mapping
from statistics import median
from typing import Any, Final

from zeroward.plan.queries.access import public_versions
from zeroward.plan.queries.drivers import Row
from zeroward.plan.queries.load import LoadedPlan

FEWEST: Final = 3
"""Fewer cities than these are no middle of anything, and could be told apart."""
MOST_READ: Final = 200
RANGE: Final = 2.0
"""Similar is from half to twice the inhabitants."""

Cells = tuple[tuple[tuple[str, ...], float], ...]


def similar_values(row: Row, loaded: LoadedPlan) -> tuple[int, Cells] | None:
    """How many cities, and the median of each cell; None with too few. One query."""
    population = loaded.header["population"]
    if not population:
        return None
    found: dict[str, list[float]] = {}
    others = (
        public_versions()
        .exclude(plan__city__key=loaded.header["city"])
        .filter(data__header__model=loaded.header["model"], plan__is_example=False)
        .order_by("plan__city__key", "-plan__base_year", "-number")
        .values_list("plan__city__key", "data__header__population", "data__values")[:MOST_READ]
    )
    for city, people, values in others:
        if city in found or not people or not population / RANGE <= people <= population * RANGE:
            continue
        typed = next((one["cells"] for one in values or () if one["driver"] == row.driver), None)
        cells = [number_at(typed, cell.key) for cell in row.cells]
        if cells and all(one is not None for one in cells):
            found[city] = [one for one in cells if one is not None]
    if len(found) < FEWEST:
        return None
    columns = zip(*found.values(), strict=True)
    return len(found), tuple(
        (cell.key, float(median(column))) for cell, column in zip(row.cells, columns, strict=True)
    )


def number_at(typed: Any, key: tuple[str, ...]) -> float | None:
    """The value of a cell, where one number holds for all years."""
    for name in key:
        typed = typed.get(name) if isinstance(typed, Mapping) else None
    return float(typed) if isinstance(typed, int | float) and not isinstance(typed, bool) else None
