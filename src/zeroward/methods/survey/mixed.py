"""Regression with random intercepts of groups: small groups lean on all others (partial pooling).

Linear by restricted maximum likelihood, logistic by Laplace's approximation, as lme4 does both.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import ArrayLike

from zeroward.methods.ghg.say import say
from zeroward.methods.survey.arrays import Codes, Vector, coded, indicators, numbers
from zeroward.methods.survey.errors import refuse

_BOUNDARY = 1e-4
"""A standard deviation this small (of the logit, or of the residuals) is on the boundary: no group differs."""


@dataclass(frozen=True, slots=True)
class MixedFit:
    """Fixed coefficients, the standard deviation of each factor's intercepts, and the intercepts by level.

    `sigma` is the residual standard deviation (1 in a logistic model). Levels that nobody answered in have 0.
    `covariance` is that of the coefficients and the intercepts together, with the deviations taken as known (logistic
    models only).
    """

    coefficients: Vector
    deviations: tuple[float, ...]
    intercepts: tuple[dict[str, float], ...]
    sigma: float
    log_likelihood: float
    warnings: tuple[str, ...] = ()
    covariance: Vector = field(default_factory=lambda: np.zeros((0, 0)), repr=False)


@dataclass(frozen=True, slots=True)
class _Groups:
    codes: tuple[Codes, ...]
    levels: tuple[list[str], ...]
    table: Vector
    owner: Codes


def _groups(factors: Sequence[ArrayLike], count: int) -> _Groups:
    if not factors:
        raise refuse(
            "No groups are given that could lean on each other.",
            remedy="Give at least one factor, such as the region of each member.",
            place="groups",
        )
    codes, levels = [], []
    for one in factors:
        own, found = coded(np.asarray(one).astype(str))
        if len(own) != count:
            raise refuse(
                "A factor has another length.", remedy="Give the group of each answer.", place="groups"
            )
        if len(found) < 2:
            raise refuse("All answers are in one group.", remedy="Leave this factor out.", place="groups")
        codes.append(own)
        levels.append([str(level) for level in found])
    table = np.hstack([indicators(own, len(found)) for own, found in zip(codes, levels, strict=True)])
    owner = np.repeat(np.arange(len(levels)), [len(found) for found in levels])
    return _Groups(tuple(codes), tuple(levels), table, owner)


def mixed_linear(answers: ArrayLike, fixed: Vector, factors: Sequence[ArrayLike]) -> MixedFit:
    """Linear model by REML. Raises SurveyError when there are no more answers than coefficients."""
    y, groups = numbers(answers), _groups(factors, len(fixed))
    count, width = fixed.shape
    if count <= width:
        raise refuse("There are too few answers.", remedy="Leave out coefficients.", place="answers")

    def solve(theta: Vector) -> tuple[float, Vector, Vector, float]:
        scaled = groups.table * theta[groups.owner]
        inner = scaled.T @ scaled + np.eye(scaled.shape[1])
        both = np.hstack([fixed, y[:, None]])
        reduced = both.T @ both - (both.T @ scaled) @ np.linalg.solve(inner, scaled.T @ both)
        left, right = reduced[:width, :width], reduced[:width, width]
        beta = np.linalg.solve(left, right)
        rest = float(reduced[width, width] - right @ beta)
        free = count - width
        criterion = float(np.linalg.slogdet(inner)[1] + np.linalg.slogdet(left)[1]) + free * (
            1 + np.log(2 * np.pi * rest / free)
        )
        spherical = np.linalg.solve(inner, scaled.T @ (y - fixed @ beta))
        return criterion, beta, spherical * theta[groups.owner], float(np.sqrt(rest / free))

    theta = _minimise(lambda point: solve(point)[0], len(factors))
    criterion, beta, modes, sigma = solve(theta)
    return _fit(groups, beta, theta * sigma, modes, sigma, -criterion / 2, sigma)


def mixed_logistic(answers: ArrayLike, fixed: Vector, factors: Sequence[ArrayLike]) -> MixedFit:
    """Logistic model by Laplace's approximation, deviations and coefficients together. Raises SurveyError."""
    from scipy import optimize  # heavy

    y, groups = numbers(answers), _groups(factors, len(fixed))
    if len(np.unique(y)) < 2:
        raise refuse("All answers are equal.", remedy="There is nothing to model.", place="answers")
    width = fixed.shape[1]

    def laplace(theta: Vector, beta: Vector) -> tuple[float, Vector]:
        scaled = groups.table * theta[groups.owner]
        modes = np.zeros(scaled.shape[1])
        inner = np.eye(scaled.shape[1])
        for _ in range(100):
            chance = 1 / (1 + np.exp(-np.clip(fixed @ beta + scaled @ modes, -35, 35)))
            inner = scaled.T @ (scaled * (chance * (1 - chance))[:, None]) + np.eye(scaled.shape[1])
            step = np.linalg.solve(inner, scaled.T @ (y - chance) - modes)
            modes = modes + step
            if np.abs(step).max(initial=0.0) < 1e-12:
                break
        chance = 1 / (1 + np.exp(-np.clip(fixed @ beta + scaled @ modes, -35, 35)))
        likelihood = float(np.log(np.where(y > 0, chance, 1 - chance)).sum())
        penalty = float(modes @ modes) + float(np.linalg.slogdet(inner)[1])
        return -2 * likelihood + penalty, modes * theta[groups.owner]

    def best_beta(theta: Vector, start: Vector) -> tuple[float, Vector]:
        found = optimize.minimize(lambda beta: laplace(theta, beta)[0], start, method="BFGS")
        return float(found.fun), np.asarray(found.x)

    def profile(theta: Vector) -> float:
        return best_beta(theta, np.zeros(width))[0]

    theta = _minimise(profile, len(factors))
    criterion, beta = best_beta(theta, np.zeros(width))
    _, modes = laplace(theta, beta)
    fit = _fit(groups, beta, theta, modes, 1.0, -criterion / 2, 1.0)
    return replace(fit, covariance=_together(fixed, groups, theta, beta, modes))


def _together(fixed: Vector, groups: _Groups, theta: Vector, beta: Vector, modes: Vector) -> Vector:
    """The covariance of coefficients and intercepts at the mode; intercepts without spread have none."""
    scales = theta[groups.owner]
    scaled = groups.table * scales
    chance = 1 / (1 + np.exp(-np.clip(fixed @ beta + groups.table @ modes, -35, 35)))
    both = np.hstack([fixed, scaled])
    precision = both.T @ (both * (chance * (1 - chance))[:, None])
    width = fixed.shape[1]
    precision[width:, width:] += np.eye(len(scales))
    spread = np.concatenate([np.ones(width), scales])
    return np.asarray(np.linalg.pinv(precision, hermitian=True) * np.outer(spread, spread), dtype=np.float64)


def _minimise(objective: Callable[[Vector], float], count: int) -> Vector:
    """The best relative standard deviations, none below zero; on the boundary exactly 0."""
    from scipy import optimize  # heavy

    found = optimize.minimize(
        lambda point: objective(np.abs(point)),
        np.full(count, 0.5),
        method="Nelder-Mead",
        options={"xatol": 1e-7, "fatol": 1e-10, "maxiter": 2000},
    )
    theta = np.abs(np.asarray(found.x))
    for place in range(count):
        trial = theta.copy()
        trial[place] = 0.0
        if objective(trial) <= found.fun + 1e-7:
            theta = trial
    return np.asarray(theta, dtype=np.float64)


def _fit(
    groups: _Groups,
    beta: Vector,
    deviations: Vector,
    modes: Vector,
    sigma: float,
    likelihood: float,
    scale: float,
) -> MixedFit:
    intercepts = tuple(
        {level: float(value) for level, value in zip(found, modes[groups.owner == place], strict=True)}
        for place, found in enumerate(groups.levels)
    )
    flat = [place for place, one in enumerate(deviations) if one < _BOUNDARY * scale]
    warned = (
        say(
            "The spread of %(count)s factors is estimated as 0: these groups do not differ beyond chance, or there "
            "are too few answers to tell.",
            count=len(flat),
        ),
    )
    return MixedFit(
        beta, tuple(float(one) for one in deviations), intercepts, sigma, likelihood, warned if flat else ()
    )
