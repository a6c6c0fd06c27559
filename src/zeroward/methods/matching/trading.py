"""Top trading cycles (Shapley and Scarf 1974; Abdulkadiroglu and Sönmez 2003): no swap is left that all would like.

It is efficient for learners and strategy-proof, but not stable: somebody may envy a seat with better right to it.
"""

import numpy as np

from zeroward.methods.matching.deferred import lottery, ordered
from zeroward.methods.matching.market import NOWHERE, Market, Places


def top_trading_cycles(market: Market, *, seed: int = 0) -> Places:
    """Each learner points to its best host with a seat, each host to its best learner left; cycles trade."""
    wishes = ordered(market.learner_rank, lottery(market.hosts, seed))
    claims = ordered(np.ascontiguousarray(market.host_rank.T), lottery(market.learners, seed))
    ok = market.acceptable
    places = np.full(len(market.learners), NOWHERE, dtype=np.int64)
    seats = market.capacity.copy()
    left = set(range(len(market.learners)))
    wish, claim = [0] * len(market.learners), [0] * len(market.hosts)

    def host_of(learner: int) -> int | None:
        while wish[learner] < len(market.hosts):
            host = int(wishes[learner, wish[learner]])
            if ok[learner, host] and seats[host] > 0:
                return host
            wish[learner] += 1
        return None

    def learner_of(host: int) -> int:
        while int(claims[host, claim[host]]) not in left:
            claim[host] += 1
        return int(claims[host, claim[host]])

    path: list[tuple[int, int]] = []
    while left:
        learner = learner_of(path[-1][1]) if path else min(left)
        on_path = [one for one, _ in path]
        if learner in on_path:
            cycle = path[on_path.index(learner) :]
            for one, host in cycle:
                places[one] = host
                seats[host] -= 1
                left.discard(one)
            path = []
            continue
        found = host_of(learner)
        if found is None:
            left.discard(learner)
            path = []
        else:
            path.append((learner, found))
    return places
