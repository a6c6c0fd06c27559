"""The same call matched under other weights: all that a worker needs to know of it."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.matching.compatibility import Compatibility
from zeroward.methods.matching.deferred import deferred_acceptance, host_optimal
from zeroward.methods.matching.market import Market, Places, from_scores
from zeroward.methods.matching.pins import Pair, settle


@dataclass(frozen=True, slots=True, eq=False)
class Again:
    """Names, seats and decisions of people; `for_hosts`: the stable matching that is best for hosts."""

    learners: tuple[str, ...]
    hosts: tuple[str, ...]
    eligible: NDArray[np.bool_]
    capacity: tuple[int, ...]
    lower: Mapping[str, int]
    fixed: tuple[Pair, ...] = ()
    forbidden: tuple[Pair, ...] = ()
    for_hosts: bool = False
    seed: int = 0

    def market(self, scored: Compatibility) -> Market:
        return from_scores(
            scored.learner,
            scored.host,
            learners=self.learners,
            hosts=self.hosts,
            eligible=self.eligible,
            capacity=self.capacity,
            lower=self.lower,
        )

    def __call__(self, scored: Compatibility) -> Places:
        """The host of each learner. Raises MethodError for contradictory decisions."""
        settled = settle(self.market(scored), fixed=self.fixed, forbidden=self.forbidden)
        mode = host_optimal if self.for_hosts else deferred_acceptance
        return settled.join(mode(settled.market, seed=self.seed))
