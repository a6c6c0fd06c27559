"""A typology of national ecosystems as data: criteria with thresholds and evidence, and clusters as rules over them.

Whether a criterion is met is met, not met or not known. A cluster is a condition over criteria; clusters are tried in
the order in which they stand. `order` says from which cluster to which a country develops, as far as somebody says so.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.conditions import Condition, Test, facts_in, verdict_of
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Name, names, say

Status = Literal["proposed", "adopted", "published"]
Mark = Literal["verified", "derived", "assumption"]
MOST_DECIDING: Final = 12
"""Criteria that may decide: each combination of them is looked at."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """`test` asks one fact; `step` is by how much its threshold is moved to see what hangs on it (None: no threshold).

    A criterion is met only with evidence of this level or more (e0 statement, e1 person and date, e2 document, e3
    decision or data, e4 external check). `label` is a statement that is true when the criterion is met.
    """

    key: str
    label: str
    test: Test
    evidence: int
    step: float | None
    mark: Mark
    source: str

    @property
    def threshold(self) -> float | None:
        value = self.test.value
        return float(value) if self.step is not None and isinstance(value, int | float) else None

    def moved(self, steps: int) -> "Criterion":
        """The same with its threshold moved by so many steps; unchanged without a threshold."""
        if self.step is None or self.threshold is None:
            return self
        return replace(self, test=replace(self.test, value=self.threshold + steps * self.step))


@dataclass(frozen=True, slots=True)
class Cluster:
    """`when` is a condition over criteria (keys as facts: true when met)."""

    key: str
    when: Condition
    mark: Mark
    source: str


@dataclass(frozen=True, slots=True)
class Typology:
    """One version of the rules. Raises MethodError for rules that leave a combination of criteria without a cluster.

    `order` goes from least to most developed; empty where nobody orders the clusters: then there is no downgrade.
    `patience` is for how many consecutive years a lower cluster must follow before a country goes down.
    """

    title: str
    version: str
    status: Status
    source: str
    patience: int
    order: tuple[str, ...]
    criteria: tuple[Criterion, ...]
    clusters: tuple[Cluster, ...]

    def __post_init__(self) -> None:
        _demand_sense(self)
        worlds(self)

    @property
    def deciding(self) -> tuple[str, ...]:
        """Keys of the criteria on which some cluster depends, in their order."""
        asked = frozenset(fact for one in self.clusters for fact in facts_in(one.when))
        return tuple(one.key for one in self.criteria if one.key in asked)

    def criterion(self, key: str) -> Criterion:
        """Raises KeyError for a criterion that there is not."""
        return next(one for one in self.criteria if one.key == key)

    def with_criterion(self, changed: Criterion) -> "Typology":
        """The same rules with one criterion instead of that of the same key."""
        kept = tuple(changed if one.key == changed.key else one for one in self.criteria)
        return replace(self, criteria=kept)


def worlds(typology: Typology) -> NDArray[np.int64]:
    """For each combination of the deciding criteria the number of the cluster that follows; the first criterion is the
    highest bit, 1 is met."""
    return _worlds(typology.deciding, typology.clusters)


@lru_cache(maxsize=64)
def _worlds(deciding: tuple[str, ...], clusters: tuple[Cluster, ...]) -> NDArray[np.int64]:
    found = np.empty(2 ** len(deciding), dtype=np.int64)
    for at, values in enumerate(product((False, True), repeat=len(deciding))):
        facts = dict(zip(deciding, values, strict=True))
        number = next((no for no, one in enumerate(clusters) if verdict_of(one.when, facts)), None)
        if number is None:
            met = [key for key in deciding if facts[key]]
            raise MethodError(
                say("No cluster follows when these criteria are met, and no other: %(criteria)s.",
                    criteria=names(met)),
                place="clusters",
                remedy=say("Add a cluster at the end that takes everything else."),
            )  # fmt: skip
        found[at] = number
    found.flags.writeable = False
    return found


def _demand_sense(typology: Typology) -> None:
    for place, told, remedy in _faults(typology):
        raise MethodError(told, place=place, remedy=remedy)


def _faults(typology: Typology) -> Iterator[tuple[str, str, str]]:
    mend = say("Mend the table of rules.")
    for place, keys in (
        ("criteria", [one.key for one in typology.criteria]),
        ("clusters", [one.key for one in typology.clusters]),
        ("order", list(typology.order)),
    ):
        double = next((key for key in keys if keys.count(key) > 1), None)
        if double is not None:
            yield place, say("%(key)s is used twice.", key=double), mend
    known = {one.key for one in typology.criteria}
    strange = sorted(fact for one in typology.clusters for fact in facts_in(one.when) if fact not in known)
    if strange:
        yield "clusters", say("There is no criterion %(key)s.", key=strange[0]), mend
    if typology.order and set(typology.order) != {one.key for one in typology.clusters}:
        yield "order", say("%(key)s: this does not fit.", key=Name("order")), mend
    if len(typology.deciding) > MOST_DECIDING:
        yield "criteria", say("More than %(most)s criteria decide.", most=MOST_DECIDING), mend
    if typology.patience < 1:
        yield "patience", say("%(key)s: this does not fit.", key=Name("patience")), mend
