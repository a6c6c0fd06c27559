"""Check printed gap tables (second generation, six columns): find the identity that fails, and what would repair it.

Rows are sectors. Cells are rounded when printed, so an identity may miss by one unit per cell of the sum.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum

COLUMNS = ("baseline", "target", "existing", "gap", "contract", "residual")
"""Columns (1) to (6) of the table."""


@dataclass(frozen=True, slots=True)
class GapFinding:
    """A failing identity: where it stands, what was printed, what the other cells give."""

    place: str
    identity: str
    printed: float
    expected: float

    @property
    def difference(self) -> float:
        return self.expected - self.printed


@dataclass(frozen=True, slots=True)
class GapReport:
    """`row_delta` is (2)-(3)-(4) of each row, `total_minus_sum` the printed total less the sum, by column.

    `repaired` holds a table in which every identity holds, changed in as few cells as possible, or None.
    """

    row_delta: Mapping[str, float]
    total_minus_sum: tuple[float, ...]
    findings: tuple[GapFinding, ...]
    repaired: Mapping[str, tuple[float, ...]] | None
    repaired_total: tuple[float, ...] | None


def _identities(cells: Mapping[str, float]) -> list[tuple[str, str, float]]:
    """(column that the identity gives, how it reads, value) for every identity whose cells are there."""
    found: list[tuple[str, str, float]] = []
    if {"gap", "target", "existing"} <= cells.keys():
        found.append(("gap", "(4) = (2) - (3)", cells["target"] - cells["existing"]))
    if {"residual", "baseline", "target"} <= cells.keys():
        found.append(("residual", "(6) = (1) - (2)", cells["baseline"] - cells["target"]))
    return found


def check_row(cells: Mapping[str, float], *, place: str = "", rounding: float = 1.0) -> list[GapFinding]:
    """Findings on one row. `rounding` is the allowed miss in the table's unit. Missing columns are not judged."""
    return [
        GapFinding(place, identity, cells[column], expected)
        for column, identity, expected in _identities(cells)
        if abs(expected - cells[column]) > rounding
    ]


def check_table(
    rows: Mapping[str, Sequence[float]], total: Sequence[float], *, rounding: float = 1.0
) -> GapReport:
    """Compare rows with their identities and columns with their printed totals, and try to repair one row."""
    table = {name: tuple(cells) for name, cells in rows.items()}
    findings = [
        one
        for name, cells in table.items()
        for one in check_row(dict(zip(COLUMNS, cells, strict=True)), place=name, rounding=rounding)
    ]
    sums = _column_sums(table)
    repaired = _repair(table, tuple(total), rounding)
    return GapReport(
        row_delta={name: cells[1] - cells[2] - cells[3] for name, cells in table.items()},
        total_minus_sum=tuple(printed - computed for printed, computed in zip(total, sums, strict=True)),
        findings=tuple(findings),
        repaired=repaired[0] if repaired else None,
        repaired_total=repaired[1] if repaired else None,
    )


def _column_sums(table: Mapping[str, tuple[float, ...]]) -> list[float]:
    return [fsum(cells[index] for cells in table.values()) for index in range(len(COLUMNS))]


def _repair(
    table: Mapping[str, tuple[float, ...]], total: tuple[float, ...], rounding: float
) -> tuple[dict[str, tuple[float, ...]], tuple[float, ...]] | None:
    """Change one cell of each failing row so that its identity and the column's total both hold."""
    candidate = dict(table)
    for name, cells in table.items():
        if abs(cells[1] - cells[2] - cells[3]) > rounding:
            candidate[name] = _best_row(cells, name, candidate, total)
    sums = _column_sums(candidate)
    allowance = rounding * (len(table) + 1)
    # a printed total that no row explains is itself the misprint: the sum of the rows takes its place
    new_total = tuple(
        printed if abs(printed - summed) <= allowance else summed
        for printed, summed in zip(total, sums, strict=True)
    )
    checked = {**candidate, "": new_total}
    sound = not any(
        check_row(dict(zip(COLUMNS, cells, strict=True)), rounding=allowance if not name else rounding)
        for name, cells in checked.items()
    )
    return (candidate, new_total) if sound else None


def _best_row(
    cells: tuple[float, ...],
    name: str,
    table: Mapping[str, tuple[float, ...]],
    total: tuple[float, ...],
) -> tuple[float, ...]:
    """Of the three ways to mend (2) = (3) + (4), the one that agrees best with the printed totals."""
    baseline, target, existing, gap, contract, _ = cells
    ways = [
        (baseline, existing + gap, existing, gap, contract, baseline - existing - gap),
        (baseline, target, target - gap, gap, contract, baseline - target),
        (baseline, target, existing, target - existing, contract, baseline - target),
    ]

    def miss(way: tuple[float, ...]) -> float:
        sums = _column_sums({**table, name: way})
        return fsum(abs(printed - summed) for printed, summed in zip(total, sums, strict=True))

    return min(ways, key=miss)
