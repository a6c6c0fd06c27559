"""The bundles of one kind and area as a mixed-integer programme.

Variables: `x[p,b]` project p is in bundle b; `y[b]` bundle b is made; `z[m,b]` municipality m takes part in it.

    max   sum g_p x[p,b] - F sum y[b] - c sum z[m,b]
    with  sum_b x[p,b] <= 1,  T y[b] <= sum_p t_p x[p,b] <= U y[b],  x[p,b] <= z[m(p),b],  sum_m z[m,b] <= M y[b]

A bundle has a year; a project can only be in one of a year in which it can start. Bundles of one year are alike, so the
first of them has the larger sum: that spares the solver their exchanges.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import floor, fsum, isfinite
from time import perf_counter
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.appraisal.bundle_terms import Project, Terms, net_gain

MOST_ALIKE: Final = 6
"""Bundles of one year that are looked at; more of them hardly ever pay and make the search much longer."""


@dataclass(frozen=True, slots=True)
class Found:
    """A bundle that gains something."""

    projects: tuple[Project, ...]
    year: int
    gain: float


@dataclass(frozen=True, slots=True)
class Part:
    """Bundles of one group, with what could not be exceeded and how long it took."""

    bundles: tuple[Found, ...]
    bound: float
    seconds: float


def solved(projects: Sequence[Project], terms: Terms, *, gap: float, seconds: float) -> Part:
    """The best bundles of projects that may share one."""
    started = perf_counter()
    slots = _slots(projects, terms)
    if not slots:
        return Part((), 0.0, perf_counter() - started)
    programme = _Programme(projects, slots, terms)
    values, bound = programme.solved(gap, seconds)
    bundles = []
    for at, year in enumerate(slots):
        chosen = tuple(one for row, one in enumerate(projects) if values[programme.x(row, at)] > 0.5)
        if chosen and net_gain(chosen, terms) > 1e-9:
            bundles.append(Found(chosen, year, net_gain(chosen, terms)))
    return Part(tuple(bundles), max(bound, fsum(one.gain for one in bundles)), perf_counter() - started)


def _slots(projects: Sequence[Project], terms: Terms) -> list[int]:
    """The year of every bundle that could be made."""
    found: list[int] = []
    for year in sorted({one.first for one in projects}):
        sum_of_year = fsum(one.ticket for one in projects if one.first <= year <= one.last)
        found += [year] * min(MOST_ALIKE, floor(sum_of_year / terms.smallest + 1e-9))
    return found


class _Programme:
    """Places of the variables, and the rows of the constraints."""

    def __init__(self, projects: Sequence[Project], slots: Sequence[int], terms: Terms) -> None:
        self.projects, self.slots, self.terms = projects, slots, terms
        self.members = sorted({one.municipality for one in projects})
        self.size = len(slots) * (len(projects) + 1 + len(self.members))

    def x(self, project: int, slot: int) -> int:
        return project * len(self.slots) + slot

    def y(self, slot: int) -> int:
        return len(self.projects) * len(self.slots) + slot

    def z(self, member: int, slot: int) -> int:
        return (len(self.projects) + 1 + member) * len(self.slots) + slot

    def solved(self, gap: float, seconds: float) -> tuple[NDArray[np.float64], float]:
        """Values of the variables, and the bound on the objective."""
        from scipy.optimize import Bounds, LinearConstraint, milp  # heavy
        from scipy.sparse import csr_array  # heavy

        rows = list(self._rows())
        data = [(row, column, value) for row, (entries, _) in enumerate(rows) for column, value in entries]
        at, columns, values = (list(one) for one in zip(*data, strict=True))
        matrix: Any = csr_array((values, (at, columns)), shape=(len(rows), self.size))
        answer = milp(
            -self._prices(),
            constraints=LinearConstraint(matrix, -np.inf, np.array([most for _, most in rows])),
            bounds=Bounds(0, self._tops()),
            integrality=np.ones(self.size),
            options={"mip_rel_gap": gap, "time_limit": max(1.0, seconds)},
        )
        if answer.x is None:  # the time was too short for any answer: no bundle is always one
            return np.zeros(self.size), fsum(max(0.0, one.gain) for one in self.projects)
        bound = -answer.mip_dual_bound if answer.mip_dual_bound is not None else -answer.fun
        return np.asarray(answer.x), float(bound)

    def _prices(self) -> NDArray[np.float64]:
        found = np.zeros(self.size)
        for slot in range(len(self.slots)):
            found[self.y(slot)] = -self.terms.setting_up
            for row, one in enumerate(self.projects):
                found[self.x(row, slot)] = one.gain
            for member in range(len(self.members)):
                found[self.z(member, slot)] = -self.terms.each
        return found

    def _tops(self) -> NDArray[np.float64]:
        tops = np.ones(self.size)
        for row, one in enumerate(self.projects):
            for slot, year in enumerate(self.slots):
                tops[self.x(row, slot)] = float(one.first <= year <= one.last)
        return tops

    def _rows(self) -> Iterator[tuple[list[tuple[int, float]], float]]:
        """Each constraint as entries and what their sum is at most."""
        every = range(len(self.slots))
        for row, one in enumerate(self.projects):
            yield [(self.x(row, slot), 1.0) for slot in every], 1.0
            member = self.members.index(one.municipality)
            for slot in every:
                yield [(self.x(row, slot), 1.0), (self.z(member, slot), -1.0)], 0.0
        for slot in every:
            tickets = [(self.x(row, slot), one.ticket) for row, one in enumerate(self.projects)]
            yield [(self.y(slot), self.terms.smallest), *((column, -value) for column, value in tickets)], 0.0
            largest = (
                self.terms.largest if isfinite(self.terms.largest) else sum(value for _, value in tickets)
            )
            yield [*tickets, (self.y(slot), -largest)], 0.0
            yield (
                [
                    *((self.z(member, slot), 1.0) for member in range(len(self.members))),
                    (self.y(slot), -float(self.terms.most)),
                ],
                0.0,
            )
            if slot and self.slots[slot - 1] == self.slots[slot]:
                before = [(self.x(row, slot - 1), -one.ticket) for row, one in enumerate(self.projects)]
                yield [*tickets, *before], 0.0
