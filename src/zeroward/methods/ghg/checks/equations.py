"""The sums that a printed table promises, and which of them do not hold."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from zeroward.methods.ghg.checks.printed import PrintedTable

Spot = tuple[str, int, int]
"""Where a number stands: ("cell", row, column), ("row", row, -1), ("column", -1, column) or ("total", -1, -1)."""

TOTAL: Spot = ("total", -1, -1)


@dataclass(frozen=True, slots=True)
class Equation:
    """`target` should be the sum of `addends`, up to the rounding of the printed digits."""

    name: str
    target: Spot
    addends: tuple[Spot, ...]
    tolerance: float

    def residual(self, numbers: Mapping[Spot, float]) -> float:
        """What is printed minus what the addends give."""
        return numbers[self.target] - math.fsum(numbers[one] for one in self.addends)

    def holds(self, numbers: Mapping[Spot, float]) -> bool:
        """Whether the difference can come from rounding alone."""
        return abs(self.residual(numbers)) <= self.tolerance


def numbers_of(table: PrintedTable) -> dict[Spot, float]:
    """Every printed number by its place. Raises ValueError when the shape of the table does not fit its labels."""
    if len(table.values) != len(table.rows) or any(len(row) != len(table.columns) for row in table.values):
        raise ValueError(f"The table {table.key} needs a value or None for each row and column.")
    for totals, labels in ((table.row_totals, table.rows), (table.column_totals, table.columns)):
        if len(totals) not in (0, len(labels)):
            raise ValueError(f"The table {table.key} needs a total or None for each label, or none at all.")
    numbers: dict[Spot, float] = {}
    for at, row in enumerate(table.values):
        numbers.update({("cell", at, column): one for column, one in enumerate(row) if one is not None})
    numbers.update({("row", at, -1): one for at, one in enumerate(table.row_totals) if one is not None})
    numbers.update({("column", -1, at): one for at, one in enumerate(table.column_totals) if one is not None})
    if table.total is not None:
        numbers[TOTAL] = table.total
    return numbers


def equations_of(table: PrintedTable, numbers: Mapping[Spot, float]) -> tuple[Equation, ...]:
    """Every sum that can be checked. Rows that stand apart are in no column and in no grand total."""
    counted = [at for at, name in enumerate(table.rows) if name not in table.apart]
    found: list[tuple[str, Spot, tuple[Spot, ...]]] = []
    for at, name in enumerate(table.rows):
        cells = tuple(("cell", at, column) for column in range(len(table.columns)))
        found.append((name, ("row", at, -1), present(cells, numbers)))
    for column, name in enumerate(table.columns):
        found.append(
            (name, ("column", -1, column), present(tuple(("cell", at, column) for at in counted), numbers))
        )
    found.extend(("", TOTAL, addends) for addends in ways_to_the_total(table, numbers, counted))
    return tuple(
        Equation(name, target, addends, 0.5 * table.step * (len(addends) + 1) * (1 + 1e-9))
        for name, target, addends in found
        if target in numbers and addends
    )


def present(spots: tuple[Spot, ...], numbers: Mapping[Spot, float]) -> tuple[Spot, ...]:
    return tuple(one for one in spots if one in numbers)


def ways_to_the_total(
    table: PrintedTable, numbers: Mapping[Spot, float], counted: list[int]
) -> Iterator[tuple[Spot, ...]]:
    """The grand total from cells, from row totals and from column totals, as far as they are printed."""
    columns = range(len(table.columns))
    by_cells: list[Spot] = []
    by_rows: list[Spot] = []
    for at in counted:
        cells = present(tuple(("cell", at, column) for column in columns), numbers)
        total = present((("row", at, -1),), numbers)
        by_cells.extend(cells or total)
        by_rows.extend(total or cells)
    by_columns: list[Spot] = []
    for column in columns:
        cells = present(tuple(("cell", at, column) for at in counted), numbers)
        by_columns.extend(present((("column", -1, column),), numbers) or cells)
    whole = all(present(tuple(("cell", at, column) for column in columns), numbers) for at in counted)
    ways = [tuple(by_cells), tuple(by_rows), *([tuple(by_columns)] if whole else [])]
    yield from dict.fromkeys(ways)
