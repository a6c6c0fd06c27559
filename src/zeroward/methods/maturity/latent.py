"""Latent classes: groups of cases in each of which the answers to several items are independent of each other.

Expectation and maximisation from many random starts over the distinct patterns of answers; the best start is driven to
rest. Criteria: BIC = -2 ll + p ln n, AIC = -2 ll + 2 p; G² against the observed patterns. Sources: Goodman (1974); the
numbers are those of poLCA. A few tens of cases do not carry many classes: see `notes`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

Array = NDArray[np.float64]
STARTS: Final = 60
_FIRST_ROUNDS: Final = 400
_MOST_ROUNDS: Final = 60_000
_CASES_A_NUMBER: Final = 5


@dataclass(frozen=True, slots=True)
class LatentClasses:
    """Classes by size. `answers[item]` is classes × levels, `members` cases × classes (posterior).

    `entropy` is 1 where every case belongs clearly, `found` the share of starts that ended at this likelihood.
    """

    shares: Array
    answers: tuple[Array, ...]
    likelihood: float
    numbers: int
    aic: float
    bic: float
    g_squared: float
    entropy: float
    members: Array
    found: float
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Data:
    """Distinct patterns as 0/1 of all levels of all items, how often each stands, and where each item's levels are."""

    flags: Array
    weight: Array
    items: tuple[slice, ...]


def latent_classes(
    answers: Sequence[Sequence[Any]],
    classes: int,
    *,
    weight: Sequence[float] | None = None,
    seed: int = 1,
    starts: int = STARTS,
) -> LatentClasses:
    """From cases × items; `weight` counts equal cases. Levels are in their order; every answer must be known.

    Raises MethodError for missing answers and for more classes than cases.
    """
    data, which = _read(answers, weight)
    number = float(data.weight.sum())
    if not 1 <= classes <= number:
        raise MethodError(
            say("%(cases)s cases do not make %(classes)s classes.", cases=int(number), classes=classes),
            place="classes",
        )
    random = np.random.default_rng(seed)
    many = 1 if classes == 1 else starts
    shares = random.dirichlet(np.full(classes, 5.0), size=many)
    chances = np.concatenate(
        [random.dirichlet(np.ones(item.stop - item.start), size=(many, classes)) for item in data.items],
        axis=2,
    )
    for _ in range(1 if classes == 1 else _FIRST_ROUNDS):
        shares, chances, likelihood = _round(data, shares, chances)
    best = int(likelihood.argmax())
    shares, chances = _to_rest(data, shares[best : best + 1], chances[best : best + 1])
    return _result(data, shares[0], chances[0], likelihood, which)


def _round(data: _Data, shares: Array, chances: Array) -> tuple[Array, Array, Array]:
    """One step for all starts at once: starts × classes, starts × classes × levels, and the likelihood before it."""
    joint = _joint(data, shares, chances)
    each = joint.sum(axis=1)
    likelihood = np.log(each) @ data.weight
    member = joint / each[:, None, :] * data.weight
    size = member.sum(axis=2)
    found = np.einsum("scp,pl->scl", member, data.flags) / np.maximum(size, 1e-300)[:, :, None]
    return size / data.weight.sum(), found, likelihood


def _joint(data: _Data, shares: Array, chances: Array) -> Array:
    with np.errstate(divide="ignore"):
        logs = np.maximum(np.log(chances), -700.0)
    scores = np.einsum("scl,pl->scp", logs, data.flags)
    return np.asarray(shares[:, :, None] * np.exp(np.maximum(scores, -690.0)) + 1e-320)


def _to_rest(data: _Data, shares: Array, chances: Array) -> tuple[Array, Array]:
    """Until nothing moves; every third step leaps ahead along the way the last two went (Varadhan and Roland 2008)."""
    for _ in range(_MOST_ROUNDS // 3):
        first = _round(data, shares, chances)
        second = _round(data, first[0], first[1])
        step = np.concatenate([(first[0] - shares).ravel(), (first[1] - chances).ravel()])
        turn = np.concatenate([(second[0] - first[0]).ravel(), (second[1] - first[1]).ravel()]) - step
        if np.abs(step).max() < 1e-12:
            break
        length = -np.sqrt((step @ step) / max(float(turn @ turn), 1e-300))
        leap = _leap(shares, first[0], second[0], length), _leap(chances, first[1], second[1], length)
        fine = length < -1 and min(leap[0].min(), leap[1].min()) >= 0
        following = _round(data, *leap) if fine else None
        if following is not None and following[2][0] >= second[2][0]:
            shares, chances = following[0], following[1]
        else:
            shares, chances = second[0], second[1]
    return shares, chances


def _leap(start: Array, first: Array, second: Array, length: float) -> Array:
    step = first - start
    return np.asarray(start - 2 * length * step + length**2 * (second - first - step))


def _result(
    data: _Data, shares: Array, chances: Array, likelihoods: Array, which: NDArray[np.int64]
) -> LatentClasses:
    order = np.argsort(-shares, kind="stable")
    shares, chances = shares[order], chances[order]
    joint = _joint(data, shares[None], chances[None])[0]
    each = joint.sum(axis=0)
    number = float(data.weight.sum())
    likelihood = float(np.log(each) @ data.weight)
    classes = shares.size
    numbers = classes - 1 + classes * sum(item.stop - item.start - 1 for item in data.items)
    member = (joint / each).T
    unsure = -float(
        data.weight @ np.where(member > 0, member * np.log(np.maximum(member, 1e-300)), 0).sum(axis=1)
    )
    patterns = float(np.prod([float(item.stop - item.start) for item in data.items]))
    return LatentClasses(
        shares,
        tuple(chances[:, item] for item in data.items),
        likelihood,
        numbers,
        2 * numbers - 2 * likelihood,
        numbers * float(np.log(number)) - 2 * likelihood,
        2 * float(data.weight @ np.log(data.weight / (number * each))),
        1 - unsure / (number * float(np.log(classes))) if classes > 1 else 1.0,
        member[which],
        float((likelihoods > likelihood - 0.01).mean()),
        _notes(number, numbers, patterns),
    )


def _notes(number: float, numbers: int, patterns: float) -> tuple[str, ...]:
    notes = []
    if numbers >= patterns:
        notes.append(say("More numbers are estimated than patterns exist: the classes are not determined."))
    if number < _CASES_A_NUMBER * numbers:
        notes.append(
            say("%(cases)s cases for %(numbers)s numbers are few: take fewer classes, or rules.",
                cases=int(number), numbers=numbers)
        )  # fmt: skip
    return tuple(notes)


def _read(
    answers: Sequence[Sequence[Any]], weight: Sequence[float] | None
) -> tuple[_Data, NDArray[np.int64]]:
    rows = [tuple(row) for row in answers]
    if not rows or len({len(row) for row in rows}) != 1 or not rows[0] or not all(map(_known, rows)):
        raise MethodError(
            say("An answer is missing or neither word nor number, or rows differ in length."),
            place="answers",
            remedy=say("Leave out cases with unknown answers, and say how many these are."),
        )
    counts = np.ones(len(rows)) if weight is None else np.asarray(weight, dtype=np.float64)
    if (
        counts.shape != (len(rows),)
        or not np.isfinite(counts).all()
        or (counts < 0).any()
        or not counts.sum()
    ):
        raise MethodError(say("The counts of the patterns are not all numbers from 0 up."), place="weight")
    rows, counts = _with_weight(rows, counts)
    patterns = {row: place for place, row in enumerate(dict.fromkeys(rows))}
    which = np.array([patterns[row] for row in rows])
    flags, items, start = [], [], 0
    for column in zip(*patterns, strict=True):
        levels = sorted(set(column), key=lambda one: (isinstance(one, str), one))
        flags.append(np.array([[one == level for level in levels] for one in column], dtype=np.float64))
        items.append(slice(start, start + len(levels)))
        start += len(levels)
    return _Data(
        np.concatenate(flags, axis=1), np.bincount(which, counts).astype(np.float64), tuple(items)
    ), which


def _known(row: tuple[Any, ...]) -> bool:
    """Words and numbers alone; NaN is no answer."""
    return all(isinstance(one, (str, int, float)) and one == one for one in row)


def _with_weight(rows: list[tuple[Any, ...]], counts: Array) -> tuple[list[tuple[Any, ...]], Array]:
    kept = counts > 0
    return [row for row, fine in zip(rows, kept, strict=True) if fine], counts[kept]
