"""Intervals for x of n, sampled from very many: the usual six."""

from collections.abc import Callable
from typing import Literal

import numpy as np

from zeroward.methods.survey.distributions import beta_quantile, normal_quantile
from zeroward.methods.survey.errors import refuse
from zeroward.methods.survey.results import LEVEL, Interval

BinomialMethod = Literal["wilson", "clopper-pearson", "jeffreys", "agresti-coull", "logit", "wald", "arcsine"]


def check_counts(x: float, n: float) -> None:
    """Raises SurveyError unless 0 <= x <= n and n > 0."""
    if not n > 0:
        raise refuse("Nobody was asked.", remedy="Give a base above 0.", place="n")
    if not 0 <= x <= n:
        raise refuse(
            "%(x)g of %(n)g is no share.",
            remedy="Give a count between 0 and the base.",
            place="x",
            x=x,
            n=n,
        )


def binomial_interval(
    x: float, n: float, *, method: BinomialMethod = "wilson", level: float = LEVEL
) -> Interval:
    """The interval for the share behind `x` of `n`. Raises SurveyError for impossible counts."""
    check_counts(x, n)
    if not 0 < level < 1:
        raise refuse(
            "A confidence level lies between 0 and 1.", remedy="Give 0.95, for example.", place="level"
        )
    if method not in _METHODS:
        raise refuse(
            "There is no interval called %(method)s.",
            remedy="Choose one of %(methods)s.",
            place="method",
            method=method,
            methods=", ".join(_METHODS),
        )
    low, high = _METHODS[method](float(x), float(n), level)
    return Interval(max(0.0, low), min(1.0, high), level, method)


def _z(level: float) -> float:
    return normal_quantile((1 + level) / 2)


def _wilson(x: float, n: float, level: float) -> tuple[float, float]:
    z, p = _z(level), x / n
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    reach = z * np.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return (0.0 if x == 0 else middle - reach), (1.0 if x == n else middle + reach)


def _clopper_pearson(x: float, n: float, level: float) -> tuple[float, float]:
    tail = (1 - level) / 2
    low = 0.0 if x == 0 else beta_quantile(tail, x, n - x + 1)
    high = 1.0 if x == n else beta_quantile(1 - tail, x + 1, n - x)
    return low, high


def _jeffreys(x: float, n: float, level: float) -> tuple[float, float]:
    tail = (1 - level) / 2
    low = 0.0 if x == 0 else beta_quantile(tail, x + 0.5, n - x + 0.5)
    high = 1.0 if x == n else beta_quantile(1 - tail, x + 0.5, n - x + 0.5)
    return low, high


def _agresti_coull(x: float, n: float, level: float) -> tuple[float, float]:
    z = _z(level)
    size = n + z * z
    p = (x + z * z / 2) / size
    reach = z * np.sqrt(p * (1 - p) / size)
    return p - reach, p + reach


def _logit(x: float, n: float, level: float) -> tuple[float, float]:
    if x in (0, n):
        return _clopper_pearson(x, n, level)  # the logit of 0 or 1 is infinite
    centre, reach = np.log(x / (n - x)), _z(level) * np.sqrt(n / (x * (n - x)))
    return float(1 / (1 + np.exp(reach - centre))), float(1 / (1 + np.exp(-reach - centre)))


def _wald(x: float, n: float, level: float) -> tuple[float, float]:
    p = x / n
    reach = _z(level) * np.sqrt(p * (1 - p) / n)
    return p - reach, p + reach


def _arcsine(x: float, n: float, level: float) -> tuple[float, float]:
    centre, reach = np.arcsin(np.sqrt(x / n)), _z(level) / (2 * np.sqrt(n))
    low, high = max(0.0, centre - reach), min(np.pi / 2, centre + reach)
    return float(np.sin(low) ** 2), float(np.sin(high) ** 2)


_METHODS: dict[str, Callable[[float, float, float], tuple[float, float]]] = {
    "wilson": _wilson,
    "clopper-pearson": _clopper_pearson,
    "jeffreys": _jeffreys,
    "agresti-coull": _agresti_coull,
    "logit": _logit,
    "wald": _wald,
    "arcsine": _arcsine,
}
