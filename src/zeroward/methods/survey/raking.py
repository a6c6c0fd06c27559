"""Raking: weights that meet several margins at once (iterative proportional fitting).

Answers with the same categories keep the same factor; so the fitting runs over the cells that occur, however many
answers there are, and what it found is spread back.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from zeroward.methods.ghg.say import say
from zeroward.methods.survey.arrays import Codes, Vector, indicators, positive_weights
from zeroward.methods.survey.errors import refuse
from zeroward.methods.survey.margins import Margin, check_totals, refuse_empty
from zeroward.methods.survey.sample import Sample

TOLERANCE = 1e-10
MOST_SWEEPS = 1000
_MOST_CELLS = 1 << 20


@dataclass(frozen=True, slots=True)
class Raked:
    """Final weights, how many sweeps over the margins it took, and the largest relative miss of a total."""

    weights: Vector
    sweeps: int
    residual: float
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cells:
    """The combinations of categories that occur: which one each answer is in, and its category in each margin."""

    of_row: Codes
    codes: tuple[Codes, ...]

    @property
    def count(self) -> int:
        return len(self.codes[0])


def cells_of(margins: Sequence[Margin]) -> Cells:
    """Number the combinations; those that do not occur are left out where there would be too many."""
    rows = len(margins[0].codes)
    cell: Codes = margins[0].codes.astype(np.int32)
    size = len(margins[0].totals)
    for one in margins[1:]:
        if size * len(one.totals) > max(_MOST_CELLS, 4 * rows):
            cell = np.unique(cell, return_inverse=True)[1].astype(np.int64)
            size = int(cell.max()) + 1
        cell *= len(one.totals)
        cell += one.codes.astype(cell.dtype, copy=False)
        size *= len(one.totals)
    if size > max(_MOST_CELLS, 8 * rows):
        cell = np.unique(cell, return_inverse=True)[1].astype(np.int32)
        size = int(cell.max()) + 1
    member = np.full(size, -1, dtype=np.int32)
    member[cell] = np.arange(rows, dtype=np.int32)
    present = np.flatnonzero(member >= 0)
    rank = np.zeros(size, dtype=np.int32)
    rank[present] = np.arange(len(present), dtype=np.int32)
    members = member[present]
    of_row = rank[cell]
    return Cells(of_row, tuple(one.codes[members] for one in margins))


def rake_weights(
    weights: Vector,
    margins: Sequence[Margin],
    *,
    tolerance: float = TOLERANCE,
    cell_change: float | None = None,
    sweeps: int | None = None,
    most: int = MOST_SWEEPS,
) -> Raked:
    """Weights with w = base × one factor per category, which meet every margin to `tolerance` (relative).

    `cell_change` stops by another rule: when no cell changes by more than this in one sweep (other programs do that).
    `sweeps` fixes their number. Raises SurveyError for margins that cannot be met.
    """
    base = positive_weights(weights, count=len(margins[0].codes) if margins else None)
    checked = check_totals(len(base), margins)
    cells = cells_of(checked)
    start: Vector = np.bincount(cells.of_row, weights=base, minlength=cells.count).astype(np.float64)
    for own, one in zip(cells.codes, checked, strict=True):
        refuse_empty(start, own, one)
    fitted, done, miss = _fit(start, cells.codes, checked, tolerance, cell_change, sweeps, most)
    factor = np.divide(fitted, start, out=np.zeros_like(start), where=start > 0)
    final = np.take(factor, cells.of_row)
    final *= base
    nothing = [
        one.label(int(place))
        for one in checked
        for place in np.flatnonzero(one.totals == 0)
        if place in one.codes
    ]
    warned = (
        (say("Answers in %(names)s weigh nothing: the population has none there.", names=", ".join(nothing)),)
        if nothing
        else ()
    )
    return Raked(final, done, miss, warned)


def _fit(
    start: Vector,
    codes: Sequence[Codes],
    margins: Sequence[Margin],
    tolerance: float,
    cell_change: float | None,
    sweeps: int | None,
    most: int,
) -> tuple[Vector, int, float]:
    """Sweep over the margins until the rule says stop; what was fitted, the number of sweeps and the last miss."""
    fitted = start.copy()
    miss = np.inf
    for done in range(1, (sweeps or most) + 1):
        before = fitted.copy() if cell_change is not None else fitted
        miss = 0.0
        for own, one in zip(codes, margins, strict=True):
            sums = np.bincount(own, weights=fitted, minlength=len(one.totals))
            factor = np.divide(one.totals, sums, out=np.zeros_like(sums), where=sums > 0)
            miss = max(miss, float(np.abs(factor - 1)[one.totals > 0].max(initial=0.0)))
            fitted *= factor[own]
        if sweeps is not None:
            continue
        if cell_change is not None:
            if np.abs(fitted - before).max() < cell_change:
                return fitted, done, miss
        elif miss < tolerance:
            return fitted, done, miss
    if sweeps is None:
        raise refuse(
            "The margins cannot be met together: after %(count)s rounds a total is still off by %(miss).2g %%.",
            remedy="Some combinations of categories have no answers. Merge categories, or leave out a margin.",
            place="margins",
            count=most,
            miss=100 * miss,
        )
    return fitted, sweeps, miss


def rake(
    sample: Sample,
    margins: Sequence[Margin],
    *,
    tolerance: float = TOLERANCE,
    cell_change: float | None = None,
) -> Sample:
    """The sample raked to the margins; its variance knows of it. Raises SurveyError."""
    raked = rake_weights(sample.weights, margins, tolerance=tolerance, cell_change=cell_change)
    table = np.hstack([indicators(one.codes, len(one.totals)) for one in margins])
    return sample.reweighted(raked.weights, table, raked.warnings)
