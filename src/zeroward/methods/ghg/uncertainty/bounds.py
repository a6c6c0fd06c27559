"""Lower and upper uncertainty in per cent of the value, and the two rules that combine them.

The per cent is half the width of the 95 % interval, as the IPCC Guidelines have it: 5 means "within 5 % below
or above". Lower and upper are combined apart from each other, so an uneven interval stays uneven.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from zeroward.methods.ghg.method import MethodError

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Bounds:
    """How far the truth may lie below and above, in per cent of the value. NaN stands for "not entered"."""

    lower: Floats
    upper: Floats

    @property
    def entered(self) -> NDArray[np.bool_]:
        return ~(np.isnan(self.lower) | np.isnan(self.upper))

    @property
    def even(self) -> NDArray[np.bool_]:
        return np.isclose(self.lower, self.upper, rtol=1e-12, atol=0.0)


def bounds(
    percent: ArrayLike | None = None, *, lower: ArrayLike | None = None, upper: ArrayLike | None = None
) -> Bounds:
    """Bounds from one per cent for both sides, or from two. Raises MethodError for a negative one."""
    below = np.asarray(percent if lower is None else lower, dtype=np.float64)
    above = np.asarray(percent if upper is None else upper, dtype=np.float64)
    below, above = np.broadcast_arrays(below, above)
    if np.any(below < 0) or np.any(above < 0) or np.any(np.isinf(below) | np.isinf(above)):
        raise MethodError(
            "An uncertainty is negative or infinite.",
            place="uncertainty",
            remedy="Give a per cent of the value, from 0 upwards.",
        )
    return Bounds(below.copy(), above.copy())


def combine_product(*percents: ArrayLike) -> Floats:
    """Uncertainty of a product of independent quantities, in per cent (IPCC 2006, volume 1, equation 3.1)."""
    squares = [np.square(np.asarray(one, dtype=np.float64)) for one in percents]
    total: Floats = np.sqrt(np.sum(np.broadcast_arrays(*squares), axis=0))
    return total


def combine_sum(values: ArrayLike, percents: ArrayLike, *, groups: Sequence[str] | None = None) -> float:
    """Uncertainty of a sum, in per cent of it (IPCC 2006, volume 1, equation 3.2).

    Quantities of one group move together (they share one factor, say): theirs are added before squaring.
    Raises MethodError when the sum is zero, for then a per cent means nothing.
    """
    amount = np.asarray(values, dtype=np.float64)
    total = float(np.sum(amount))
    if total == 0:
        raise MethodError("The sum is zero: a per cent of it means nothing.", place="values")
    absolute = np.asarray(percents, dtype=np.float64) * amount
    if groups is not None:
        _, member = np.unique(np.asarray(groups), return_inverse=True)
        absolute = np.bincount(member, weights=absolute).astype(np.float64)
    return float(np.sqrt(np.sum(np.square(absolute))) / abs(total))
