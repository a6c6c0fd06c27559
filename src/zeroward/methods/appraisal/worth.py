"""What a plan is worth to each stakeholder when its factors are uncertain: Monte Carlo and what matters most.

`NPV_s = sum over lines of s: (product of the line's factors) x sum_t a_t / (1+r)^t`. All stakeholders see the same
draws.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.appraisal.chance import Chance, drawn
from zeroward.methods.appraisal.rates import checked, within
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Name, say

_Array = NDArray[np.float64]
DRAWS: Final = 10_000
_BLOCK: Final = 1024
"""Draws that are held at a time for every line."""
SEED: Final = 20_300_101
"""One seed for everybody, so that a figure can be computed again. It means nothing."""


@dataclass(frozen=True, slots=True)
class Line:
    """Payments of one stakeholder, by year from today (year 0) on; gains positive. `factors` multiply all of them."""

    stakeholder: str
    amounts: tuple[float, ...]
    factors: tuple[str, ...] = ()
    action: str = ""


@dataclass(frozen=True, slots=True)
class Spread:
    """What is told of an uncertain worth: one draw in ten lies below `p10`, nine in ten below `p90`."""

    p10: float
    p50: float
    p90: float
    mean: float
    loss: float  # share of draws below zero


@dataclass(frozen=True, slots=True)
class Swing:
    """Worth with one factor at its 10 and 90 % point and all others at their middle."""

    factor: str
    at_low: float
    at_high: float

    @property
    def width(self) -> float:
        return abs(self.at_high - self.at_low)


@dataclass(frozen=True, slots=True)
class Worth:
    """`draws[s]` are the draws of stakeholder s; `tornado` concerns the whole, the widest swing first."""

    stakeholders: tuple[str, ...]
    draws: _Array = field(repr=False)
    tornado: tuple[Swing, ...]

    def of(self, stakeholder: str) -> Spread:
        return _spread(self.draws[self.stakeholders.index(stakeholder)])

    @property
    def whole(self) -> Spread:
        return _spread(self.draws.sum(axis=0))


def uncertain_worth(
    lines: Sequence[Line],
    chances: Mapping[str, Chance],
    *,
    rate: float | str,
    draws: int = DRAWS,
    seed: int = SEED,
    correlations: Mapping[tuple[str, str], float] | None = None,
) -> Worth:
    """Draws of every stakeholder's worth. `rate` is a number, or the name of the factor that is the rate of discount.

    Raises MethodError for a factor that no chance describes, a payment that is no number, or no draws.
    """
    plan = _Plan(lines, chances, rate)
    if not 1 <= draws <= 1_000_000:
        raise MethodError(
            say("Between one draw and a million."), place="draws", remedy=say("Correct the number.")
        )
    values = drawn(chances, draws=draws, seed=seed, correlations=correlations)
    found = np.empty((len(plan.stakeholders), draws))
    for start in range(0, draws, _BLOCK):
        part = {key: one[start : start + _BLOCK] for key, one in values.items()}
        found[:, start : start + _BLOCK] = plan.worth(part)
    return Worth(plan.stakeholders, found, _tornado(plan, chances))


class _Plan:
    """Lines as tables; lines with the same stakeholder and factors are added up before anything is drawn."""

    def __init__(self, lines: Sequence[Line], chances: Mapping[str, Chance], rate: float | str) -> None:
        self.rate = rate
        self.stakeholders = tuple(dict.fromkeys(one.stakeholder for one in lines))
        self.years = max((len(one.amounts) for one in lines), default=0)
        within(self.years)
        _check(lines, chances, rate)
        joined: dict[tuple[str, tuple[str, ...]], _Array] = {}
        for one in lines:
            row = joined.setdefault((one.stakeholder, tuple(sorted(one.factors))), np.zeros(self.years))
            row[: len(one.amounts)] += one.amounts
        self.amounts = np.array(list(joined.values())).reshape(len(joined), self.years)
        self.factors = [factors for _, factors in joined]
        self.rows = [self.stakeholders.index(who) for who, _ in joined]

    def worth(self, values: Mapping[str, _Array]) -> _Array:
        """Stakeholders by draws."""
        count = len(next(iter(values.values()))) if values else 1
        rates = values[self.rate] if isinstance(self.rate, str) else np.array([self.rate])
        discount = (1 + rates)[None, :] ** -np.arange(self.years, dtype=np.float64)[:, None]
        base = self.amounts @ discount
        found = np.zeros((len(self.stakeholders), count))
        for row, factors, worth in zip(self.rows, self.factors, base, strict=True):
            product = worth
            for factor in factors:
                product = product * values[factor]
            found[row] += product
        return found


def _tornado(plan: _Plan, chances: Mapping[str, Chance]) -> tuple[Swing, ...]:
    points = {key: one.quantile(np.array([0.1, 0.5, 0.9])) for key, one in chances.items()}
    keys = sorted(chances)
    if not keys:
        return ()
    columns = {key: np.repeat(points[key][1], 2 * len(keys)) for key in keys}
    for place, key in enumerate(keys):
        columns[key][2 * place], columns[key][2 * place + 1] = points[key][0], points[key][2]
    worth = plan.worth(columns).sum(axis=0)
    swings = [
        Swing(key, float(worth[2 * place]), float(worth[2 * place + 1])) for place, key in enumerate(keys)
    ]
    return tuple(sorted(swings, key=lambda one: (-one.width, one.factor)))


def _spread(values: _Array) -> Spread:
    low, middle, high = np.percentile(values, [10, 50, 90])
    return Spread(float(low), float(middle), float(high), float(values.mean()), float((values < 0).mean()))


def _check(lines: Sequence[Line], chances: Mapping[str, Chance], rate: float | str) -> None:
    named = {factor for one in lines for factor in one.factors} | ({rate} if isinstance(rate, str) else set())
    for key in sorted(named - set(chances)):
        raise MethodError(
            say("%(key)s: nothing is said about how uncertain it is.", key=Name(key)),
            place=key,
            remedy=say("Describe it, or take it off the lines."),
        )
    if not isinstance(rate, str):
        checked(rate)
    for one in lines:
        if not np.all(np.isfinite(one.amounts)):
            raise MethodError(
                say("A payment is no number."),
                place="amounts",
                remedy=say("Fill the gap, or take the year out."),
            )
