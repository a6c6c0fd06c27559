"""How the answers were drawn: stages of strata and clusters, sizes of the populations, base weights."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from zeroward.methods.survey.arrays import Codes, Vector, coded, group_sums, numbers, positive_weights
from zeroward.methods.survey.errors import refuse


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage: the stratum and cluster of each answer, how many clusters were drawn and how many there are.

    `population` is infinite where it is not known. Both counts are those of the answer's stratum.
    """

    strata: Codes
    clusters: Codes
    drawn: Vector
    population: Vector


@dataclass(frozen=True, slots=True)
class Design:
    """A sample: base weights and stages, the first stage first."""

    weights: Vector
    stages: tuple[Stage, ...]

    @property
    def n(self) -> int:
        return len(self.weights)

    def df(self, rows: Vector | None = None) -> float:
        """Clusters less strata of the first stage, among the answers that count."""
        first = self.stages[0]
        keep = self.weights != 0 if rows is None else (rows != 0) & (self.weights != 0)
        return float(len(np.unique(first.clusters[keep])) - len(np.unique(first.strata[keep])))


def make_design(
    *,
    n: int | None = None,
    weights: ArrayLike | None = None,
    strata: ArrayLike | None = None,
    clusters: Any = None,
    population: Any = None,
    stages: int = 1,
) -> Design:
    """The design of a sample of `n` answers, or of as many as there are weights, strata or clusters.

    `strata` are those of the first stage. With `stages` above 1, `clusters` and `population` are lists, one entry per
    stage. A population is the number of clusters in the stratum (a number, or one per answer). Without weights each
    answer weighs the product of N/n over the stages, or 1. Raises SurveyError.
    """
    cluster_lists = _per_stage(clusters, stages)
    population_lists = _per_stage(population, stages)
    count = _count(n, weights, strata, cluster_lists[0] if cluster_lists else None)
    made: list[Stage] = []
    parents = np.zeros(count, dtype=np.int64) if strata is None else coded(strata)[0]
    for place in range(stages):
        groups = cluster_lists[place] if place < len(cluster_lists) else None
        sizes = population_lists[place] if place < len(population_lists) else None
        stage = _stage(parents, groups, sizes, count)
        made.append(stage)
        parents = stage.clusters
    if weights is None:
        base = np.ones(count)
        for stage in made:
            base *= np.where(np.isinf(stage.population), 1.0, stage.population / stage.drawn)
    else:
        base = positive_weights(weights, count=count)
    return Design(base, tuple(made))


def _per_stage(given: Any, stages: int) -> list[Any]:
    return [given] if stages == 1 else list(given or [])


def _count(n: int | None, *columns: ArrayLike | None) -> int:
    lengths = {len(np.asarray(column)) for column in columns if column is not None}
    if n is not None:
        lengths.add(n)
    if len(lengths) != 1:
        raise refuse(
            "The columns of the sample have different lengths: %(lengths)s.",
            remedy="Give each column one entry per answer.",
            place="design",
            lengths=", ".join(str(one) for one in sorted(lengths)) or "0",
        )
    count = lengths.pop()
    if count == 0:
        raise refuse("There is no answer.", remedy="Collect answers first.", place="design")
    return count


def _stage(parents: Codes, groups: Any, sizes: Any, count: int) -> Stage:
    """A cluster belongs to one stratum: the same label in two strata names two clusters."""
    own = np.arange(count) if groups is None else coded(groups)[0]
    _, clusters = np.unique(parents * (own.max() + 1) + own, return_inverse=True)
    clusters = clusters.astype(np.int64)
    _, first = np.unique(clusters, return_index=True)
    per_stratum = np.bincount(parents[first], minlength=int(parents.max()) + 1).astype(np.float64)
    drawn = per_stratum[parents]
    if sizes is None:
        return Stage(parents, clusters, drawn, np.full(count, np.inf))
    population = np.broadcast_to(numbers(sizes, place="population"), (count,)).astype(np.float64)
    if np.isnan(population).any() or (population < drawn * (1 - 1e-9)).any():
        raise refuse(
            "The population is smaller than what was drawn from it.",
            remedy="Give the number of clusters (or members) in the whole frame, not in the sample.",
            place="population",
        )
    return Stage(parents, clusters, drawn, population)


def cluster_sums(values: Vector, stage: Stage) -> tuple[Vector, Codes, Vector, Vector]:
    """Sums per cluster, with each cluster's stratum, number drawn and population."""
    _, first = np.unique(stage.clusters, return_index=True)
    sums = group_sums(values, stage.clusters, len(first))
    return sums, stage.strata[first], stage.drawn[first], stage.population[first]
