"""The trend of a few yearly figures: the median of the slopes between all pairs (Theil 1950, Sen 1968), with an exact
interval.

The interval takes slopes by their order, as many as Kendall's statistic leaves at the level asked for: its exact
distribution for distinct figures (Kendall 1938). One figure that is off moves it little. Fewer than five figures allow
no interval at 95 per cent, and none is given.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import factorial, isfinite
from typing import Final

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Said, say

LEVEL: Final = 0.95
MOST_EXACT: Final = 30
MOST_FIGURES: Final = 500


@dataclass(frozen=True, slots=True)
class Trend:
    """`slope` is the change a year of the `n` figures from `since` to `until`; `low` and `high` its interval, None
    where too few figures allow none. `level` is what the interval was asked to hold."""

    n: int
    since: int
    until: int
    slope: float
    low: float | None
    high: float | None
    at: float
    level: float = LEVEL

    @property
    def sure(self) -> bool:
        """Whether the interval leaves no doubt about the direction."""
        return self.low is not None and self.high is not None and (self.low > 0 or self.high < 0)

    @property
    def sentence(self) -> Said:
        words = {"n": self.n, "since": self.since, "until": self.until}
        if self.low is None:
            return say(
                "%(n)s figures from %(since)s to %(until)s: too few to say how sure the trend is.", **words
            )
        if self.sure:
            return say("%(n)s figures from %(since)s to %(until)s: the direction is clear.", **words)
        return say("%(n)s figures from %(since)s to %(until)s: the direction is not clear.", **words)


def theil_sen(values: Mapping[int, float], *, level: float = LEVEL) -> Trend | None:
    """The trend of figures by year; None for fewer than two. `at` is what the line says for the last year.

    Raises MethodError for a figure that is no number, and for a level outside 0 to 1.
    """
    if not 0 < level < 1 or not all(isfinite(one) for one in values.values()):
        raise MethodError(
            say("A figure is no number."), place="values", remedy=say("Leave out what is not known.")
        )
    if len(values) < 2:
        return None
    years = np.array(sorted(values), dtype=np.float64)[-MOST_FIGURES:]
    figures = np.array([values[int(year)] for year in years])
    first, second = np.triu_indices(years.size, 1)
    slopes = np.sort((figures[second] - figures[first]) / (years[second] - years[first]))
    slope = float(np.median(slopes))
    start = float(np.median(figures - slope * years))
    low, high = _interval(slopes, years.size, level)
    return Trend(
        int(years.size),
        int(years[0]),
        int(years[-1]),
        slope,
        low,
        high,
        start + slope * float(years[-1]),
        level,
    )


def _interval(slopes: NDArray[np.float64], n: int, level: float) -> tuple[float | None, float | None]:
    out = left_out(n, level)
    if out is None:
        return None, None
    return float(slopes[out]), float(slopes[slopes.size - 1 - out])


@lru_cache(maxsize=256)
def left_out(n: int, level: float) -> int | None:
    """How many of the ordered slopes the interval leaves out at either end; None where even all of them hold less.

    All but the b smallest and b largest hold 1 - 2 P(at most b inversions). Exact up to thirty figures, by the normal
    curve beyond.
    """
    pairs = n * (n - 1) // 2
    if n > MOST_EXACT:
        from scipy.stats import norm  # heavy

        sigma = (n * (n - 1) * (2 * n + 5) / 18) ** 0.5
        spread = float(norm.ppf((1 + level) / 2)) * float(sigma)
        return max(0, round((pairs - spread) / 2) - 1)
    counts, held = _inversions(n), 0
    for below in range((pairs + 1) // 2):
        held += counts[below]
        if 2 * held > (1 - level) * factorial(n):
            return below - 1 if below else None
    return max((pairs + 1) // 2 - 1, 0)


@lru_cache(maxsize=64)
def _inversions(n: int) -> tuple[int, ...]:
    """How many orders of n figures have 0, 1, 2 … inversions."""
    counts = [1]
    for size in range(2, n + 1):
        longer = [0] * (len(counts) + size - 1)
        for at, one in enumerate(counts):
            for more in range(size):
                longer[at + more] += one
        counts = longer
    return tuple(counts)
