"""What unequal weights cost: Kish's design effect and the effective number of answers."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from zeroward.methods.survey.arrays import numbers
from zeroward.methods.survey.errors import refuse


@dataclass(frozen=True, slots=True)
class WeightSpread:
    """`deff` = n Σw² / (Σw)², `n_eff` = (Σw)² / Σw², `efficiency` = 1 / deff."""

    n: int
    deff: float
    n_eff: float

    @property
    def efficiency(self) -> float:
        return 1 / self.deff


def kish(weights: ArrayLike) -> WeightSpread:
    """The spread of weights. Answers that weigh nothing do not count. Raises SurveyError when none weighs anything."""
    array = numbers(weights, place="weights")
    array = array[array != 0]
    total, squares = float(array.sum()), float(np.square(array).sum())
    if not squares > 0 or total == 0:
        raise refuse("No answer has any weight.", remedy="Check the weights.", place="weights")
    return WeightSpread(len(array), len(array) * squares / total**2, total**2 / squares)
