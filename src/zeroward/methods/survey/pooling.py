"""Multilevel regression and post-stratification (MRP): a model of the answers, spread over the whole frame."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from zeroward.methods.survey.arrays import Vector, coded
from zeroward.methods.survey.covariates import model_matrix
from zeroward.methods.survey.errors import refuse
from zeroward.methods.survey.mixed import MixedFit, mixed_logistic


@dataclass(frozen=True, slots=True)
class Pooled:
    """The share in the whole frame, the chance of each of its members, and the model."""

    value: float
    chances: Vector
    names: tuple[str, ...]
    fit: MixedFit

    def by(self, groups: ArrayLike) -> dict[str, float]:
        """The share in each group of the frame."""
        codes, levels = coded(np.asarray(groups).astype(str))
        means = np.bincount(codes, weights=self.chances) / np.bincount(codes)
        return {str(level): float(one) for level, one in zip(levels, means, strict=True)}


def pooled_share(
    answers: ArrayLike,
    fixed: tuple[Mapping[str, ArrayLike], Mapping[str, ArrayLike]],
    factors: tuple[Mapping[str, ArrayLike], Mapping[str, ArrayLike]],
) -> Pooled:
    """The share of 1 among all members of the frame. Pairs are (sample, frame), with the same variables.

    Groups of the frame without answers get the mean of all groups. Raises SurveyError.
    """
    if list(fixed[0]) != list(fixed[1]) or list(factors[0]) != list(factors[1]):
        raise refuse(
            "Sample and frame have other variables.",
            remedy="Give the same variables for both.",
            place="frame",
        )
    table, names = model_matrix(fixed[0])
    whole, frame_names = model_matrix(fixed[1])
    if names != frame_names:
        raise refuse(
            "Sample and frame have other categories.",
            remedy="Give categories that occur in both as numbers 0 and 1, or as factors.",
            place="frame",
        )
    fit = mixed_logistic(answers, table, list(factors[0].values()))
    logit = whole @ fit.coefficients
    for values, intercepts in zip(factors[1].values(), fit.intercepts, strict=True):
        logit = logit + np.array([intercepts.get(str(one), 0.0) for one in np.asarray(values)])
    chances = np.asarray(1 / (1 + np.exp(-logit)))
    return Pooled(float(chances.mean()), chances, tuple(names), fit)
