"""What would narrow the interval most: each input in turn made better, the others left as they are.

A city can then choose where to measure next. Improvements are compared by the exact spread of the total; the leading
ones can be drawn again with the same random numbers, so that nothing but the improvement differs.
"""

from dataclasses import dataclass
from math import exp, sqrt

import numpy as np

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.uncertainty.contributions import exact_sd, variance_parts, with_spread
from zeroward.methods.ghg.uncertainty.distributions import Distribution, Z, gamma, lognormal, normal
from zeroward.methods.ghg.uncertainty.model import Model
from zeroward.methods.ghg.uncertainty.simulate import SEED, simulate


@dataclass(frozen=True, slots=True)
class Reduction:
    """Width of the 95 % interval of the total, before and after one input is improved."""

    key: str
    width_before: float
    width_after: float

    @property
    def narrowing_percent(self) -> float:
        return (1 - self.width_after / self.width_before) * 100 if self.width_before else 0.0


def what_reduces_most(
    model: Model, *, to: float = 0.5, top: int = 5, simulate_draws: int = 0, seed: int = SEED
) -> tuple[Reduction, ...]:
    """The inputs whose uncertainty, brought down to `to` of what it is, narrows the interval most.

    Without `simulate_draws` the widths are those of a normal distribution of the same spread.
    """
    if not 0 <= to < 1:
        raise MethodError("An improvement brings the uncertainty to a share below one.", place="to")
    sds = np.array([one.sd for one in model.distributions])
    before = 2 * Z * exact_sd(model)
    found = []
    for at, key in enumerate(model.keys):
        if sds[at] == 0:
            continue
        spreads = sds.copy()
        spreads[at] *= to
        after = 2 * Z * sqrt(variance_parts(model, spreads=spreads).variance)
        found.append(Reduction(key, before, after))
    leading = sorted(found, key=lambda one: (one.width_after, one.key))[:top]
    if not simulate_draws:
        return tuple(leading)
    width = simulate(model, draws=simulate_draws, seed=seed).total().width
    return tuple(drawn(model, one.key, to, width, simulate_draws, seed) for one in leading)


def drawn(model: Model, key: str, to: float, before: float, draws: int, seed: int) -> Reduction:
    """The reduction by Monte Carlo, with the draws of the model before."""
    better = narrowed(model.distributions[model.keys.index(key)], to)
    after = simulate(with_spread(model, key, better), draws=draws, seed=seed).total().width
    return Reduction(key, before, after)


def narrowed(one: Distribution, to: float) -> Distribution:
    """A distribution of the same kind and mean with its spread brought down to a share of it."""
    sd = one.sd * to
    if sd == 0:
        return Distribution("constant", one.mean, 0.0)
    if one.kind == "gamma":
        return gamma(one.mean, sd)
    if one.kind == "lognormal" and one.parameters[2] == 0:
        return lognormal(one.mean, sd)
    if one.kind == "lognormal":
        # shifted: the curve keeps its form and is drawn together around its mean
        mu, sigma, _, sign = one.parameters
        scaled = mu + np.log(to)
        middle = exp(scaled + sigma**2 / 2)
        return Distribution("lognormal", one.mean, sd, (float(scaled), sigma, one.mean - sign * middle, sign))
    if one.kind in ("uniform", "triangular"):
        edges = tuple(one.mean + (edge - one.mean) * to for edge in one.parameters)
        return Distribution(one.kind, one.mean, sd, edges)
    return normal(one.mean, sd)
