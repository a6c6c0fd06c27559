"""Internal rates of return of many projects at once.

A series that changes its sign once has exactly one rate of return. With `x = 1/(1+r)` it is the one positive zero of a
polynomial; its coefficients are turned round where the rate is negative, so that the zero always lies between 0 and 1
and no power overflows. There all rows are solved together: Newton's step where it stays in the bracket, halving where
it does not. Any other series goes to `irr`, which finds all its rates.
"""

from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from zeroward.methods.appraisal.returns import irr
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

_Array = NDArray[np.float64]
_ROUNDS: Final = 200
_CLOSE: Final = 4 * np.finfo(np.float64).eps


@dataclass(frozen=True, slots=True)
class Irrs:
    """`nearest` is the rate closest to zero of each row, NaN where there is none; `counts` how many a row has."""

    nearest: _Array = field(repr=False)
    counts: NDArray[np.int64] = field(repr=False)


def irr_many(flows: ArrayLike) -> Irrs:
    """Rates of return of each row of a table (projects by periods, one period apart), as `irr` finds them.

    Raises MethodError for a table with a gap.
    """
    table = np.atleast_2d(np.asarray(flows, dtype=np.float64))
    if table.ndim != 2 or not np.all(np.isfinite(table)):
        raise MethodError(
            say("A payment is no number."), place="flows", remedy=say("Fill the gap, or take the year out.")
        )
    changes = _sign_changes(table)
    nearest = np.full(len(table), np.nan)
    counts = np.zeros(len(table), dtype=np.int64)
    once = np.flatnonzero(changes == 1)
    if len(once):
        nearest[once], counts[once] = _of_one_change(table[once]), 1
    for row in np.flatnonzero(changes > 1):
        found = irr(table[row])
        counts[row] = len(found.roots)
        nearest[row] = np.nan if found.nearest is None else found.nearest
    return Irrs(nearest, counts)


def _sign_changes(table: _Array) -> NDArray[np.int64]:
    """How often the sign changes along each row, zeros left out."""
    signs = np.sign(table)
    last = np.zeros(len(table))
    found = np.zeros(len(table), dtype=np.int64)
    for column in signs.T:
        found += (column * last < 0).astype(np.int64)
        last = np.where(column != 0, column, last)
    return found


def _of_one_change(table: _Array) -> _Array:
    table = table / np.abs(table).max(axis=1, keepdims=True)
    first = np.sign(table[np.arange(len(table)), (table != 0).argmax(axis=1)])
    above_one = np.sign(table.sum(axis=1)) == first  # the zero lies beyond x = 1: the rate is negative
    turned = np.where(above_one[:, None], _turned(table), table)
    zeros = _zero_within_one(turned)
    with np.errstate(divide="ignore"):
        rates: _Array = np.where(above_one, zeros - 1, 1 / zeros - 1)
    return rates


def _turned(table: _Array) -> _Array:
    """Coefficients in the other direction, from the last payment that is not zero on."""
    trailing = (table[:, ::-1] != 0).argmax(axis=1)
    places = np.arange(table.shape[1])[None, :] + trailing[:, None]
    found = np.take_along_axis(table[:, ::-1], np.minimum(places, table.shape[1] - 1), axis=1)
    return np.where(places < table.shape[1], found, 0.0)


def _zero_within_one(table: _Array) -> _Array:
    """The one zero in (0, 1] of each row's polynomial."""
    columns = np.ascontiguousarray(table.T)
    rising = np.sign(table[np.arange(len(table)), (table != 0).argmax(axis=1)]) < 0
    low, high, at = np.zeros(len(table)), np.ones(len(table)), np.full(len(table), 0.9)
    found, rows = np.empty(len(table)), np.arange(len(table))
    for _ in range(_ROUNDS):
        value, slope = _horner(columns, at)
        below = (value < 0) == rising
        low, high = np.where(below, at, low), np.where(below, high, at)
        with np.errstate(divide="ignore", invalid="ignore"):
            step = at - value / slope
        inside = (step > low) & (step < high)
        new = np.where(value == 0, at, np.where(inside, step, (low + high) / 2))
        moving = np.abs(new - at) > _CLOSE * np.maximum(new, 1e-300)
        at = found[rows] = new
        if not moving.any():
            break
        if np.count_nonzero(moving) < 0.8 * len(rows):  # the rest is copied only when it pays
            rows, at, low, high, rising = (one[moving] for one in (rows, at, low, high, rising))
            columns = np.ascontiguousarray(columns[:, moving])
    return found


def _horner(columns: _Array, at: _Array) -> tuple[_Array, _Array]:
    """Value and slope of every polynomial."""
    value, slope = columns[-1].copy(), np.zeros_like(at)
    for coefficients in columns[-2::-1]:
        slope *= at
        slope += value
        value *= at
        value += coefficients
    return value, slope
