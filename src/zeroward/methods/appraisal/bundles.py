"""Projects of several municipalities in one bundle: large enough for a lender, and worth it for every member.

A bundle holds projects of one kind (and area, and year), reaches a smallest sum, and costs something to set up and
for every municipality that takes part. What a project gains is its worth in a bundle less what it is worth alone, or
less nothing where it would not be done alone. Chosen is the set of bundles with the largest sum of gains: a
mixed-integer programme (HiGHS) for each kind and area, with the gap to the best possible stated.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import fsum

from zeroward.methods.appraisal.bundle_programme import Found, solved
from zeroward.methods.appraisal.bundle_split import equal, shapley
from zeroward.methods.appraisal.bundle_terms import Project, Terms, checked, net_gain
from zeroward.methods.appraisal.bundles_greedy import greedy_gain


@dataclass(frozen=True, slots=True)
class Bundle:
    """`gain` is after shared costs. `shapley` and `equal` split it among the municipalities; no part is below zero."""

    kind: str
    area: str
    year: int
    projects: tuple[str, ...]
    ticket: float
    gain: float
    shapley: Mapping[str, float] = field(repr=False)
    equal: Mapping[str, float] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Bundling:
    """`bound` is what no set of bundles can exceed; `gap` how far below it this one may be, as a fraction of it.
    `greedy` is the sum of gains when projects are put together one after the other, largest gain first."""

    bundles: tuple[Bundle, ...]
    alone: tuple[str, ...]
    gain: float
    bound: float
    greedy: float

    @property
    def gap(self) -> float:
        return max(0.0, (self.bound - self.gain) / self.bound) if self.bound > 0 else 0.0


def best_bundles(
    projects: Sequence[Project], terms: Terms, *, gap: float = 0.01, seconds: float = 30.0
) -> Bundling:
    """The bundles with the largest sum of gains. Stops within `gap` of the best, or after about `seconds`.

    Raises MethodError for a project named twice, numbers that mean nothing, or terms that no bundle can meet.
    """
    checked(projects, terms)
    groups = _groups(projects)
    left = seconds
    found: list[Found] = []
    bound = 0.0
    for at, members in enumerate(groups):
        part = solved(members, terms, gap=gap / 2, seconds=left / (len(groups) - at))
        left = max(1.0, left - part.seconds)
        found += part.bundles
        bound += part.bound
    bundles = tuple(_told(one, terms) for one in sorted(found, key=lambda one: -one.gain))
    taken = {key for one in bundles for key in one.projects}
    return Bundling(
        bundles=bundles,
        alone=tuple(one.key for one in projects if one.key not in taken),
        gain=fsum(one.gain for one in bundles),
        bound=bound,
        greedy=fsum(greedy_gain(members, terms) for members in groups),
    )


def _groups(projects: Sequence[Project]) -> list[list[Project]]:
    """Projects that could share a bundle: of one kind and one area."""
    found: dict[tuple[str, str], list[Project]] = {}
    for one in sorted(projects, key=lambda one: one.key):
        found.setdefault((one.kind, one.area), []).append(one)
    return list(found.values())


def _told(found: Found, terms: Terms) -> Bundle:
    members = found.projects
    return Bundle(
        kind=members[0].kind,
        area=members[0].area,
        year=found.year,
        projects=tuple(one.key for one in members),
        ticket=fsum(one.ticket for one in members),
        gain=net_gain(members, terms),
        shapley=shapley(members, terms),
        equal=equal(members, terms),
    )
