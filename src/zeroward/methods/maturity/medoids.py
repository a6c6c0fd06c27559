"""Groups around medoids (PAM): k cases such that all others are as near as possible to one of them.

Build takes the best case after the best, swap exchanges as long as it helps; both are deterministic, as in R's pam.
Source: Kaufman and Rousseeuw (1990), ch. 2.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

Array = NDArray[np.float64]
MOST_CASES: Final = 2_000
_LEAST_GAIN: Final = 1e-14


@dataclass(frozen=True, slots=True)
class Medoids:
    """`group` is the number of each case's medoid in `medoids`, which stand in the order of their first cases.

    `built` and `swapped` are the mean distances to the medoid after the two phases, `silhouette` each case's width.
    """

    medoids: tuple[int, ...]
    group: tuple[int, ...]
    built: float
    swapped: float
    silhouette: Array

    @property
    def mean_silhouette(self) -> float:
        return float(self.silhouette.mean())


def medoids(apart: Array, groups: int) -> Medoids:
    """From cases × cases of dissimilarities. Raises MethodError for unknown distances or a senseless number."""
    apart = np.asarray(apart, dtype=np.float64)
    size = apart.shape[0]
    if size > MOST_CASES:
        raise MethodError(say("%(number)s cases are too many for medoids.", number=size), place="cases")
    if not np.isfinite(apart).all():
        raise MethodError(
            say("Two cases have no characteristic known for both."),
            place="cases",
            remedy=say("Leave cases out of which little is known."),
        )
    if not 1 <= groups < size:
        raise MethodError(
            say("%(cases)s cases do not make %(groups)s groups.", cases=size, groups=groups),
            place="groups",
            remedy=say("Choose from 1 to %(most)s groups.", most=size - 1),
        )
    chosen = _build(apart, groups)
    built = float(apart[:, chosen].min(axis=1).mean())
    chosen = _swap(apart, chosen)
    nearest = apart[:, chosen].argmin(axis=1)
    order = list(dict.fromkeys(int(one) for one in nearest))
    order += [one for one in range(groups) if one not in order]  # a medoid at distance 0 from an earlier one
    group = np.argsort(order)[nearest]
    return Medoids(
        tuple(chosen[one] for one in order),
        tuple(int(one) for one in group),
        built,
        float(apart[:, chosen].min(axis=1).mean()),
        silhouette(apart, group),
    )


def _build(apart: Array, groups: int) -> list[int]:
    chosen = [int(apart.sum(axis=0).argmin())]
    near = apart[:, chosen[0]]
    while len(chosen) < groups:
        gains = np.maximum(near[:, None] - apart, 0.0).sum(axis=0)
        gains[chosen] = -1.0
        # of equal gains the last, as pam takes it
        best = int(np.flatnonzero(gains >= gains.max() - _LEAST_GAIN)[-1])
        chosen.append(best)
        near = np.minimum(near, apart[:, best])
    return sorted(chosen)


def _swap(apart: Array, chosen: list[int]) -> list[int]:
    chosen = list(chosen)
    if len(chosen) == 1:
        return chosen
    while True:
        gain, place, case = _best_swap(apart, chosen)
        if gain <= _LEAST_GAIN * max(1.0, float(apart.sum())):
            return chosen
        chosen[place] = case


def _best_swap(apart: Array, chosen: list[int]) -> tuple[float, int, int]:
    """The exchange that brings all cases nearest: how much, which medoid goes, which case comes."""
    distances = apart[:, chosen]
    now = float(distances.min(axis=1).sum())
    best = (0.0, 0, chosen[0])
    for place in range(len(chosen)):
        rest = np.delete(distances, place, axis=1).min(axis=1)
        totals = np.minimum(rest[:, None], apart).sum(axis=0)
        totals[chosen] = np.inf
        case = int(totals.argmin())
        if now - float(totals[case]) > best[0] + _LEAST_GAIN:
            best = now - float(totals[case]), place, case
    return best


def silhouette(apart: Array, group: NDArray[np.int64]) -> Array:
    """(b - a) / max(a, b): a the mean distance within the own group, b to the nearest other; 0 for a group of one."""
    number = int(group.max()) + 1
    member = np.eye(number)[group]
    sizes = member.sum(axis=0)
    if number < 2:
        return np.zeros(group.size)
    sums = apart @ member
    own = sizes[group]
    within = sums[np.arange(group.size), group] / np.maximum(own - 1, 1)
    means = sums / np.maximum(sizes, 1)
    means[:, sizes == 0] = np.inf
    means[np.arange(group.size), group] = np.inf
    other = means.min(axis=1)
    larger = np.maximum(within, other)
    return np.where((own > 1) & (larger > 0), (other - within) / np.where(larger > 0, larger, 1.0), 0.0)
