"""What no division into groups can pass: a linear programme over pairs.

Let y be the weight that two cities have in each other's mean: 1/(size - 1) within one group, 0 otherwise. Then y is the
same both ways, adds to 1 for each city, and is at most 1/(smallest - 1). Who is with two others has them together:
y(a,b) + y(b,c) - y(a,c) is at most 1/(smallest - 1) too; the rows of this kind that are broken most are added by turns.
"""

from typing import Final

import numpy as np
import scipy
from numpy.typing import NDArray

_TURNS: Final = 12
_MOST_ROWS: Final = 1_500
_TINY: Final = 1e-7
Fit = NDArray[np.float64]


_MOST_CITIES: Final = 100
"""Beyond, only the companions of each city by itself are looked at."""


def upper_bound(fit: Fit, smallest: int, never: NDArray[np.bool_]) -> float:
    """The bound on the mean fit to companions; `fit` is symmetric."""
    alone = by_companions(fit, smallest, never)
    return min(alone, _by_pairs(fit, smallest, never)) if len(fit) <= _MOST_CITIES else alone


def by_companions(fit: Fit, smallest: int, never: NDArray[np.bool_]) -> float:
    """No city can do better than with its best companions in the smallest group."""
    best = np.where(never | np.eye(len(fit), dtype=bool), -np.inf, fit)
    top = -np.sort(-best, axis=1)[:, : smallest - 1]
    return float(np.where(np.isfinite(top), top, 0.0).mean(axis=1).mean())


def _by_pairs(fit: Fit, smallest: int, never: NDArray[np.bool_]) -> float:
    from scipy.optimize import linprog  # heavy

    count = len(fit)
    one, other = np.triu_indices(count, 1)
    number = np.zeros((count, count), dtype=np.int64)
    number[one, other] = number[other, one] = np.arange(len(one))
    top = np.where(never[one, other], 0.0, 1 / (smallest - 1))
    where = (np.concatenate((one, other)), np.tile(np.arange(len(one)), 2))
    sums = scipy.sparse.csr_array((np.ones(2 * len(one)), where), shape=(count, len(one)))
    rows: scipy.sparse.csr_array | None = None
    bound = np.inf
    for _ in range(_TURNS):
        found = linprog(
            -2 * fit[one, other] / count,
            A_eq=sums,
            b_eq=np.ones(count),
            A_ub=rows,
            b_ub=None if rows is None else np.full(rows.shape[0], 1 / (smallest - 1)),
            bounds=np.column_stack((np.zeros(len(one)), top)),
            method="highs",
        )
        if found.x is None:
            break
        bound = min(bound, -float(found.fun))
        broken = _broken(found.x[number], number, smallest)
        if broken is None:
            break
        rows = broken if rows is None else scipy.sparse.csr_array(scipy.sparse.vstack([rows, broken]))
    return bound


def _broken(shares: Fit, number: NDArray[np.int64], smallest: int) -> "scipy.sparse.csr_array | None":
    """Rows for the triples that break the rule most, or None."""
    table = shares.copy()
    np.fill_diagonal(table, 0.0)
    found = []
    for middle in range(len(table)):
        over = table[middle][:, None] + table[middle][None, :] - table - 1 / (smallest - 1)
        over[middle, :] = over[:, middle] = -1.0
        left, right = np.nonzero(np.triu(over, 1) > _TINY)
        found += [
            (float(over[a, c]), middle, a, c) for a, c in zip(left.tolist(), right.tolist(), strict=True)
        ]
    if not found:
        return None
    worst = sorted(found, reverse=True)[:_MOST_ROWS]
    columns = np.array([[number[a, b], number[b, c], number[a, c]] for _, b, a, c in worst]).ravel()
    values = np.tile([1.0, 1.0, -1.0], len(worst))
    rows = np.repeat(np.arange(len(worst)), 3)
    return scipy.sparse.csr_array((values, (rows, columns)), shape=(len(worst), int(number.max()) + 1))
