"""Raking of many sets of weights at once: each replicate of a jackknife or bootstrap has its own."""

from collections.abc import Sequence

import numpy as np
import scipy
from numpy.typing import NDArray

from zeroward.methods.survey.arrays import Codes, Vector, indicators
from zeroward.methods.survey.margins import Margin
from zeroward.methods.survey.raking import MOST_SWEEPS, TOLERANCE, Cells, cells_of

_BLOCK = 256
"""So many sets of weights at a time stay in the processor's cache."""

_PATIENCE = 8
"""After so many sweeps, and again and again, what has not settled tries Newton's method."""

_MOST_PAIRS = 2_000_000
_NEWTON_STEPS = 8


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
    tables: "Sequence[scipy.sparse.csr_array]",
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
    ahead = _Ahead(cells, margins) if sweeps is None else None
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
        if done % _PATIENCE == 0 and ahead is not None:
            fitted = ahead.of(fitted)
    return result, settled


class _Ahead:
    """Newton's method on the factors of all categories, for many sets of weights at once.

    Sweeps come nearer by a share at a time, which for lopsided weights is small; these steps square the miss. What
    they give is swept once more, so that a bad step costs time and nothing else.
    """

    def __init__(self, cells: Cells, margins: Sequence[Margin]) -> None:
        parts = [indicators(own, len(one.totals)) for own, one in zip(cells.codes, margins, strict=True)]
        kept = [part if place == 0 else part[:, 1:] for place, part in enumerate(parts)]
        totals = [one.totals if place == 0 else one.totals[1:] for place, one in enumerate(margins)]
        self.wanted = np.concatenate(totals)
        self.width = len(self.wanted)
        self.able = cells.count * self.width**2 <= _MOST_PAIRS
        if self.able:
            table = np.hstack(kept)
            pairs = table[:, :, None] * table[:, None, :]
            self.table, self.sums = scipy.sparse.csr_array(table), scipy.sparse.csr_array(table.T)
            self.pairs = scipy.sparse.csr_array(pairs.reshape(cells.count, -1).T)

    def of(self, fitted: Vector) -> Vector:
        """The weights some steps nearer; a column stays as it was where steps lead nowhere."""
        if not self.able:
            return fitted
        best, now = fitted, fitted
        least = self._miss(best)
        for _ in range(_NEWTON_STEPS):
            trial = self._step(now)
            miss = self._miss(trial)
            better = miss < least
            best = np.where(better, trial, best)
            least = np.where(better, miss, least)
            if not better.any():
                break
            now = best
        return np.asarray(best)

    def _step(self, fitted: Vector) -> Vector:
        curved = (self.pairs @ fitted).T.reshape(-1, self.width, self.width)
        diagonal = np.arange(self.width)
        size = curved[:, diagonal, diagonal].max(axis=1)
        curved[:, diagonal, diagonal] += 1e-13 * size[:, None]
        miss = self.wanted - (self.sums @ fitted).T
        move = np.linalg.solve(curved, miss[:, :, None])[:, :, 0]
        return np.asarray(fitted * np.exp(np.clip(self.table @ move.T, -5, 5)))

    def _miss(self, fitted: Vector) -> Vector:
        scale = np.where(self.wanted > 0, self.wanted, 1.0)
        return np.asarray((np.abs((self.sums @ fitted).T - self.wanted) / scale).max(axis=1))


def _members(codes: Codes, count: int) -> "scipy.sparse.csr_array":
    """Sums by category as a sparse table: one row per category, single-threaded and lean."""
    rows = len(codes)
    return scipy.sparse.csr_array((np.ones(rows), (codes, np.arange(rows))), shape=(count, rows))
