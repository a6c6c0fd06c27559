"""What an uncertain factor may be: its quantiles, and draws of many that move together.

A factor multiplies payments, so its usual value is near one; the rate of discount may be one too. Correlations are
those of a Gaussian copula: standard normal numbers with this correlation are turned into quantiles of each factor,
whatever its shape.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isfinite, log, sqrt
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.appraisal.numbers import above_zero, no_number
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Name, say
from zeroward.methods.ghg.uncertainty.streams import stream

_Array = NDArray[np.float64]
Shape = Literal["triangular", "pert", "uniform", "normal", "lognormal"]
_CLOSE: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Chance:
    """Made by the functions below. `first`, `second`, `third` are the shape's own parameters."""

    shape: Shape
    first: float
    second: float
    third: float = 0.0

    def quantile(self, share: _Array) -> _Array:
        """The value below which this share of draws lies; shares strictly between 0 and 1."""
        from scipy.special import betaincinv, ndtri  # heavy

        low, mode, high = self.first, self.second, self.third
        if self.shape == "triangular":
            width = high - low
            rising = low + np.sqrt(share * width * (mode - low))
            falling = high - np.sqrt((1 - share) * width * (high - mode))
            return np.asarray(np.where(share < (mode - low) / width, rising, falling))
        if self.shape == "pert":
            width = high - low
            rise, fall = 1 + 4 * (mode - low) / width, 1 + 4 * (high - mode) / width
            return np.asarray(low + width * betaincinv(rise, fall, share))
        if self.shape == "uniform":
            return low + (self.second - low) * share
        normal = self.first + self.second * ndtri(share)
        return np.asarray(np.exp(normal) if self.shape == "lognormal" else normal)


def triangular(low: float, mode: float, high: float) -> Chance:
    """Edges and peak."""
    return Chance("triangular", *_ordered(low, mode, high))


def pert(low: float, mode: float, high: float) -> Chance:
    """Edges and peak, with more weight near the peak: a beta distribution with mean `(a + 4m + b) / 6`."""
    return Chance("pert", *_ordered(low, mode, high))


def uniform(low: float, high: float) -> Chance:
    """Anything between two edges."""
    _ordered(low, (low + high) / 2, high)
    return Chance("uniform", low, high)


def normal(mean: float, sd: float) -> Chance:
    """Mean and standard deviation."""
    if not isfinite(mean):
        raise no_number("mean")
    above_zero(sd, "sd")
    return Chance("normal", mean, sd)


def lognormal(mean: float, sd: float) -> Chance:
    """Never below zero, with this mean and standard deviation."""
    above_zero(mean, "mean")
    above_zero(sd, "sd")
    variance = log(1 + (sd / mean) ** 2)
    return Chance("lognormal", log(mean) - variance / 2, sqrt(variance))


def drawn(
    chances: Mapping[str, Chance],
    *,
    draws: int,
    seed: int,
    correlations: Mapping[tuple[str, str], float] | None = None,
) -> dict[str, _Array]:
    """`draws` values of each factor. They depend on the seed, its name and what it moves with, on nothing else.

    Raises MethodError for a correlation of an unknown factor, outside -1 to 1, or that contradicts the others.
    """
    from scipy.special import ndtr  # heavy

    keys = sorted(chances)
    spread = np.array([stream(seed, key).standard_normal(draws) for key in keys]).reshape(len(keys), draws)
    if correlations:
        spread = _root(keys, correlations) @ spread
    edge = np.finfo(np.float64).tiny
    return {
        key: chances[key].quantile(np.clip(ndtr(row), edge, 1 - 1e-16))
        for key, row in zip(keys, spread, strict=True)
    }


def _root(keys: Sequence[str], correlations: Mapping[tuple[str, str], float]) -> _Array:
    """Lower triangle whose product with itself is the matrix of correlations."""
    matrix = np.eye(len(keys))
    for (one, other), value in correlations.items():
        if one not in keys or other not in keys or one == other or not -1 <= value <= 1:
            raise MethodError(
                say(
                    "%(one)s and %(other)s: this correlation has no meaning.",
                    one=Name(one),
                    other=Name(other),
                ),
                place="correlations",
                remedy=say("Name two different factors and a number from -1 to 1."),
            )
        matrix[keys.index(one), keys.index(other)] = matrix[keys.index(other), keys.index(one)] = value
    values, vectors = np.linalg.eigh(matrix)
    if values[0] < -_CLOSE:
        raise MethodError(
            say("These correlations contradict each other."),
            place="correlations",
            remedy=say("What moves with two things cannot let them move against each other: weaken one."),
        )
    return np.asarray(vectors * np.sqrt(np.maximum(values, 0.0)))


def _ordered(low: float, mode: float, high: float) -> tuple[float, float, float]:
    if not (isfinite(low) and isfinite(high) and low <= mode <= high and low < high):
        raise MethodError(
            say("Low, likely and high do not follow each other."),
            place="low",
            remedy=say("Give them in this order; low must be below high."),
        )
    return low, mode, high
