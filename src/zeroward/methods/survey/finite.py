"""The exact interval for x of n drawn from a known N: hypergeometric, inverted."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from zeroward.methods.ghg.say import say
from zeroward.methods.survey.distributions import hypergeometric
from zeroward.methods.survey.errors import refuse
from zeroward.methods.survey.intervals import check_counts
from zeroward.methods.survey.results import LEVEL, Estimate, Interval


@dataclass(frozen=True, slots=True)
class FiniteInterval:
    """How many of the N may have the property, and the same as shares."""

    members_low: int
    members_high: int
    interval: Interval


def finite_interval(x: int, n: int, population: int, *, level: float = LEVEL) -> FiniteInterval:
    """All numbers of members with which `x` of `n` is not too unlikely on either side. Raises SurveyError."""
    check_counts(x, n)
    if population < n or int(population) != population or int(x) != x or int(n) != n:
        raise refuse(
            "%(n)g of %(population)g cannot have been asked.",
            remedy="Give whole numbers, and a population no smaller than the sample.",
            place="N",
            n=n,
            population=population,
        )
    tail = (1 - level) / 2
    count, drawn, size = int(x), int(n), int(population)
    enough = tail * (1 - 1e-9)

    def above(members: int) -> bool:
        """Whether `count` or more are not too unlikely."""
        first, chances = hypergeometric(members, drawn, size)
        return float(chances[max(count - first, 0) :].sum()) > enough

    def below(members: int) -> bool:
        """Whether `count` or fewer are not too unlikely."""
        first, chances = hypergeometric(members, drawn, size)
        return float(chances[: count - first + 1].sum()) > enough

    least, most = count, size - (drawn - count)
    low = _edge(above, least, most)
    high = least + most - _edge(lambda mirrored: below(least + most - mirrored), least, most)
    shown = Interval(low / population, high / population, level, say("hypergeometric, exact"))
    return FiniteInterval(low, high, shown)


def _edge(holds: Callable[[int], bool], first: int, last: int) -> int:
    """The first number for which it holds, given that it then holds up to `last`."""
    while first < last:
        middle = (first + last) // 2
        if holds(middle):
            last = middle
        else:
            first = middle + 1
    return first


def finite_share(x: int, n: int, population: int, *, level: float = LEVEL, base: str = "") -> Estimate:
    """The share with its exact interval; the standard error has the finite population correction."""
    found = finite_interval(x, n, population, level=level)
    p = x / n
    left = (population - n) / max(population - 1, 1)
    se = float(np.sqrt(p * (1 - p) / max(n - 1, 1) * (1 - n / population))) if n > 1 else float("nan")
    n_eff = n / left if left > 0 else float("inf")
    return Estimate(p, se, float(n - 1), found.interval, n, n_eff, base)
