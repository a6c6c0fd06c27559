"""Weights that make the answers of one wave look like the frame, with a set of weights for every replicate.

Thin categories are merged by declared rules. Each answer starts with one over its chance to take part, and is raked to
all margins of the frame; then each answer in turn is left out and the rest raked anew.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from zeroward.methods.ghg.say import say
from zeroward.methods.survey.arrays import Codes, Vector, coded, indicators
from zeroward.methods.survey.collapsing import LEAST, Merge, Rule, collapse, merged_words
from zeroward.methods.survey.design import Design, make_design
from zeroward.methods.survey.errors import SurveyError, refuse
from zeroward.methods.survey.frame_cells import size_of
from zeroward.methods.survey.kish import kish
from zeroward.methods.survey.logistic import logistic
from zeroward.methods.survey.margins import Margin
from zeroward.methods.survey.raking import rake_weights
from zeroward.methods.survey.replicates import Replicates, bootstrap, jackknife, rake_again
from zeroward.methods.survey.results import opt_in, unique
from zeroward.methods.survey.sample import Sample, sample_of

MOST_JACKKNIFE = 2000
"""Above so many answers leaving out one at a time takes long; a bootstrap then does the same."""
_BOOTSTRAP = 500
_LARGE_WEIGHT = 5.0
_HEAVIEST = 15.0
_COSTLY = 2.0
_SWEEPS = 300
"""Margins that have not settled by then cannot be met, or only with weights that nobody would believe."""


@dataclass(frozen=True, slots=True)
class Weighting:
    """The weights of one wave: final, for every replicate, and what was done to get them.

    `margins` are those after merging; `left_out` are variables with one category left; `deff` is Kish's.
    """

    plain: Sample
    sample: Sample
    replicates: Replicates
    margins: tuple[Margin, ...]
    merges: tuple[Merge, ...]
    left_out: tuple[str, ...]
    population: int
    warnings: tuple[str, ...]

    @property
    def n(self) -> int:
        return self.sample.n

    @property
    def n_eff(self) -> float:
        return self.sample.n_eff

    @property
    def deff(self) -> float:
        return kish(self.sample.weights).deff


def weigh_to_frame(
    frame: Mapping[str, ArrayLike],
    answered: Sequence[int],
    *,
    collapses: Mapping[str, Rule] | None = None,
    least: int = LEAST,
    replicated: bool = True,
    seed: int = 1,
) -> Weighting:
    """Weights that make the answers look like the frame in every one of its variables.

    `frame` has one category per member of the population, by variable; `answered` are the places of the members that
    answered, in the order of the answers. `collapses` are the rules for thin categories (see `collapsing`). Without
    `replicated` there are weights only, and no errors can be had from them. Raises SurveyError for an empty frame, one
    answer, or a member that answered twice.
    """
    size = _size(frame, answered)
    fitted = _fitting(frame, answered, collapses or {}, least)
    margins, merges, left_out = fitted.margins, fitted.merges, fitted.left_out
    plain = sample_of(make_design(n=len(answered), population=float(size)))
    base = _inverse_chances(fitted, answered, size) if margins else plain.weights
    design = make_design(weights=base, population=float(size))
    drawn = _replicates(design, seed) if replicated else _none(design)
    if margins:
        raked = rake_weights(base, margins)
        table = np.hstack([indicators(one.codes, len(one.totals)) for one in margins])
        sample = sample_of(design).reweighted(raked.weights, table, raked.warnings)
        replicates = rake_again(drawn, margins) if replicated else drawn
    else:
        sample, replicates = plain, drawn
    warned = [
        opt_in(),
        *merged_words(merges),
        *replicates.warnings,
    ]
    if left_out:
        warned.append(say("Not adjusted for, since too few answered: %(names)s.", names=", ".join(left_out)))
    heavy = int((sample.weights > _LARGE_WEIGHT * sample.weights.mean()).sum())
    if heavy:
        warned.append(
            say("%(count)s answers weigh more than %(times)g times the mean: merge thin categories.",
                count=heavy, times=_LARGE_WEIGHT)
        )  # fmt: skip
    spread = kish(sample.weights)
    if spread.deff > _COSTLY:
        warned.append(
            say(
                "Weights differ so much that %(count)s answers are worth %(worth).0f.",
                count=spread.n,
                worth=spread.n_eff,
            )
        )
    return Weighting(
        plain, sample, replicates, margins, merges, left_out, size, unique((*sample.warnings, *warned))
    )


@dataclass(frozen=True, slots=True)
class _Fitted:
    margins: tuple[Margin, ...]
    frame: tuple[Codes, ...]
    merges: tuple[Merge, ...]
    left_out: tuple[str, ...]


def _fitting(
    frame: Mapping[str, ArrayLike], answered: Sequence[int], collapses: Mapping[str, Rule], least: int
) -> _Fitted:
    """Margins that can be met together: with larger and larger categories, then without some variables.

    Those go first by which taking part differs least (the smallest partial R-indicator).
    """
    names = sorted(frame, key=lambda name: -_driving(frame[name], answered))
    for kept in _tries(names, least):
        found = {
            name: collapse(name, frame[name], answered, rule=collapses.get(name), least=few)
            for name, few in kept.items()
        }
        margins = tuple(one.margin for one in found.values() if one.usable)
        if not margins or _can_be_met(margins):
            used = {name for name, one in found.items() if one.usable}
            whole = tuple(one.frame for one in found.values() if one.usable)
            merges = tuple(merge for name in used_in(names, used) for merge in found[name].merges)
            return _Fitted(margins, whole, merges, tuple(name for name in names if name not in used))
    raise AssertionError("without any variable there is nothing to meet")


def _tries(names: Sequence[str], least: int) -> Iterator[dict[str, int]]:
    """Which variables to take, with how many answers in each category: from the finest to the coarsest."""
    yield dict.fromkeys(names, least)
    for times in (2, 3):
        for name in reversed(names):
            yield {**dict.fromkeys(names, least), name: times * least}
    yield dict.fromkeys(names, 2 * least)
    for name in reversed(names):
        yield dict.fromkeys([one for one in names if one != name], least)
    for count in reversed(range(len(names) - 1)):
        yield dict.fromkeys(names[:count], least)


def _inverse_chances(fitted: _Fitted, answered: Sequence[int], size: int) -> Vector:
    """One over the chance to take part, by a penalised logistic model on the frame's categories; their sum is N.

    Raking alone would take these chances for products of factors; they are logistic, and the difference is a bias.
    """
    places = np.asarray(answered, dtype=np.int64)
    taken = np.zeros(size, dtype=np.int64)
    taken[places] = 1
    alike, first, cell, counts = np.unique(
        np.column_stack([*fitted.frame, taken]),
        axis=0,
        return_index=True,
        return_inverse=True,
        return_counts=True,
    )
    parts = [indicators(codes[first], int(codes.max()) + 1)[:, 1:] for codes in fitted.frame]
    table = np.hstack([np.ones((len(alike), 1)), *parts])
    if len(places) == size or np.linalg.matrix_rank(table) < table.shape[1]:
        return np.full(len(places), size / len(places))
    fit = logistic(table, taken[first].astype(np.float64), weights=counts.astype(np.float64), penalised=True)
    weights = 1 / fit.fitted[cell.ravel()[places]]
    return np.asarray(weights * (size / weights.sum()))


def _driving(values: ArrayLike, answered: Sequence[int]) -> float:
    """How much response rates differ between the categories, squared."""
    codes, levels = coded(np.asarray(values).astype(str))
    members = np.bincount(codes, minlength=len(levels))
    taken = np.bincount(codes[np.asarray(answered, dtype=np.int64)], minlength=len(levels))
    rates = taken / members
    return float((members * np.square(rates - taken.sum() / members.sum())).sum() / members.sum())


def used_in(names: Sequence[str], used: set[str]) -> list[str]:
    return [name for name in names if name in used]


def _can_be_met(margins: tuple[Margin, ...]) -> bool:
    try:
        raked = rake_weights(np.ones(len(margins[0].codes)), margins, most=_SWEEPS)
    except SurveyError:
        return False
    return float(raked.weights.max()) <= _HEAVIEST * float(raked.weights.mean())


def _size(frame: Mapping[str, ArrayLike], answered: Sequence[int]) -> int:
    size = size_of(frame)
    places = np.asarray(answered, dtype=np.int64)
    if len(places) < 2:
        raise refuse(
            "One answer cannot be weighted.",
            remedy="Show what this one said, without figures.",
            place="answers",
        )
    if places.min() < 0 or places.max() >= size or len(np.unique(places)) != len(places):
        raise refuse(
            "A member answered twice, or is not in the frame.",
            remedy="Keep one answer per member, and the frame in which all of them are.",
            place="answers",
        )
    return size


def _replicates(design: Design, seed: int) -> Replicates:
    if design.n <= MOST_JACKKNIFE:
        return jackknife(design)
    return bootstrap(design, count=_BOOTSTRAP, seed=seed)


def _none(design: Design) -> Replicates:
    """No replicates: every error from these is not a number."""
    columns = np.zeros((design.n, 0))
    return Replicates(design.weights, columns, float("nan"), np.zeros(0), design.df(), "none")
