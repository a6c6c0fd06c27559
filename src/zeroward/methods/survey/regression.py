"""Linear and logistic regression for survey data, with linearised standard errors."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from zeroward.methods.survey.arrays import columns_of, numbers
from zeroward.methods.survey.errors import refuse
from zeroward.methods.survey.kish import kish
from zeroward.methods.survey.logistic import logistic
from zeroward.methods.survey.results import LEVEL, Estimate, Estimates, unique, wald
from zeroward.methods.survey.sample import Sample
from zeroward.methods.survey.variance import covariance


def regression(
    sample: Sample,
    answers: ArrayLike,
    table: ArrayLike,
    *,
    names: Sequence[str] = (),
    binary: bool = False,
    level: float = LEVEL,
) -> Estimates:
    """Coefficients of the columns of `table` (with its intercept). Missing answers are left out.

    `binary` fits the logit of answers of 0 and 1. Degrees of freedom: those of the design, less the coefficients, plus
    one. Raises SurveyError.
    """
    outcome, columns = numbers(answers), columns_of(table)
    known = ~(np.isnan(outcome) | np.isnan(columns).any(axis=1))
    x, y = np.where(known[:, None], columns, 0.0), np.where(known, outcome, 0.0)
    weight = sample.weights * known
    information = x.T @ (x * weight[:, None])
    if np.linalg.matrix_rank(information) < x.shape[1]:
        raise refuse(
            "An explaining variable can be computed from others.", remedy="Leave one out.", place="variables"
        )
    if binary:
        fit = logistic(x[known], y[known], weights=weight[known] / weight[known].mean())
        found = fit.coefficients
        fitted = np.asarray(1 / (1 + np.exp(-np.clip(x @ found, -35, 35))), dtype=np.float64)
        information = x.T @ (x * (weight * fitted * (1 - fitted))[:, None])
        warned = fit.warnings
    else:
        found = np.asarray(np.linalg.solve(information, x.T @ (weight * y)), dtype=np.float64)
        fitted, warned = np.asarray(x @ found), ()
    scores = (x * (known * (y - fitted))[:, None]) @ np.linalg.inv(information)
    together = covariance(sample, scores)
    df = sample.design.df() + 1 - x.shape[1]
    size, n_eff = int(known.sum()), kish(sample.weights[known]).n_eff
    each = []
    for place, value in enumerate(found):
        se = float(together[place, place]) ** 0.5
        name = str(names[place]) if place < len(names) else ""
        each.append(
            Estimate(
                float(value),
                se,
                df,
                wald(float(value), se, df, level),
                size,
                n_eff,
                "",
                name,
                None,
                unique((*sample.warnings, *warned)),
            )
        )
    return Estimates(tuple(each), together)
