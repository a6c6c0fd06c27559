"""The search behind the best pairs: labels, alternating trees, blossoms. Cities are numbered from 1; 0 is nobody.

Numbers above the count of cities are blossoms. Weights are whole and above zero; all labels stay whole because edges
count double.
"""

from collections import deque
from collections.abc import Mapping
from typing import Final

FREE: Final = -1
OUTER, INNER = 0, 1
"""An outer vertex has an even distance to the root of its tree, an inner one an odd distance."""
Edge = tuple[int, int]


class Search:
    """`weight[u][v]` and `ends[u][v]`: the best edge between two vertices or blossoms, and which cities it joins."""

    def __init__(self, count: int, weights: Mapping[Edge, int]) -> None:
        size = 2 * count + 2
        self.count, self.used = count, count
        self.weight = [[0] * size for _ in range(size)]
        self.ends = [[(u, v) for v in range(size)] for u in range(size)]
        for (one, other), value in weights.items():
            self.weight[one][other] = self.weight[other][one] = value
        self.label = [max(weights.values(), default=0)] * (count + 1) + [0] * (size - count - 1)
        self.mate = [0] * size
        self.slack = [0] * size
        self.top = [at if at <= count else 0 for at in range(size)]
        self.parent = [0] * size
        self.state = [FREE] * size
        self.seen = [0] * size
        self.clock = 0
        self.petals: list[list[int]] = [[] for _ in range(size)]
        self.holder = [[city if city == at else 0 for city in range(count + 1)] for at in range(size)]
        self.queue: deque[int] = deque()

    def run(self) -> list[int]:
        """The partner of each city by its number, 0 without."""
        while self._grow():
            pass
        return self.mate[: self.count + 1]

    def _slack_of(self, u: int, v: int) -> int:
        one, other = self.ends[u][v]
        return self.label[one] + self.label[other] - 2 * self.weight[one][other]

    def _offer_slack(self, u: int, x: int) -> None:
        if not self.slack[x] or self._slack_of(u, x) < self._slack_of(self.slack[x], x):
            self.slack[x] = u

    def _find_slack(self, x: int) -> None:
        self.slack[x] = 0
        for u in range(1, self.count + 1):
            if self.weight[u][x] > 0 and self.top[u] != x and self.state[self.top[u]] == OUTER:
                self._offer_slack(u, x)

    def _enqueue(self, x: int) -> None:
        if x <= self.count:
            self.queue.append(x)
        else:
            for petal in self.petals[x]:
                self._enqueue(petal)

    def _set_top(self, x: int, blossom: int) -> None:
        self.top[x] = blossom
        if x > self.count:
            for petal in self.petals[x]:
                self._set_top(petal, blossom)

    def _even_place(self, blossom: int, petal: int) -> int:
        """Where the petal stands, the circle turned round if need be so that the way to it is even."""
        petals = self.petals[blossom]
        place = petals.index(petal)
        if place % 2:
            petals[1:] = petals[:0:-1]
            return len(petals) - place
        return place

    def _set_mate(self, u: int, v: int) -> None:
        self.mate[u] = self.ends[u][v][1]
        if u <= self.count:
            return
        petal = self.holder[u][self.ends[u][v][0]]
        place = self._even_place(u, petal)
        petals = self.petals[u]
        for at in range(place):
            self._set_mate(petals[at], petals[at ^ 1])
        self._set_mate(petal, v)
        petals[:] = petals[place:] + petals[:place]

    def _augment(self, u: int, v: int) -> None:
        while True:
            following = self.top[self.mate[u]]
            self._set_mate(u, v)
            if not following:
                return
            self._set_mate(following, self.top[self.parent[following]])
            u, v = self.top[self.parent[following]], following

    def _common(self, u: int, v: int) -> int:
        """The nearest vertex on both ways to the root, 0 in different trees."""
        self.clock += 1
        while u or v:
            if u:
                if self.seen[u] == self.clock:
                    return u
                self.seen[u] = self.clock
                u = self.top[self.mate[u]]
                if u:
                    u = self.top[self.parent[u]]
            u, v = v, u
        return 0

    def _shrink(self, u: int, common: int, v: int) -> None:
        blossom = self.count + 1
        while blossom <= self.used and self.top[blossom]:
            blossom += 1
        self.used = max(self.used, blossom)
        self.label[blossom], self.state[blossom] = 0, OUTER
        self.mate[blossom] = self.mate[common]
        petals = [common, *reversed(self._way(u, common)), *self._way(v, common)]
        self.petals[blossom] = petals
        self._set_top(blossom, blossom)
        for x in range(1, self.used + 1):
            self.weight[blossom][x] = self.weight[x][blossom] = 0
        self.holder[blossom] = [0] * (self.count + 1)
        for petal in petals:
            self._join(blossom, petal)
        self._find_slack(blossom)

    def _way(self, x: int, common: int) -> list[int]:
        """From x up to below the common vertex; the inner ones become outer."""
        way = []
        while x != common:
            y = self.top[self.mate[x]]
            way += [x, y]
            self._enqueue(y)
            x = self.top[self.parent[y]]
        return way

    def _join(self, blossom: int, petal: int) -> None:
        for x in range(1, self.used + 1):
            if not self.weight[petal][x]:
                continue
            if not self.weight[blossom][x] or self._slack_of(petal, x) < self._slack_of(blossom, x):
                self.weight[blossom][x], self.ends[blossom][x] = self.weight[petal][x], self.ends[petal][x]
                self.weight[x][blossom], self.ends[x][blossom] = self.weight[x][petal], self.ends[x][petal]
        for city in range(1, self.count + 1):
            if self.holder[petal][city]:
                self.holder[blossom][city] = petal

    def _open(self, blossom: int) -> None:
        petals = self.petals[blossom]
        for petal in petals:
            self._set_top(petal, petal)
        entry = self.holder[blossom][self.ends[blossom][self.parent[blossom]][0]]
        place = self._even_place(blossom, entry)
        for at in range(0, place, 2):
            inner, outer = petals[at], petals[at + 1]
            self.parent[inner] = self.ends[outer][inner][0]
            self.state[inner], self.state[outer] = INNER, OUTER
            self.slack[inner] = 0
            self._find_slack(outer)
            self._enqueue(outer)
        self.state[entry], self.parent[entry] = INNER, self.parent[blossom]
        for petal in petals[place + 1 :]:
            self.state[petal] = FREE
            self._find_slack(petal)
        self.top[blossom] = 0

    def _tight(self, edge: Edge) -> bool:
        """Use a tight edge: grow the tree, shrink a circle, or (True) find a way to one more pair."""
        u, v = self.top[edge[0]], self.top[edge[1]]
        if self.state[v] == FREE:
            self.parent[v], self.state[v] = edge[0], INNER
            following = self.top[self.mate[v]]
            self.slack[v] = self.slack[following] = 0
            self.state[following] = OUTER
            self._enqueue(following)
        elif self.state[v] == OUTER:
            common = self._common(u, v)
            if not common:
                self._augment(u, v)
                self._augment(v, u)
                return True
            self._shrink(u, common, v)
        return False

    def _grow(self) -> bool:
        """One stage: grow trees from all cities without a partner until one more pair is found; False when done."""
        if not self._plant():
            return False
        while True:
            if self._scan():
                return True
            if not self._shift_labels():
                return False
            if self._newly_tight():
                return True
            for blossom in range(self.count + 1, self.used + 1):
                if self.top[blossom] == blossom and self.state[blossom] == INNER and not self.label[blossom]:
                    self._open(blossom)

    def _plant(self) -> bool:
        """Every city and blossom without a partner is the root of a tree; False when there is none."""
        for x in range(self.used + 1):
            self.state[x], self.slack[x] = FREE, 0
        self.queue.clear()
        for x in range(1, self.used + 1):
            if self.top[x] == x and not self.mate[x]:
                self.parent[x], self.state[x] = 0, OUTER
                self._enqueue(x)
        return bool(self.queue)

    def _scan(self) -> bool:
        while self.queue:
            u = self.queue.popleft()
            if self.state[self.top[u]] == INNER:
                continue
            row, label = self.weight[u], self.label
            for v in range(1, self.count + 1):
                if row[v] > 0 and self.top[u] != self.top[v]:
                    if label[u] + label[v] == 2 * row[v]:
                        if self._tight((u, v)):
                            return True
                    else:
                        self._offer_slack(u, self.top[v])
        return False

    def _shift_labels(self) -> bool:
        """Lower outer and raise inner labels until something becomes tight; False when a label would be used up."""
        steps = []
        for x in range(1, self.used + 1):
            if self.top[x] != x:
                continue
            if x > self.count and self.state[x] == INNER:
                steps.append(self.label[x] // 2)
            if self.slack[x] and self.state[x] == FREE:
                steps.append(self._slack_of(self.slack[x], x))
            elif self.slack[x] and self.state[x] == OUTER:
                steps.append(self._slack_of(self.slack[x], x) // 2)
        lowest = min(self.label[u] for u in range(1, self.count + 1) if self.state[self.top[u]] == OUTER)
        step = min(steps, default=lowest)
        if lowest <= step:
            return False
        for u in range(1, self.count + 1):
            state = self.state[self.top[u]]
            self.label[u] += step * (state == INNER) - step * (state == OUTER)
        for blossom in range(self.count + 1, self.used + 1):
            if self.top[blossom] == blossom:
                state = self.state[blossom]
                self.label[blossom] += 2 * step * (state == OUTER) - 2 * step * (state == INNER)
        self.queue.clear()
        return True

    def _newly_tight(self) -> bool:
        for x in range(1, self.used + 1):
            near = self.slack[x]
            if self.top[x] != x or not near or self.top[near] == x or self._slack_of(near, x):
                continue
            if self._tight(self.ends[near][x]):
                return True
        return False
