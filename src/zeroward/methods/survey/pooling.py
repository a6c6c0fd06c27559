"""Multilevel regression and post-stratification (MRP): a model of the answers, spread over the whole frame."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike

from zeroward.methods.ghg.say import say
from zeroward.methods.survey.arrays import Flags, Vector, coded
from zeroward.methods.survey.covariates import model_matrix
from zeroward.methods.survey.errors import refuse
from zeroward.methods.survey.mixed import MixedFit, mixed_logistic
from zeroward.methods.survey.proportion import interval_of_share
from zeroward.methods.survey.results import LEVEL, Estimate, unique


@dataclass(frozen=True, slots=True)
class Pooled:
    """The share in the whole frame with its error, the chance of each of its members, and the model."""

    estimate: Estimate
    chances: Vector
    names: tuple[str, ...]
    fit: MixedFit

    effects: Vector
    """What coefficients and intercepts add to the logit of each member, as a table; their covariance is the fit's."""

    unseen: Vector
    """Variance of the logit of each member that comes from groups without answers."""

    @property
    def value(self) -> float:
        return self.estimate.value

    def by(self, groups: ArrayLike) -> dict[str, float]:
        """The share in each group of the frame."""
        return {name: one.value for name, one in self.estimates_by(groups).items()}

    def estimates_by(self, groups: ArrayLike, *, level: float = LEVEL) -> dict[str, Estimate]:
        """The share in each group of the frame with its error. Small groups lean on all others."""
        codes, names = coded(np.asarray(groups).astype(str))
        whole = self.estimate
        return {
            str(name): _estimate(
                self.chances, self.effects, self.unseen, self.fit, codes == place, whole.n, whole.df, level,
                whole.base, str(name),
            )
            for place, name in enumerate(names)
        }  # fmt: skip


def pooled_share(
    answers: ArrayLike,
    fixed: tuple[Mapping[str, ArrayLike], Mapping[str, ArrayLike]],
    factors: tuple[Mapping[str, ArrayLike], Mapping[str, ArrayLike]],
    *,
    level: float = LEVEL,
    base: str = "",
) -> Pooled:
    """The share of 1 among all members of the frame. Pairs are (sample, frame), with the same variables.

    Groups of the frame without answers get the mean of all groups. The error is that of the model at its mode, with the
    spread of the groups taken as known, and with the chance of each member's answer. Raises SurveyError.
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
    effects, unseen = _effects(whole, factors[1], fit)
    intercepts = [value for own in fit.intercepts for value in own.values()]
    logit = effects @ np.concatenate([fit.coefficients, np.array(intercepts)])
    chances = np.asarray(1 / (1 + np.exp(-logit)))
    n = len(np.asarray(answers))
    everyone = np.ones(len(chances), dtype=bool)
    found = _estimate(
        chances, effects, unseen, fit, everyone, n, float(max(n - table.shape[1], 1)), level, base, ""
    )
    return Pooled(found, chances, tuple(names), fit, effects, unseen)


def _effects(whole: Vector, factors: Mapping[str, ArrayLike], fit: MixedFit) -> tuple[Vector, Vector]:
    """The fixed columns, and one column for each group with answers; variance from groups without."""
    parts, unseen = [whole], np.zeros(len(whole))
    for values, own, deviation in zip(factors.values(), fit.intercepts, fit.deviations, strict=True):
        array = np.asarray(values).astype(str)
        columns = np.stack([array == level for level in own], axis=1).astype(np.float64)
        parts.append(columns)
        unseen += np.where(columns.any(axis=1), 0.0, deviation**2)
    return np.hstack(parts), unseen


def _estimate(
    chances: Vector,
    effects: Vector,
    unseen: Vector,
    fit: MixedFit,
    inside: Flags,
    n: int,
    df: float,
    level: float,
    base: str,
    name: str,
) -> Estimate:
    """The mean chance of some members; the error follows how it moves with the logits (delta method)."""
    own, size = chances[inside], int(inside.sum())
    slope = own * (1 - own)
    gradient = slope @ effects[inside] / size
    variance = float(gradient @ fit.covariance @ gradient) + float(slope.sum()) / size**2
    variance += float(np.square(slope) @ unseen[inside]) / size**2
    value, se = float(own.mean()), float(np.sqrt(variance))
    interval, warned = interval_of_share(value, se, n=n, df=df, level=level)
    return Estimate(
        value,
        se,
        df,
        replace(interval, method=say("Model; %(method)s", method=interval.method)),
        n,
        value * (1 - value) / variance,
        base,
        name,
        None,
        unique((*fit.warnings, *warned, say("A model fills in for those who did not answer."))),
    )
