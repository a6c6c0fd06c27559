"""What coders said of units: one row a unit, one column a coder, the number of the category, -1 for nothing said."""

import math
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

NOTHING: Final = -1
NOTHING_SAID: Final = frozenset({"", "*", "na", "nan", "none", "null", "-", "."})
LARGEST: Final = 1e100
MOST_CELLS: Final = 40_000_000
"""Cells of a table of counts: beyond that the method for many categories is wanted."""


@dataclass(frozen=True, slots=True)
class Ratings:
    """`codes` is units × coders; `categories` in their order; `values` are the categories as numbers, if they are."""

    codes: NDArray[np.int32]
    categories: tuple[Hashable, ...]
    values: NDArray[np.float64] | None = None

    @property
    def units(self) -> int:
        return int(self.codes.shape[0])

    @property
    def coders(self) -> int:
        return int(self.codes.shape[1])

    def said(self) -> NDArray[np.int64]:
        """How many coders said something of each unit."""
        return np.asarray((self.codes >= 0).sum(axis=1), dtype=np.int64)

    def counts(self) -> NDArray[np.int64]:
        """Units × categories: how many coders chose it. Raises MethodError when the table would be too large."""
        size = self.units * len(self.categories)
        if size > MOST_CELLS:
            raise MethodError(
                say("%(units)s units times %(codes)s categories are too many for this measure.",
                    units=self.units, codes=len(self.categories)),
                place="ratings",
                remedy=say("Use Krippendorff's alpha, or group the categories."),
            )  # fmt: skip
        return self.counts_of(slice(0, self.units))

    def counts_of(self, part: slice) -> NDArray[np.int64]:
        """The counts of some of the units."""
        codes, width = self.codes[part], len(self.categories)
        rows = np.arange(codes.shape[0], dtype=np.int64)[:, None]
        flat = (rows * width + codes)[codes >= 0]
        return np.bincount(flat, minlength=codes.shape[0] * width).reshape(codes.shape[0], width)

    def take(self, units: NDArray[np.int64]) -> "Ratings":
        """The same coders on these units, in this order, repeated where they are repeated."""
        return Ratings(self.codes[units], self.categories, self.values)

    def of_coders(self, first: int, second: int) -> "Ratings":
        """Two coders alone, on the units on which both spoke."""
        pair = self.codes[:, [first, second]]
        return Ratings(pair[(pair >= 0).all(axis=1)], self.categories, self.values)


def ratings_of(rows: Sequence[Sequence[Any]] | NDArray[Any], *, by: str = "unit") -> Ratings:
    """Read ratings; `by` says what a row is: a "unit" or a "coder". None, NaN, "" and "*" are nothing said.

    Raises MethodError when rows differ in length or nothing was said at all.
    """
    if isinstance(rows, np.ndarray) and rows.dtype.kind in "iufb":
        return _numbers(rows if by == "unit" else rows.T)
    if len({len(row) for row in rows}) != 1:
        raise MethodError(
            say("The rows have different lengths."),
            place="ratings",
            remedy=say("Mark what a coder did not rate as empty."),
        )
    cells = [[_cell(one) for one in row] for row in rows]
    if by == "coder":
        cells = [list(column) for column in zip(*cells, strict=True)]
    return _named(cells)


def _numbers(table: NDArray[Any]) -> Ratings:
    """Numbers in an array; whole numbers of a short range need no sorting."""
    if table.ndim != 2:
        raise MethodError(say("Ratings are a table of units and coders."), place="ratings")
    if table.dtype.kind == "f":
        table = np.asarray(table, dtype=np.float64)
        missing = np.isnan(table)
        check_size(table)
    else:
        missing = np.zeros(table.shape, dtype=bool)
    if missing.all():
        raise _nothing()
    low, high = float(np.nanmin(table)), float(np.nanmax(table))
    if low.is_integer() and high - low < 2**16:
        filled = np.where(missing, low, table)
        whole = filled.astype(np.int64)
        if (whole == filled).all():
            return _small_whole(whole - int(low), missing, int(low))
    found, inverse = np.unique(table[~missing], return_inverse=True)
    codes = np.full(table.shape, NOTHING, dtype=np.int32)
    codes[~missing] = inverse
    return Ratings(codes, tuple(found.tolist()), found.astype(np.float64))


def check_size(values: NDArray[np.float64]) -> None:
    """Raises MethodError for values that are endless, or so large that their squares would be."""
    if (np.abs(values) > LARGEST).any():
        raise MethodError(
            say("A rating is endless or too large."),
            place="ratings",
            remedy=say("Give ratings of at most %(most)g.", most=LARGEST),
        )


def _small_whole(shifted: NDArray[np.int64], missing: NDArray[np.bool_], low: int) -> Ratings:
    used = np.flatnonzero(np.bincount(shifted[~missing]))
    place = np.zeros(int(used[-1]) + 1, dtype=np.int32)
    place[used] = np.arange(used.size, dtype=np.int32)
    codes = np.where(missing, np.int32(NOTHING), place[np.where(missing, used[0], shifted)])
    values = (used + low).astype(np.float64)
    return Ratings(codes.astype(np.int32), tuple(int(one) for one in values), values)


def _cell(raw: Any) -> Hashable | None:
    """One rating; a text that is a number counts as one, a list of codes as a set."""
    if raw is None or (isinstance(raw, float) and math.isnan(raw)):
        return None
    if isinstance(raw, str):
        text = raw.strip()
        if text.lower() in NOTHING_SAID:
            return None
        try:
            number = float(text)
        except ValueError:
            return text
        return number if math.isfinite(number) else text
    if isinstance(raw, (list, tuple, set, frozenset)):
        if not all(isinstance(one, (str, int, float)) for one in raw):
            raise MethodError(
                say("A rating is a list of something else than codes."),
                place="ratings",
                remedy=say("Give the codes of each answer as a list of words."),
            )
        return frozenset(raw)
    return raw if isinstance(raw, Hashable) else str(raw)


def _named(cells: list[list[Hashable | None]]) -> Ratings:
    categories = _in_order({one for row in cells for one in row if one is not None})
    if not categories:
        raise _nothing()
    place = {one: number for number, one in enumerate(categories)}
    codes = np.array(
        [[NOTHING if one is None else place[one] for one in row] for row in cells], dtype=np.int32
    )
    numbers = [one for one in categories if isinstance(one, (int, float))]
    values = np.array(numbers, dtype=np.float64) if len(numbers) == len(categories) else None
    if values is not None:
        check_size(values)
    return Ratings(codes, categories, values)


def _in_order(found: Iterable[Hashable]) -> tuple[Hashable, ...]:
    """Numbers by size, then words by the alphabet, then sets."""

    def rank(one: Hashable) -> tuple[int, float, str]:
        if isinstance(one, (int, float)):
            return 0, float(one), ""
        if isinstance(one, frozenset):
            return 2, float(len(one)), "|".join(sorted(map(str, one)))
        return 1, 0.0, str(one)

    return tuple(sorted(found, key=rank))


def _nothing() -> MethodError:
    return MethodError(
        say("Nobody rated anything."), place="ratings", remedy=say("Give at least one unit with two ratings.")
    )
