"""What an uncertain quantity may be: a shape with its mean, its standard deviation and how it is drawn.

Inputs of an inventory are multipliers around one (`from_percent`): the entered value is their mean, and the entered
per cents are the 2.5 and 97.5 percentiles. Absolute quantities (mean 0, say) are possible too.
"""

from dataclasses import dataclass
from math import exp, inf, isfinite, log, sqrt
from typing import Final, Literal

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

Kind = Literal["constant", "normal", "lognormal", "uniform", "triangular", "truncated", "gamma"]
Shape = Literal["auto", "normal", "lognormal", "skewed", "triangular", "uniform", "gamma"]

Z: Final = 1.959963984540054
"""The 97.5 percentile of the standard normal distribution."""

LOGNORMAL_ABOVE: Final = 30.0
"""From this per cent on a normal distribution would reach below zero too often (IPCC 2006, vol. 1, ch. 3)."""


@dataclass(frozen=True, slots=True)
class Distribution:
    """`parameters` are the kind's own: see the functions below, which are the way to make one."""

    kind: Kind
    mean: float
    sd: float
    parameters: tuple[float, ...] = ()


def constant(value: float = 1.0) -> Distribution:
    return Distribution("constant", value, 0.0)


def normal(mean: float = 1.0, sd: float = 0.1) -> Distribution:
    positive(sd, "standard deviation")
    return Distribution("normal", mean, sd, (mean, sd))


def lognormal(mean: float = 1.0, sd: float = 0.1) -> Distribution:
    """Never negative, with the mean and standard deviation given. Parameters: mu, sigma, shift, sign."""
    positive(mean, "mean of a log-normal quantity")
    positive(sd, "standard deviation")
    variance = log(1 + (sd / mean) ** 2)
    return Distribution("lognormal", mean, sd, (log(mean) - variance / 2, sqrt(variance), 0.0, 1.0))


def uniform(low: float, high: float) -> Distribution:
    ordered(low, high)
    return Distribution("uniform", (low + high) / 2, (high - low) / sqrt(12), (low, high))


def triangular(low: float, mode: float, high: float) -> Distribution:
    """Edges are the 0 and 100 % points, not percentiles."""
    ordered(low, high)
    if not low <= mode <= high:
        raise MethodError(
            say("The peak %(mode)s lies outside %(low)s to %(high)s.", mode=mode, low=low, high=high),
            place="mode",
        )
    mean = (low + mode + high) / 3
    spread = low * low + mode * mode + high * high - low * mode - low * high - mode * high
    return Distribution("triangular", mean, sqrt(max(spread, 0.0) / 18), (low, mode, high))


def gamma(mean: float = 1.0, sd: float = 0.1) -> Distribution:
    """Never negative. Parameters: shape and scale."""
    positive(mean, "mean of a gamma quantity")
    positive(sd, "standard deviation")
    return Distribution("gamma", mean, sd, ((mean / sd) ** 2, sd**2 / mean))


def skewed(lower: float, upper: float) -> Distribution:
    """Mean one, 2.5 and 97.5 percentiles `lower` per cent below and `upper` per cent above: a log-normal, shifted.

    Raises MethodError when one side is more than 5.8 times the other: no such curve has these three numbers.
    """
    positive(lower, "lower uncertainty")
    positive(upper, "upper uncertainty")
    short, long = sorted((lower / 100, upper / 100))
    if long < short * (1 + 1e-6):
        return normal(1.0, (short + long) / 2 / Z)
    sigma = skewed_sigma(long / short)
    scale = short / (exp(sigma**2 / 2) - exp(-Z * sigma))
    middle = scale * exp(sigma**2 / 2)
    sd = middle * sqrt(exp(sigma**2) - 1)
    sign = 1.0 if upper >= lower else -1.0
    return Distribution("lognormal", 1.0, sd, (log(scale), sigma, 1.0 - sign * middle, sign))


def skewed_sigma(ratio: float) -> float:
    """Sigma at which the longer side is `ratio` times the shorter one, by bisection."""

    def reach(sigma: float) -> float:
        middle = exp(sigma**2 / 2)
        return (exp(Z * sigma) - middle) / (middle - exp(-Z * sigma))

    low, high = 1e-9, Z  # the ratio grows up to about Z
    if ratio > reach(high):
        raise MethodError(
            say(
                "One side is %(ratio).1f times the other: too uneven for a curve with this mean.", ratio=ratio
            ),
            place="uncertainty",
            remedy="Give the edges of a triangle, or a truncated normal distribution.",
        )
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if reach(middle) < ratio else (low, middle)
    return (low + high) / 2


def from_percent(lower: float, upper: float | None = None, *, shape: Shape = "auto") -> Distribution:
    """A multiplier with mean one from per cents of the value (half the width of the 95 % interval).

    `auto` takes normal up to 30 %, log-normal beyond, and a skewed one where the two sides differ. For
    `triangular` and `uniform` the per cents are the edges.
    """
    above = lower if upper is None else upper
    if not (isfinite(lower) and isfinite(above) and lower >= 0 and above >= 0):
        raise MethodError(
            "An uncertainty is missing or negative.", place="uncertainty", remedy="Give a per cent."
        )
    if lower == 0 and above == 0:
        return constant()
    if shape in ("triangular", "uniform"):
        return edges(lower / 100, above / 100, shape)
    even = abs(lower - above) <= 1e-9 * max(lower, above)
    if shape == "skewed" or (shape == "auto" and not even):
        return skewed(lower, above)
    if not even:
        raise MethodError(
            say("A %(shape)s quantity has two even sides.", shape=shape),
            place="uncertainty",
            remedy="Use skewed.",
        )
    sd = lower / 100 / Z
    if shape == "gamma":
        return gamma(1.0, sd)
    if shape == "lognormal" or (shape == "auto" and lower > LOGNORMAL_ABOVE):
        return lognormal(1.0, sd)
    return normal(1.0, sd)


def edges(below: float, above: float, shape: Shape) -> Distribution:
    """A triangle with mean one, or a rectangle, between two edges given as fractions of the value."""
    low, high = 1 - below, 1 + above
    if shape == "uniform":
        if abs(below - above) > 1e-12:
            raise MethodError(
                "A uniform quantity has two even sides.", place="uncertainty", remedy="Use triangular."
            )
        return uniform(low, high)
    mode = 3.0 - low - high
    if not low <= mode <= high:
        raise MethodError(
            "One edge is more than twice as far as the other: no triangle has its mean there.",
            place="uncertainty",
            remedy="Use skewed, or move the edge.",
        )
    return triangular(low, mode, high)


def positive(value: float, name: str) -> None:
    if not 0 < value < inf:
        raise MethodError(
            say("The %(name)s must be above zero, not %(value)s.", name=name, value=value), place=name
        )


def ordered(low: float, high: float) -> None:
    if not (isfinite(low) and isfinite(high) and low < high):
        raise MethodError(
            say("The lower edge %(low)s must lie below the upper edge %(high)s.", low=low, high=high),
            place="edges",
        )
