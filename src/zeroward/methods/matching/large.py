"""Weakly stable matchings of large size in markets with ties (Király 2013): at least two thirds of the largest.

Learners propose as in deferred acceptance. Among hosts that it likes alike a learner tries one with a free seat first.
Who has a seat while another host that it likes as much is still free is *uncertain*: it can be sent on without harm.
Who was turned away by all comes back once and wins ties against those who have not.
"""

import numpy as np

from zeroward.methods.matching.deferred import lottery
from zeroward.methods.matching.market import NOWHERE, Market, Places


def large_stable(market: Market, *, seed: int = 0) -> Places:
    """A weakly stable matching of at least 2/3 of the largest size; with strict lists the learner-optimal one."""
    return _Proposals(market, seed).run()


class _Proposals:
    def __init__(self, market: Market, seed: int) -> None:
        self.market = market
        self.learner_rank, self.host_rank = (
            market.learner_rank.astype(np.int64),
            market.host_rank.astype(np.int64),
        )
        self.draw = lottery(market.learners, seed)
        self.draw_hosts = lottery(market.hosts, seed)
        self.open = [set(np.flatnonzero(row).tolist()) for row in market.acceptable]
        self.whole = [set(one) for one in self.open]
        self.again = np.zeros(len(market.learners), dtype=bool)
        self.guests: list[set[int]] = [set() for _ in market.hosts]
        self.places = np.full(len(market.learners), NOWHERE, dtype=np.int64)

    def run(self) -> Places:
        waiting = list(range(len(self.market.learners) - 1, -1, -1))
        while waiting:
            learner = waiting.pop()
            if not self.open[learner]:
                if self.again[learner] or not self.whole[learner]:
                    continue
                self.again[learner] = True
                self.open[learner] = set(self.whole[learner])
            out = self._propose(learner, self._favourite(learner))
            if out is not None:
                waiting.append(out)
        return self.places

    def _has_seat(self, host: int) -> bool:
        return len(self.guests[host]) < int(self.market.capacity[host])

    def _favourite(self, learner: int) -> int:
        return min(
            self.open[learner],
            key=lambda host: (
                self.learner_rank[learner, host],
                not self._has_seat(host),
                self.draw_hosts[host],
            ),
        )

    def _uncertain(self, learner: int) -> bool:
        here = int(self.places[learner])
        return any(
            host != here
            and self.learner_rank[learner, host] == self.learner_rank[learner, here]
            and self._has_seat(host)
            for host in self.open[learner]
        )

    def _propose(self, learner: int, host: int) -> int | None:
        """Who is without a seat afterwards, if anybody."""
        if self._has_seat(host):
            self._take(learner, host)
            return None
        unsure = [one for one in self.guests[host] if self._uncertain(one)]
        if unsure:
            out = max(unsure, key=lambda one: (self.host_rank[one, host], self.draw[one]))
            self._leave(out, host)
            self._take(learner, host)
            return out  # keeps the host on its list: it was not refused
        worst = max(self.guests[host], key=lambda one: self._standing(one, host), default=None)
        better = worst is not None and self._standing(learner, host)[:2] < self._standing(worst, host)[:2]
        if worst is None or not better:
            self.open[learner].discard(host)
            return learner
        self._leave(worst, host)
        self.open[worst].discard(host)
        self._take(learner, host)
        return worst

    def _standing(self, learner: int, host: int) -> tuple[int, bool, int]:
        return int(self.host_rank[learner, host]), not self.again[learner], int(self.draw[learner])

    def _take(self, learner: int, host: int) -> None:
        self.guests[host].add(learner)
        self.places[learner] = host

    def _leave(self, learner: int, host: int) -> None:
        self.guests[host].discard(learner)
        self.places[learner] = NOWHERE
