"""Needs from two ratings: how important something is, and how well one can do it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from zeroward.methods.survey.arrays import numbers
from zeroward.methods.survey.errors import refuse


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Borich's mean weighted discrepancy score, and the ranked discrepancy model (Narine and Harder 2021).

    `weighted` = mean((importance - competence) × mean importance). `ranked` = percent with competence above importance
    less percent with importance above competence: -100 where all need it, 100 where nobody does.
    """

    n: int
    mean_importance: float
    weighted: float
    ranked: float


def discrepancy(importance: ArrayLike, competence: ArrayLike) -> Discrepancy:
    """Compare the two ratings of the same members; who rated one only is left out. Raises SurveyError."""
    first, second = numbers(importance, place="importance"), numbers(competence, place="competence")
    if first.shape != second.shape:
        raise refuse(
            "The two ratings have different lengths.", remedy="Give both of each member.", place="competence"
        )
    known = ~(np.isnan(first) | np.isnan(second))
    first, second = first[known], second[known]
    if not len(first):
        raise refuse("Nobody rated both.", remedy="Ask for both ratings.", place="importance")
    middle = float(first.mean())
    ranked = 100 * float((first < second).mean() - (first > second).mean())
    return Discrepancy(len(first), middle, float(((first - second) * middle).mean()), ranked)
