"""Weighted quantiles with Woodruff's interval: that of the share at or below the quantile, turned back."""

import numpy as np
from numpy.typing import ArrayLike

from zeroward.methods.survey.arrays import Vector, numbers
from zeroward.methods.survey.errors import refuse
from zeroward.methods.survey.estimation import mean
from zeroward.methods.survey.results import LEVEL, Estimate, Interval, quantile_of_t
from zeroward.methods.survey.sample import Sample


def quantile(
    sample: Sample,
    answers: ArrayLike,
    probability: float,
    *,
    domain: ArrayLike | None = None,
    df: float | None = None,
    level: float = LEVEL,
    base: str = "",
    name: str = "",
) -> Estimate:
    """The smallest answer at or below which at least `probability` of the weight lies. Raises SurveyError."""
    if not 0 < probability < 1:
        raise refuse(
            "A quantile lies between 0 and 1.", remedy="Give 0.5 for the median.", place="probability"
        )
    table = numbers(answers)
    known = ~np.isnan(table) & (sample.weights > 0)
    if domain is not None:
        known &= np.asarray(domain, dtype=bool)
    values, weights = _sorted(table[known], sample.weights[known])
    value = _inverse(values, weights, probability)
    below = np.where(np.isnan(table), np.nan, (table <= value).astype(np.float64))
    found = mean(sample, below, domain=domain, level=level, base=base)[0]
    freedom = found.df if df is None else df
    t = quantile_of_t(level, freedom)
    low = _inverse(values, weights, max(found.value - t * found.se, 0.0))
    high = _inverse(values, weights, min(found.value + t * found.se, 1.0))
    interval = Interval(low, high, level, "Woodruff")
    return Estimate(
        value,
        (high - low) / (2 * t),
        freedom,
        interval,
        found.n,
        found.n_eff,
        base,
        name,
        None,
        found.warnings,
    )


def _sorted(values: Vector, weights: Vector) -> tuple[Vector, Vector]:
    if not len(values):
        raise refuse("Nobody answered.", remedy="Show no figure here.", place="answers")
    distinct, places = np.unique(values, return_inverse=True)
    return distinct, np.bincount(places, weights=weights).astype(np.float64)


def _inverse(values: Vector, weights: Vector, probability: float) -> float:
    reached = np.cumsum(weights) / weights.sum()
    place = int(np.searchsorted(reached, probability - 1e-12))
    return float(values[min(place, len(values) - 1)])
