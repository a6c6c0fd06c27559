"""Change between two iterations, with the covariance of the members that are in both."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from zeroward.methods.ghg.say import say
from zeroward.methods.survey.arrays import Vector, coded, numbers
from zeroward.methods.survey.errors import refuse
from zeroward.methods.survey.estimation import contrast, mean
from zeroward.methods.survey.results import LEVEL, Estimate, Estimates, unique
from zeroward.methods.survey.sample import Sample


@dataclass(frozen=True, slots=True)
class Change:
    """Both means and their covariance, the difference, its standard error had the samples been independent."""

    waves: Estimates
    difference: Estimate
    se_independent: float
    overlap: int


def change(
    first: Sample,
    second: Sample,
    answers: tuple[ArrayLike, ArrayLike],
    members: tuple[Sequence[Any], Sequence[Any]],
    *,
    level: float = LEVEL,
    base: str = "",
) -> Change:
    """The second mean less the first. `members` name who answered (a city), so that who is in both is known.

    All members of both waves together are the clusters; finite populations are left aside (the interval is rather too
    wide than too narrow). Raises SurveyError when a name stands twice in a wave.
    """
    waves = [
        mean(sample, given, base=base, level=level)[0]
        for sample, given in zip((first, second), answers, strict=True)
    ]
    names = [[str(one) for one in wave] for wave in members]
    for wave in names:
        refuse_twice(wave)
    codes, labels = coded(np.array(names[0] + names[1]))
    scores = np.zeros((len(labels), 2))
    for place, (sample, given) in enumerate(zip((first, second), answers, strict=True)):
        own = codes[: len(names[0])] if place == 0 else codes[len(names[0]) :]
        scores[own, place] = _scores(sample, numbers(given))
    count = len(labels)
    if count < 2:
        raise refuse("There is one member only.", remedy="Ask more members.", place="members")
    centred = scores - scores.mean(axis=0)
    together = centred.T @ centred * count / (count - 1)
    overlap = len(names[0]) + len(names[1]) - count
    warned = [] if overlap else [say("Nobody is in both waves: the difference is that of two other groups.")]
    both = Estimates(
        tuple(_with_error(one, together[place, place], count) for place, one in enumerate(waves)), together
    )
    found = contrast(both, (-1, 1), df=float(count - 1), level=level, name="change")
    shown = Estimate(
        found.value, found.se, found.df, found.interval, count, found.n_eff, base, "change", None,
        unique((*found.warnings, *warned)),
    )  # fmt: skip
    return Change(both, shown, _independent(scores, len(names[0]) + len(names[1])), overlap)


def refuse_twice(names: Sequence[str]) -> None:
    """Raise SurveyError for a wave in which a member stands twice."""
    if len(set(names)) != len(names):
        raise refuse(
            "A member answered twice in one wave.", remedy="Keep one answer per member.", place="members"
        )


def _independent(scores: Vector, rows: int) -> float:
    """The standard error if nobody were in both waves: each answer its own cluster."""
    squares = float(np.square(scores).sum())
    return float(np.sqrt(squares * rows / max(rows - 1, 1)))


def _scores(sample: Sample, answers: Vector) -> Vector:
    """Each answer's part in the deviation of the mean, after the adjustments of the weights."""
    known = ~np.isnan(answers)
    weight = sample.weights * known
    value = float(weight @ np.where(known, answers, 0.0)) / weight.sum()
    scores = (weight * (np.where(known, answers, 0.0) - value) / weight.sum())[:, None]
    for adjustment in sample.adjustments:
        scores = adjustment.residuals(scores)
    return np.asarray(scores[:, 0])


def _with_error(one: Estimate, variance: float, count: int) -> Estimate:
    contrasted = contrast(
        Estimates((one,), np.array([[variance]])), (1,), df=float(count - 1), level=one.interval.level
    )
    return Estimate(
        one.value, contrasted.se, contrasted.df, contrasted.interval, one.n, one.n_eff, one.base, one.name, None,
        one.warnings,
    )  # fmt: skip
