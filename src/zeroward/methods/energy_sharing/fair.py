"""What a community gains, split among its members, and whether that is fair.

A group of members is worth what it would gain by itself: what its own plants and its own use share in each interval,
times the value of a unit. Shapley's value gives each member the mean of what it adds when members join in any order. It
need not lie in the core, where no group could do better by itself, so the largest complaint is told.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import factorial
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

_Array = NDArray[np.float64]
EXACT: Final = 10
"""Up to so many members every group is looked at; beyond, orders are drawn."""
ORDERS: Final = 400


@dataclass(frozen=True, slots=True)
class Split:
    """What each member gets of `gain`. `alone` is what each would gain by itself; `complaint` the most that a group
    gives up compared with staying by itself (zero or less: nobody has a reason to leave), None when there are too many
    groups to look at; `gini` from 0 (all get the same) to 1."""

    key: str
    parts: tuple[float, ...]
    gain: float
    alone: tuple[float, ...]
    complaint: float | None
    gini: float

    @property
    def all_better_off(self) -> bool:
        """True when no member gets less than by itself."""
        slack = 1e-9 * max(1.0, abs(self.gain))
        return all(part >= one - slack for part, one in zip(self.parts, self.alone, strict=True))


class Community:
    """Members with what they inject and withdraw in each interval (rows), and the value of a shared unit."""

    def __init__(self, injected: ArrayLike, withdrawn: ArrayLike, value: float = 1.0) -> None:
        self.injected = np.asarray(injected, dtype=np.float64)
        self.withdrawn = np.asarray(withdrawn, dtype=np.float64)
        tables = (self.injected, self.withdrawn)
        if self.injected.shape != self.withdrawn.shape or self.injected.ndim != 2 or not self.injected.size:
            raise MethodError(
                say("What is produced and what is used are not given for the same intervals."),
                place="withdrawn",
                remedy=say("Give both for every interval."),
            )
        if not all(np.all(np.isfinite(one)) and np.all(one >= 0) for one in tables) or not np.isfinite(value):
            raise MethodError(
                say("A series of energy has a gap, or a value below zero."),
                place="withdrawn",
                remedy=say("Give a number from zero up for every interval."),
            )
        self.value = value
        self._known: dict[int, float] = {0: 0.0}

    @property
    def count(self) -> int:
        return len(self.injected)

    def worth(self, members: int) -> float:
        """What a group (a bit for each member) gains by itself."""
        if members not in self._known:
            chosen = [at for at in range(self.count) if members >> at & 1]
            given, taken = self.injected[chosen].sum(axis=0), self.withdrawn[chosen].sum(axis=0)
            self._known[members] = self.value * float(np.minimum(given, taken).sum())
        return self._known[members]

    @property
    def gain(self) -> float:
        return self.worth((1 << self.count) - 1)


def shapley(community: Community, *, seed: int = 1) -> Split:
    """Split by Shapley's value: exact up to ten members, drawn orders beyond, the same for the same seed."""
    exact = community.count <= EXACT
    parts = _exact(community) if exact else _drawn(community, seed)
    return _split("shapley", community, parts)


def by_weights(community: Community, weights: Sequence[float], *, key: str = "weights") -> Split:
    """Split by weights, such as use, investment or one for each. Raises MethodError when none is above zero."""
    found = np.asarray(weights, dtype=np.float64)
    if (
        found.shape != (community.count,)
        or not np.all(np.isfinite(found))
        or np.any(found < 0)
        or not found.sum()
    ):
        raise MethodError(
            say("The shares of the members do not add up to one at most."),
            place="weights",
            remedy=say("Give each member a share between 0 and 1."),
        )
    return _split(key, community, community.gain * found / found.sum())


def equal(community: Community) -> Split:
    """The same for every member."""
    return by_weights(community, [1.0] * community.count, key="equal")


def _split(key: str, community: Community, parts: _Array) -> Split:
    alone = tuple(community.worth(1 << at) for at in range(community.count))
    return Split(
        key,
        tuple(float(one) for one in parts),
        community.gain,
        alone,
        _complaint(community, parts) if community.count <= EXACT else None,
        _gini(parts),
    )


def _complaint(community: Community, parts: _Array) -> float:
    """The largest difference between what a group is worth and what its members get, the whole left out."""
    groups = range(1, (1 << community.count) - 1)
    return max(
        (
            community.worth(group) - sum(float(parts[at]) for at in range(community.count) if group >> at & 1)
            for group in groups
        ),
        default=0.0,
    )


def _gini(parts: _Array) -> float:
    ordered = np.sort(np.maximum(parts, 0.0))
    whole = float(ordered.sum())
    if not whole:
        return 0.0
    count = len(ordered)
    ranks = np.arange(1, count + 1)
    return float((2 * (ranks * ordered).sum() / (count * whole)) - (count + 1) / count)


def _exact(community: Community) -> _Array:
    count = community.count
    weights = [factorial(size) * factorial(count - size - 1) / factorial(count) for size in range(count)]
    return np.array(
        [
            sum(
                weights[others.bit_count()] * (community.worth(others | 1 << at) - community.worth(others))
                for others in range(1 << count)
                if not others >> at & 1
            )
            for at in range(count)
        ]
    )


def _drawn(community: Community, seed: int) -> _Array:
    made = np.random.default_rng(seed)
    sums = np.zeros(community.count)
    for _ in range(ORDERS):
        given = np.zeros(community.injected.shape[1])
        taken = np.zeros_like(given)
        before = 0.0
        for member in made.permutation(community.count):
            given += community.injected[member]
            taken += community.withdrawn[member]
            after = community.value * float(np.minimum(given, taken).sum())
            sums[member] += after - before
            before = after
    return np.asarray(sums / ORDERS, dtype=np.float64)
