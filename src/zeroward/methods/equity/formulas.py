"""Measures of who bears and who gains. Incomes are positive, groups may have different sizes (`weights`)."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import fsum, isfinite
from typing import Final

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

_STEEPEST: Final = 10
ETA: Final = 1.3
"""How fast a euro loses weight as income grows: Green Book, A3.14, after Layard and others 2008 (verified)."""


@dataclass(frozen=True, slots=True)
class WeightedNpv:
    """The equity-weighted sum and, always beside it, the plain one."""

    weighted: float
    unweighted: float
    weights: tuple[float, ...]


def burden(costs: Sequence[float], incomes: Sequence[float]) -> tuple[float, ...]:
    """`b_q = cost_q / income_q`: the part of its income that each group pays."""
    _paired(costs, incomes)
    _positive(incomes)
    return tuple(cost / income for cost, income in zip(costs, incomes, strict=True))


def regressive(costs: Sequence[float], incomes: Sequence[float]) -> bool | None:
    """Whether the burden falls as income grows: True, False for the opposite, None when it does neither throughout.

    Groups of the same income are compared by none.
    """
    shares = burden(costs, incomes)
    ordered = sorted(zip(incomes, shares, strict=True))
    steps = [after[1] - before[1] for before, after in pairwise(ordered) if after[0] > before[0]]
    slack = 1e-12 * max((abs(one) for one in shares), default=0.0)
    if steps and all(step <= slack for step in steps) and any(step < -slack for step in steps):
        return True
    if steps and all(step >= -slack for step in steps):
        return False
    return None


def concentration_index(
    values: Sequence[float], incomes: Sequence[float], weights: Sequence[float] | None = None
) -> float:
    """`CI = 2 cov(h, rank) / mean(h)`, groups ranked by income: -1 all to the poorest, +1 all to the richest.

    The rank of a group is the middle of its place among all people; groups of the same income share theirs.
    Raises MethodError when the values add to zero.
    """
    _paired(values, incomes)
    sizes = _sizes(weights, len(values))
    ranks = _ranks(incomes, sizes)
    mean = fsum(size * value for size, value in zip(sizes, values, strict=True))
    if abs(mean) <= 1e-15 * max((abs(value) for value in values), default=0.0) or mean == 0:
        raise MethodError(
            say("The amounts add to zero: there is no share that anybody has."),
            place="values",
            remedy=say("Look at gains and costs apart."),
        )
    covariance = fsum(
        size * (value - mean) * (rank - 0.5) for size, value, rank in zip(sizes, values, ranks, strict=True)
    )
    return 2 * covariance / mean


def gini(incomes: Sequence[float], weights: Sequence[float] | None = None) -> float:
    """Inequality of incomes between the groups: the concentration index of income itself."""
    _positive(incomes)
    return concentration_index(incomes, incomes, weights)


def kakwani(
    payments: Sequence[float], incomes: Sequence[float], weights: Sequence[float] | None = None
) -> float:
    """`CI(payments) - Gini`: below zero the payment is regressive, above it is progressive."""
    return concentration_index(payments, incomes, weights) - gini(incomes, weights)


def equity_weights(
    incomes: Sequence[float], *, mean: float | None = None, eta: float = ETA
) -> tuple[float, ...]:
    """`w_q = (mean / income_q)^eta`; without `mean` the plain average of the incomes."""
    _positive(incomes)
    if not 0 <= eta <= _STEEPEST:
        raise MethodError(
            say("Eta lies between 0 and %(most)s, not at %(eta)s.", most=_STEEPEST, eta=f"{eta:g}"),
            place="eta",
            remedy=say("1 weighs by income alone; 1.3 is usual."),
        )
    middle = fsum(incomes) / len(incomes) if mean is None else mean
    _positive([middle])
    return tuple((middle / income) ** eta for income in incomes)


def equity_weighted_npv(
    npvs: Sequence[float], incomes: Sequence[float], *, mean: float | None = None, eta: float = ETA
) -> WeightedNpv:
    """`sum w_q NPV_q`, with the unweighted sum and the weights beside it."""
    _paired(npvs, incomes)
    weights = equity_weights(incomes, mean=mean, eta=eta)
    return WeightedNpv(
        weighted=fsum(weight * value for weight, value in zip(weights, npvs, strict=True)),
        unweighted=fsum(npvs),
        weights=weights,
    )


def _sizes(weights: Sequence[float] | None, count: int) -> list[float]:
    """Shares of all people; equal without weights."""
    given = [1.0] * count if weights is None else list(weights)
    if len(given) != count or min(given, default=0.0) < 0 or fsum(given) <= 0:
        raise MethodError(
            say("Give one size of zero or more for each group."),
            place="weights",
            remedy=say("The number of people, or their share."),
        )
    total = fsum(given)
    return [one / total for one in given]


def _ranks(incomes: Sequence[float], sizes: Sequence[float]) -> list[float]:
    below = {
        income: fsum(size for other, size in zip(incomes, sizes, strict=True) if other < income)
        for income in set(incomes)
    }
    same = {
        income: fsum(size for other, size in zip(incomes, sizes, strict=True) if other == income)
        for income in set(incomes)
    }
    return [below[income] + same[income] / 2 for income in incomes]


def _paired(values: Sequence[float], incomes: Sequence[float]) -> None:
    if len(values) != len(incomes) or not values:
        raise MethodError(
            say("%(values)s amounts, but %(incomes)s incomes.", values=len(values), incomes=len(incomes)),
            place="incomes",
            remedy=say("Give one income for each group."),
        )
    if not all(isfinite(one) for one in (*values, *incomes)):
        raise MethodError(
            say("An amount or income is no number."),
            place="values",
            remedy=say("Fill the gap, or leave the group out."),
        )


def _positive(incomes: Sequence[float]) -> None:
    if not incomes or not min(incomes) > 0:
        raise MethodError(
            say("An income is above zero."), place="incomes", remedy=say("Take income before the payment.")
        )
