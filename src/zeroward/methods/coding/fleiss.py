"""Fleiss' kappa from counts, with the test against chance alone, as a whole and for each category.

Fleiss (1971); standard errors under the null of Fleiss, Nee and Landis (1979), as irr gives them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.coding.ratings import Ratings
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

_MOST_RATINGS = 50_000_000


@dataclass(frozen=True, slots=True)
class Kappa:
    """A kappa with its standard error under chance alone, and z; None where a category was used always or never."""

    value: float | None
    se: float | None
    z: float | None


@dataclass(frozen=True, slots=True)
class Fleiss:
    whole: Kappa
    categories: tuple[Kappa, ...]
    observed: float
    expected: float
    units: int
    coders: int


def fleiss_kappa(counts: Any) -> Fleiss:
    """From units × categories with as many ratings of every unit. Raises MethodError when they are not as many."""
    table = _read(counts)
    units, coders = table.shape[0], int(table[0].sum())
    use = table.sum(axis=0) / (units * coders)
    observed = float(((table**2).sum() - units * coders) / (units * coders * (coders - 1)))
    expected = float((use**2).sum())
    rest = use * (1 - use)
    pairs = units * coders * (coders - 1)
    spread = float(rest.sum() ** 2 - (rest * (1 - 2 * use)).sum())
    whole = Kappa(None, None, None)
    if 1 - expected > 1e-12:
        value = (observed - expected) / (1 - expected)
        se = float(np.sqrt(2 * max(0.0, spread) / pairs)) / float(rest.sum())
        whole = Kappa(value, se, value / se if se else None)
    return Fleiss(whole, _by_category(table, use, pairs, coders), observed, expected, units, coders)


def _by_category(
    table: NDArray[np.float64], use: NDArray[np.float64], pairs: int, coders: int
) -> tuple[Kappa, ...]:
    se = float(np.sqrt(2 / pairs))
    found = []
    for column, share in zip(table.T, use, strict=True):
        if not 0 < share < 1:
            found.append(Kappa(None, None, None))
            continue
        again = float((column**2).sum() - column.sum()) / (float(column.sum()) * (coders - 1))
        value = float((again - share) / (1 - share))
        found.append(Kappa(value, se, value / se))
    return tuple(found)


def _read(counts: Any) -> NDArray[np.float64]:
    table = _numbers(counts)
    if table.ndim != 2 or not np.isfinite(table).all() or (table < 0).any():
        raise MethodError(say("The counts are no table of units and categories."), place="counts")
    said = table.sum(axis=1)
    if said.size == 0 or said[0] < 2 or (said != said[0]).any():
        raise MethodError(
            say("Not every unit was rated as many times, or a unit was rated once."),
            place="counts",
            remedy=say("Use the measures that take missing ratings, or leave these units out."),
        )
    return table


def _numbers(counts: Any) -> NDArray[np.float64]:
    try:
        return np.asarray(counts, dtype=np.float64)
    except (TypeError, ValueError) as error:
        raise MethodError(
            say("The counts are no table of units and categories."),
            place="counts",
            remedy=say("Give one row to each unit, with as many numbers in each."),
        ) from error


def in_order_of_categories(counts: Sequence[Sequence[int]]) -> Ratings:
    """Counts spread over coders in the order of the categories.

    Counts do not say who chose what. What looks at each coder apart (Conger) depends on how they are spread; published
    tables of coders made from counts, such as that of Fleiss (1971) in irr, are spread so.
    """
    given = _numbers(counts)
    table = np.nan_to_num(given, nan=-1, posinf=-1, neginf=-1).astype(np.int64)
    if table.ndim != 2 or (table != given).any() or (table < 0).any() or table.sum() > _MOST_RATINGS:
        raise MethodError(say("The counts are no table of units and categories."), place="counts")
    width = int(table.sum(axis=1).max(initial=0))
    codes = np.full((table.shape[0], width), -1, dtype=np.int32)
    for row, line in enumerate(table):
        spread = np.repeat(np.arange(table.shape[1], dtype=np.int32), line)
        codes[row, : spread.size] = spread
    numbers = np.arange(1.0, table.shape[1] + 1)
    return Ratings(codes, tuple(range(1, table.shape[1] + 1)), numbers)
