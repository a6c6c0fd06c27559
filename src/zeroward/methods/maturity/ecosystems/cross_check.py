"""Rules beside data: do countries that the rules put together also look alike, and would the groups last?

Gower's dissimilarity with groups around medoids, their stability by drawing anew, latent classes of the countries of
which everything is known, and the adjusted Rand index. It decides nothing; `cautions` say what it cannot tell.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Said, say
from zeroward.methods.maturity.gower import Kind, gower
from zeroward.methods.maturity.latent import LatentClasses, latent_classes
from zeroward.methods.maturity.medoids import Medoids, medoids
from zeroward.methods.maturity.partitions import adjusted_rand
from zeroward.methods.maturity.stability import Stability, stability

DRAWS: Final = 1_000
FEW_COUNTRIES: Final = 50
LITTLE_KNOWN: Final = 0.5
WEAK_STRUCTURE: Final = 0.25
"""Below this mean silhouette there is no structure worth a name (Kaufman and Rousseeuw 1990)."""
MOST_GROUPS: Final = 6


@dataclass(frozen=True, slots=True)
class Beside:
    """One country: its cluster by the rules, its group by the data, and the likeness of the two companies (Jaccard
    index of the countries that it is together with, itself included)."""

    country: str
    cluster: str
    group: int
    likeness: float


@dataclass(frozen=True, slots=True)
class CrossCheck:
    """`countries` were compared, `left_out` not: little is known of them, or the rules leave them open.

    `classes` are the latent classes with the smallest BIC, by characteristics in steps (numbers have none), of the
    `complete` countries, of which all of these are known; None where there are too few.
    `rand` compares rules and groups: 1 the same, around 0 as by chance.
    """

    countries: tuple[str, ...]
    left_out: tuple[str, ...]
    medoids: Medoids
    stability: Stability
    rand: float
    beside: tuple[Beside, ...]
    classes: LatentClasses | None
    class_rand: float | None
    complete: tuple[str, ...]
    known: float
    cautions: tuple[Said, ...]

    @property
    def differing(self) -> tuple[Beside, ...]:
        """Countries of which less than half of the company is the same."""
        return tuple(one for one in self.beside if one.likeness < 0.5)


def cross_check(
    countries: Mapping[str, Sequence[Any]],
    kinds: Sequence[Kind],
    clusters: Mapping[str, str | None],
    *,
    groups: int | None = None,
    draws: int = DRAWS,
    seed: int = 1,
) -> CrossCheck:
    """`countries` hold one value for each kind (None: not known), `clusters` are by the rules (None: open).

    Without `groups` there are as many as clusters in use. The order of countries has no part in it. Raises MethodError
    where fewer than four countries can be compared.
    """
    kept = [
        key
        for key in sorted(countries)
        if clusters.get(key) is not None and _share_known(countries[key]) >= LITTLE_KNOWN
    ]
    by_rules = [str(clusters[key]) for key in kept]
    if len(kept) < 4 or any(len(countries[key]) != len(kinds) for key in kept):
        raise MethodError(
            say("Fewer than four countries can be compared."),
            place="countries",
            remedy=say("Fill in what is not known of more countries."),
        )
    apart = gower(list(zip(*(countries[key] for key in kept), strict=True)), kinds)
    number = groups if groups is not None else max(2, min(len(set(by_rules)), MOST_GROUPS, len(kept) - 1))
    found = medoids(apart, number)
    steady = stability(apart, number, draws=draws, seed=seed)
    stepped = [at for at, kind in enumerate(kinds) if kind != "interval"]
    answers = {key: [countries[key][at] for at in stepped] for key in kept}
    complete = [key for key in kept if stepped and _share_known(answers[key]) == 1.0]
    classes = _classes([answers[key] for key in complete], seed)
    known = float(np.mean([_share_known(countries[key]) for key in kept]))
    member = None if classes is None else [int(one) for one in classes.members.argmax(axis=1)]
    return CrossCheck(
        countries=tuple(kept),
        left_out=tuple(key for key in sorted(countries) if key not in kept),
        medoids=found,
        stability=steady,
        rand=adjusted_rand(by_rules, found.group),
        beside=_beside(kept, by_rules, found.group),
        classes=classes,
        class_rand=None
        if member is None
        else adjusted_rand([str(clusters[key]) for key in complete], member),
        complete=tuple(complete),
        known=known,
        cautions=_cautions(len(kept), len(countries), known, found, steady, classes),
    )


def _share_known(values: Sequence[Any]) -> float:
    known = [one is not None and one == one for one in values]
    return sum(map(bool, known)) / max(len(known), 1)


def _classes(rows: Sequence[Sequence[Any]], seed: int) -> LatentClasses | None:
    """One to three classes, by BIC; None where fewer than ten countries are known in full."""
    if len(rows) < 10:
        return None
    found = [latent_classes(rows, number, seed=seed, starts=20) for number in (1, 2, 3)]
    return min(found, key=lambda one: one.bic)


def _beside(countries: Sequence[str], clusters: Sequence[str], group: Sequence[int]) -> tuple[Beside, ...]:
    same: list[NDArray[np.bool_]] = [
        column[:, None] == column[None, :] for column in (np.array(clusters), np.array(group))
    ]
    likeness = (same[0] & same[1]).sum(axis=1) / (same[0] | same[1]).sum(axis=1)
    return tuple(
        Beside(*one) for one in zip(countries, clusters, group, (float(x) for x in likeness), strict=True)
    )


def _cautions(
    compared: int, every: int, known: float, found: Medoids, steady: Stability, classes: LatentClasses | None
) -> tuple[Said, ...]:
    notes = []
    if compared < FEW_COUNTRIES:
        notes.append(
            say("%(count)s countries are few: groups may be chance, and decide nothing.", count=compared)
        )
    if compared < every:
        notes.append(say("%(count)s countries could not be compared.", count=every - compared))
    if known < 1:
        notes.append(
            say("%(percent)s %% of the values are not known; they count as neither alike nor different.",
                percent=max(1, round(100 * (1 - known))))
        )  # fmt: skip
    if found.mean_silhouette < WEAK_STRUCTURE:
        notes.append(say("The data show no clear groups."))
    unsteady = sum(not one for one in steady.stable)
    if unsteady:
        notes.append(
            say("%(count)s of %(groups)s groups do not last when countries are drawn anew.",
                count=unsteady, groups=len(steady.stable))
        )  # fmt: skip
    if classes is None:
        notes.append(say("Too few countries are known in full for latent classes."))
    return tuple(notes)
