"""Intervals of agreement by drawing the units anew, with replacement: what is uncertain is which units were coded.

Draws in which nothing varies have no value; they are left out, and their number is told.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.coding.alpha import Level, alpha, pairable
from zeroward.methods.coding.ratings import MOST_CELLS, Ratings
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

DRAWS: Final = 2_000
_STEP: Final = 8_000_000
Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Interval:
    """The middle `level` of the draws; None for both ends when fewer than half of the draws have a value."""

    low: float | None
    high: float | None
    level: float
    draws: int
    without_value: int


def resampled(
    ratings: Ratings,
    measure: Callable[[Ratings], float | None],
    *,
    draws: int = DRAWS,
    level: float = 0.95,
    seed: int = 1,
) -> Interval:
    """The interval of any measure. Units without a rating are never drawn. Raises MethodError when none is left."""
    kept = ratings.take(np.flatnonzero(ratings.said()))
    if not kept.units:
        raise MethodError(say("Nobody rated anything."), place="ratings")
    random = np.random.default_rng(seed)
    found = np.full(draws, np.nan)
    for place in range(draws):
        try:
            value = measure(kept.take(random.integers(0, kept.units, kept.units)))
        except MethodError:
            continue  # this draw holds no unit with two ratings
        found[place] = np.nan if value is None else value
    return interval_of(found, level)


def alpha_interval(
    ratings: Ratings, level: Level = "nominal", *, draws: int = DRAWS, confidence: float = 0.95, seed: int = 1
) -> Interval:
    """The interval of Krippendorff's alpha over the units that two coders rated; nominal ones all draws at once."""
    codes, said = pairable(ratings)
    kept = Ratings(codes, ratings.categories, ratings.values)
    if level == "nominal" and kept.units * len(kept.categories) <= MOST_CELLS:
        return interval_of(_nominal(kept, said, draws, seed), confidence)
    return resampled(kept, lambda one: alpha(one, level).value, draws=draws, level=confidence, seed=seed)


def _nominal(kept: Ratings, said: NDArray[np.int64], draws: int, seed: int) -> Array:
    """Disagreement and use of the categories add up over units, so that a draw is a weighting of units. Units with the
    same ratings weigh as one, with their number: a few kinds of units are drawn instead of thousands."""
    table = np.column_stack([said, kept.counts()])
    kinds, many = np.unique(table, axis=0, return_counts=True)
    said, counts = kinds[:, 0], kinds[:, 1:].astype(np.float64)
    apart = said - (counts * (counts - 1)).sum(axis=1) / (said - 1)
    random, found = np.random.default_rng(seed), []
    step = max(1, _STEP // len(kinds))
    for start in range(0, draws, step):
        size = min(step, draws - start)
        drawn = random.multinomial(kept.units, many / kept.units, size=size).astype(np.float64)
        number, used = drawn @ said, drawn @ counts
        expected = (number**2 - (used**2).sum(axis=1)) / (number * (number - 1))
        observed = (drawn @ apart) / number
        ratio = np.divide(observed, expected, out=np.full(size, np.nan), where=expected > 0)
        found.append(1 - ratio)
    return np.concatenate(found)


def interval_of(values: Array, level: float = 0.95) -> Interval:
    """The middle of what was drawn; NaN has no value."""
    known = values[~np.isnan(values)]
    without = int(values.size - known.size)
    if known.size < max(1, values.size / 2):
        return Interval(None, None, level, int(values.size), without)
    low, high = np.quantile(known, [(1 - level) / 2, (1 + level) / 2])
    return Interval(float(low), float(high), level, int(values.size), without)
