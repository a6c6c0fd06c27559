"""Where one country stands by the rules, and why: each criterion, what is missing, and what would lift it.

What is not known is never taken for no: the clusters that remain possible are those that follow from some way in which
the unknown criteria could turn out.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, product
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.conditions import holds
from zeroward.methods.ghg.say import Said, joined, names, say
from zeroward.methods.maturity.ecosystems.typology import Criterion, Typology, worlds

State = Literal["met", "not_met", "not_known"]
Lacking = Literal["", "fact", "evidence"]


@dataclass(frozen=True, slots=True)
class Fact:
    """A value (None: not known), the level of its evidence (0–4), and where it stands."""

    value: Any
    evidence: int = 0
    source: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """One criterion for one country. `lacking` says why it is not known: no fact, or a fact without its evidence."""

    criterion: Criterion
    state: State
    fact: Fact | None
    lacking: Lacking
    decides: bool

    @property
    def sentence(self) -> Said:
        label = self.criterion.label
        if self.state == "met":
            return say("%(criterion)s: met.", criterion=label)
        if self.state == "not_met":
            return say("%(criterion)s: not met.", criterion=label)
        if self.lacking == "evidence":
            return say(
                "%(criterion)s: stated, not yet shown. Evidence of level %(level)s is wanted.",
                criterion=label,
                level=self.criterion.evidence,
            )
        return say("%(criterion)s: not known.", criterion=label)


@dataclass(frozen=True, slots=True)
class Lift:
    """A smallest set of criteria which, once met (or, where not known, found as said), make it certain that a country
    stands at least in this cluster; without an order of clusters, in this one."""

    cluster: str
    changes: tuple[tuple[Criterion, bool], ...]

    @property
    def sentence(self) -> Said:
        return say(
            "It would lift to cluster %(cluster)s: %(criteria)s.",
            cluster=self.cluster,
            criteria=joined(
                (one.label if met else say("Not: %(sentence)s", sentence=one.label) for one, met in self.changes),
                "; ",
            ),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Placement:
    """`cluster` is None while several are `possible`; `settling` are the criteria that would narrow them, if known."""

    version: str
    cluster: str | None
    possible: tuple[str, ...]
    judged: tuple[Judged, ...]
    settling: tuple[Criterion, ...]

    @property
    def sentence(self) -> Said:
        if self.cluster is not None:
            return say("By the rules: cluster %(cluster)s.", cluster=self.cluster)
        return say(
            "By the rules one of these clusters: %(clusters)s. It would be settled by: %(criteria)s.",
            clusters=names(self.possible),
            criteria=joined((one.label for one in self.settling), "; "),
        )


def judge(criterion: Criterion, fact: Fact | None) -> tuple[State, Lacking]:
    """A criterion that is not met needs no evidence; one that is said to be met needs that of its level."""
    verdict = holds(criterion.test, None if fact is None else fact.value)
    if verdict is None or fact is None:
        return "not_known", "fact"
    if not verdict:
        return "not_met", ""
    return ("met", "") if fact.evidence >= criterion.evidence else ("not_known", "evidence")


def place(typology: Typology, facts: Mapping[str, Fact]) -> Placement:
    """Facts by key; what is not there is not known."""
    deciding = typology.deciding
    judged = tuple(
        Judged(one, *_of(one, facts.get(one.test.fact)), decides=one.key in deciding)
        for one in typology.criteria
    )
    states = {one.criterion.key: one.state for one in judged}
    table = worlds(typology).reshape((2,) * len(deciding))
    left = np.asarray(table[_known(deciding, states)])
    possible = tuple(
        sorted(one.key for number, one in enumerate(typology.clusters) if (left == number).any())
    )
    unknown = [key for key in deciding if states[key] == "not_known"]
    settling = tuple(
        typology.criterion(key)
        for axis, key in enumerate(unknown)
        if (np.take(left, 0, axis) != np.take(left, 1, axis)).any()
    )
    return Placement(
        typology.version, possible[0] if len(possible) == 1 else None, possible, judged, settling
    )


def _of(criterion: Criterion, fact: Fact | None) -> tuple[State, Fact | None, Lacking]:
    state, lacking = judge(criterion, fact)
    return state, fact, lacking


def _known(deciding: tuple[str, ...], states: Mapping[str, State]) -> tuple[Any, ...]:
    """The part of the table of combinations that agrees with what is known."""
    index: dict[State, Any] = {"met": 1, "not_met": 0, "not_known": slice(None)}
    return tuple(index[states[key]] for key in deciding)


def lifts(typology: Typology, placement: Placement, *, most: int = 3) -> tuple[Lift, ...]:
    """For each cluster further in the order the smallest sets of changes, at most `most` sets of one size each.

    Criteria that are met stay so. Without an order, for each other cluster. Empty for the last.
    """
    states = {one.criterion.key: one.state for one in placement.judged}
    table = worlds(typology).reshape((2,) * len(typology.deciding))
    found: list[Lift] = []
    for key in _further(typology, placement):
        aimed = [at for at, one in enumerate(typology.clusters) if one.key in _at_least(typology, key)]
        sets = _smallest(typology.deciding, states, np.isin(table, aimed))
        found += [
            Lift(key, tuple((typology.criterion(one), met) for one, met in changes))
            for changes, _ in zip(sets, range(most), strict=False)
        ]
    return tuple(found)


def _further(typology: Typology, placement: Placement) -> tuple[str, ...]:
    if not typology.order:
        return tuple(one.key for one in typology.clusters if one.key != placement.cluster)
    least = min(typology.order.index(one) for one in placement.possible)
    return typology.order[least + 1 :]


def _at_least(typology: Typology, key: str) -> tuple[str, ...]:
    return typology.order[typology.order.index(key) :] if typology.order else (key,)


def _smallest(
    deciding: tuple[str, ...], states: Mapping[str, State], aimed: NDArray[np.bool_]
) -> Iterator[tuple[tuple[str, bool], ...]]:
    """Sets of the smallest size that make it certain, in the order of the criteria."""
    options = {
        key: (True,) if states[key] == "not_met" else (True, False)
        for key in deciding
        if states[key] != "met"
    }
    for size in range(len(options) + 1):
        any_found = False
        for chosen in combinations(options, size):
            for values in product(*(options[key] for key in chosen)):
                changes = tuple(zip(chosen, values, strict=True))
                changed: dict[str, State] = {key: "met" if met else "not_met" for key, met in changes}
                if aimed[_known(deciding, {**states, **changed})].all():
                    any_found = True
                    yield changes
        if any_found:
            return
