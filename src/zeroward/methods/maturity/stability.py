"""Whether groups last: cases are drawn anew, grouped again, and each old group looks for its likeness among the new.

The likeness is the Jaccard index of the cases drawn. Above 0.75 a group stands for something, below 0.6 it should not
be believed (Hennig 2007).
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.maturity.medoids import medoids

Array = NDArray[np.float64]
DRAWS: Final = 100
STABLE: Final = 0.75


@dataclass(frozen=True, slots=True)
class Stability:
    """For each group the mean likeness over the draws in which it had a case, and the share of draws below 0.5."""

    likeness: tuple[float, ...]
    dissolved: tuple[float, ...]
    draws: int

    @property
    def stable(self) -> tuple[bool, ...]:
        return tuple(one > STABLE for one in self.likeness)


def stability(apart: Array, groups: int, *, draws: int = DRAWS, seed: int = 1) -> Stability:
    """Of the groups around medoids. Raises MethodError as `medoids` does."""
    own = np.array(medoids(apart, groups).group)
    random = np.random.default_rng(seed)
    found = np.full((draws, groups), np.nan)
    for place in range(draws):
        drawn = np.unique(random.integers(0, own.size, own.size))
        if drawn.size <= groups:
            continue  # too few different cases for as many groups
        again = np.array(medoids(apart[np.ix_(drawn, drawn)], groups).group)
        found[place] = _best(own[drawn], again, groups)
    return Stability(
        tuple(_mean(column) for column in found.T), tuple(_mean(_below(column)) for column in found.T), draws
    )


def _best(own: NDArray[np.int64], again: NDArray[np.int64], groups: int) -> Array:
    """For each old group the largest likeness with a new one; NaN where none of its cases was drawn."""
    table = np.zeros((groups, groups))
    np.add.at(table, (own, again), 1)
    either = table.sum(axis=1)[:, None] + table.sum(axis=0)[None, :] - table
    best = np.divide(table, either, out=np.zeros_like(table), where=either > 0).max(axis=1)
    return np.where(table.sum(axis=1) > 0, best, np.nan)


def _below(column: Array) -> Array:
    return np.where(np.isnan(column), np.nan, column < 0.5)


def _mean(column: Array) -> float:
    known = column[~np.isnan(column)]
    return float(known.mean()) if known.size else float("nan")
