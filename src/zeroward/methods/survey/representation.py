"""How the sample compares with the frame, variable by variable, and how concentrated it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from zeroward.methods.survey.arrays import numbers
from zeroward.methods.survey.distributions import chi2_tail
from zeroward.methods.survey.errors import refuse


@dataclass(frozen=True, slots=True)
class Representation:
    """Chi-square against the frame, Duncan's dissimilarity, and share in the sample over share in the frame."""

    chi_square: float
    df: int
    p: float
    dissimilarity: float
    ratios: dict[str, float]


def representation(answers: Mapping[Any, float], frame: Mapping[Any, float]) -> Representation:
    """Compare counts of answers with counts of the frame, by category. Raises SurveyError."""
    known = {str(level) for level in frame}
    strange = [str(level) for level in answers if str(level) not in known]
    if strange:
        raise refuse(
            "The frame does not know: %(names)s.",
            remedy="Correct the category, or add it to the frame.",
            place="frame",
            names=", ".join(strange),
        )
    own = {str(level): float(count) for level, count in answers.items()}
    levels = [str(level) for level in frame]
    members = numbers([float(count) for count in frame.values()])
    taken = np.array([own.get(level, 0.0) for level in levels])
    if not taken.sum() > 0 or not (members > 0).all():
        raise refuse(
            "The sample or a category of the frame is empty.",
            remedy="Leave empty categories out.",
            place="frame",
        )
    share, part = members / members.sum(), taken / taken.sum()
    expected = taken.sum() * share
    value = float((np.square(taken - expected) / expected).sum())
    df = len(levels) - 1
    return Representation(
        value,
        df,
        chi2_tail(value, df) if df else 1.0,
        float(np.abs(part - share).sum() / 2),
        {level: float(one) for level, one in zip(levels, part / share, strict=True)},
    )


@dataclass(frozen=True, slots=True)
class Concentration:
    """Herfindahl's index, one over it (the effective number of groups) and the largest share."""

    n: float
    index: float
    effective: float
    largest: float


def concentration(counts: ArrayLike) -> Concentration:
    """How much few groups dominate. Raises SurveyError for no counts."""
    array = numbers(counts)
    if np.isnan(array).any() or (array < 0).any() or not array.sum() > 0:
        raise refuse("There is nothing to count.", remedy="Give counts above 0.", place="counts")
    share = array / array.sum()
    index = float(np.square(share).sum())
    return Concentration(float(array.sum()), index, 1 / index, float(share.max()))
