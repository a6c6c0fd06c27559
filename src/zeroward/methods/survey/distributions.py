"""Quantiles and tails of the usual distributions, without the second that loading `scipy.stats` takes."""

import numpy as np
import scipy

from zeroward.methods.survey.arrays import Vector


def normal_quantile(p: float) -> float:
    return float(scipy.special.ndtri(p))


def t_quantile(p: float, df: float) -> float:
    """Student's; the normal one where the degrees of freedom are infinite."""
    return normal_quantile(p) if np.isinf(df) else float(scipy.special.stdtrit(df, p))


def beta_quantile(p: float, a: float, b: float) -> float:
    return float(scipy.special.betaincinv(a, b, p))


def f_quantile(p: float, above: float, below: float) -> float:
    return float(scipy.special.fdtri(above, below, p))


def f_tail(value: float, above: float, below: float) -> float:
    """The chance of more than `value`."""
    return float(scipy.special.fdtrc(above, below, value))


def chi2_tail(value: float, df: float) -> float:
    """The chance of more than `value`."""
    return float(scipy.special.chdtrc(df, value))


def sign_test(first: int, second: int) -> float:
    """The exact two-sided chance of a split at least this uneven, were both sides as likely."""
    if first + second == 0:
        return 1.0
    return min(1.0, 2 * float(scipy.special.bdtr(min(first, second), first + second, 0.5)))


def hypergeometric(members: int, drawn: int, population: int) -> tuple[int, Vector]:
    """Chances of each number of `members` among the `drawn`: the smallest possible number, and the chances from it."""
    low, high = max(0, drawn - (population - members)), min(drawn, members)
    k = np.arange(low, high, dtype=np.float64)
    steps = (
        np.log(members - k) + np.log(drawn - k) - np.log(k + 1) - np.log(population - members - drawn + k + 1)
    )
    logs = np.concatenate([[0.0], np.cumsum(steps)])
    chances = np.exp(logs - logs.max())
    return low, np.asarray(chances / chances.sum())
