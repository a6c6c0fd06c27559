"""Logistic regression by iteratively reweighted least squares, with Firth's penalty against separation."""

from dataclasses import dataclass

import numpy as np

from zeroward.methods.ghg.say import say
from zeroward.methods.survey.arrays import Vector
from zeroward.methods.survey.errors import refuse

_STEPS = 100
_TOLERANCE = 1e-12
_FAR = 15.0
"""A logit beyond this means a chance of less than one in three million: separation, no estimate."""


@dataclass(frozen=True, slots=True)
class LogisticFit:
    coefficients: Vector
    errors: Vector
    covariance: Vector
    fitted: Vector
    deviance: float
    steps: int
    penalised: bool
    warnings: tuple[str, ...] = ()


def logistic(
    table: Vector, answers: Vector, *, weights: Vector | None = None, penalised: bool | None = None
) -> LogisticFit:
    """Fit the chance of 1. `penalised` None means: only if the plain fit separates, and then with a warning.

    Raises SurveyError when all answers are equal, or an auxiliary is a sum of others.
    """
    if weights is None:
        weights = np.ones(len(answers))
    if len(np.unique(answers[weights > 0])) < 2:
        raise refuse(
            "All took part, or none: no chance can be modelled.",
            remedy="Give the whole frame, with who took part and who did not.",
            place="answers",
        )
    if np.linalg.matrix_rank(table) < table.shape[1]:
        raise refuse(
            "An auxiliary can be computed from others.", remedy="Leave one of them out.", place="auxiliaries"
        )
    if penalised:
        return _fit(table, answers, weights, firth=True, warnings=())
    plain = _fit(table, answers, weights, firth=False, warnings=())
    separated = plain.steps >= _STEPS or bool(
        (np.abs(np.log(plain.fitted / (1 - plain.fitted))) > _FAR).any()
    )
    if not separated:
        return plain
    if penalised is False:
        raise refuse(
            "A group took part wholly or not at all: the model separates.",
            remedy="Merge groups, or use the penalised fit.",
            place="auxiliaries",
        )
    warned = say(
        "A group took part wholly or not at all: the fit is penalised (Firth). Merge groups if you can."
    )
    return _fit(table, answers, weights, firth=True, warnings=(warned,))


def _fit(
    table: Vector, answers: Vector, weights: Vector, *, firth: bool, warnings: tuple[str, ...]
) -> LogisticFit:
    point = np.zeros(table.shape[1])
    steps = _STEPS
    for step in range(1, _STEPS + 1):
        chance = _chance(table @ point)
        spread = weights * chance * (1 - chance)
        information = table.T @ (table * spread[:, None])
        score = weights * (answers - chance)
        if firth:
            half = table * np.sqrt(spread)[:, None]
            leverage = np.einsum("ij,ji->i", half, np.linalg.lstsq(information, half.T, rcond=None)[0])
            score = score + leverage * (0.5 - chance)
        move, *_ = np.linalg.lstsq(information, table.T @ score, rcond=None)
        move *= min(1.0, 5.0 / max(float(np.abs(move).max()), 1e-300))
        point = point + move
        if np.abs(move).max() <= _TOLERANCE * (1 + np.abs(point).max()):
            steps = step
            break
        if np.abs(table @ point).max() > 2 * _FAR and not firth:
            break
    chance = _chance(table @ point)
    spread = weights * chance * (1 - chance)
    together: Vector = np.linalg.pinv(table.T @ (table * spread[:, None])).astype(np.float64)
    likelihood = weights * np.log(np.where(answers > 0, chance, 1 - chance))
    return LogisticFit(
        point,
        np.sqrt(np.diag(together)),
        together,
        chance,
        float(-2 * likelihood.sum()),
        steps,
        firth,
        warnings,
    )


def _chance(logit: Vector) -> Vector:
    return np.asarray(1 / (1 + np.exp(-np.clip(logit, -35, 35))))
