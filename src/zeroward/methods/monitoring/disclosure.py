"""Counts over many places told so that no cell has only a few places behind it: rows and columns are put together until
every cell is empty or has enough. Nothing is blanked out, so nothing can be reckoned from what stands beside it.

Rule: the threshold rule of statistical offices (a cell needs at least `least` contributors), met by coarser categories
alone. What is told is a partition of all counts; sums and differences of its cells are sums over cells that are told.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

LEAST_PLACES: Final = 5
Group = tuple[str, ...]
Counts = Mapping[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class Told:
    """`rows` and `columns` are groups of keys in their order; `amounts[row][column]` sums over places.

    `places[row]` are those with anything in the row; `level` is the place in the ladder that was taken.
    """

    rows: tuple[Group, ...]
    columns: tuple[Group, ...]
    amounts: tuple[tuple[int, ...], ...]
    places: tuple[int, ...]
    level: int

    @property
    def merged(self) -> bool:
        """Whether any two rows or columns are told together."""
        return any(len(one) > 1 for one in (*self.rows, *self.columns))


def told(
    counts: Mapping[str, Counts],
    *,
    rows: Sequence[str],
    ladder: Sequence[Sequence[Group]],
    least: int = LEAST_PLACES,
    rows_wanted: int = 1,
) -> Told | None:
    """Counts by place, row and column as they may be told; None where even one sum of all is too small.

    `ladder` holds ways to group the columns, finest first, each with every column once. The finest is taken with which
    at least `rows_wanted` rows stand alone or in groups; the last one with any. Raises MethodError for a column that a
    rung lacks, or a row that is not listed.
    """
    _check(counts, rows, ladder)
    fallback = None
    for level, columns in enumerate(ladder):
        sets = _places_of(counts, rows, columns)
        used = [row for row in rows if any(sets[row, column] for column in columns)]
        if len({place for found in sets.values() for place in found}) < least:
            return None
        groups = _grouped(used, columns, sets, least)
        if groups is None:
            continue
        found = _told(counts, groups, columns, sets, level)
        if len(groups) >= min(rows_wanted, len(used)):
            return found
        fallback = fallback or found
    return fallback


def _check(counts: Mapping[str, Counts], rows: Sequence[str], ladder: Sequence[Sequence[Group]]) -> None:
    named = {key for cells in counts.values() for key in cells}
    for columns in ladder:
        listed = [key for group in columns for key in group]
        lacking = {column for _row, column in named} - set(listed)
        if lacking or len(listed) != len(set(listed)):
            raise MethodError(
                say("A grouping of the columns lacks one, or names one twice."),
                place="columns",
                remedy=say("Name each column once."),
            )
    if {row for row, _column in named} - set(rows):
        raise MethodError(
            say("A row is not in the list of rows."), place="rows", remedy=say("Name each row once.")
        )


def _places_of(
    counts: Mapping[str, Counts], rows: Sequence[str], columns: Sequence[Group]
) -> dict[tuple[str, Group], set[str]]:
    """Who is behind each cell."""
    of_key = {key: group for group in columns for key in group}
    found: dict[tuple[str, Group], set[str]] = {(row, group): set() for row in rows for group in columns}
    for place, cells in counts.items():
        for (row, column), number in cells.items():
            if number:
                found[row, of_key[column]].add(place)
    return found


def _grouped(
    used: Sequence[str],
    columns: Sequence[Group],
    sets: Mapping[tuple[str, Group], set[str]],
    least: int,
) -> tuple[Group, ...] | None:
    """Rows that stand alone, and all others as one; the smallest of the former joins them until they are enough."""

    def fits(rows: Sequence[str]) -> bool:
        together = (set[str]().union(*(sets[row, column] for row in rows)) for column in columns)
        return all(not found or len(found) >= least for found in together)

    def size(row: str) -> int:
        return len(set[str]().union(*(sets[row, column] for column in columns)))

    alone = [row for row in used if fits([row])]
    others = [row for row in used if row not in alone]
    while others and not fits(others):
        if not alone:
            return None
        smallest = min(alone, key=lambda row: (size(row), used.index(row)))
        alone.remove(smallest)
        others.append(smallest)
    rest = tuple(row for row in used if row in others)
    return tuple((row,) for row in used if row in alone) + ((rest,) if rest else ())


def _told(
    counts: Mapping[str, Counts],
    groups: Sequence[Group],
    columns: Sequence[Group],
    sets: Mapping[tuple[str, Group], set[str]],
    level: int,
) -> Told:
    row_of = {key: at for at, group in enumerate(groups) for key in group}
    column_of = {key: at for at, group in enumerate(columns) for key in group}
    sums = [[0] * len(columns) for _ in groups]
    for cells in counts.values():
        for (row, column), number in cells.items():
            if number:
                sums[row_of[row]][column_of[column]] += number
    behind = (
        len(set[str]().union(*(sets[row, column] for row in group for column in columns))) for group in groups
    )
    return Told(tuple(groups), tuple(columns), tuple(map(tuple, sums)), tuple(behind), level)
