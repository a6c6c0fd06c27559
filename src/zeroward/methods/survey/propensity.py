"""Who takes part: chances from the frame, weights from them, and how representative the sample is (RISQ)."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from zeroward.methods.ghg.say import say
from zeroward.methods.survey.arrays import Vector, coded, numbers
from zeroward.methods.survey.covariates import model_matrix
from zeroward.methods.survey.errors import refuse
from zeroward.methods.survey.logistic import LogisticFit, logistic
from zeroward.methods.survey.results import LEVEL, Interval


@dataclass(frozen=True, slots=True)
class Propensity:
    """Chance of each member of the frame to take part, and the model behind."""

    chances: Vector
    names: tuple[str, ...]
    fit: LogisticFit

    @property
    def warnings(self) -> tuple[str, ...]:
        return self.fit.warnings


@dataclass(frozen=True, slots=True)
class Representativity:
    """R = 1 - 2S and CV = S / mean of the chances; |bias| of a mean is at most CV × its standard deviation.

    Look at the CV first: at low response rates R is high whatever happens (`lowest_r` is the least it could be).
    """

    mean: float
    deviation: float
    r: float
    cv: float
    lowest_r: float
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Partial:
    """What one variable does to representativity: alone, by category, and given the others (None if it is the only)."""

    variable: str
    unconditional: float
    categories: dict[str, float]
    rates: dict[str, float]
    conditional: float | None


def propensity(
    covariates: Mapping[str, ArrayLike], responded: ArrayLike, *, penalised: bool | None = None
) -> Propensity:
    """Logistic model of taking part on the covariates of the whole frame. Raises SurveyError."""
    table, names = model_matrix(covariates)
    fit = logistic(table, numbers(responded), penalised=penalised)
    return Propensity(fit.fitted, tuple(names), fit)


def inverse_weights(chances: ArrayLike) -> Vector:
    """One over the chance. Raises SurveyError for a chance of 0."""
    array = numbers(chances)
    if not (array > 0).all() or (array > 1).any():
        raise refuse(
            "A chance to take part is 0 or above 1.",
            remedy="Leave out who could not take part, and say so in the base.",
            place="chances",
        )
    return np.asarray(1 / array)


def class_weights(chances: ArrayLike, responded: ArrayLike, *, classes: int = 5) -> tuple[Vector, Vector]:
    """Weights by classes of the chance (equal in number): one over the response rate of the class.

    Returns the weight of each member of the frame and its class. Raises SurveyError for a class without answers.
    """
    array, taken = numbers(chances), numbers(responded) > 0
    edges = np.quantile(array, np.linspace(0, 1, classes + 1))
    own = np.clip(np.searchsorted(np.unique(edges)[1:-1], array, side="left"), 0, classes - 1)
    members = np.bincount(own, minlength=int(own.max()) + 1)
    answers = np.bincount(own[taken], minlength=len(members))
    if ((answers == 0) & (members > 0)).any():
        raise refuse("Nobody answered in one of the classes.", remedy="Take fewer classes.", place="classes")
    rate = members / np.maximum(answers, 1)
    return rate[own].astype(np.float64), own.astype(np.float64)


def representativity(chances: ArrayLike, *, weights: ArrayLike | None = None) -> Representativity:
    """R-indicator and coefficient of variation of the chances over the frame. Raises SurveyError."""
    array = numbers(chances)
    weight = np.ones(len(array)) if weights is None else numbers(weights)
    size = float(weight.sum())
    if size <= 1:
        raise refuse("The frame has one member.", remedy="Give the whole frame.", place="frame")
    centre = float(weight @ array / size)
    spread = float(np.sqrt(weight @ np.square(array - centre) / (size - 1)))
    lowest = 1 - 2 * float(np.sqrt(centre * (1 - centre)))
    cv = spread / centre
    warned = []
    if cv > 0.5:
        warned.append(
            say("Taking part varies much between groups: weights can mend only what the frame knows.")
        )
    if lowest > 0.3:
        warned.append(say("So few took part that R cannot be low. Judge by the coefficient of variation."))
    return Representativity(centre, spread, 1 - 2 * spread, cv, lowest, tuple(warned))


@dataclass(frozen=True, slots=True)
class RepresentativityInterval:
    """Both indicators with percentile intervals of a bootstrap over the frame's members, and draws that were used."""

    r: Interval
    cv: Interval
    draws: int


def representativity_interval(
    covariates: Mapping[str, ArrayLike],
    responded: ArrayLike,
    *,
    draws: int = 500,
    seed: int = 1,
    level: float = LEVEL,
) -> RepresentativityInterval:
    """How far chance moves R and CV: members are drawn with replacement and the model is fitted anew.

    Few answers make any sample look less representative than it is; the interval says how much. Raises SurveyError.
    """
    table, _ = model_matrix(covariates)
    taken = numbers(responded)
    draw = np.random.Generator(np.random.Philox(seed))
    found = []
    for _draw in range(draws):
        rows = draw.integers(0, len(taken), len(taken))
        own = taken[rows]
        if 0 < own.sum() < len(own) and np.linalg.matrix_rank(table[rows]) == table.shape[1]:
            one = representativity(logistic(table[rows], own, penalised=True).fitted)
            found.append((one.r, one.cv))
    if len(found) < max(2, draws // 2):
        raise refuse(
            "Too few draws have answers in every group.", remedy="Merge groups of the frame.", place="frame"
        )
    tail = (1 - level) / 2
    ends = np.quantile(np.array(found), [tail, 1 - tail], axis=0)
    named = say("bootstrap")
    return RepresentativityInterval(
        Interval(float(ends[0, 0]), float(ends[1, 0]), level, named),
        Interval(float(ends[0, 1]), float(ends[1, 1]), level, named),
        len(found),
    )


def partials(variables: Mapping[str, ArrayLike], chances: ArrayLike) -> list[Partial]:
    """Partial R-indicators of each categorical variable of the frame."""
    array = numbers(chances)
    size, centre = len(array), float(array.mean())
    found = []
    for name, values in variables.items():
        codes, levels = coded(values)
        members = np.bincount(codes)
        rates = np.bincount(codes, weights=array) / members
        parts = np.sqrt(members / size) * (rates - centre)
        others = [coded(column)[0] for key, column in variables.items() if key != name]
        found.append(
            Partial(
                name,
                float(np.sqrt(np.square(parts).sum())),
                {str(level): float(part) for level, part in zip(levels, parts, strict=True)},
                {str(level): float(rate) for level, rate in zip(levels, rates, strict=True)},
                _within(array, others) if others else None,
            )
        )
    return found


def _within(array: Vector, others: list[np.ndarray]) -> float:
    """Spread of the chances among members who are alike in all other variables."""
    _, cell = np.unique(np.stack(others, axis=1), axis=0, return_inverse=True)
    cell = cell.ravel()
    means = np.bincount(cell, weights=array) / np.bincount(cell)
    return float(np.sqrt(np.square(array - means[cell]).sum() / (len(array) - 1)))
