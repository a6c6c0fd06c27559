"""Which input the uncertainty comes from: exact shares of the variance.

The model is a sum of products of independent multipliers, so its variance is known without drawing:

    Var(total) = Σ sd_i² g_i²  +  Σ over pairs  (w_ij sd_i sd_j)²

with w_ij the amount that i and j multiply, and g_i = Σ_j w_ij mean_j. The first sum holds what each input brings
alone (Sobol's first-order index), the second what two bring together (counted for both in the total index).
"""

from dataclasses import dataclass, replace

import numpy as np

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.uncertainty.bounds import Floats
from zeroward.methods.ghg.uncertainty.distributions import Distribution
from zeroward.methods.ghg.uncertainty.model import Model


@dataclass(frozen=True, slots=True)
class Contribution:
    """Share of the variance of the total that an input brings alone, and with others."""

    key: str
    share: float
    total_share: float


@dataclass(frozen=True, slots=True)
class Parts:
    """Variance of the total: what each input brings alone, and together with others."""

    alone: Floats
    shared: Floats  # each pair counted at both of its inputs

    @property
    def variance(self) -> float:
        return float(self.alone.sum() + self.shared.sum() / 2)


def contributions(model: Model) -> tuple[Contribution, ...]:
    """Largest first. The plain shares add up to one but for what inputs bring only together."""
    parts = variance_parts(model)
    whole = parts.variance
    if whole == 0:
        return ()
    found = [
        Contribution(key, float(alone) / whole, float(alone + shared) / whole)
        for key, alone, shared in zip(model.keys, parts.alone, parts.shared, strict=True)
        if alone > 0 or shared > 0
    ]
    return tuple(sorted(found, key=lambda one: (-one.share, one.key)))


def variance_parts(model: Model, *, spreads: Floats | None = None) -> Parts:
    """The variance in parts; `spreads` replaces the standard deviations of the inputs."""
    if np.any(model.first == model.second):
        raise MethodError("An input is multiplied with itself.", place="terms", remedy="Name the two apart.")
    means = np.array([one.mean for one in model.distributions])
    sds = np.array([one.sd for one in model.distributions]) if spreads is None else spreads
    count = len(means)
    low, high = np.minimum(model.first, model.second), np.maximum(model.first, model.second)
    pairs, member = np.unique(low * count + high, return_inverse=True)
    weight = np.bincount(member, weights=model.values)  # one for each pair, all outputs together
    left, right = pairs // count, pairs % count
    slope = np.bincount(left, weights=weight * means[right], minlength=count)
    slope += np.bincount(right, weights=weight * means[left], minlength=count)
    together = np.square(weight * sds[left] * sds[right])
    shared = np.bincount(left, weights=together, minlength=count).astype(np.float64)
    shared += np.bincount(right, weights=together, minlength=count)
    return Parts(np.square(slope * sds), shared)


def exact_sd(model: Model) -> float:
    """Standard deviation of the total, without drawing."""
    return float(np.sqrt(variance_parts(model).variance))


def expected(model: Model) -> float:
    """Mean of the total, without drawing."""
    means = np.array([one.mean for one in model.distributions])
    return float(np.sum(model.values * means[model.first] * means[model.second]))


def with_spread(model: Model, key: str, distribution: Distribution) -> Model:
    """The model with another distribution for one input."""
    at = model.keys.index(key)
    changed = list(model.distributions)
    changed[at] = distribution
    return replace(model, distributions=tuple(changed))
