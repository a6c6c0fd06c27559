"""The same data for us and for every peer: NumPy alone, so that each environment can make it."""

from typing import NamedTuple

import numpy as np

LEVELS = (2, 3, 4, 5, 6, 7)
POPULATION = 1e7


class Answers(NamedTuple):
    """One column of categories per margin, and the total of each category in the population."""

    columns: list[np.ndarray]
    totals: list[np.ndarray]


def answers(rows: int, margins: int, *, seed: int = 7) -> Answers:
    """Answers whose categories hang together, and totals that are not theirs."""
    draw = np.random.Generator(np.random.Philox(seed))
    common = draw.random(rows)
    columns, totals = [], []
    for count in LEVELS[:margins]:
        own = 0.3 * common + 0.7 * draw.random(rows)
        columns.append(np.minimum((own * count).astype(np.int64), count - 1))
        wanted = draw.uniform(0.5, 1.5, count)
        totals.append(POPULATION * wanted / wanted.sum())
    return Answers(columns, totals)


def largest_miss(weights: np.ndarray, data: Answers) -> float:
    """How far, at most, a margin is from its total after scaling to the population; relative."""
    scaled = np.asarray(weights, dtype=np.float64) * (POPULATION / float(np.sum(weights)))
    misses = []
    for column, totals in zip(data.columns, data.totals, strict=True):
        sums = np.bincount(column, weights=scaled, minlength=len(totals))
        misses.append(float(np.abs(sums / totals - 1).max()))
    return max(misses)


def ratings(coders: int, units: int, codes: int, *, seed: int = 3) -> np.ndarray:
    """Units x coders of codes 0, 1, …; a third is guessed and a tenth is missing (NaN)."""
    draw = np.random.Generator(np.random.Philox(seed))
    truth = draw.integers(0, codes, units)
    table = np.where(
        draw.random((units, coders)) < 0.67, truth[:, None], draw.integers(0, codes, (units, coders))
    )
    return np.where(draw.random((units, coders)) < 0.1, np.nan, table)


def real_values(coders: int, units: int, *, seed: int = 4) -> np.ndarray:
    """Units x coders of numbers of which no two are the same."""
    draw = np.random.Generator(np.random.Philox(seed))
    return draw.normal(size=(units, 1)) + 0.5 * draw.normal(size=(units, coders))
