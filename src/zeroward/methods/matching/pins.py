"""What people decided before the matching: pairs that stand, and pairs that must not be."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import numpy as np

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say
from zeroward.methods.matching.market import NOWHERE, Market, Places

Pair = tuple[str, str]
"""A learner and a host."""


@dataclass(frozen=True, slots=True)
class Settled:
    """`market` is what is left to match: fixed learners and their seats are out of it. `fixed` are their hosts."""

    market: Market
    fixed: Places
    whole: Market

    def join(self, places: Places) -> Places:
        """The places of a matching of what was left, with the fixed ones."""
        return np.where(self.fixed == NOWHERE, places, self.fixed)


def settle(market: Market, *, fixed: Sequence[Pair] = (), forbidden: Collection[Pair] = ()) -> Settled:
    """Take the decided pairs out of a market. Raises MethodError for decisions that contradict each other."""
    never = {(market.learner(learner), market.host(host)) for learner, host in forbidden}
    places = np.full(len(market.learners), NOWHERE, dtype=np.int64)
    for learner, host in fixed:
        _fix(market, places, never, market.learner(learner), market.host(host))
    taken = np.bincount(places[places != NOWHERE], minlength=len(market.hosts))
    for crowded in np.flatnonzero(taken > market.capacity).tolist():
        name = market.hosts[crowded]
        raise MethodError(
            say(
                "%(host)s has %(seats)s seats, but %(count)s cities are fixed there.",
                host=name,
                seats=int(market.capacity[crowded]),
                count=int(taken[crowded]),
            ),
            place=name,
            remedy=say("Release a fixed pair, or add seats."),
        )
    theirs, ours = market.learner_rank.copy(), market.host_rank.copy()
    for learner_at, host_at in never:
        theirs[learner_at, host_at] = ours[learner_at, host_at] = market.unlisted
    whole = replace(market, learner_rank=theirs, host_rank=ours)
    if not fixed:
        return Settled(whole, places, whole)
    theirs, ours = theirs.copy(), ours.copy()
    theirs[places != NOWHERE] = market.unlisted
    ours[places != NOWHERE] = market.unlisted
    left = replace(
        market,
        learner_rank=theirs,
        host_rank=ours,
        capacity=market.capacity - taken,
        lower=np.maximum(market.lower - taken, 0),
    )
    return Settled(left, places, whole)


def _fix(market: Market, places: Places, never: set[tuple[int, int]], learner: int, host: int) -> None:
    name, where = market.learners[learner], market.hosts[host]
    if (learner, host) in never:
        raise MethodError(
            say("%(learner)s and %(host)s are fixed and forbidden at once.", learner=name, host=where),
            place=name,
            remedy=say("Release one of the two decisions."),
        )
    if places[learner] not in (NOWHERE, host):
        raise MethodError(
            say(
                "%(learner)s is fixed with %(host)s and with %(other)s.",
                learner=name,
                host=market.hosts[int(places[learner])],
                other=where,
            ),
            place=name,
            remedy=say("Release one of the two decisions."),
        )
    places[learner] = host
