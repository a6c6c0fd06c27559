"""The likelihood interval of a weighted share as R's survey package computes it, digit for digit.

A logistic model of the intercept alone is profiled at steps of a fifth of the reach, the signed roots of the scaled
deviance go through a spline, and the ends are read off between its points. Where the exact inversion is enough,
`proportion.interval_of_share` has it; the two differ in the sixth digit.
"""

import numpy as np
import scipy

from zeroward.methods.survey.arrays import Vector
from zeroward.methods.survey.distributions import f_quantile
from zeroward.methods.survey.results import quantile_of_t

_STOP = 1e-8
_MOST = 10
_POINTS = 3


def likelihood_interval(
    answers: Vector, weights: Vector, se: float, *, df: float, level: float
) -> tuple[float, float]:
    """Both ends, for answers of 0 and 1 that are not all equal; `se` is that of the share by the design."""
    scaled = weights / weights.mean()
    count = len(answers)
    share, information, deviance = _intercept(answers, scaled)
    residuals = (answers - share) / np.sqrt(share * (1 - share))
    centre = float(scaled @ residuals) / count
    dispersion = float(scaled @ np.square(residuals - centre)) / (count - 1)
    error = se / (share * (1 - share))
    cut = quantile_of_t(level, df) * error * np.sqrt(information)
    reach = float(np.sqrt(f_quantile(1 - float(scipy.special.ndtr(-cut)) / 2, 1, count - 1)))
    roots, logits = [0.0], [float(np.log(share / (1 - share)))]
    yes = float(scaled @ answers)
    for sign in (-1, 1):
        root, step = 0.0, 1
        while step < _MOST and abs(root) < reach:
            logit = logits[0] + sign * step * reach / 5 * error
            chance = 1 / (1 + np.exp(-logit))
            there = -2 * (yes * np.log(chance) + (count - yes) * np.log(1 - chance))
            root = sign * float(np.sqrt(max((there - deviance) / dispersion, 0.0)))
            roots.append(root)
            logits.append(float(logit))
            step += 1
    order = np.argsort(roots)
    x, y = np.array(logits)[order], np.array(roots)[order]
    grid = np.linspace(x.min(), x.max(), _POINTS * len(x))
    ends = np.interp([-cut, cut], cubic(x, y, grid), grid)
    low, high = 1 / (1 + np.exp(-ends))
    return float(low), float(high)


def _intercept(answers: Vector, weights: Vector) -> tuple[float, float, float]:
    """The share, the information one step before, and the deviance, by least squares until the deviance stands."""
    chance = (weights * answers + 0.5) / (weights + 1)
    logit = np.log(chance / (1 - chance))
    before = _deviance(answers, weights, chance)
    while True:
        spread = weights * chance * (1 - chance)
        working = logit + (answers - chance) / (chance * (1 - chance))
        point = float(spread @ working / spread.sum())
        share = float(1 / (1 + np.exp(-point)))
        chance, logit = np.full(len(answers), share), np.full(len(answers), point)
        now = _deviance(answers, weights, chance)
        if abs(now - before) / (abs(now) + 0.1) < _STOP:
            return share, float(spread.sum()), now
        before = now


def _deviance(answers: Vector, weights: Vector, chance: Vector) -> float:
    return float(-2 * (weights @ np.log(np.where(answers > 0, chance, 1 - chance))))


def cubic(x: Vector, y: Vector, at: Vector) -> Vector:
    """The spline of Forsythe, Malcolm and Moler: its ends bend as the cubic through the four outermost points."""
    step, slope = np.diff(x), np.diff(y) / np.diff(x)
    count = len(x)
    matrix, right = np.zeros((count, count)), np.zeros(count)
    matrix[0, 0], matrix[0, 1] = -step[0], step[0]
    matrix[-1, -1], matrix[-1, -2] = -step[-1], step[-1]
    for row in range(1, count - 1):
        matrix[row, row - 1 : row + 2] = (step[row - 1], 2 * (step[row - 1] + step[row]), step[row])
        right[row] = slope[row] - slope[row - 1]
    if count > 3:
        second = np.diff(slope) / (x[2:] - x[:-2])
        right[0] = (second[1] - second[0]) * step[0] ** 2 / (x[3] - x[0])
        right[-1] = -(second[-1] - second[-2]) * step[-1] ** 2 / (x[-1] - x[-4])
    bend = np.linalg.solve(matrix, right)
    place = np.clip(np.searchsorted(x, at, side="right") - 1, 0, count - 2)
    ahead = at - x[place]
    first = slope[place] - step[place] * (bend[place + 1] + 2 * bend[place])
    third = (bend[place + 1] - bend[place]) / step[place]
    return np.asarray(y[place] + ahead * (first + ahead * (3 * bend[place] + ahead * third)))
