"""Small cells are not published: those below a threshold, those one member dominates, and those that sums betray."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from zeroward.methods.survey.arrays import Vector, numbers
from zeroward.methods.survey.errors import refuse

THRESHOLD = 5


@dataclass(frozen=True, slots=True)
class Suppressed:
    """The table with NaN where nothing is shown; `primary` cells are small themselves, `secondary` protect them."""

    shown: Vector
    primary: NDArray[np.bool_]
    secondary: NDArray[np.bool_]


def suppress(
    counts: ArrayLike,
    *,
    threshold: int = THRESHOLD,
    largest: ArrayLike | None = None,
    dominance: float = 0.85,
    zeros: bool = False,
) -> Suppressed:
    """Hide cells of 1 to `threshold` - 1 members, and cells where the `largest` member has more than `dominance`.

    The table has rows and columns whose sums are published: wherever a single hidden cell of a row or column could be
    computed from the sum, the smallest other cell is hidden too. `zeros` hides empty cells as well. Raises SurveyError.
    """
    table = np.atleast_2d(numbers(counts, place="counts"))
    if table.ndim != 2:
        raise refuse(
            "Counts are a table of rows and columns.", remedy="Show one table at a time.", place="counts"
        )
    if np.isnan(table).any() or (table < 0).any() or threshold < 1:
        raise refuse("Counts are missing or below zero.", remedy="Give all counts.", place="counts")
    primary = (table < threshold) & ((table > 0) | zeros)
    if largest is not None:
        most = np.broadcast_to(numbers(largest, place="largest"), table.shape)
        primary |= (table > 0) & (most > dominance * table)
    hidden = primary.copy()
    changed = True
    while changed:
        changed = False
        for lines, other in ((hidden, table), (hidden.T, table.T)):
            if other.shape[1] > 1:
                changed |= _protect(lines, other)
    shown = np.where(hidden, np.nan, table)
    return Suppressed(shown, primary, hidden & ~primary)


def _protect(hidden: NDArray[np.bool_], table: Vector) -> bool:
    """In each line with one hidden cell, or whose hidden cells add to nothing, hide the smallest other one."""
    changed = False
    for line, values in zip(hidden, table, strict=True):
        count = int(line.sum())
        if not count or count == len(line) or (count > 1 and values[line].sum() > 1):
            continue
        free = np.flatnonzero(~line & (values > 0))
        if not len(free):
            free = np.flatnonzero(~line)
        line[free[np.argmin(values[free])]] = True
        changed = True
    return changed
