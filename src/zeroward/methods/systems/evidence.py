"""How sure a map is: its evidence drawn anew, by the one who gave it, and the map made from each draw.

A source is a city, an expert or a text; it votes on arrows with a strength. Sources are drawn with replacement, so
that an arrow for which one source speaks stands in fewer draws than one for which ten do.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.coding.alpha import alpha
from zeroward.methods.coding.ratings import ratings_of
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say
from zeroward.methods.systems.dematel import dematel

Array = NDArray[np.float64]
DRAWS: Final = 1_000
_LEAST_SOURCES: Final = 2


@dataclass(frozen=True, slots=True)
class Arrow:
    """`present` is the share of draws in which the arrow stands, `sources` how many speak for it."""

    first: int
    second: int
    strength: float
    present: float
    sources: int


@dataclass(frozen=True, slots=True)
class Standing:
    """A factor's D + R and D - R with their intervals, and the ranks of D - R (1 is the strongest driver)."""

    prominence: float
    prominence_interval: tuple[float, float]
    relation: float
    relation_interval: tuple[float, float]
    rank: int
    rank_interval: tuple[int, int]
    driver_share: float


@dataclass(frozen=True, slots=True)
class Sureness:
    """`agreement` is Krippendorff's alpha of the sources on which arrows exist, None where it cannot be told.

    `draws` had a map that could be computed; `without_value` had none.
    """

    arrows: tuple[Arrow, ...]
    factors: tuple[Standing, ...]
    agreement: float | None
    draws: int
    without_value: int
    notes: tuple[str, ...]


def sureness(
    votes: Mapping[str, Any],
    *,
    threshold: float = 0.0,
    draws: int = DRAWS,
    level: float = 0.95,
    seed: int = 1,
) -> Sureness:
    """From one table of direct influences for each source; an arrow stands where the mean is above the threshold.

    Raises MethodError for fewer than two sources, for tables of different sizes, and for a mean map without a sum.
    """
    tables = _read(votes)
    number = tables.shape[0]
    whole = dematel(tables.mean(axis=0))
    random = np.random.default_rng(seed)
    present, found = np.zeros(tables.shape[1:]), []
    for _ in range(draws):
        mean = tables[random.integers(0, number, number)].mean(axis=0)
        present += mean > threshold
        try:
            one = dematel(mean)
        except MethodError:
            continue  # a draw without influences, or one that goes round without end
        found.append((one.prominence, one.relation))
    if not found:
        raise MethodError(say("No draw of the sources gives a map."), place="votes")
    return Sureness(
        _arrows(tables, present / draws, threshold),
        _standings(whole.prominence, whole.relation, np.array(found), level),
        _agreement(tables),
        len(found),
        draws - len(found),
        _notes(number),
    )


def _read(votes: Mapping[str, Any]) -> Array:
    if len(votes) < _LEAST_SOURCES:
        raise MethodError(
            say("One source alone says nothing about how sure the map is."),
            place="votes",
            remedy=say("Ask a second city or expert."),
        )
    tables = [np.asarray(one, dtype=np.float64) for one in votes.values()]
    if len({one.shape for one in tables}) != 1:
        raise MethodError(
            say("The sources do not speak of the same factors."),
            place="votes",
            remedy=say("Give each the same factors, 0 where nothing was said."),
        )
    return np.stack(tables)


def _arrows(tables: Array, present: Array, threshold: float) -> tuple[Arrow, ...]:
    mean, speak = tables.mean(axis=0), (tables > 0).sum(axis=0)
    places = zip(*np.nonzero(mean > threshold), strict=True)
    return tuple(
        Arrow(int(a), int(b), float(mean[a, b]), float(present[a, b]), int(speak[a, b])) for a, b in places
    )


def _standings(prominence: Array, relation: Array, drawn: Array, level: float) -> tuple[Standing, ...]:
    """`drawn` is draws × (prominence, relation) × factors."""
    ends = [(1 - level) / 2, (1 + level) / 2]
    low, high = np.quantile(drawn, ends, axis=0)
    ranks = _ranks(drawn[:, 1, :])
    rank_low, rank_high = np.quantile(ranks, ends, axis=0, method="nearest")
    own = _ranks(relation[None, :])[0]
    return tuple(
        Standing(
            float(prominence[at]),
            (float(low[0, at]), float(high[0, at])),
            float(relation[at]),
            (float(low[1, at]), float(high[1, at])),
            int(own[at]),
            (int(rank_low[at]), int(rank_high[at])),
            float((drawn[:, 1, at] > 0).mean()),
        )
        for at in range(relation.size)
    )


def _ranks(values: Array) -> NDArray[np.int64]:
    """1 for the largest of each row; equals share the better rank."""
    larger = values[:, None, :] > values[:, :, None] + 1e-12
    return np.asarray(1 + larger.sum(axis=2), dtype=np.int64)


def _agreement(tables: Array) -> float | None:
    size = tables.shape[1]
    off = ~np.eye(size, dtype=bool)
    rows: Sequence[Any] = [[bool(one) for one in table[off] > 0] for table in tables]
    return alpha(ratings_of(np.array(rows, dtype=np.int64), by="coder")).value


def _notes(number: int) -> tuple[str, ...]:
    if number < 10:
        return (say("%(number)s sources are few: the intervals are rough.", number=number),)
    return ()
