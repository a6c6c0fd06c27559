"""Stable matchings by integer programming: the largest, the best by any score, or the one that breaks least.

One 0/1 variable for each acceptable pair; a pair does not block when its learner has something at least as good, or
all seats of its host go to learners ranked at least as high. HiGHS proves the answer, or states the gap that is left.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
import scipy
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say
from zeroward.methods.matching.market import NOWHERE, Market, Places

MOST_PAIRS: Final = 4_000
"""Acceptable pairs up to which the exact way is offered."""
_INFEASIBLE: Final = 2


@dataclass(frozen=True, slots=True)
class Exact:
    """`proven` tells whether no better one exists; `gap` is the relative distance to the bound otherwise."""

    places: Places
    value: float
    proven: bool
    gap: float
    blocking: int


def largest_stable(market: Market, *, seconds: float = 30.0) -> Exact:
    """A weakly stable matching of as many learners as possible (MAX-HRT, NP-hard with ties)."""
    return best_stable(market, np.ones(market.learner_rank.shape), seconds=seconds)


def smallest_stable(market: Market, *, seconds: float = 30.0) -> Exact:
    """A weakly stable matching of as few learners as possible."""
    return best_stable(market, -np.ones(market.learner_rank.shape), seconds=seconds)


def best_stable(market: Market, fit: NDArray[np.float64], *, seconds: float = 30.0) -> Exact:
    """The weakly stable matching with the largest sum of fit, lower quotas ignored."""
    return _Program(market, fit, quotas=False, may_block=False).solve(seconds)


def fewest_blocking(market: Market, *, seconds: float = 30.0) -> Exact:
    """Lower quotas kept, as few blocking pairs as possible; of those, as many placed as possible.

    Raises MethodError when no matching at all keeps the lower quotas.
    """
    return _Program(market, np.ones(market.learner_rank.shape), quotas=True, may_block=True).solve(seconds)


class _Program:
    def __init__(self, market: Market, fit: NDArray[np.float64], *, quotas: bool, may_block: bool) -> None:
        self.market, self.may_block = market, may_block
        self.pairs = np.argwhere(market.acceptable)
        if len(self.pairs) > MOST_PAIRS:
            raise MethodError(
                say("%(count)s possible pairs are too many for the exact way (at most %(most)s).",
                    count=len(self.pairs), most=MOST_PAIRS),
                remedy=say("Use the quick way: it is stable, and at least two thirds of the largest."),
            )  # fmt: skip
        self.learner, self.host = self.pairs[:, 0], self.pairs[:, 1]
        self.theirs = market.learner_rank[self.learner, self.host]
        self.ours = market.host_rank[self.learner, self.host]
        self.fit = fit[self.learner, self.host]
        self.lower = market.lower if quotas else np.zeros_like(market.lower)

    def solve(self, seconds: float) -> Exact:
        from scipy.optimize import Bounds, LinearConstraint, milp  # heavy

        count = len(self.pairs)
        if not count:
            if self.lower.any():
                raise self._impossible()
            return Exact(np.full(len(self.market.learners), NOWHERE, dtype=np.int64), 0.0, True, 0.0, 0)
        once = self._incidence(self.learner, len(self.market.learners))
        seats = self._incidence(self.host, len(self.market.hosts))
        stable, bound = self._stability()
        columns = count * (2 if self.may_block else 1)
        limits = [(once, 0, 1), (seats, self.lower, self.market.capacity), (stable, bound, np.inf)]
        constraints = []
        for matrix, low, high in limits:
            wide = (
                matrix
                if matrix.shape[1] == columns
                else scipy.sparse.hstack([matrix, scipy.sparse.csr_array((matrix.shape[0], count))])
            )
            constraints.append(LinearConstraint(scipy.sparse.csr_array(wide), low, high))
        cost = -self.fit
        if self.may_block:
            cost = np.concatenate((cost / (1 + np.abs(self.fit).sum()), np.ones(count)))
        found = milp(cost, constraints=constraints, integrality=np.ones(columns), bounds=Bounds(0, 1),
                     options={"time_limit": seconds, "mip_rel_gap": 0.0})  # fmt: skip
        if found.x is None:
            if found.status == _INFEASIBLE and self.may_block:
                raise self._impossible()
            raise MethodError(
                say("No answer was found in %(seconds)s seconds.", seconds=seconds),
                remedy=say("Allow more time."),
            )
        return self._read(found, count)

    def _impossible(self) -> MethodError:
        return MethodError(
            say("No matching fills the smallest numbers of all hosts."),
            place="lower",
            remedy=say("Lower a smallest number, close a host, or let more pairs be possible."),
        )

    def _read(self, found: object, count: int) -> Exact:
        x = np.round(found.x[:count]).astype(bool)  # type: ignore[attr-defined]
        places = np.full(len(self.market.learners), NOWHERE, dtype=np.int64)
        places[self.learner[x]] = self.host[x]
        blocking = round(float(found.x[count:].sum())) if self.may_block else 0  # type: ignore[attr-defined]
        gap = float(found.mip_gap or 0.0)  # type: ignore[attr-defined]
        proven = found.status == 0  # type: ignore[attr-defined]
        return Exact(places, float(self.fit[x].sum()), proven, 0.0 if proven else gap, blocking)

    def _incidence(self, rows: NDArray[np.int64], count: int) -> "scipy.sparse.csr_array":
        return scipy.sparse.csr_array(
            (np.ones(len(rows)), (rows, np.arange(len(rows)))), shape=(count, len(self.pairs))
        )

    def _stability(self) -> "tuple[scipy.sparse.csr_array, NDArray[np.float64]]":
        """c * (what the learner likes as much) + (whom the host likes as much) [+ c * blocks] >= c, for each pair."""
        count = len(self.pairs)
        seats = self.market.capacity[self.host].astype(np.float64)
        rows, columns, values = [], [], []
        for mine, ranks, weights in (
            (self.learner, self.theirs, seats),
            (self.host, self.ours, np.ones(count)),
        ):
            same = mine[:, None] == mine[None, :]
            row, column = np.nonzero(same & (ranks[None, :] <= ranks[:, None]))
            rows.append(row)
            columns.append(column)
            values.append(weights[row])
        if self.may_block:
            rows.append(np.arange(count))
            columns.append(count + np.arange(count))
            values.append(seats)
        width = count * (2 if self.may_block else 1)
        where = (np.concatenate(rows), np.concatenate(columns))
        return scipy.sparse.csr_array(
            scipy.sparse.coo_array((np.concatenate(values), where), shape=(count, width))
        ), seats
