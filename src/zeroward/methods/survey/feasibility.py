"""Whether any weights within bounds meet the totals: asked before iterating, with what would be needed."""

import numpy as np

from zeroward.methods.survey.arrays import Vector
from zeroward.methods.survey.errors import refuse

_MANY = 5000


def refuse_impossible(
    base: Vector, table: Vector, wanted: Vector, bounds: tuple[float, float] | None
) -> None:
    """Raise SurveyError for totals that contradict each other, and for bounds within which they cannot be met."""
    if np.linalg.matrix_rank(table) < table.shape[1]:
        scale = np.maximum(np.abs(table).max(axis=0), 1e-300)
        fitted, *_ = np.linalg.lstsq((table / scale).T, wanted / scale, rcond=1e-11)
        if np.abs((table / scale).T @ fitted - wanted / scale).max() > 1e-9 * np.abs(wanted / scale).max():
            raise refuse(
                "The totals contradict each other: some auxiliaries add up to others, their totals do not.",
                remedy="Take all totals from the same frame and leave out one category of each further factor.",
                place="totals",
            )
    if bounds is None:
        return
    low, high = bounds
    if np.isinf(high) and len(table) > _MANY:
        return  # without an upper bound the iteration itself finds out soon enough
    needed = _smallest_upper(base, table, wanted, low)
    if needed is None:
        raise refuse(
            "With a lower bound of %(low)g no weights meet the totals.",
            remedy="Lower the bound, merge categories, or leave out an auxiliary.",
            place="bounds",
            low=low,
        )
    if needed > high * (1 + 1e-9):
        raise refuse(
            "The totals cannot be met within the bounds %(low)g and %(high)g: some factor must be %(needed).4g.",
            remedy="Raise the upper bound above that, merge categories, or leave out an auxiliary.",
            place="bounds",
            low=low,
            high=high,
            needed=needed,
        )


def _smallest_upper(base: Vector, table: Vector, wanted: Vector, low: float) -> float | None:
    """The smallest bound above all factors with which the totals can be met; None when no bound will do."""
    from scipy import sparse  # heavy
    from scipy.optimize import linprog  # heavy

    rows, places = np.unique(table, axis=0, return_inverse=True)
    weight = np.bincount(places.ravel(), weights=base)
    scale = np.maximum(np.abs(wanted), (weight[:, None] * np.abs(rows)).sum(axis=0))
    scale = np.where(scale > 0, scale, 1.0)
    count = len(rows)
    meets = np.hstack([(rows * weight[:, None] / scale).T, np.zeros((len(wanted), 1))])
    below = sparse.hstack([sparse.identity(count), sparse.csr_matrix(-np.ones((count, 1)))]).tocsr()
    cost = np.zeros(count + 1)
    cost[-1] = 1.0
    found = linprog(
        cost,
        A_ub=below,
        b_ub=np.zeros(count),
        A_eq=meets,
        b_eq=wanted / scale,
        bounds=[(None if np.isinf(low) else low, None)] * count + [(None, None)],
        method="highs",
    )
    if found.status == 0:
        return float(found.x[-1])
    if found.status == 2:
        return None
    return -np.inf  # the solver cannot tell; the iteration will
