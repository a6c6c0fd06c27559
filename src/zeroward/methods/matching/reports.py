"""What a matching is worth to those in it: places got, envy, and the price of stability."""

from collections import Counter
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.say import Said, say
from zeroward.methods.matching.certificate import own_ranks, thresholds
from zeroward.methods.matching.market import NOWHERE, Market, Places


@dataclass(frozen=True, slots=True)
class Profile:
    """`places` counts the learners by the place that they got of their own list, 1 the first; `without` got none."""

    places: dict[int, int]
    without: int

    @property
    def mean(self) -> float:
        """The usual place of those that have one; NaN when nobody has."""
        count = sum(self.places.values())
        return sum(place * number for place, number in self.places.items()) / count if count else float("nan")


def rank_profile(market: Market, places: Places) -> Profile:
    """How many got their first, second … choice. Places by decision that were not listed count as without."""
    mine = own_ranks(market, places)
    counted = Counter((mine[mine < market.unlisted] + 1).tolist())
    return Profile(dict(sorted(counted.items())), int((mine == market.unlisted).sum()))


@dataclass(frozen=True, slots=True)
class Envy:
    """Pairs (learner, host): the learner would rather be there. `justified`: a guest there is ranked after it."""

    pairs: int
    justified: int
    learners: int


def envy(market: Market, places: Places) -> Envy:
    """How many would rather be elsewhere, and how often they could say that a lower ranked one has their seat."""
    mine = own_ranks(market, places)
    wants = (market.learner_rank < mine[:, None]) & (market.host_rank < market.unlisted)
    full = np.bincount(places[places != NOWHERE], minlength=len(market.hosts)) >= market.capacity
    worse = market.host_rank < thresholds(market, places)[None, :]
    return Envy(int(wants.sum()), int((wants & worse & full[None, :]).sum()), int(wants.any(axis=1).sum()))


@dataclass(frozen=True, slots=True)
class Price:
    """The sum of fit that a matching has beside the largest possible one."""

    value: float
    best: float

    @property
    def share(self) -> float:
        """What is given up for stability, as a share of the best; 0 when there is nothing to give."""
        return (self.best - self.value) / self.best if self.best > 0 else 0.0

    @property
    def sentence(self) -> Said:
        return say(
            "The sum of fit is %(value)s; the largest possible is %(best)s. The difference of %(percent)s %% is the "
            "price of stability.",
            value=round(self.value, 3),
            best=round(self.best, 3),
            percent=round(100 * self.share, 1),
        )


def total_fit(fit: NDArray[np.float64], places: Places) -> float:
    """The sum of fit over the pairs."""
    placed = np.flatnonzero(places != NOWHERE)
    return float(fit[placed, places[placed]].sum())


def price_of_stability(fit: NDArray[np.float64], stable: Places, best: Places) -> Price:
    """Both matchings of the same market."""
    return Price(total_fit(fit, stable), total_fit(fit, best))


def gini(values: NDArray[np.float64]) -> float:
    """How unequally something is spread: 0 all alike (also all zero), towards 1 one has all."""
    ordered = np.sort(values)
    total = float(ordered.sum())
    if not len(ordered) or total == 0:
        return 0.0
    steps = np.arange(1, len(ordered) + 1)
    return float((2 * steps - len(ordered) - 1) @ ordered / (len(ordered) * total))
