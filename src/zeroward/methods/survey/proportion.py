"""Intervals for a weighted share, as R's svyciprop has them."""

from dataclasses import replace
from typing import Literal, get_args

import numpy as np
from numpy.typing import ArrayLike

from zeroward.methods.ghg.say import Name, say
from zeroward.methods.survey.arrays import numbers
from zeroward.methods.survey.distributions import beta_quantile, t_quantile
from zeroward.methods.survey.errors import refuse
from zeroward.methods.survey.estimation import mean
from zeroward.methods.survey.likelihood import likelihood_interval
from zeroward.methods.survey.results import LEVEL, Estimate, Interval, quantile_of_t
from zeroward.methods.survey.sample import Sample

ShareMethod = Literal["logit", "beta", "mean", "arcsine", "likelihood", "wilson"]
"""`beta` is that of Korn and Graubard (1998): exact, with the effective number of answers."""


def share(
    sample: Sample,
    answers: ArrayLike,
    *,
    method: ShareMethod = "logit",
    domain: ArrayLike | None = None,
    level: float = LEVEL,
    base: str = "",
    name: str = "",
) -> Estimate:
    """The weighted share of those who answered 1 (or True) rather than 0. Raises SurveyError for other answers."""
    table = numbers(answers)
    known = table[~np.isnan(table)]
    if not np.isin(known, (0.0, 1.0)).all():
        raise refuse(
            "A share needs answers of 0 and 1.", remedy="Recode: 1 for yes, 0 for no.", place="answers"
        )
    whole_df = sample.design.df()
    found = mean(sample, table, names=(name,), domain=domain, level=level, base=base, df=whole_df)[0]
    interval, warned = interval_of_share(
        found.value, found.se, n=found.n, df=whole_df, level=level, method=method
    )
    if method == "likelihood" and 0 < found.value < 1 and found.se > 0:
        kept = ~np.isnan(table) & (sample.weights > 0)
        if domain is not None:
            kept = kept & np.asarray(domain, dtype=bool)
        ends = likelihood_interval(table[kept], sample.weights[kept], found.se, df=whole_df, level=level)
        interval = Interval(*ends, level, interval.method)
    return replace(found, interval=interval, warnings=(*found.warnings, *warned))


def interval_of_share(
    value: float, se: float, *, n: int, df: float, level: float = LEVEL, method: ShareMethod = "logit"
) -> tuple[Interval, tuple[str, ...]]:
    """The interval from the value and its standard error. Where all answers agree, that of Clopper and Pearson."""
    if method not in get_args(ShareMethod):
        raise refuse(
            "There is no interval called %(method)s.",
            remedy="Choose one of %(methods)s.",
            place="method",
            method=method,
            methods=", ".join(get_args(ShareMethod)),
        )
    if not df > 0:
        return Interval(0.0, 1.0, level, say("None: no degrees of freedom are left")), ()
    t = quantile_of_t(level, df)
    if not 0 < value < 1 or not se > 0:
        tail = (1 - level) / 2
        low = 0.0 if value <= 0 else beta_quantile(tail, n * value, n * (1 - value) + 1)
        high = 1.0 if value >= 1 else beta_quantile(1 - tail, n * value + 1, n * (1 - value))
        warned = say("All answers agree: the interval is that of a simple random sample.")
        return Interval(low, high, level, "Clopper-Pearson"), (warned,)
    spread = value * (1 - value)
    if method == "logit":
        centre, reach = np.log(value / (1 - value)), t * se / spread
        low, high = 1 / (1 + np.exp(reach - centre)), 1 / (1 + np.exp(-reach - centre))
    elif method == "arcsine":
        centre, reach = np.arcsin(np.sqrt(value)), t * se / (2 * np.sqrt(spread))
        low, high = np.sin(max(0.0, centre - reach)) ** 2, np.sin(min(np.pi / 2, centre + reach)) ** 2
    elif method == "beta":
        low, high = _korn_graubard(value, se, n, df, level)
    elif method == "likelihood":
        low, high = _likelihood(value, se, t * (n / (n - 1)) ** 0.5)
    elif method == "wilson":
        low, high = _wilson(value, spread / se**2, t)
    else:
        low, high = max(0.0, value - t * se), min(1.0, value + t * se)
    named = say("%(method)s, t with %(df)g degrees of freedom", method=Name(method), df=df)
    return Interval(float(low), float(high), level, named), ()


def _korn_graubard(value: float, se: float, n: int, df: float, level: float) -> tuple[float, float]:
    tail = (1 - level) / 2
    size = value * (1 - value) / se**2
    size *= (t_quantile(tail, n - 1) / t_quantile(tail, df)) ** 2 if n > 1 else 1.0
    low = beta_quantile(tail, size * value, size * (1 - value) + 1)
    high = beta_quantile(1 - tail, size * value + 1, size * (1 - value))
    return low, high


def _likelihood(value: float, se: float, t: float) -> tuple[float, float]:
    """Where the scaled deviance (Rao and Scott) reaches t²: its scale makes the curvature that of the design."""
    from scipy import optimize  # heavy

    size = value * (1 - value) / se**2

    def beyond(p: float) -> float:
        deviance = 2 * size * (value * np.log(value / p) + (1 - value) * np.log((1 - value) / (1 - p)))
        return float(deviance - t * t)

    edge = 1e-15
    low = optimize.brentq(beyond, edge, value, xtol=1e-14) if beyond(edge) > 0 else 0.0
    high = optimize.brentq(beyond, value, 1 - edge, xtol=1e-14) if beyond(1 - edge) > 0 else 1.0
    return float(low), float(high)


def _wilson(value: float, size: float, t: float) -> tuple[float, float]:
    middle = (value + t * t / (2 * size)) / (1 + t * t / size)
    reach = t * np.sqrt(value * (1 - value) / size + t * t / (4 * size * size)) / (1 + t * t / size)
    return middle - reach, middle + reach
