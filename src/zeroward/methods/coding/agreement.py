"""Agreement of any number of coders, corrected for chance, with standard errors over units.

One agreement, six ideas of chance: none (percent), all categories alike (Brennan-Prediger), the mean use of the
categories (Fleiss; for two coders Scott), each coder's own use (Conger; for two coders Cohen), Gwet's AC1 and AC2, and
Krippendorff's alpha. Formulas: Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed.; they agree with irrCAC.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
import scipy
from numpy.typing import NDArray

from zeroward.methods.coding.ratings import Ratings
from zeroward.methods.coding.weights import Scheme, weights
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

Measure = Literal["percent", "brennan_prediger", "fleiss", "conger", "gwet", "krippendorff"]
Array = NDArray[np.float64]
_TWO = 2


@dataclass(frozen=True, slots=True)
class Agreement:
    """`value` is None where chance alone agrees fully (one category in use); `note` says so.

    `observed` and `expected` are agreements from 0 to 1; `low` and `high` the interval by Student's t over units.
    """

    measure: str
    value: float | None
    observed: float
    expected: float
    se: float | None
    low: float | None
    high: float | None
    units: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Table:
    """What all measures look at: counts of units × categories, their weighted form, how many rated each unit."""

    ratings: Ratings
    weight: Array
    counts: Array
    near: Array
    said: Array
    agree: Array
    observed: float

    @property
    def several(self) -> NDArray[np.bool_]:
        return np.asarray(self.said >= _TWO)


def agreement(
    ratings: Ratings, measure: Measure, scheme: Scheme = "identity", *, level: float = 0.95
) -> Agreement:
    """One measure with its standard error and interval. Raises MethodError when no unit has two ratings."""
    if measure not in get_args(Measure):
        raise MethodError(
            say("There is no measure called %(measure)s.", measure=measure),
            place="measure",
            remedy=say("Choose one of %(measures)s.", measures=", ".join(get_args(Measure))),
        )
    table = _table(ratings, scheme)
    observed, expected, value, parts = _MEASURES[measure](table)
    if value is None or parts is None:
        note = say("One category alone is in use: agreement cannot be told from chance.")
        return Agreement(measure, None, observed, expected, None, None, None, table.said.size, note)
    number = parts.size
    if number < _TWO:
        note = say("One unit alone has no standard error.")
        return Agreement(measure, value, observed, expected, None, None, None, number, note)
    se = float(np.sqrt((parts**2).sum() / (number * (number - 1))))
    reach = float(scipy.special.stdtrit(number - 1, 0.5 + level / 2)) * se
    return Agreement(measure, value, observed, expected, se, value - reach, min(1.0, value + reach), number)


def _table(ratings: Ratings, scheme: Scheme) -> _Table:
    said = ratings.said()
    kept = ratings if said.all() else ratings.take(np.flatnonzero(said))
    counts, number = kept.counts().astype(np.float64), said[said > 0].astype(np.float64)
    if not (number >= _TWO).any():
        raise MethodError(
            say("No unit was rated by two coders."),
            place="ratings",
            remedy=say("Let a second coder rate some of the same units."),
        )
    places = kept.values if kept.values is not None else np.arange(len(kept.categories), dtype=np.float64)
    weight = weights(places, scheme)
    near = counts @ weight.T
    agree = (counts * (near - 1)).sum(axis=1) / np.where(number >= _TWO, number * (number - 1), 1)
    agree[number < _TWO] = 0.0
    observed = float(agree.sum() / (number >= _TWO).sum())
    return _Table(kept, weight, counts, near, number, agree, observed)


_Result = tuple[float, float, float | None, Array | None]


def _corrected(table: _Table, expected: float, chance: Array | float) -> _Result:
    """Value and deviations of the units; `chance` is each unit's own share in the expected agreement."""
    if 1 - expected <= 1e-12:
        return table.observed, expected, None, None
    value = (table.observed - expected) / (1 - expected)
    part = table.agree - expected * table.several
    own = part * (table.said.size / table.several.sum()) / (1 - expected)
    own = own - 2 * (1 - value) * (chance - expected) / (1 - expected)
    return table.observed, expected, value, own - value


def _percent(table: _Table) -> _Result:
    return _corrected(table, 0.0, 0.0)


def _brennan_prediger(table: _Table) -> _Result:
    expected = float(table.weight.sum()) / table.weight.shape[0] ** 2
    return _corrected(table, expected, expected)


def _use(table: _Table) -> Array:
    """Mean share of each category over the units."""
    return np.asarray((table.counts / table.said[:, None]).mean(axis=0))


def _fleiss(table: _Table) -> _Result:
    use = _use(table)
    expected = float(use @ table.weight @ use)
    both = (table.weight + table.weight.T) / 2 @ use
    return _corrected(table, expected, table.counts @ both / table.said)


def _gwet(table: _Table) -> _Result:
    use, size = _use(table), table.weight.shape[0]
    if size < _TWO:
        return table.observed, 1.0, None, None
    scale = float(table.weight.sum()) / (size * (size - 1))
    expected = scale * float((use * (1 - use)).sum())
    return _corrected(table, expected, scale * (table.counts @ (1 - use)) / table.said)


def _conger(table: _Table) -> _Result:
    codes, size = table.ratings.codes, table.weight.shape[0]
    by_coder = np.array(
        [np.bincount(column[column >= 0], minlength=size) for column in codes.T], dtype=np.float64
    )
    by_coder = by_coder[by_coder.sum(axis=1) > 0]
    rated = codes[:, (codes >= 0).any(axis=0)]
    number, coders = float(rated.shape[0]), by_coder.shape[0]
    if coders < _TWO:
        return table.observed, 1.0, None, None
    totals = by_coder.sum(axis=1)
    shares = by_coder / totals[:, None]
    mean = shares.mean(axis=0)
    spread = (shares.T @ shares - coders * np.outer(mean, mean)) / (coders - 1)
    expected = float((table.weight * (np.outer(mean, mean) - spread / coders)).sum())
    said = (rated >= 0).astype(np.float64)
    chance = np.zeros(rated.shape)
    for category in range(size):
        row = table.weight[category]
        moved = np.where(rated >= 0, row[rated], 0.0) - (said - totals / number) * (shares @ row)
        chance += moved * (number / totals) * (coders * mean[category] - shares[:, category])
    return _corrected(table, expected, chance.sum(axis=1) / (coders * (coders - 1)))


def _krippendorff(table: _Table) -> _Result:
    """The same value as `alpha` at the level that the weights stand for (ordinal is Gwet's own).

    The standard error is that of irrCAC 1.0. Later versions take the agreement before its correction for small numbers.
    """
    several = table.several
    counts, near, said = table.counts[several], table.near[several], table.said[several]
    mean, share = float(said.mean()), 1 / float(said.sum())
    pairs = (counts * (near - 1)).sum(axis=1) / (mean * (said - 1))
    plain = float(pairs.mean())
    observed = (1 - share) * plain + share
    use = counts.mean(axis=0) / mean
    expected = float(use @ table.weight @ use)
    if 1 - expected <= 1e-12:
        return observed, expected, None, None
    value, before = (observed - expected) / (1 - expected), (plain - expected) / (1 - expected)
    own = (pairs - observed * (said - mean) / mean - expected) / (1 - expected)
    both = (table.weight + table.weight.T) / 2 @ use
    chance = counts @ both / mean - expected * (said - mean) / mean
    return observed, expected, value, own - 2 * (1 - before) * (chance - expected) / (1 - expected) - before


_MEASURES: dict[str, Callable[[_Table], _Result]] = {
    "percent": _percent,
    "brennan_prediger": _brennan_prediger,
    "fleiss": _fleiss,
    "conger": _conger,
    "gwet": _gwet,
    "krippendorff": _krippendorff,
}
