"""What happens along the years (the last axis): sums, growth, stock turnover, S-curves."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.pathways.model.shapes import Floats

REACHED: Final = 0.98
"""An S-curve has arrived when it is at 98 % of its highest level."""

FEW: Final = 8
"""Series up to which plain numbers are quicker than arrays."""


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


def renewal(years: Floats, new: Floats, life: Floats, most: Floats) -> Floats:
    """Share of a stock that is renewed, when what was renewed is worn out after `life` years (renovation,
    lamps, boilers).

    `s_t = min(s_(t-1) - r_(t-life) + new_t, most)`, `r_t = max(s_t - s_(t-1), 0)`, from zero in the base year. `life`
    counts in whole years and is taken from the base year.
    """
    shape = np.broadcast_shapes(new.shape, life.shape, most.shape, years.shape)
    news, limits = np.broadcast_to(new, shape), np.broadcast_to(most, shape)
    ages = np.maximum(np.floor(np.broadcast_to(life[..., :1], (*shape[:-1], 1))), 1).astype(np.intp)
    if news.size <= FEW * shape[-1]:
        return one_by_one(news, limits, ages)
    stock, renewed = np.zeros(shape), np.zeros(shape)
    for at in range(1, shape[-1]):
        before, then = stock[..., at - 1], at - ages
        worn = np.take_along_axis(renewed, np.maximum(then, 0), axis=-1)
        now = before + news[..., at] - np.where(then >= 0, worn, 0.0)[..., 0]
        stock[..., at] = np.minimum(now, limits[..., at])
        renewed[..., at] = np.maximum(stock[..., at] - before, 0.0)
    return stock


def one_by_one(news: Floats, limits: Floats, ages: NDArray[np.intp]) -> Floats:
    """The same for few stocks, in plain numbers: for a single series NumPy's calls cost more than its sums."""
    length = news.shape[-1]
    found = []
    rows = zip(
        news.reshape(-1, length).tolist(),
        limits.reshape(-1, length).tolist(),
        ages.ravel().tolist(),
        strict=True,
    )
    for come, limit, age in rows:
        stock, renewed = [0.0], [0.0]
        for at in range(1, length):
            now = stock[-1] + come[at] - (renewed[at - age] if at >= age else 0.0)
            now = min(now, limit[at])
            renewed.append(max(now - stock[-1], 0.0))
            stock.append(now)
        found.append(stock)
    return np.array(found).reshape(news.shape)


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
