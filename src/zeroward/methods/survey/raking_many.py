"""Raking of many sets of weights at once: each replicate of a jackknife or bootstrap has its own."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from zeroward.methods.survey.arrays import Codes, Vector
from zeroward.methods.survey.margins import Margin
from zeroward.methods.survey.raking import MOST_SWEEPS, TOLERANCE, Cells, cells_of

_BLOCK = 256
"""So many sets of weights at a time stay in the processor's cache."""


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
    inside = _members(cells.of_row, cells.count)
    tables = [_members(own, len(one.totals)) for own, one in zip(cells.codes, margins, strict=True)]
    weights = np.empty_like(replicates)
    failed = np.zeros(replicates.shape[1], dtype=bool)
    for first in range(0, replicates.shape[1], _BLOCK):
        block = slice(first, first + _BLOCK)
        start = np.asarray(inside @ np.ascontiguousarray(replicates[:, block]))
        fitted, settled = _fit_block(start, tables, cells, margins, tolerance, sweeps, most)
        factor = np.divide(fitted, start, out=np.zeros_like(start), where=start > 0)
        factor[:, ~settled] = np.nan
        np.multiply(replicates[:, block], factor[cells.of_row], out=weights[:, block])
        failed[block] = ~settled
    return weights, failed


def _fit_block(
    start: Vector,
    tables: Sequence[sparse.csr_array],
    cells: Cells,
    margins: Sequence[Margin],
    tolerance: float,
    sweeps: int | None,
    most: int,
) -> tuple[Vector, NDArray[np.bool_]]:
    """Sweep over the margins until every column that can be raked has settled; which ones have."""
    able = np.ones(start.shape[1], dtype=bool)
    for table, one in zip(tables, margins, strict=True):
        able &= (np.asarray(table @ start)[one.totals > 0] > 0).all(axis=0)
    active = np.flatnonzero(able)
    fitted, result = start[:, active], start.copy()
    settled = np.zeros(len(able), dtype=bool)
    for done in range(1, (sweeps or most) + 1):
        miss = np.zeros(len(active))
        for table, own, one in zip(tables, cells.codes, margins, strict=True):
            sums = np.asarray(table @ fitted)
            ratio = np.divide(one.totals[:, None], sums, out=np.zeros_like(sums), where=sums > 0)
            np.maximum(miss, np.abs(ratio - 1)[one.totals > 0].max(axis=0, initial=0.0), out=miss)
            fitted *= ratio[own]
        ready = np.full(len(active), done == sweeps) if sweeps is not None else miss < tolerance
        if ready.any():
            result[:, active[ready]] = fitted[:, ready]
            settled[active[ready]] = True
            active, fitted = active[~ready], fitted[:, ~ready]
        if not len(active):
            break
    return result, settled


def _members(codes: Codes, count: int) -> sparse.csr_array:
    """Sums by category as a sparse table: one row per category, single-threaded and lean."""
    rows = len(codes)
    return sparse.csr_array((np.ones(rows), (codes, np.arange(rows))), shape=(count, rows))
