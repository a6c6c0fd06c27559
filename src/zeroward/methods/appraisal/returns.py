"""Internal rates of return: all of them, or that there is none.

`f(d) = sum c_i e^(-d t_i)` with `d = ln(1+r)` is zero at every rate of return. Times `e^(d s)`, with s between two
payments of different sign, its derivative has one change of sign fewer; between the zeros of that derivative the
function runs one way. So the zeros are found from those of the derivative, down to a series without a change of sign.
Years need not be whole: the same search serves payments on dates.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import expm1
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.appraisal.cash_flows import paired, years_between
from zeroward.methods.appraisal.rates import within
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

_Array = NDArray[np.float64]
_FARTHEST: Final = 700.0
"""No rate of return is looked for beyond e^700 - 1, the largest power of e that a number holds."""
_TOUCHES: Final = 1e-13


@dataclass(frozen=True, slots=True)
class Irr:
    """`roots` are all real rates above -100 %, lowest first; `sign_changes` is how many there can be at most."""

    roots: tuple[float, ...]
    sign_changes: int

    @property
    def kind(self) -> Literal["none", "one", "several"]:
        return "none" if not self.roots else "one" if len(self.roots) == 1 else "several"

    @property
    def nearest(self) -> float | None:
        """Of several the rate closest to zero, as most programs report it without saying that there are others."""
        return min(self.roots, key=abs, default=None)

    @property
    def only(self) -> float | None:
        """The rate, when there is exactly one."""
        return self.roots[0] if len(self.roots) == 1 else None


def irr(flows: Sequence[float]) -> Irr:
    """Rates at which payments one period apart are worth nothing today."""
    return _all(np.asarray(flows, dtype=np.float64), np.arange(len(flows), dtype=np.float64))


def xirr(flows: Sequence[float], dates: Sequence[date]) -> Irr:
    """Rates at which payments on dates are worth nothing on the first of them, at 365 days a year."""
    paired(flows, dates)
    times = np.asarray(years_between(dates))
    order = np.argsort(times, kind="stable")
    return _all(np.asarray(flows, dtype=np.float64)[order], times[order])


def interest_rate(*, periods: int, payment: float, present: float, future: float = 0.0) -> float:
    """The rate at which the payments balance. Raises MethodError when there is none, or more than one."""
    within(periods)
    flows = [present, *[payment] * periods]
    flows[-1] += future
    found = irr(flows)
    if found.only is None:
        raise MethodError(
            say("%(count)s rates balance these payments.", count=len(found.roots)),
            place="rate",
            remedy=say("Check the signs: what is paid is negative."),
        )
    return found.only


def _all(amounts: _Array, times: _Array) -> Irr:
    if not np.all(np.isfinite(amounts)):
        raise MethodError(
            say("A payment is no number."), place="flows", remedy=say("Fill the gap, or take the year out.")
        )
    kept_times, places = np.unique(times, return_inverse=True)
    sums = np.bincount(places, weights=amounts, minlength=len(kept_times)) if len(amounts) else amounts
    paid = sums != 0
    found = _zeros(sums[paid], kept_times[paid])
    return Irr(tuple(expm1(one) for one in found), _changes(sums[paid]))


def _changes(amounts: _Array) -> int:
    return int(np.count_nonzero(np.diff(np.sign(amounts))))


def _value(amounts: _Array, times: _Array, at: float) -> float:
    """The sum, divided by the sum of its sizes: between -1 and 1 and of the right sign, however large the powers."""
    powers = -at * times
    sizes = np.exp(powers - powers.max())
    return float((amounts * sizes).sum() / (np.abs(amounts) * sizes).sum())


def _zeros(amounts: _Array, times: _Array) -> list[float]:
    """All zeros, in order."""
    turns = np.flatnonzero(np.diff(np.sign(amounts)))
    if not len(turns):
        return []
    middle = turns[len(turns) // 2]
    shift = (times[middle] + times[middle + 1]) / 2
    slopes = (shift - times) * amounts
    marks = [-_FARTHEST, *_zeros(slopes, times), _FARTHEST]
    return _between(amounts, times, marks)


def _between(amounts: _Array, times: _Array, marks: Sequence[float]) -> list[float]:
    """Zeros at the marks (where the function only touches zero) and one between marks of opposite sign."""
    from scipy.optimize import brentq  # heavy

    signs = [_sign(_value(amounts, times, one)) for one in marks]
    found = [mark for mark, sign in zip(marks[1:-1], signs[1:-1], strict=True) if sign == 0]
    for (low, high), (below, above) in zip(pairwise(marks), pairwise(signs), strict=True):
        if below * above < 0:
            found.append(
                float(brentq(lambda at: _value(amounts, times, at), low, high, xtol=1e-15, rtol=1e-15))
            )
    return sorted(found)


def _sign(value: float) -> int:
    return 0 if abs(value) < _TOUCHES else 1 if value > 0 else -1
