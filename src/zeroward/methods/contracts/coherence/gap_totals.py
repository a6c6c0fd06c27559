"""Totals of a gap table: which rows each of them adds up."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from zeroward.methods.contracts.coherence.repair import Sum
from zeroward.methods.contracts.gap_row import GapRow
from zeroward.methods.contracts.gap_sums import Definition

_PART_OF: Final = re.compile(r"\s*(?:sub-?\s?total|of which|thereof|including)", re.IGNORECASE)
_LEAST_SHARE: Final = 1 / 3
"""So many of the columns must come out before rows and total belong together."""


_SAME: Final = 0.05
"""Of several totals that stand below the same rows, each must have about their baseline."""


@dataclass(frozen=True, slots=True)
class Total:
    """A cell of a total: rows `parts` should add up to it, rows `empty` have nothing in this column. No parts when one
    of them has no number that is sure, or when the rows are not those of the total."""

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

    def lacks(self, rows: Sequence[GapRow]) -> bool:
        """True when an empty cell may hide a number: its row has others, and no percentage says that it is zero."""
        return any(
            rows[at].percents.get(self.column) != 0 and any(rows[at].cells.values()) for at in self.empty
        )

    def slack(self, rows: Sequence[GapRow]) -> float:
        """What rounding explains at worst: half a step of each cell."""
        return 0.5 * sum(rows[at].steps.get(self.column, 1.0) for at in (*self.parts, self.at)) + 1e-6

    def sum(self, rows: Sequence[GapRow]) -> Sum:
        return Sum(
            {**{(at, self.column): 1 for at in self.parts}, (self.at, self.column): -1}, self.slack(rows)
        )

    def holds(self, rows: Sequence[GapRow]) -> bool:
        cells = {(at, self.column): rows[at].cells[self.column] for at in (*self.parts, self.at)}
        return self.sum(rows).holds(cells)


def totals_of(rows: Sequence[GapRow], *, strict: bool = False) -> tuple[Total, ...]:
    """The totals of a table by column, with the rows that they add up. In a table that was read, rows that fit a total
    in hardly any column are not taken for its own; in a city's own contract (`strict`) they are."""
    totals = [at for at, row in enumerate(rows) if row.sector == "total"]
    found: list[Total] = []
    for total in totals:
        members = _members(rows, total, totals)
        mine = [
            Total(
                total,
                column,
                _parts(rows, members, column),
                tuple(at for at in members if column not in rows[at].cells),
            )
            for column in rows[total].cells
            if members
        ]
        found += mine if strict else _fitting(rows, _without_outsider(rows, mine))
    return tuple(found)


def _members(rows: Sequence[GapRow], total: int, totals: Sequence[int]) -> tuple[int, ...]:
    """The sector rows of a total: those above it, or all when it stands first. With several totals, one for each base
    year, a sector that comes again starts the next base year; each total takes the block whose baseline it is."""
    plain = [at for at in range(len(rows)) if at not in totals and not _PART_OF.match(rows[at].label)]
    above = [at for at in plain if at < total] or plain
    if len(totals) < 2:
        return _without_parents(rows, above)
    if "baseline" not in rows[total].cells:
        return ()
    blocks: list[list[int]] = [[]]
    for at in above:
        labels = {rows[one].label for one in blocks[-1]}
        if rows[at].label in labels:
            blocks.append([])
        blocks[-1].append(at)
    whole = rows[total].cells["baseline"]
    if len(blocks) == 1:
        members = _without_parents(rows, above)
        least = _SAME * abs(whole)
        return members if abs(_baseline(rows, members) - whole) <= least else ()
    return tuple(min(blocks, key=lambda block: abs(_baseline(rows, tuple(block)) - whole)))


def _baseline(rows: Sequence[GapRow], block: Sequence[int]) -> float:
    return sum(rows[at].cells.get("baseline", 0.0) for at in block)


def _without_parents(rows: Sequence[GapRow], plain: Sequence[int]) -> tuple[int, ...]:
    """Rows that are the sum of rows that follow stand for them: those are left out."""
    kept: list[int] = []
    at = 0
    while at < len(plain):
        kept.append(plain[at])
        at += 1 + _children(rows, plain, at)
    return tuple(kept)


def _children(rows: Sequence[GapRow], plain: Sequence[int], at: int) -> int:
    """How many of the rows that follow are parts of this one, 0 for none."""
    parent = rows[plain[at]]
    if not parent.cells.get("baseline"):
        return 0
    for count in range(2, len(plain) - at):
        parts = [rows[one] for one in plain[at + 1 : at + 1 + count]]
        if any("baseline" not in one.cells for one in parts):
            return 0
        slack = 0.5 * sum(one.steps.get("baseline", 1.0) for one in (parent, *parts)) + 1e-6
        names = [name for name in ("baseline", "residual") if name in parent.cells]
        sums = {name: sum(one.cells.get(name, 0.0) for one in parts) for name in names}
        if all(abs(sums[name] - parent.cells[name]) <= slack for name in names):
            return count
    return 0


def _parts(rows: Sequence[GapRow], members: Sequence[int], column: str) -> tuple[int, ...]:
    """The members with a number in this column; none when one of them can be read in two ways."""
    if any(column in rows[at].doubtful for at in members):
        return ()
    found = tuple(at for at in members if column in rows[at].cells)
    return found if len(found) >= 2 else ()


def _fitting(rows: Sequence[GapRow], found: Sequence[Total]) -> list[Total]:
    """The sums of one total as they are when enough of them come out, else without parts."""
    judged = [one for one in found if one.parts]
    fit = sum(one.holds(rows) for one in judged)
    if judged and fit >= _LEAST_SHARE * len(judged):
        return list(found)
    return [replace(one, parts=()) for one in found]


def _without_outsider(rows: Sequence[GapRow], found: Sequence[Total]) -> list[Total]:
    """A row that a total does not count, such as land use where forests take up more than is emitted: when all sums
    come out without it, and more than one of them does not with it, it is left out."""
    members = sorted({at for one in found for at in one.parts})
    outsider = next((at for at in members if _is_outsider(rows, found, at)), None)
    return [replace(one, parts=tuple(at for at in one.parts if at != outsider)) for one in found]


def _is_outsider(rows: Sequence[GapRow], sums: Sequence[Total], at: int) -> bool:
    broken = 0
    for one in sums:
        if not one.parts:
            continue
        if one.holds(rows):
            if at in one.parts and rows[at].cells[one.column]:
                return False
            continue
        rest = replace(one, parts=tuple(part for part in one.parts if part != at))
        if at not in one.parts or not rest.holds(rows):
            return False
        broken += 1
    return broken > 1
