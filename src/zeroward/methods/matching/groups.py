"""Groups of four to eight cities for a study visit: everybody in exactly one, the fit to one's companions largest.

Each city brings the mean of its fit to the others of its group, so that large and small groups weigh alike. Small
pools are solved exactly over all possible groups; larger ones by search, with an upper bound that nothing can pass.
"""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import combinations
from math import comb
from typing import Final

import numpy as np
import scipy
from numpy.random import Generator, Philox
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Said, say
from zeroward.methods.matching.group_bound import upper_bound
from zeroward.methods.matching.group_search import improve, start

MOST_GROUPS: Final = 7_000
"""Possible groups up to which the exact way is taken."""


@dataclass(frozen=True, slots=True)
class Groups:
    """`groups` hold numbers of cities. `value` is the mean over cities of their fit to companions, `bound` what no
    partition can pass; equal when proven."""

    groups: tuple[tuple[int, ...], ...]
    value: float
    bound: float
    proven: bool
    seed: int

    @property
    def gap(self) -> float:
        """How far below the bound, as a share of it."""
        return max(0.0, (self.bound - self.value) / self.bound) if self.bound > 0 and not self.proven else 0.0

    @property
    def sentence(self) -> Said:
        if self.proven:
            return say("No other division into groups has a higher mean fit.")
        return say(
            "Found by search: at most %(percent)s %% of mean fit could be missing.",
            percent=round(100 * self.gap, 1),
        )


def form_groups(
    fit: NDArray[np.float64],
    *,
    smallest: int = 4,
    largest: int = 8,
    apart: Collection[tuple[int, int]] = (),
    together: Collection[tuple[int, int]] = (),
    seed: int = 0,
    seconds: float = 20.0,
) -> Groups:
    """Divide cities by their mutual fit (symmetric; the diagonal does not count). Raises MethodError if impossible."""
    count = len(fit)
    _check(count, smallest, largest, apart, together)
    table = (fit + fit.T) / 2
    np.fill_diagonal(table, 0.0)
    never = np.zeros((count, count), dtype=bool)
    for one, other in apart:
        never[one, other] = never[other, one] = True
    possible = sum(comb(count, size) for size in range(smallest, min(largest, count) + 1))
    if possible <= MOST_GROUPS:
        found = _exact(table, smallest, largest, never, together, seconds)
        if found is None:
            raise _impossible()
        groups, value, bound, proven = found
        return Groups(groups, value, bound, proven, seed)
    random = Generator(Philox(seed))
    best: tuple[tuple[int, ...], ...] | None = None
    value = -np.inf
    for _ in range(8):
        made = start(table, smallest, largest, never, together, random)
        if made is None:
            continue
        better = improve(table, made, smallest, largest, never, together)
        worth = mean_fit(table, better)
        if worth > value + 1e-12:
            best, value = better, worth
    if best is None:
        raise _impossible()
    return Groups(best, value, upper_bound(table, smallest, never), False, seed)


def mean_fit(fit: NDArray[np.float64], groups: Collection[Collection[int]]) -> float:
    """The mean over all cities of the mean fit to their companions."""
    count = sum(len(one) for one in groups)
    return sum(_worth(fit, tuple(one)) for one in groups) / count if count else 0.0


def _worth(fit: NDArray[np.float64], group: tuple[int, ...]) -> float:
    inside = fit[np.ix_(group, group)]
    return float((inside.sum() - np.trace(inside)) / (len(group) - 1)) if len(group) > 1 else 0.0


def _check(
    count: int,
    smallest: int,
    largest: int,
    apart: Collection[tuple[int, int]],
    together: Collection[tuple[int, int]],
) -> None:
    if not 2 <= smallest <= largest:
        raise MethodError(
            say("A group has at least two cities, and its largest size is not below its smallest."),
            place="smallest",
            remedy=say("Give sizes such as 4 to 8."),
        )
    if not any(least * smallest <= count <= least * largest for least in range(1, count // smallest + 1)):
        raise MethodError(
            say(
                "%(count)s cities cannot be divided into groups of %(smallest)s to %(largest)s.",
                count=count,
                smallest=smallest,
                largest=largest,
            ),
            remedy=say("Give other sizes, or let more or fewer cities take part."),
        )
    decided = {frozenset(pair) for pair in apart} & {frozenset(pair) for pair in together}
    if decided:
        raise MethodError(
            say("Two cities are to be together and apart at once."),
            remedy=say("Release one of the two decisions."),
        )


def _impossible() -> MethodError:
    return MethodError(
        say("No division into groups keeps all decisions."), remedy=say("Release one of the decisions.")
    )


def _exact(
    fit: NDArray[np.float64],
    smallest: int,
    largest: int,
    never: NDArray[np.bool_],
    together: Collection[tuple[int, int]],
    seconds: float,
) -> tuple[tuple[tuple[int, ...], ...], float, float, bool] | None:
    """Choose among all possible groups those that cover each city once."""
    from scipy.optimize import Bounds, LinearConstraint, milp  # heavy

    count = len(fit)
    columns = [
        group
        for size in range(smallest, min(largest, count) + 1)
        for group in combinations(range(count), size)
        if not never[np.ix_(group, group)].any()
        and all((one in group) == (other in group) for one, other in together)
    ]
    if not columns:
        return None
    worth = np.array([_worth(fit, group) for group in columns])
    rows = np.concatenate([np.array(group) for group in columns])
    ends = np.cumsum([0, *(len(group) for group in columns)])
    matrix = scipy.sparse.csc_array((np.ones(len(rows)), rows, ends), shape=(count, len(columns)))
    found = milp(-worth, constraints=LinearConstraint(matrix, 1, 1), integrality=np.ones(len(columns)),
                 bounds=Bounds(0, 1), options={"time_limit": seconds, "mip_rel_gap": 0.0})  # fmt: skip
    if found.x is None:
        return None
    chosen = tuple(sorted(columns[at] for at in np.flatnonzero(found.x > 0.5)))
    value = mean_fit(fit, chosen)
    proven = found.status == 0
    bound = value if proven else -float(found.mip_dual_bound) / count
    return chosen, value, bound, proven
