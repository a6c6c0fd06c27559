"""One to one by score: the largest sum, or the smallest cost (Jonker and Volgenant, as SciPy has it)."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say


@dataclass(frozen=True, slots=True)
class Assignment:
    """`columns[i]` is what row `i` got, -1 for nothing; `value` the sum over the pairs."""

    columns: NDArray[np.int64]
    value: float

    @property
    def pairs(self) -> tuple[tuple[int, int], ...]:
        return tuple((row, int(column)) for row, column in enumerate(self.columns) if column >= 0)


def assign(scores: NDArray[np.float64], *, maximise: bool = False, everyone: bool = True) -> Assignment:
    """Pair rows with columns. NaN or infinity marks a pair that must not be.

    With `everyone` the shorter side is placed in full, or MethodError says that it cannot be. Without it as many as
    possible are placed first, and the sum counts among those.
    """
    from scipy.optimize import linear_sum_assignment  # heavy

    table = np.asarray(scores, dtype=np.float64)
    if table.ndim != 2:
        raise MethodError(
            say("A table of scores has rows and columns."), remedy=say("Give one score for each pair.")
        )
    possible = np.isfinite(table)
    cost = np.where(possible, -table if maximise else table, 0.0)
    spread = float(np.ptp(cost[possible])) if possible.any() else 0.0
    lost = cost.max(initial=0.0) + (spread + 1.0) * (min(table.shape) + 1)
    rows, columns = linear_sum_assignment(np.where(possible, cost, lost))
    good = possible[rows, columns]
    if everyone and not good.all():
        raise MethodError(
            say("%(count)s of %(all)s cannot be placed: no set of possible pairs holds them all.",
                count=int((~good).sum()), all=min(table.shape)),
            remedy=say("Let more pairs be possible, or leave some without a place."),
        )  # fmt: skip
    found = np.full(len(table), -1, dtype=np.int64)
    found[rows[good]] = columns[good]
    return Assignment(found, float(table[rows[good], columns[good]].sum()))
