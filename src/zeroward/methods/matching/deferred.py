"""Deferred acceptance with capacities (Gale and Shapley 1962; Roth 1984).

Learners propose down their lists; a host holds the best it has seats for and turns the rest away. The result is stable
and, of all stable ones, the best for each learner. Ties are broken by a lottery of the seed, the same for all.

While many are free they all propose at once, in arrays; the last few go one by one, and skip in one step all hosts
that would turn them away.
"""

from heapq import heappush, heapreplace
from typing import Final

import numpy as np
from numpy.random import Generator, Philox
from numpy.typing import NDArray

from zeroward.methods.matching.market import NOWHERE, Market, Places, Ranks

_FEW: Final = 200
_CHUNK: Final = 64
_BLOCK: Final = 1024
Numbers = NDArray[np.int64]


def lottery(names: tuple[str, ...], seed: int) -> Numbers:
    """A place for each name, drawn by the seed from the names in alphabetical order: the order of input has no part."""
    order = np.array(sorted(range(len(names)), key=lambda at: names[at]), dtype=np.int64)
    drawn = np.empty(len(names), dtype=np.int64)
    drawn[order] = Generator(Philox(seed)).permutation(len(names))
    return drawn


def deferred_acceptance(market: Market, *, seed: int = 0) -> Places:
    """The learner-optimal stable matching: the host of each learner."""
    return _Round(market, seed).run()


def ordered(ranks: Ranks, draw: Numbers) -> Ranks:
    """Each row's columns, best rank first, equal ones by their draw."""
    by_draw = np.argsort(draw, kind="stable")
    plain = bool((by_draw == np.arange(len(draw))).all())
    order = np.empty(ranks.shape, dtype=ranks.dtype)
    for start in range(0, len(ranks), _BLOCK):
        rows = slice(start, start + _BLOCK)
        if plain:
            order[rows] = np.argsort(ranks[rows], axis=1, kind="stable")
        else:
            order[rows] = by_draw[np.argsort(ranks[rows][:, by_draw], axis=1, kind="stable")]
    return order


class _Round:
    """One run: who stands where in its list, and whom each host holds."""

    def __init__(self, market: Market, seed: int) -> None:
        self.market = market
        self.count, self.width = market.learner_rank.shape
        self.draw = lottery(market.learners, seed)
        tied = (
            lottery(market.hosts, seed)
            if _has_ties(market.learner_rank, market.unlisted)
            else np.arange(self.width)
        )
        self.order = ordered(market.learner_rank, tied)
        self.length = (market.learner_rank < market.unlisted).sum(axis=1)
        self.next = np.zeros(self.count, dtype=np.int64)
        self.places = np.full(self.count, NOWHERE, dtype=np.int64)
        self.none = market.unlisted * self.count
        self.worst = np.where(market.capacity > 0, self.none, NOWHERE)

    def run(self) -> Places:
        if not self.count or not self.width:
            return self.places
        free = np.flatnonzero(self.length > 0)
        while len(free) > _FEW:
            free = self._all_at_once(free)
        self._one_by_one(free)
        return self.places

    def _keys(self, learners: Numbers, hosts: Numbers) -> Numbers:
        """How a host orders learners: by rank, then by lot; smaller is better."""
        keys: Numbers = (
            self.market.host_rank[learners, hosts].astype(np.int64) * self.count + self.draw[learners]
        )
        return keys

    def _all_at_once(self, free: Numbers) -> Numbers:
        """Every free learner proposes to its next host; returns who is free afterwards and has hosts left."""
        hosts = self.order[free, self.next[free]].astype(np.int64)
        self.next[free] += 1
        welcome = self._keys(free, hosts) < self.worst[hosts]
        bidders, wanted = free[welcome], hosts[welcome]
        touched = np.zeros(self.width, dtype=bool)
        touched[wanted] = True
        held = np.flatnonzero((self.places != NOWHERE) & touched[self.places])
        everyone = np.concatenate((held, bidders))
        where = np.concatenate((self.places[held], wanted))
        keys = self._keys(everyone, where)
        order = np.lexsort((keys, where))
        everyone, where, keys = everyone[order], where[order], keys[order]
        first = np.concatenate(([True], where[1:] != where[:-1])) if len(where) else np.zeros(0, dtype=bool)
        starts = np.flatnonzero(first)
        position = np.arange(len(where)) - np.repeat(starts, np.diff(np.append(starts, len(where))))
        kept = position < self.market.capacity[where]
        self.places[everyone] = NOWHERE
        self.places[everyone[kept]] = where[kept]
        last = position == self.market.capacity[where] - 1
        self.worst[where[last]] = keys[last]
        out = np.concatenate((free[~welcome], everyone[~kept]))
        left: Numbers = out[self.next[out] < self.length[out]]
        return left

    def _one_by_one(self, free: Numbers) -> None:
        heaps: dict[int, list[tuple[int, int]]] = {}
        waiting = free[::-1].tolist()
        while waiting:
            learner = waiting.pop()
            host = self._next_welcome(learner)
            if host is None:
                continue
            if host not in heaps:
                guests = np.flatnonzero(self.places == host)
                keys = self._keys(guests, np.full(len(guests), host))
                heaps[host] = sorted(zip((-keys).tolist(), guests.tolist(), strict=True))
            key = int(self.market.host_rank[learner, host]) * self.count + int(self.draw[learner])
            self.places[learner] = host
            heap = heaps[host]
            if len(heap) < self.market.capacity[host]:
                heappush(heap, (-key, learner))
            else:
                _, sent_away = heapreplace(heap, (-key, learner))
                self.places[sent_away] = NOWHERE
                waiting.append(sent_away)
            if len(heap) == self.market.capacity[host]:
                self.worst[host] = -heap[0][0]

    def _next_welcome(self, learner: int) -> int | None:
        """The first host from here on that would not turn the learner away; its list goes on behind it."""
        at, length = int(self.next[learner]), int(self.length[learner])
        width = _CHUNK
        while at < length:
            hosts = self.order[learner, at : min(at + width, length)]
            keys = self.market.host_rank[learner, hosts].astype(np.int64) * self.count + self.draw[learner]
            open_here = keys < self.worst[hosts]
            found = int(open_here.argmax())
            if open_here[found]:
                self.next[learner] = at + found + 1
                return int(hosts[found])
            at, width = at + len(hosts), width * 4
        self.next[learner] = length
        return None


def _has_ties(ranks: Ranks, unlisted: int) -> bool:
    """Whether a row gives one rank twice: ranks are dense, so a strict row's highest rank is its length less one."""
    listed = ranks < unlisted
    highest = np.where(listed, ranks, -1).max(axis=1, initial=-1)
    return bool((highest + 1 != listed.sum(axis=1)).any())


def is_strict(market: Market) -> bool:
    """Whether no side is indifferent between two others."""
    return not _has_ties(market.learner_rank, market.unlisted) and not _has_ties(
        market.host_rank.T, market.unlisted
    )


def host_optimal(market: Market, *, seed: int = 0) -> Places:
    """Hosts propose: of all stable matchings the best for each host, and the worst for each learner."""
    draw = lottery(market.learners, seed)
    tied = lottery(market.hosts, seed)
    keys = market.learner_rank.astype(np.int64) * len(market.hosts) + tied[None, :]
    order = ordered(np.ascontiguousarray(market.host_rank.T), draw)
    length = (market.host_rank < market.unlisted).sum(axis=0)
    at = np.zeros(len(market.hosts), dtype=np.int64)
    free = market.capacity.copy()
    places = np.full(len(market.learners), NOWHERE, dtype=np.int64)
    best = np.full(len(market.learners), market.unlisted * len(market.hosts), dtype=np.int64)
    waiting = list(range(len(market.hosts) - 1, -1, -1))
    while waiting:
        host = waiting.pop()
        while free[host] > 0 and at[host] < length[host]:
            learner = int(order[host, at[host]])
            at[host] += 1
            if keys[learner, host] >= best[learner]:
                continue
            left = int(places[learner])
            places[learner], best[learner] = host, keys[learner, host]
            free[host] -= 1
            if left != NOWHERE:
                free[left] += 1
                waiting.append(left)
    return places
