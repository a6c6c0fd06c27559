"""How sure a pair of codes is that stands together: cities drawn anew, in cuts that each have a seed of their own.

A cut is the same wherever it is computed: its stream is Philox with the seed and the number of the cut, and it adds up
whole numbers in floats, which no order of adding changes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.random import Generator, Philox
from numpy.typing import NDArray

from zeroward.methods.runner import Runner, Serial

DRAWS: Final = 2_000
CUT: Final = 125
"""Draws of a cut. Another number gives other draws, and so other intervals within their noise."""
LEVEL: Final = 0.95
BLOCK: Final = 64
"""Pairs worked out together: memory does not grow with their number times that of the cities."""

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class PairInterval:
    """The middle 95 % of phi and of Jaccard over draws of cities; None where fewer than half of the draws have one."""

    first: str
    second: str
    phi: tuple[float, float] | None
    jaccard: tuple[float, float] | None


@dataclass(frozen=True, slots=True, eq=False)
class Cut:
    """Draws `start` to `end` of cities × codes, for the pairs of columns `first` and `second`."""

    presence: NDArray[np.bool_]
    first: NDArray[np.int64]
    second: NDArray[np.int64]
    seed: int
    number: int
    draws: int


def drawn(cut: Cut) -> NDArray[np.float64]:
    """Phi and Jaccard (2 × draws × pairs) of one cut; NaN where a code is always or never there."""
    table = cut.presence.astype(np.float64)
    cities = table.shape[0]
    random = Generator(Philox(key=np.array([cut.seed, cut.number], dtype=np.uint64)))
    weights = random.multinomial(cities, np.full(cities, 1 / cities), size=cut.draws).astype(np.float64)
    used = weights @ table
    found = np.full((2, cut.draws, len(cut.first)), np.nan)
    for start in range(0, len(cut.first), BLOCK):
        some = slice(start, start + BLOCK)
        first, second = cut.first[some], cut.second[some]
        together = weights @ (table[:, first] * table[:, second])
        one, other = used[:, first], used[:, second]
        under = np.sqrt(one * (cities - one) * other * (cities - other))
        np.divide(cities * together - one * other, under, out=found[0, :, some], where=under > 0)
        either = one + other - together
        np.divide(together, either, out=found[1, :, some], where=either > 0)
    return found


def pair_intervals(
    presence: NDArray[np.bool_],
    names: Sequence[str],
    pairs: Sequence[tuple[int, int]],
    *,
    draws: int = DRAWS,
    seed: int = 1,
    runner: Runner | None = None,
) -> tuple[PairInterval, ...]:
    """The intervals of some pairs of columns, in their order."""
    if not pairs or not presence.shape[0] or draws < 1:
        return ()
    cuts = list((runner or Serial()).map(drawn, _cuts(presence, pairs, draws, seed)))
    values = np.concatenate(cuts, axis=1)
    return tuple(
        PairInterval(names[a], names[b], _middle(values[0, :, at]), _middle(values[1, :, at]))
        for at, (a, b) in enumerate(pairs)
    )


def _cuts(
    presence: NDArray[np.bool_], pairs: Sequence[tuple[int, int]], draws: int, seed: int
) -> Iterator[Cut]:
    first, second = np.array(pairs, dtype=np.int64).T
    for number, start in enumerate(range(0, draws, CUT)):
        yield Cut(presence, first, second, seed, number, min(CUT, draws - start))


def _middle(values: Array) -> tuple[float, float] | None:
    known = values[~np.isnan(values)]
    if known.size < values.size / 2:
        return None
    low, high = np.quantile(known, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return float(low), float(high)
