"""Doubly robust estimates for samples that chose themselves.

They are right if the model of taking part is, or that of the answers. The model of the answers predicts each member of
the frame; what it misses among those who answered is weighted by one over their chance to take part, and added.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import ArrayLike

from zeroward.methods.survey.arrays import Flags, Vector, numbers
from zeroward.methods.survey.covariates import model_matrix
from zeroward.methods.survey.errors import refuse
from zeroward.methods.survey.kish import kish
from zeroward.methods.survey.logistic import logistic
from zeroward.methods.survey.propensity import inverse_weights
from zeroward.methods.survey.results import LEVEL, Estimate, opt_in, unique, wald


def doubly_robust(
    answers: ArrayLike,
    responded: ArrayLike,
    *,
    taking_part: Mapping[str, ArrayLike],
    outcome: Mapping[str, ArrayLike],
    binary: bool = False,
    level: float = LEVEL,
    base: str = "",
    name: str = "",
) -> Estimate:
    """The mean of the whole frame. All arguments have one entry per member of the frame; answers are NaN without one.

    `binary` models the answers by logistic regression. The standard error treats the chances as known, and the frame
    as complete; the sample is taken as drawn with these chances. Raises SurveyError.
    """
    y = numbers(answers)
    taken: Flags = np.asarray((numbers(responded) > 0) & ~np.isnan(y), dtype=np.bool_)
    part, _ = model_matrix(taking_part)
    explain, _ = model_matrix(outcome)
    if not len(y) == len(taken) == len(part) == len(explain):
        raise refuse(
            "Answers and frame have different lengths.",
            remedy="Give one entry per member of the frame; leave missing answers empty.",
            place="answers",
        )
    if taken.sum() <= explain.shape[1]:
        raise refuse(
            "There are too few answers for the model of the answers.",
            remedy="Leave covariates out.",
            place="outcome",
        )
    chances = logistic(part, taken.astype(np.float64))
    weights = np.where(taken, inverse_weights(chances.fitted), 0.0)
    predicted, warned = _predicted(explain, np.where(taken, y, 0.0), taken, weights, binary=binary)
    size = float(weights.sum())
    rest = np.where(taken, np.where(taken, y, 0.0) - predicted, 0.0)
    missed = float(weights @ rest) / size
    value = float(predicted.mean()) + missed
    spread = weights**2 * (1 - chances.fitted) * np.square(rest - missed)
    count = int(taken.sum())
    se = float(np.sqrt(spread.sum() * count / max(count - explain.shape[1], 1)) / size)
    df = float(count - explain.shape[1])
    return Estimate(
        value,
        se,
        df,
        wald(value, se, df, level),
        count,
        kish(weights).n_eff,
        base,
        name,
        None,
        unique((opt_in(), *chances.warnings, *warned)),
    )


def _predicted(
    table: Vector, answers: Vector, taken: Flags, weights: Vector, *, binary: bool
) -> tuple[Vector, tuple[str, ...]]:
    """The answer that the model expects of each member of the frame."""
    if binary:
        fit = logistic(table[taken], answers[taken], weights=weights[taken])
        return np.asarray(1 / (1 + np.exp(-np.clip(table @ fit.coefficients, -35, 35)))), fit.warnings
    root = np.sqrt(weights[taken])[:, None]
    found, *_ = np.linalg.lstsq(table[taken] * root, answers[taken] * root[:, 0], rcond=None)
    return np.asarray(table @ found), ()
