"""Who gets what of a bundle's gain, so that nobody is worse off than alone.

A coalition of members could make its own bundle of some of its projects, if it is allowed and pays; that is what it is
worth, never below zero. Shapley's value gives each member the mean of what it adds when members join in any order; the
equal split is Nash's solution for members whose alternative is to stay alone.
"""

from collections.abc import Sequence
from math import factorial
from typing import Final

import numpy as np

from zeroward.methods.appraisal.bundle_terms import Project, Terms, is_allowed, net_gain

EXACT: Final = 12
"""Up to so many members every coalition is looked at; beyond, orders are drawn."""
ORDERS: Final = 2_000


def equal(projects: Sequence[Project], terms: Terms) -> dict[str, float]:
    """The same for every municipality."""
    names = _names(projects)
    gain = net_gain(projects, terms)
    return dict.fromkeys(names, gain / len(names))


def shapley(projects: Sequence[Project], terms: Terms, *, seed: int = 1) -> dict[str, float]:
    """Shapley's value of the municipalities; the parts add up to the gain."""
    names = _names(projects)
    worth = _Worth(projects, names, terms)
    if len(names) <= EXACT:
        return dict(zip(names, _exact(worth, len(names)), strict=True))
    made = np.random.default_rng(seed)
    whole = worth.of(worth.whole)
    sums = np.zeros(len(names))
    for _ in range(ORDERS):
        joined, before = 0, 0.0
        for member in made.permutation(len(names)):
            joined |= 1 << int(member)
            after = min(max(before, worth.of(joined)), whole)  # they could still leave the newcomer out
            sums[member] += after - before
            before = after
    return {name: float(one) / ORDERS for name, one in zip(names, sums, strict=True)}


def _names(projects: Sequence[Project]) -> list[str]:
    return sorted({one.municipality for one in projects})


class _Worth:
    """What a coalition (a bit for each member) is worth. The bundle as found is the worth of all together."""

    def __init__(self, projects: Sequence[Project], names: Sequence[str], terms: Terms) -> None:
        self.parts = [[one for one in projects if one.municipality == name] for name in names]
        self.terms = terms
        self.whole = (1 << len(names)) - 1
        self.known: dict[int, float] = {0: 0.0}

    def of(self, members: int) -> float:
        """The best bundle that these members could make, members left out where that is better."""
        if members not in self.known:
            self.known[members] = max(self._together(members), *self._without_one(members))
        return self.known[members]

    def _together(self, members: int) -> float:
        chosen = [one for at, part in enumerate(self.parts) if members >> at & 1 for one in part]
        gain = net_gain(chosen, self.terms)
        return max(0.0, gain) if members == self.whole or is_allowed(chosen, self.terms) else 0.0

    def _without_one(self, members: int) -> list[float]:
        if len(self.parts) > EXACT:  # too many coalitions to look into each
            return [0.0]
        return [self.of(members & ~(1 << at)) for at in range(len(self.parts)) if members >> at & 1]


def _exact(worth: _Worth, count: int) -> list[float]:
    weights = [factorial(size) * factorial(count - size - 1) / factorial(count) for size in range(count)]
    found = []
    for member in range(count):
        bit = 1 << member
        found.append(
            sum(
                weights[others.bit_count()] * (worth.of(others | bit) - worth.of(others))
                for others in range(1 << count)
                if not others & bit
            )
        )
    return found
