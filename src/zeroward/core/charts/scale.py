"""From values to percent of the width or pixels of the height, and round values for grid lines."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import floor, isfinite, log10

MOST_TICKS = 4
_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight scale from `low`…`high` to `start`…`end` (percent or pixels; `start` may exceed `end`)."""

    low: float
    high: float
    start: float = 0.0
    end: float = 100.0

    def at(self, value: float) -> float:
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)

    def ticks(self) -> list[float]:
        """At most four round values within the scale, zero among them where it lies within."""
        step = nice_step((self.high - self.low) / MOST_TICKS)
        first = -floor(-self.low / step + 1e-9) * step
        count = floor((self.high - first) / step + 1e-9) + 1
        return [first + step * place for place in range(count)][: MOST_TICKS + 1]


def nice_step(rough: float) -> float:
    """The smallest of 1, 2, 2.5 and 5 times a power of ten that is not below `rough`."""
    power = 10.0 ** floor(log10(rough))
    return next(step * power for step in _STEPS if step * power >= rough * (1 - 1e-9))


def over_zero(values: Iterable[float], *, start: float = 0.0, end: float = 100.0) -> Scale:
    """A scale that holds zero and every value: bars are never cut off at their foot.

    Raises ValueError for a value that is not finite.
    """
    known = [0.0, *values]
    if not all(isfinite(value) for value in known):
        raise ValueError("A chart cannot draw a value that is not finite.")
    low, high = min(known), max(known)
    return Scale(low, high if high > low else low + 1.0, start, end)


def around(values: Iterable[float], *, start: float = 0.0, end: float = 100.0) -> Scale:
    """A scale just around the values, for points that have no foot. Raises ValueError without a finite value."""
    known = list(values)
    if not known or not all(isfinite(value) for value in known):
        raise ValueError("A chart needs finite values.")
    low, high = min(known), max(known)
    room = (high - low) * 0.06 or abs(high) * 0.1 or 1.0
    return Scale(low - room, high + room, start, end)
