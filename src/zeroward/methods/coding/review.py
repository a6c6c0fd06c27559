"""What coders see after a double coding: agreement for each code and each pair, and where they differ.

Answers carry any number of codes, so each code is looked at alone: given or not. Krippendorff's own limits decide: from
0.80 a code is accepted, from 0.667 it is tentative, below that its definition needs work.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final, Literal

import numpy as np
import scipy

from zeroward.methods.coding.agreement import agreement
from zeroward.methods.coding.alpha import alpha
from zeroward.methods.coding.ratings import Ratings, ratings_of
from zeroward.methods.coding.resampling import DRAWS, Interval, alpha_interval
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

ACCEPT: Final = 0.80
TENTATIVE: Final = 0.667
Verdict = Literal["accept", "tentative", "recode", "unknown"]
Codings = Mapping[str, Mapping[str, Iterable[str]]]
"""unit → coder → codes; a coder who did not see the unit is not there, one who gave no code has none."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A code on a unit that some gave and some did not."""

    unit: str
    code: str
    given_by: tuple[str, ...]
    not_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CodeReview:
    """One code: `prevalence` is the share of ratings that gave it, `agreed` the share of equal pairs."""

    code: str
    alpha: float | None
    interval: Interval
    kappa_like: float | None
    agreed: float
    prevalence: float
    units: int
    verdict: Verdict
    pairs: tuple[tuple[str, str, float | None, int], ...]
    note: str = ""


def review(codings: Codings, codes: Sequence[str], *, draws: int = DRAWS, seed: int = 1) -> list[CodeReview]:
    """Each code in the order given. `pairs` are coder, coder, alpha and the units both saw.

    `kappa_like` is Gwet's AC1, which does not fall with rare codes as alpha does. Raises MethodError when no unit was
    seen by two coders, or a code was given that is not in the list.
    """
    coders = sorted({coder for row in codings.values() for coder in row})
    unknown = {code for row in codings.values() for given in row.values() for code in given} - set(codes)
    if unknown:
        raise MethodError(
            say("These codes are not in the codebook: %(codes)s.", codes=", ".join(sorted(unknown))),
            place="codings",
            remedy=say("Recode them, or take the codebook's version in which they stand."),
        )
    return [_one(code, _given(codings, coders, code), coders, draws, seed) for code in codes]


def _given(codings: Codings, coders: Sequence[str], code: str) -> Ratings:
    rows = [
        [int(code in row[coder]) if coder in row else None for coder in coders] for row in codings.values()
    ]
    if not rows:
        raise MethodError(say("Nobody rated anything."), place="codings")
    read = ratings_of(rows)
    if len(read.categories) == 1:  # given always or never: the other answer was still possible
        codes = np.where(read.codes >= 0, int(str(read.categories[0])), -1).astype(np.int32)
        return Ratings(codes, (0, 1), np.array([0.0, 1.0]))
    return read


def _one(code: str, ratings: Ratings, coders: Sequence[str], draws: int, seed: int) -> CodeReview:
    whole = alpha(ratings)
    pairs = []
    for first in range(len(coders)):
        for second in range(first + 1, len(coders)):
            both = ratings.of_coders(first, second)
            if both.units:
                pairs.append((coders[first], coders[second], alpha(both).value, both.units))
    agreed = agreement(ratings, "percent")
    said = ratings.codes[ratings.codes >= 0]
    return CodeReview(
        code,
        whole.value,
        alpha_interval(ratings, draws=draws, seed=seed),
        agreement(ratings, "gwet").value,
        agreed.observed,
        float(said.mean()),
        whole.units,
        verdict(whole.value),
        tuple(pairs),
        whole.note,
    )


def verdict(value: float | None) -> Verdict:
    """Krippendorff's limits; without a value it is unknown, never accepted."""
    if value is None:
        return "unknown"
    return "accept" if value >= ACCEPT else "tentative" if value >= TENTATIVE else "recode"


def disagreements(codings: Codings) -> list[Disagreement]:
    """Every code on which the coders of a unit differ, in the order of units and codes."""
    found = []
    for unit, row in codings.items():
        sets = {coder: frozenset(given) for coder, given in row.items()}
        for code in sorted(frozenset().union(*sets.values())):
            yes = tuple(coder for coder in sorted(sets) if code in sets[coder])
            no = tuple(coder for coder in sorted(sets) if code not in sets[coder])
            if no:
                found.append(Disagreement(unit, code, yes, no))
    return found


def units_needed(
    *, prevalence: float, expected: float, half_width: float, level: float = 0.95, units: int | None = None
) -> int:
    """How many units two coders must both code for an interval of this half width around the kappa of one code.

    Donner and Eliasziw (1992): n = z² (1 - k) [(1 - k)(1 - 2k) + k (2 - k) / (2 p (1 - p))] / h². `units` is how many
    exist at all: never more are asked for. Raises MethodError for shares outside of 0 to 1.
    """
    if not (0 < prevalence < 1 and 0 <= expected < 1 and 0 < half_width < 1 and 0 < level < 1):
        raise MethodError(
            say("Prevalence, expected agreement and half width are shares between 0 and 1."),
            place="half_width",
            remedy=say("A half width of 0.1 and an expected agreement of 0.8 are usual."),
        )
    rare = expected * (2 - expected) / (2 * prevalence * (1 - prevalence))
    spread = (1 - expected) * ((1 - expected) * (1 - 2 * expected) + rare)
    needed = max(2, ceil(float(scipy.special.ndtri(0.5 + level / 2)) ** 2 * spread / half_width**2))
    return needed if units is None else min(needed, units)
