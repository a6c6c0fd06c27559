"""IPCC approach 2: Monte Carlo after JCGM 101, drawn in blocks, stopped when the interval stands still.

Memory is bounded: one block of inputs, and the totals of each output. The same seed gives the same result whatever
the size of the blocks.
"""

from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say
from zeroward.methods.ghg.uncertainty.bounds import Floats
from zeroward.methods.ghg.uncertainty.convergence import CHUNK, stable
from zeroward.methods.ghg.uncertainty.model import Model
from zeroward.methods.ghg.uncertainty.streams import Sampler, threads

DRAWS: Final = 100_000
MOST: Final = 1_000_000
BLOCK: Final = 2048
NARROW: Final = 16
TERMS: Final = 32
"""Terms that are multiplied and added together: few enough to stay in the processor's cache."""
SEED: Final = 20_300_101
"""One seed for everybody, so that a figure can be computed again. It means nothing."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What is told of a simulated quantity. `low` and `high` are the 2.5 and 97.5 percentiles."""

    mean: float
    median: float
    low: float
    high: float
    sd: float
    draws: int
    stable: bool  # both percentiles stand still within 1 %

    @property
    def width(self) -> float:
        return self.high - self.low


@dataclass(frozen=True, slots=True)
class Simulation:
    """All draws of each output: an array of outputs by draws."""

    outputs: tuple[str, ...]
    samples: Floats

    def total(self) -> Summary:
        """The sum over all outputs."""
        return summary(self.samples.sum(axis=0))

    def output(self, name: str) -> Summary:
        return summary(self.draws_of(name))

    def trend(self, base: str, year: str) -> Summary:
        """Change from one output to another, in per cent of the first. Shared factors cancel as they should."""
        start = self.draws_of(base)
        if np.any(start == 0):
            raise MethodError("The base is zero in a draw: there is no trend in per cent.", place=base)
        return summary((self.draws_of(year) - start) / start * 100)

    def draws_of(self, name: str) -> Floats:
        if name not in self.outputs:
            raise MethodError(
                say("There is no output called %(name)s.", name=name),
                place=name,
                remedy=", ".join(self.outputs),
            )
        found: Floats = self.samples[self.outputs.index(name)]
        return found


def simulate(
    model: Model,
    *,
    draws: int = DRAWS,
    seed: int = SEED,
    block: int = BLOCK,
    until_stable: bool = False,
    most: int = MOST,
) -> Simulation:
    """Draw the model. `until_stable` goes on in steps of `draws` until the total's interval is stable, or `most`."""
    if draws < 1 or block < 1:
        raise MethodError("At least one draw is needed.", place="draws")
    sampler = Sampler(model.keys, model.distributions, seed=seed)
    with threads(len(model.keys)) as pool:
        parts = [run(model, sampler, draws, block, pool)]
        taken = draws
        while until_stable and taken < most:
            if stable(np.concatenate([part.sum(axis=0) for part in parts])):
                break
            step = min(draws, most - taken)
            parts.append(run(model, sampler, step, block, pool))
            taken += step
    return Simulation(model.outputs, parts[0] if len(parts) == 1 else np.concatenate(parts, axis=1))


def run(model: Model, sampler: Sampler, draws: int, block: int, pool: Executor | None) -> Floats:
    """The next `draws` of every output."""
    totals = np.zeros((len(model.outputs), draws))
    chunks = chunks_of(model, sampler)
    for start in range(0, draws, block):
        count = min(block, draws - start)
        if not start or count < block:
            multipliers = np.empty((len(model.keys), count))
            products, factors = np.empty((2, TERMS, count))
        sampler.draw_into(multipliers, pool)
        for one in chunks:
            product, factor = products[: len(one.values)], factors[: len(one.values)]
            # "clip" only spares a copy: every index is there
            np.take(multipliers, one.first, axis=0, out=product, mode="clip")
            np.take(multipliers, one.second, axis=0, out=factor, mode="clip")
            product *= factor
            totals[one.output, start : start + count] += summed(one.values, product)
    return totals


class Chunk(NamedTuple):
    """Terms of one output, as rows of the sampler."""

    output: int
    values: Floats
    first: NDArray[np.intp]
    second: NDArray[np.intp]


def chunks_of(model: Model, sampler: Sampler) -> list[Chunk]:
    """The terms in order, output by output, a few at a time."""
    found = []
    for output in range(len(model.outputs)):
        terms = np.flatnonzero(model.output == output)
        for start in range(0, len(terms), TERMS):
            some = terms[start : start + TERMS]
            first, second = sampler.place[model.first[some]], sampler.place[model.second[some]]
            found.append(Chunk(output, model.values[some], first, second))
    return found


def summed(values: Floats, products: Floats) -> Floats:
    """The terms of a chunk. The width of a block must not steer the order of summing: einsum without BLAS adds term
    after term along the columns, provided that there are a few of them.
    """
    count = products.shape[1]
    if count < NARROW:
        products = np.pad(products, ((0, 0), (0, NARROW - count)))
    found: Floats = np.einsum("t,td->d", values, products, optimize=False)[:count]
    return found


def summary(samples: Floats) -> Summary:
    """Mean, median, interval and spread of draws."""
    low, median, high = np.quantile(samples, (0.025, 0.5, 0.975))
    enough = samples.size >= 2 * CHUNK
    return Summary(
        mean=float(samples.mean()),
        median=float(median),
        low=float(low),
        high=float(high),
        sd=float(samples.std(ddof=1)) if samples.size > 1 else 0.0,
        draws=int(samples.size),
        stable=enough and stable(samples),
    )
