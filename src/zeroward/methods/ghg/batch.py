"""Inventories of many cities and years, streamed in chunks: the same figures on one core, a pool, or a cluster.

    kinds = (Kind("residential.fuel", "natural_gas", "MWh"), Kind("residential.electricity", "electricity", "MWh"))
    for chunk in inventories(columns, DenseFactors(kinds, factors, rules), gwp=gwp_set("AR5").values, levels=levels):
        ...

Rows whose emissions are proportional to their amount are covered, and landfills with their history. Anything else goes
through `engine.compute`, one inventory at a time.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.gases import CH4_BIO, GAS_INDEX, GASES
from zeroward.methods.ghg.many.columns import Columns, checked, cut
from zeroward.methods.ghg.many.dense import DenseFactors
from zeroward.methods.ghg.many.kernel import Chunk, Task, compute
from zeroward.methods.ghg.many.kinds import Kind
from zeroward.methods.ghg.many.landfills import Landfills
from zeroward.methods.ghg.method import MissingError
from zeroward.methods.ghg.say import say
from zeroward.methods.ghg.weights import weights
from zeroward.methods.runner import Runner, Serial

CHUNK: Final = 2_048
"""Inventories in a chunk: with 200 rows each some ten megabytes. Smaller ones spend their time between the sums."""


def sources_of(factors: DenseFactors, landfills: Landfills | None = None) -> tuple[str, ...]:
    """The sources in the order of the results: by name."""
    names = {kind.source for kind in factors.kinds}
    return tuple(sorted(names | ({landfills.source} if landfills else set())))


def inventories(
    columns: Columns | Iterable[Columns],
    factors: DenseFactors,
    *,
    gwp: Mapping[str, float],
    levels: Mapping[str, Collection[str]] | None = None,
    runner: Runner | None = None,
    chunk: int = CHUNK,
    detail: bool = False,
) -> Iterator[Chunk]:
    """Results chunk by chunk, in the order of the inventories.

    `columns` may itself be a stream of parts that need not fit into memory together. `levels` names totals and the
    sources in them. With `detail` the gases of each source come too. Raises MethodError for rows that cannot be.
    """
    parts = (columns,) if isinstance(columns, Columns) else columns
    tasks = (
        _task(piece, factors, gwp, levels or {}, detail)
        for part in parts
        for piece in cut(checked(part, len(factors.kinds)), chunk)
    )
    return (runner or Serial()).map(compute, tasks)


def _task(
    piece: Columns,
    factors: DenseFactors,
    gwp: Mapping[str, float],
    levels: Mapping[str, Collection[str]],
    detail: bool,
) -> Task:
    combination, rows = _combinations(piece, factors)
    used, index = np.unique(rows, return_inverse=True)
    known = factors.values[used[used >= 0]]
    gases = np.flatnonzero(known.any(axis=0) | (np.arange(len(GASES)) == _LANDFILL_GAS))
    weight = weights(gwp)[gases]
    if np.isnan(weight).any():
        gas = GASES[int(gases[int(np.flatnonzero(np.isnan(weight))[0])])]
        raise MissingError(
            say("The set of warming potentials has none for %(gas)s.", gas=gas),
            place="gwp",
            remedy="Choose another set.",
        )
    sources = sources_of(factors, piece.landfills)
    place = {source: number for number, source in enumerate(sources)}
    return Task(
        combination=combination,
        index=index.reshape(-1, len(factors.kinds)) - int((used < 0).any()),
        values=np.vstack([known[:, gases], np.zeros(len(gases))]),
        gases=gases,
        weights=weight,
        source_of=np.array([place[kind.source] for kind in factors.kinds], dtype=np.int64),
        sources=len(sources),
        levels=tuple(
            tuple(place[source] for source in sources if source in members) for members in levels.values()
        ),
        inventory=piece.inventory,
        kind=piece.kind,
        amount=piece.amount,
        year=piece.year,
        landfills=piece.landfills,
        site=piece.site,
        landfill_source=place[piece.landfills.source] if piece.landfills else -1,
        detail=detail,
    )


_LANDFILL_GAS: Final = GAS_INDEX[CH4_BIO]


def _combinations(piece: Columns, factors: DenseFactors) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """The places and years that occur: their number for each inventory, and their factors by kind."""
    known: dict[tuple[str, int], int] = {}
    nearest = factors.nearest
    numbers = [
        known.setdefault((nearest(place), year), len(known))
        for place, year in zip(piece.place.tolist(), piece.year.tolist(), strict=True)
    ]
    index = np.array([factors.column(*one) for one in known], dtype=np.int32)
    return np.array(numbers, dtype=np.int64), index


__all__ = ["Chunk", "Columns", "DenseFactors", "Kind", "Landfills", "inventories", "sources_of"]
