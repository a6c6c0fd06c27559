"""Raking of many sets of weights at once: each replicate of a jackknife or bootstrap has its own."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.survey.arrays import Vector, indicators
from zeroward.methods.survey.margins import Margin
from zeroward.methods.survey.raking import MOST_SWEEPS, TOLERANCE, Cells, cells_of


def rake_replicates(
    replicates: Vector,
    margins: Sequence[Margin],
    *,
    tolerance: float = TOLERANCE,
    sweeps: int | None = None,
    most: int = MOST_SWEEPS,
) -> tuple[Vector, NDArray[np.bool_]]:
    """Each column of weights raked to the margins, and which columns could not be.

    A column in which a category has no weight left, or that does not settle, stays in its place as NaN: it must not
    pass for a replicate.
    """
    cells = cells_of(margins)
    start = _by_cell(replicates, cells)
    tables = [
        np.ascontiguousarray(indicators(own, len(one.totals)).T)
        for own, one in zip(cells.codes, margins, strict=True)
    ]
    factor = np.ones_like(start)
    failed = np.zeros(start.shape[1], dtype=bool)
    for table, one in zip(tables, margins, strict=True):
        failed |= ((table @ start)[one.totals > 0] <= 0).any(axis=0)
    active = np.flatnonzero(~failed)
    fitted = start[:, active]
    for _ in range(sweeps or most):
        if not len(active):
            break
        miss = np.zeros(len(active))
        for table, own, one in zip(tables, cells.codes, margins, strict=True):
            sums = table @ fitted
            ratio = np.divide(one.totals[:, None], sums, out=np.zeros_like(sums), where=sums > 0)
            np.maximum(miss, np.abs(ratio - 1)[one.totals > 0].max(axis=0), out=miss)
            fitted *= ratio[own]
        settled = miss < tolerance if sweeps is None else np.zeros(len(active), dtype=bool)
        if settled.all() or 4 * settled.sum() > len(active):
            factor[:, active[settled]] = _ratio(fitted[:, settled], start[:, active[settled]])
            active, fitted = active[~settled], fitted[:, ~settled]
    if sweeps is not None:
        factor[:, active] = _ratio(fitted, start[:, active])
    else:
        failed[active] = True
    factor[:, failed] = np.nan
    return replicates * factor[cells.of_row], failed


def _by_cell(replicates: Vector, cells: Cells) -> Vector:
    order = np.argsort(cells.of_row, kind="stable")
    starts = np.searchsorted(cells.of_row[order], np.arange(cells.count))
    return np.asarray(np.add.reduceat(replicates[order], starts, axis=0))


def _ratio(after: Vector, before: Vector) -> Vector:
    return np.divide(after, before, out=np.zeros_like(after), where=before > 0)
