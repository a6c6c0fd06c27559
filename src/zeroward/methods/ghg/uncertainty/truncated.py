"""A normal distribution that is cut off at hard edges, with its mean and spread kept.

Cutting a tail moves the mean. Here the parent distribution is chosen so that what is left has the mean and
standard deviation that were asked for (Rodrigues 2015: the distribution of most entropy between two edges).
"""

from math import inf, sqrt
from typing import Final

import numpy as np

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say
from zeroward.methods.ghg.uncertainty.bounds import Floats
from zeroward.methods.ghg.uncertainty.distributions import Distribution, Z, ordered, positive

FAR: Final = 1e3
"""Edges further than so many standard deviations are as good as none."""


def truncated_normal(*, mean: float, sd: float, low: float = -inf, high: float = inf) -> Distribution:
    """Parameters: location and scale of the parent, then the edges.

    Raises MethodError when no such distribution exists: with edges 0 and infinity the standard deviation must
    be below the mean, between two edges the spread cannot exceed that of a rectangle by much.
    """
    from scipy.optimize import least_squares  # heavy

    positive(sd, "standard deviation")
    bottom, top = max(low, mean - FAR * sd), min(high, mean + FAR * sd)
    ordered(bottom, top)
    if not bottom < mean < top:
        raise MethodError(
            say(
                "The mean %(mean)s lies outside the edges %(low)s to %(high)s.", mean=mean, low=low, high=high
            ),
            place="mean",
        )

    def miss(guess: Floats) -> tuple[float, float]:
        found = moments(mean + guess[0] * sd, sd * np.exp(guess[1]), bottom, top)
        return (found[0] - mean) / sd, found[1] / sd - 1

    best = least_squares(
        miss, (0.0, 0.0), bounds=((-200.0, -3.0), (200.0, 4.0)), xtol=1e-14, ftol=1e-14, gtol=1e-14
    )
    if np.max(np.abs(best.fun)) > 1e-6:
        raise MethodError(
            say(
                "No normal distribution cut off at %(low)s and %(high)s has mean %(mean)s and deviation %(sd)s.",
                low=low,
                high=high,
                mean=mean,
                sd=sd,
            ),
            place="uncertainty",
            remedy="Take a smaller uncertainty, wider edges, or a log-normal distribution.",
        )
    location, scale = mean + float(best.x[0]) * sd, sd * float(np.exp(best.x[1]))
    return Distribution("truncated", mean, sd, (location, scale, bottom, top))


def from_range(
    *, value: float, low: float, high: float, least: float = -inf, most: float = inf
) -> Distribution:
    """From a value, its 95 % range and hard edges: the spread is the range's, the mean stays the value."""
    ordered(low, high)
    return truncated_normal(mean=value, sd=(high - low) / (2 * Z), low=least, high=most)


def moments(location: float, scale: float, low: float, high: float) -> tuple[float, float]:
    """Mean and standard deviation of a normal distribution that is cut off at `low` and `high`.

    The far tail is worked out through the scaled complementary error function, so that a parent far outside
    the edges (almost an exponential) does not divide zero by zero.
    """
    from scipy.special import log_ndtr  # heavy

    start, stop = (low - location) / scale, (high - location) / scale
    flipped = start + stop > 0  # work in the left tail, where log_ndtr is exact
    if flipped:
        start, stop = -stop, -start
    upper, lower = log_ndtr(stop), log_ndtr(start)
    mass = upper + np.log1p(-np.exp(min(lower - upper, -1e-300)))
    at_start, at_stop = density(start, mass), density(stop, mass)
    shift = at_start - at_stop
    variance = 1 + start * at_start - stop * at_stop - shift**2
    mean = -shift if flipped else shift
    return location + scale * float(mean), scale * sqrt(max(float(variance), 0.0))


def density(point: float, log_mass: float) -> float:
    """Density of the standard normal at a point, over the mass between the edges."""
    return float(np.exp(min(-0.5 * point * point - 0.9189385332046727 - log_mass, 700.0)))
