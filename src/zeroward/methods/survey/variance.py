"""Variance by linearisation, over all stages, with finite populations and after calibration."""

import numpy as np

from zeroward.methods.survey.arrays import Vector
from zeroward.methods.survey.design import Stage, cluster_sums
from zeroward.methods.survey.errors import refuse
from zeroward.methods.survey.sample import Sample

_WHOLE = 1e-7
"""A sampling fraction this close to 1 means that nothing was left out: no variance."""


def covariance(sample: Sample, scores: Vector) -> Vector:
    """Covariance of the weighted totals of `scores`, one column per quantity; zero outside the domain.

    Raises SurveyError where a stratum has one cluster of several: its variance cannot be known.
    """
    weighted = scores * sample.weights[:, None]
    for adjustment in sample.adjustments:
        weighted = adjustment.residuals(weighted)
    return _stages(weighted, sample.design.stages)


def _stages(weighted: Vector, stages: tuple[Stage, ...]) -> Vector:
    """The first stage, and each further one times the sampling fractions before it."""
    found = np.zeros((weighted.shape[1], weighted.shape[1]))
    fraction = np.ones(len(weighted))
    for stage in stages:
        found += _one_stage(weighted, stage, fraction)
        share = np.where(np.isinf(stage.population), 0.0, stage.drawn / stage.population)
        fraction = fraction * share
        if not fraction.any():
            break  # an infinite population at the first stage: the later ones are in its variance
    return found


def _one_stage(weighted: Vector, stage: Stage, before: Vector) -> Vector:
    sums, strata, drawn, population = cluster_sums(weighted, stage)
    _, first = np.unique(stage.clusters, return_index=True)
    left = np.where(np.isinf(population), 1.0, 1 - drawn / population)
    alone = (drawn < 2) & (left > _WHOLE) & (before[first] > 0)
    if alone.any():
        raise refuse(
            "%(count)s strata have a single cluster: how much it differs from others cannot be known.",
            remedy="Merge strata until each has at least two clusters, or give the population where all were asked.",
            place="strata",
            count=len(np.unique(strata[alone])),
        )
    count = int(strata.max()) + 1
    sizes = np.bincount(strata, minlength=count).astype(np.float64)
    means = np.zeros((count, sums.shape[1]))
    for column in range(sums.shape[1]):
        means[:, column] = np.bincount(strata, weights=sums[:, column], minlength=count)
    means /= np.where(sizes == 0, 1.0, sizes)[:, None]
    centred = sums - means[strata]
    scale = np.where(left > _WHOLE, left, 0.0) * drawn / np.maximum(drawn - 1, 1) * before[first]
    return np.asarray(centred.T @ (centred * scale[:, None]))
