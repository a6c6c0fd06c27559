"""Totals of a gap table: which rows each of them adds up."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from zeroward.methods.contracts.coherence.repair import Sum
from zeroward.methods.contracts.gap_row import GapRow
from zeroward.methods.contracts.gap_sums import Definition


@dataclass(frozen=True, slots=True)
class Total:
    """A cell of a total: rows `parts` should add up to it; no parts when one of them has no number that is sure."""

    at: int
    column: str
    parts: tuple[int, ...]
    empty: tuple[int, ...] = ()

    def left_out(self, rows: Sequence[GapRow], definition: Definition | None) -> float:
        """What the empty cells of the column would hold by the other columns of their rows."""
        if definition is None:
            return 0.0
        others = {name: sign for name, sign in definition.terms.items() if name != self.column}
        return sum(
            sum(sign * rows[at].cells[name] for name, sign in others.items())
            for at in self.empty
            if all(name in rows[at].cells for name in others)
        )

    def slack(self, rows: Sequence[GapRow]) -> float:
        """What rounding explains at worst: half a step of each cell."""
        return 0.5 * sum(rows[at].steps.get(self.column, 1.0) for at in (*self.parts, self.at)) + 1e-6

    def sum(self, rows: Sequence[GapRow]) -> Sum:
        return Sum(
            {**{(at, self.column): 1 for at in self.parts}, (self.at, self.column): -1}, self.slack(rows)
        )


def totals_of(rows: Sequence[GapRow]) -> tuple[Total, ...]:
    """The totals of a table by column, with the rows that they add up."""
    totals = [at for at, row in enumerate(rows) if row.sector == "total"]
    found = []
    for total in totals:
        members = _members(rows, total, totals)
        for column in rows[total].cells:
            if members:
                parts = _parts(rows, members, column)
                empty = tuple(at for at in members if at not in parts)
                found.append(Total(total, column, parts, empty))
    return _without_outsider(rows, found)


def _without_outsider(rows: Sequence[GapRow], found: Sequence[Total]) -> tuple[Total, ...]:
    """A row that no total counts, such as land use where forests take up more than is emitted: when all sums come out
    without it, and more than one of them does not with it, it is left out."""
    outsiders = {
        at
        for total in {one.at for one in found}
        for at in range(len(rows))
        if _is_outsider(rows, [one for one in found if one.at == total], at)
    }
    return tuple(
        Total(one.at, one.column, tuple(at for at in one.parts if at not in outsiders), one.empty)
        for one in found
    )


def _is_outsider(rows: Sequence[GapRow], sums: Sequence[Total], at: int) -> bool:
    broken = 0
    for one in sums:
        if not one.parts:
            continue
        cells = {(row, one.column): rows[row].cells[one.column] for row in (*one.parts, one.at)}
        if one.sum(rows).holds(cells):
            if at in one.parts and rows[at].cells[one.column]:
                return False
            continue
        rest = Total(one.at, one.column, tuple(part for part in one.parts if part != at))
        if at not in one.parts or not rest.sum(rows).holds(cells):
            return False
        broken += 1
    return broken > 1


def _members(rows: Sequence[GapRow], total: int, totals: Sequence[int]) -> tuple[int, ...]:
    """The sector rows of a total. With several totals, one for each base year, a sector that comes again starts the
    next base year; each total takes the block whose baseline it is."""
    plain = [at for at in range(len(rows)) if at not in totals]
    if len(totals) < 2:
        return _without_parents(rows, plain)
    blocks: list[list[int]] = [[]]
    for at in plain:
        labels = {rows[one].label for one in blocks[-1]}
        if rows[at].label in labels:
            blocks.append([])
        blocks[-1].append(at)
    if len(blocks) == 1:
        return _without_parents(rows, plain)
    whole = rows[total].cells.get("baseline")
    if whole is None:
        return ()
    return tuple(min(blocks, key=lambda block: abs(_baseline(rows, tuple(block)) - whole)))


def _baseline(rows: Sequence[GapRow], block: Sequence[int]) -> float:
    return sum(rows[at].cells.get("baseline", 0.0) for at in block)


def _without_parents(rows: Sequence[GapRow], plain: Sequence[int]) -> tuple[int, ...]:
    """Rows that are the sum of rows that follow stand for them: those are left out."""
    kept: list[int] = []
    at = 0
    while at < len(plain):
        kept.append(plain[at])
        children = _children(rows, plain, at)
        at += 1 + children
    return tuple(kept)


def _children(rows: Sequence[GapRow], plain: Sequence[int], at: int) -> int:
    """How many of the rows that follow are parts of this one, 0 for none."""
    parent = rows[plain[at]]
    if "baseline" not in parent.cells:
        return 0
    for count in range(2, len(plain) - at):
        parts = [rows[one] for one in plain[at + 1 : at + 1 + count]]
        if any("baseline" not in one.cells for one in parts):
            return 0
        slack = 0.5 * sum(one.steps.get("baseline", 1.0) for one in (parent, *parts))
        if all(
            abs(sum(one.cells.get(name, 0.0) for one in parts) - parent.cells[name]) <= slack + 1e-6
            for name in ("baseline", "residual")
            if name in parent.cells
        ) and not re.search(r"total", parent.label, re.IGNORECASE):
            return count
    return 0


def _parts(rows: Sequence[GapRow], members: Sequence[int], column: str) -> tuple[int, ...]:
    """The members with a number in this column; none when one of them can be read in two ways."""
    if any(column in rows[at].doubtful for at in members):
        return ()
    found = tuple(at for at in members if column in rows[at].cells)
    return found if len(found) >= 2 else ()
