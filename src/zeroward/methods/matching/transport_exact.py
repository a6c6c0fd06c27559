"""From nearly best to best: exchanges around a circle of experts until none helps (Klein 1967).

Between two experts the cheapest case to hand over counts; a circle of hand-overs that gains is carried out. One more
node stands for free room: an expert with room may take one more, and another then has one less. When no circle gains,
the distances are prices that prove the result to be the best.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.matching.market import Places

Table = NDArray[np.float64]
_TINY: Final = 1e-9
_LOOK: Final = 6


def polish(worth: Table, place: Places, room: NDArray[np.int64], price: Table) -> tuple[Places, Table]:
    """Better places and the prices that belong to them; `place` must respect `room`."""
    return _Exchange(worth, place.copy(), room).run(price)


class _Exchange:
    def __init__(self, worth: Table, place: Places, room: NDArray[np.int64]) -> None:
        self.worth, self.place, self.room = worth, place, room
        self.count = len(room)
        self.load = np.bincount(place, minlength=self.count)
        self.cost = np.full((self.count + 1, self.count + 1), np.inf)
        for expert in range(self.count):
            self._refresh(expert)
        self._refresh_room()

    def _refresh(self, expert: int) -> None:
        """What the cheapest hand-over from this expert to each other one costs."""
        cases = np.flatnonzero(self.place == expert)
        row = np.full(self.count, np.inf)
        if len(cases):
            row = (self.worth[cases, expert][:, None] - self.worth[cases]).min(axis=0)
        row[expert] = np.inf
        self.cost[expert, : self.count] = row

    def _refresh_room(self) -> None:
        self.cost[: self.count, self.count] = np.where(self.load < self.room, 0.0, np.inf)
        self.cost[self.count, : self.count] = np.where(self.load > 0, 0.0, np.inf)

    def run(self, price: Table) -> tuple[Places, Table]:
        distance = np.append(-price, 0.0)
        before = np.full(self.count + 1, -1, dtype=np.int64)
        everybody = np.arange(self.count + 1)
        rounds = 0
        while True:
            reached = distance[:, None] + self.cost
            via = reached.argmin(axis=0)
            best = reached[via, everybody]
            better = best < distance - _TINY
            if not better.any():
                return self.place, np.maximum(distance[self.count] - distance[: self.count], 0.0)
            distance[better], before[better] = best[better], via[better]
            rounds += 1
            if rounds % _LOOK == 0:
                for circle in _circles(before):
                    self._exchange(circle)
                    before[:] = -1

    def _exchange(self, circle: list[int]) -> None:
        """Carry out one circle of hand-overs: each hands its cheapest case to the next."""
        moves = []
        for giver, taker in zip(circle, [*circle[1:], circle[0]], strict=True):
            if self.count in (giver, taker):
                continue
            cases = np.flatnonzero(self.place == giver)
            lost = self.worth[cases, giver] - self.worth[cases, taker]
            moves.append((int(cases[lost.argmin()]), taker))
        for case, taker in moves:
            self.place[case] = taker
        self.load = np.bincount(self.place, minlength=self.count)
        for expert in circle:
            if expert != self.count:
                self._refresh(expert)
        self._refresh_room()


def _circles(before: NDArray[np.int64]) -> list[list[int]]:
    """The circles among the steps back, each in the order of handing over."""
    state = [0] * len(before)
    found = []
    for start in range(len(before)):
        path, at = [], start
        while at != -1 and not state[at]:
            state[at] = 1
            path.append(at)
            at = int(before[at])
        if at != -1 and state[at] == 1:
            found.append(path[path.index(at) :][::-1])
        for one in path:
            state[one] = 2
    return found
