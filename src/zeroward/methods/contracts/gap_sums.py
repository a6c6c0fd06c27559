"""The sums of a gap table: how its columns hang together, by the template and as cities use it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from zeroward.methods.contracts.gap_row import GapRow

Terms = Mapping[str, int]
"""A sum of columns that must be zero, with the sign of each."""


_NEAR: Final = 0.6
"""Points of a percentage that rounding explains."""


@dataclass(frozen=True, slots=True)
class Definition:
    """How `column` follows from others; `terms` sum up to zero. The first of a column is the template's own."""

    column: str
    terms: Terms

    def difference(self, row: GapRow) -> float | None:
        """What the others give less what is printed; None when a cell is missing."""
        if any(name not in row.cells for name in self.terms):
            return None
        sign = -self.terms[self.column]
        return sign * sum(factor * row.cells[name] for name, factor in self.terms.items())

    def slack(self, row: GapRow, rows: int = 0) -> float:
        """How far rounding alone can take the sum from zero: half a step of each cell. A total of so many `rows` may
        carry the rounding of each of them."""
        carried = max((row.steps.get(name, 1.0) for name in self.terms), default=0.0) * rows
        whole = sum(row.steps.get(name, 1.0) for name in self.terms)
        return 0.5 * (whole + (carried if row.sector == "total" else 0.0)) + 1e-6

    def holds(self, row: GapRow, rows: int = 0) -> bool | None:
        """Within rounding; None when a cell is missing."""
        difference = self.difference(row)
        return None if difference is None else abs(difference) <= self.slack(row, rows)


def _is(column: str, **terms: int) -> Definition:
    return Definition(column, {column: -1, **terms})


DEFINITIONS: Final = (
    _is("gap", target=1, existing=-1),
    _is("gap", baseline=1, residual=-1, target=-1),
    _is("gap", baseline=1, existing=-1),
    _is("gap", reference=1, existing=-1),
    _is("gap", target=1, existing=-1, contract=-1),
    _is("gap", baseline=1, residual=-1, contract=-1),
    _is("gap", target=1, contract=-1),
    _is("gap", residual=1, remaining=-1),
    _is("gap", remaining=1, residual=-1),
    _is("gap", target=1, existing=1),
    _is("gap", target=1),
    _is("residual", baseline=1, target=-1),
    _is("residual", reference=1, target=-1),
    _is("residual", latest=1, target=-1),
    _is("residual", baseline=1, existing=-1, contract=-1),
    _is("residual", reference=1, existing=-1, contract=-1),
    _is("residual", gap=1, contract=-1),
    _is("residual", remaining=1, contract=-1),
    _is("residual", baseline=1, contract=-1),
    _is("residual", remaining=1, gap=-1),
    _is("residual", target=1, baseline=-1),
    _is("remaining", baseline=1, existing=-1),
    _is("remaining", baseline=1, contract=-1),
)


def definitions_of(column: str, columns: Iterable[str]) -> tuple[Definition, ...]:
    """The definitions of a column that a table with these columns can follow."""
    known = set(columns)
    return tuple(one for one in DEFINITIONS if one.column == column and set(one.terms) <= known)


def score(rows: Sequence[GapRow], columns: Iterable[str]) -> int:
    """How many sums come out in rows that are not all zero, and how many percentages are those of the baseline."""
    known = set(columns)
    usable = [one for one in DEFINITIONS if set(one.terms) <= known]
    return sum(_percents(row) for row in rows) + sum(
        bool(one.holds(row))
        for row in rows
        if any(row.cells.values())
        for one in usable
        if any(row.cells.get(name) for name in one.terms)
    )


def _percents(row: GapRow) -> int:
    """How many of the printed percentages are shares of the baseline."""
    whole = row.cells.get("baseline")
    if not whole:
        return 0
    return sum(
        abs(100 * row.cells[name] / whole - percent) <= _NEAR
        for name, percent in row.percents.items()
        if name != "baseline" and row.cells.get(name)
    )
