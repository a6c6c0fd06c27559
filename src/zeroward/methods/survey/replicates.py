"""Jackknife and bootstrap: sets of weights, each adjusted anew as the sample was."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike

from zeroward.methods.ghg.say import say
from zeroward.methods.survey.arrays import Codes, Flags, Vector, columns_of, numbers
from zeroward.methods.survey.design import Design
from zeroward.methods.survey.errors import refuse
from zeroward.methods.survey.kish import kish
from zeroward.methods.survey.margins import Margin, check_margins
from zeroward.methods.survey.raking import rake_weights
from zeroward.methods.survey.raking_many import rake_replicates
from zeroward.methods.survey.results import LEVEL, Estimate, Estimates, unique, wald

_MOST_WEIGHTS = 50_000_000
_LEAST_SHAPE = 0.02
"""Strata of two clusters would need weights of all or nothing; these are nearly so."""


@dataclass(frozen=True, slots=True)
class Replicates:
    """Full weights, one column of weights per replicate, and how squared deviations are scaled.

    V = scale × Σ rscales (θr - centre)²; the centre is the mean of the replicates, or the full estimate (`around`).
    `drawn` are the numbers of the replicates that are left, among all that were drawn (None: all are).
    """

    weights: Vector
    columns: Vector
    scale: float
    rscales: Vector
    df: float
    method: str
    around: bool = False
    warnings: tuple[str, ...] = ()
    drawn: Codes | None = None

    @property
    def count(self) -> int:
        return int(self.columns.shape[1])


def jackknife(design: Design) -> Replicates:
    """Leave out one cluster at a time: JK1, or JKn within strata; populations are taken into account."""
    first = design.stages[0]
    clusters, place = np.unique(first.clusters, return_index=True)
    strata, drawn, population = first.strata[place], first.drawn[place], first.population[place]
    if (drawn < 2).any():
        raise refuse(
            "A jackknife needs two clusters in each stratum.", remedy="Merge strata.", place="strata"
        )
    if len(clusters) * design.n > _MOST_WEIGHTS:
        raise refuse(
            "A jackknife of %(count)s clusters would need too much memory.",
            remedy="Use linearised errors or a bootstrap for samples of this size.",
            place="clusters",
            count=len(clusters),
        )
    columns = np.repeat(design.weights[:, None], len(clusters), axis=1)
    for number, cluster in enumerate(clusters):
        rest = first.strata == strata[number]
        columns[rest, number] *= drawn[number] / (drawn[number] - 1)
        columns[first.clusters == cluster, number] = 0.0
    share = np.where(np.isinf(population), 1.0, 1 - drawn / population)
    each = (drawn - 1) / drawn * share
    alone = len(np.unique(strata)) == 1
    scale, rscales = (float(each[0]), np.ones(len(clusters))) if alone else (1.0, each)
    return Replicates(design.weights, columns, scale, rscales, design.df(), "JK1" if alone else "JKn")


def bootstrap(design: Design, *, count: int, seed: int, fractional: bool = True) -> Replicates:
    """Bootstrap of the clusters within strata; `seed` makes it repeatable.

    `fractional` draws weights from a Dirichlet distribution (a Bayesian bootstrap) whose spread is that of n/(n-1) and
    the finite population: no category is ever emptied. Otherwise n-1 of n clusters are drawn with replacement
    (Rao and Wu).
    """
    first = design.stages[0]
    if count < 2:
        raise refuse("A bootstrap needs two replicates or more.", remedy="Take 500.", place="count")
    chance = np.random.default_rng(seed)
    _, place = np.unique(first.clusters, return_index=True)
    factors = np.ones((len(place), count))
    strata = first.strata[place]
    alone = (np.bincount(strata)[strata] < 2) & (first.population[place] > first.drawn[place])
    if alone.any():
        raise refuse(
            "A bootstrap needs two clusters in each stratum.", remedy="Merge strata.", place="strata"
        )
    for stratum in np.unique(strata):
        own = np.flatnonzero(strata == stratum)
        factors[own] = _factors(
            len(own),
            float(first.drawn[place[own[0]]]),
            float(first.population[place[own[0]]]),
            count,
            chance,
            fractional,
        )
    columns = design.weights[:, None] * factors[first.clusters]
    name = say("bootstrap, fractional") if fractional else say("bootstrap")
    return Replicates(design.weights, columns, 1 / count, np.ones(count), design.df(), name)


def _factors(
    size: int, drawn: float, population: float, count: int, chance: np.random.Generator, fractional: bool
) -> Vector:
    """Factors with mean 1 whose spread gives the variance of n/(n-1), less the finite population."""
    left = 1.0 if np.isinf(population) else max(0.0, 1 - drawn / population)
    if size < 2 or left == 0:
        return np.ones((size, count))
    if fractional:
        shape = max(((size - 1) / left - 1) / size, _LEAST_SHAPE)
        raw = chance.standard_gamma(shape, (size, count))
        return np.asarray(raw / raw.mean(axis=0))
    picks = chance.multinomial(size - 1, np.full(size, 1 / size), size=count).T
    factors = picks * size / (size - 1)
    return np.asarray(np.maximum(1 + (factors - 1) * np.sqrt(left), 0.0))


def given(
    weights: ArrayLike,
    columns: ArrayLike,
    *,
    scale: float | None = None,
    rscales: ArrayLike | None = None,
    around: bool = False,
    df: float | None = None,
) -> Replicates:
    """Replicate weights from elsewhere; without a scale, that of a bootstrap (one over replicates less one)."""
    full, table = numbers(weights), numbers(columns)
    count = table.shape[1]
    spread = np.ones(count) if rscales is None else np.broadcast_to(numbers(rscales), (count,)).copy()
    factor = 1 / (count - 1) if scale is None else scale
    return Replicates(full, table, factor, spread, df or float(len(full) - 1), "given", around)


def rake_again(
    replicates: Replicates, margins: Sequence[Margin], *, cell_change: float | None = None
) -> Replicates:
    """Full weights and every replicate raked to the margins.

    Replicates that cannot be raked are left out, with a warning. With `cell_change` (see `rake_weights`) all get as
    many sweeps as the full weights.
    """
    checked = check_margins(replicates.weights, margins)
    full = rake_weights(replicates.weights, checked, cell_change=cell_change)
    sweeps = full.sweeps if cell_change is not None else None
    columns, failed = rake_replicates(replicates.columns, checked, sweeps=sweeps)
    return _without(replace(replicates, weights=full.weights, columns=columns), failed)


Adjust = Callable[[Vector], Vector]


def adjust_again(replicates: Replicates, adjust: Adjust) -> Replicates:
    """Full weights and every replicate through any adjustment of weights; it may raise SurveyError for a replicate."""
    columns = np.full_like(replicates.columns, np.nan)
    failed = np.zeros(replicates.count, dtype=bool)
    for place in range(replicates.count):
        try:
            columns[:, place] = adjust(replicates.columns[:, place])
        except ValueError:
            failed[place] = True
    return _without(replace(replicates, weights=adjust(replicates.weights), columns=columns), failed)


def _without(replicates: Replicates, failed: Flags) -> Replicates:
    lost = int(failed.sum())
    if not lost:
        return replicates
    if lost == replicates.count:
        raise refuse(
            "No replicate can be weighted: a category empties each time.",
            remedy="Merge small categories, or use the fractional bootstrap.",
            place="margins",
        )
    keep = ~failed
    warned = say(
        "%(lost)s of %(count)s replicates could not be weighted and are left out: the standard error may be too small.",
        lost=lost,
        count=replicates.count,
    )
    return replace(
        replicates,
        columns=replicates.columns[:, keep],
        rscales=replicates.rscales[keep] * replicates.count / (replicates.count - lost),
        warnings=unique((*replicates.warnings, warned)),
        drawn=np.flatnonzero(keep) if replicates.drawn is None else replicates.drawn[keep],
    )


def replicate_means(
    replicates: Replicates,
    answers: ArrayLike,
    *,
    names: Sequence[str] = (),
    level: float = LEVEL,
    base: str = "",
) -> Estimates:
    """Means of the columns of answers; missing answers are left out."""
    return _estimate(replicates, answers, lambda sums, weight: sums / weight, names, level, base)


def replicate_totals(
    replicates: Replicates,
    answers: ArrayLike,
    *,
    names: Sequence[str] = (),
    level: float = LEVEL,
    base: str = "",
) -> Estimates:
    """Totals of the columns of answers."""
    return _estimate(replicates, answers, lambda sums, _weight: sums, names, level, base)


def _estimate(
    replicates: Replicates,
    answers: ArrayLike,
    form: Callable[[Vector, Vector], Vector],
    names: Sequence[str],
    level: float,
    base: str,
) -> Estimates:
    table = columns_of(answers)
    kept = ~np.isnan(table).any(axis=1)
    columns, full = replicates.columns[kept], replicates.weights[kept]
    values = form(full @ table[kept], full.sum())
    thetas = form(columns.T @ table[kept], columns.sum(axis=0)[:, None])
    together = spread_of(replicates, thetas, values)
    errors = np.sqrt(np.diag(together))
    n_eff = kish(full).n_eff
    each = tuple(
        Estimate(
            float(value),
            float(errors[place]),
            replicates.df,
            wald(float(value), float(errors[place]), replicates.df, level),
            int((full != 0).sum()),
            n_eff,
            base,
            str(names[place]) if place < len(names) else "",
            None,
            replicates.warnings,
        )
        for place, value in enumerate(values)
    )
    return Estimates(each, together)


def spread_of(replicates: Replicates, thetas: Vector, values: Vector) -> Vector:
    """The covariance from the replicates' estimates, one row per replicate."""
    centre = values if replicates.around else thetas.mean(axis=0)
    deviations = thetas - centre
    return np.asarray(replicates.scale * deviations.T @ (deviations * replicates.rscales[:, None]))
