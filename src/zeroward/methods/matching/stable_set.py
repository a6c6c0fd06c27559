"""All stable matchings of a small market, one by one."""

from collections.abc import Iterator
from typing import Final

import numpy as np

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say
from zeroward.methods.matching.certificate import count_blocking
from zeroward.methods.matching.deferred import deferred_acceptance, host_optimal, is_strict
from zeroward.methods.matching.market import NOWHERE, Market, Places

LARGEST: Final = 2_000_000
"""Steps of the search before it gives up."""


def all_stable(market: Market) -> list[Places]:
    """Every (weakly) stable matching, in the order of the learners' lists. Raises MethodError for a market too large.

    With strict lists each learner has only the hosts between its best and its worst stable one to try.
    """
    found: list[Places] = []
    for steps, places in enumerate(_candidates(market)):
        if steps > LARGEST:
            raise MethodError(
                say("This market is too large to list every stable matching."),
                remedy=say("Ask for the best one for learners, and the best one for hosts."),
            )
        if places is not None and count_blocking(market, places) == 0:
            found.append(places)
    return found


def _candidates(market: Market) -> Iterator[Places | None]:
    """Depth first; None marks a step without a whole matching, so that the caller can count."""
    choices = _choices(market)
    seats = market.capacity.copy()
    places = np.full(len(market.learners), NOWHERE, dtype=np.int64)

    def place(learner: int) -> Iterator[Places | None]:
        if learner == len(choices):
            yield places.copy()
            return
        for host in choices[learner]:
            if host != NOWHERE and seats[host] == 0:
                continue
            places[learner] = host
            if host != NOWHERE:
                seats[host] -= 1
            if _quarrels(market, places, learner):
                yield None
            else:
                yield from place(learner + 1)
            if host != NOWHERE:
                seats[host] += 1
        places[learner] = NOWHERE

    yield from place(0)


def _choices(market: Market) -> list[list[int]]:
    ok = market.acceptable
    strict = is_strict(market)
    best = deferred_acceptance(market) if strict else None
    worst = host_optimal(market) if strict else None
    choices = []
    for learner, ranks in enumerate(market.learner_rank):
        order = [int(host) for host in np.argsort(ranks, kind="stable") if ok[learner, host]]
        if best is None or worst is None:
            choices.append([*order, NOWHERE])
        elif best[learner] == NOWHERE:
            choices.append([NOWHERE])  # who has no place in one stable matching has none in any
        else:
            choices.append(order[order.index(int(best[learner])) : order.index(int(worst[learner])) + 1])
    return choices


def _quarrels(market: Market, places: Places, last: int) -> bool:
    """Whether two learners placed so far already block: one would have the other's seat, and is ranked before it."""
    host = places[last]
    ok = market.acceptable
    mine = market.learner_rank[last, host] if host != NOWHERE else market.unlisted
    for other in range(last):
        there = places[other]
        if host != NOWHERE and ok[other, host]:
            now = market.learner_rank[other, there] if there != NOWHERE else market.unlisted
            if (
                market.learner_rank[other, host] < now
                and market.host_rank[other, host] < market.host_rank[last, host]
            ):
                return True
        if there != NOWHERE and ok[last, there]:
            gains = market.learner_rank[last, there] < mine
            if gains and market.host_rank[last, there] < market.host_rank[other, there]:
                return True
    return False
