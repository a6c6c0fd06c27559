"""What happens along the years (the last axis): sums, growth, stock turnover, S-curves."""

from typing import Final

import numpy as np

from zeroward.methods.pathways.model.shapes import Floats

REACHED: Final = 0.98
"""An S-curve has arrived when it is at 98 % of its highest level."""


def base(values: Floats) -> Floats:
    """The value of the base year, in every year."""
    return values[..., :1]


def lag(values: Floats) -> Floats:
    """Last year's value; the base year's own in the base year."""
    return np.concatenate((values[..., :1], values[..., :-1]), axis=-1)


def change(values: Floats) -> Floats:
    """The difference from last year; zero in the base year."""
    return values - lag(values)


def cumulate(values: Floats) -> Floats:
    """The sum since the base year, that year included."""
    total: Floats = np.cumsum(values, axis=-1)
    return total


def growth(rate: Floats) -> Floats:
    """An index, 1 in the base year, from yearly rates: the base year's own rate is not used."""
    steps = 1.0 + rate
    steps[..., 0] = 1.0
    return np.cumprod(steps, axis=-1, dtype=np.float64)


def turnover(years: Floats, start: Floats, new: Floats, rate: Floats) -> Floats:
    """Share of a stock of which `rate` is replaced each year, `new` being the share among what comes in.

    `s_t = s_(t-1) (1 - rate_t) + new_t rate_t`, from `start` in the base year.
    """
    length = years.shape[-1]
    shape = np.broadcast_shapes(start.shape, new.shape, rate.shape, years.shape)
    news, rates = np.broadcast_to(new, shape), np.broadcast_to(rate, shape)
    stock = np.empty(shape)
    stock[..., 0] = np.broadcast_to(start, shape)[..., 0]
    kept, come = 1.0 - rates, news * rates
    for at in range(1, length):
        stock[..., at] = stock[..., at - 1] * kept[..., at] + come[..., at]
    return stock


def scurve(years: Floats, now: Floats, most: Floats, when: Floats) -> Floats:
    """A logistic curve from the share `now` in the base year towards `most`, 98 % of which are reached in year `when`.

    Both points give steepness and midpoint in closed form. Where `now` is already at 98 % of `most`, or `when`
    is not after
    the base year, nothing moves. `now` = 0 is taken as a thousandth of `most`: a curve of growth needs a seed.
    """
    first = years[..., :1]
    now, most, when = now[..., :1], most[..., :1], when[..., :1]
    moving = (most > 0) & (now < REACHED * most) & (when > first)
    top = np.where(moving, most, 1.0)
    seed = np.where(moving, np.maximum(now / top, 1e-3), 0.5)
    span = np.where(moving, when - first, 1.0)
    start = np.log(seed / (1.0 - seed))
    steepness = (np.log(REACHED / (1.0 - REACHED)) - start) / span
    curve = top / (1.0 + np.exp(-(start + steepness * (years - first))))
    curve = curve - (curve[..., :1] - now) * (years == first)
    return np.where(moving, curve, now)
