"""Ways from a start to an end over `years` years. Each returns `years + 1` values, both ends included exactly."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

Path = NDArray[np.float64]


def _steps(years: int) -> Path:
    if years < 1:
        raise ValueError("A path needs at least one year.")
    return np.arange(years + 1, dtype=np.float64)


def _with_ends(values: Path, start: float, end: float) -> Path:
    """The ends are what was asked for, not what rounding made of them."""
    values[0], values[-1] = start, end
    return values


def linear(start: float, end: float, years: int) -> Path:
    """`E_t = E_0 + (E_T - E_0) t/n`: the same amount every year."""
    steps = _steps(years)
    return _with_ends(start + (end - start) * steps / years, start, end)


def annual_rate(start: float, end: float, years: int) -> float:
    """`r = 1 - (E_T/E_0)^(1/n)`: the constant yearly cut, a fraction (negative when emissions grow).

    Raises ValueError when an end is not positive: no constant rate leads to zero.
    """
    if start <= 0 or end <= 0:
        raise ValueError(
            "A constant yearly rate needs positive emissions at both ends; take another path to zero."
        )
    return float(1 - (end / start) ** (1 / years))


def exponential(start: float, end: float, years: int) -> Path:
    """`E_t = E_0 (1 - r)^t`: the same percentage every year, so most is done early."""
    steps = _steps(years)
    return _with_ends(start * (1 - annual_rate(start, end, years)) ** steps, start, end)


def logistic(
    start: float, end: float, years: int, *, steepness: float, midpoint: float | None = None
) -> Path:
    """`E_t = E_0 - (E_0-E_T)(s(t)-s(0))/(s(n)-s(0))`, `s = 1/(1+e^(-k(t-m)))`, rescaled to meet both ends.

    `steepness` is k per year, `midpoint` the year m of the fastest change (the middle by default).
    Raises ValueError for a steepness of zero or one so low that the curve cannot be told from a line.
    """
    steps = _steps(years)
    middle = years / 2 if midpoint is None else midpoint
    curve = 0.5 * (1 + np.tanh(0.5 * steepness * (steps - middle)))  # the same sigmoid, without overflow
    span = curve[-1] - curve[0]
    if abs(span) < 1e-12:
        raise ValueError("The curve is flat between the two ends; choose another steepness or midpoint.")
    return _with_ends(start - (start - end) * (curve - curve[0]) / span, start, end)


def s_curve(step: float, *, maximum: float, steepness: float, midpoint: float) -> float:
    """`A / (1 + e^(-k (x - x0)))`: the part of a largest effect that has come about at a step."""
    return float(maximum * 0.5 * (1 + np.tanh(0.5 * steepness * (step - midpoint))))


def piecewise(points: Mapping[int, float]) -> dict[int, float]:
    """Straight lines between the years that are given (2025, 2027, 2030 …), a value for every year between.

    Raises ValueError with fewer than two points.
    """
    if len(points) < 2:
        raise ValueError("A path in pieces needs at least two years with a value.")
    known = sorted(points)
    years = np.arange(known[0], known[-1] + 1)
    values = np.interp(years, known, [points[year] for year in known])
    return {int(year): float(value) for year, value in zip(years, values, strict=True)}
