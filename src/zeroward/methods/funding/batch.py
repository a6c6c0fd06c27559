"""All opportunities for many cities: the best of each with verdict, score and the points of every part."""

import os
from collections.abc import Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from zeroward.methods.conditions import YES
from zeroward.methods.funding.cities import Cities, Numbers
from zeroward.methods.funding.compiled import Compiled
from zeroward.methods.funding.gates import gates_of
from zeroward.methods.funding.scoring import Codes, Scoring

CHUNK: Final = 1024
"""Cities that are worked out together: more would need more memory, fewer more time."""


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """The best of each city in rows, the first first. `places` into `Compiled.offers`, −1 where there are no more;
    `verdicts` are the codes of `methods.conditions`; `points` (cities × best × parts) add up to `scores`."""

    places: npt.NDArray[np.int32]
    scores: Numbers
    verdicts: Codes
    points: Numbers
    counts: npt.NDArray[np.int32]
    passed: npt.NDArray[np.int32]

    def keys(self, compiled: Compiled, row: int) -> tuple[str, ...]:
        """The keys of one city's best, in order."""
        return tuple(compiled.offers[place].key for place in self.places[row].tolist() if place >= 0)


@dataclass(frozen=True, slots=True, eq=False)
class Coverage:
    """For a desk: opportunities that no city can ask for, and cities with fewer than `least` that fit or may fit."""

    nobody: tuple[str, ...]
    few: tuple[int, ...]
    least: int


def batch(
    compiled: Compiled,
    facts: Sequence[Mapping[str, Any]],
    now: datetime,
    *,
    texts: Sequence[Collection[str]] | None = None,
    limit: int = 20,
    workers: int | None = None,
) -> Batch:
    """The `limit` best of each city. The same as for each city alone, whatever the number of workers.

    `counts`: opportunities that are not closed to the city; `passed`: those of which every gate is passed.
    """
    whole = Cities(facts, texts)
    compiled.at(now)
    count = len(facts)
    parts = len(compiled.weights.parts)
    found = Batch(
        np.full((count, limit), -1, np.int32),
        np.zeros((count, limit)),
        np.zeros((count, limit), np.int8),
        np.zeros((count, limit, parts)),
        np.zeros(count, np.int32),
        np.zeros(count, np.int32),
    )
    if any(whole.texts):
        _ = compiled.lexicon  # made once, before several workers ask for it

    def work(start: int) -> None:
        rows = slice(start, min(start + CHUNK, count))
        _fill(found, compiled, whole.part(rows), now, start, limit)

    starts = range(0, count, CHUNK)
    with ThreadPoolExecutor(workers or min(len(starts) or 1, os.cpu_count() or 1)) as pool:
        list(pool.map(work, starts))
    return found


def _fill(found: Batch, compiled: Compiled, cities: Cities, now: datetime, start: int, limit: int) -> None:
    scoring = Scoring(compiled, cities, now)
    live = scoring.ready.live
    places = scoring.ready.gates.place[live]
    sizes = np.bincount(places, minlength=scoring.verdicts.shape[1]).astype(np.int32)
    found.counts[start : start + len(cities)] = (scoring.verdicts > 0) @ sizes
    found.passed[start : start + len(cities)] = (scoring.verdicts == YES) @ sizes
    top = scoring.top(limit)
    column = _column(top.rows)
    rows = top.rows + start
    found.places[rows, column] = top.places
    found.scores[rows, column] = top.scores
    found.verdicts[rows, column] = top.verdicts
    found.points[rows, column] = top.points


def _column(rows: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Places within each run of the same row."""
    first = np.searchsorted(rows, rows, side="left")
    found: npt.NDArray[np.int64] = np.arange(len(rows)) - first
    return found


def coverage(
    compiled: Compiled, facts: Sequence[Mapping[str, Any]], now: datetime, *, least: int = 3
) -> Coverage:
    """What a desk asks: opportunities (not over) that a gate closes to every city, and cities with few options."""
    ready = compiled.at(now)
    open_sides = np.zeros(len(ready.gates.distinct), np.bool_)
    few: list[int] = []
    for start in range(0, len(facts), CHUNK):
        scoring = Scoring(compiled, Cities(facts[start : start + CHUNK]), now)
        may = scoring.verdicts > 0
        open_sides |= may.any(axis=0)
        sizes = np.bincount(ready.gates.place[ready.live], minlength=may.shape[1])
        few.extend((np.flatnonzero(may @ sizes < least) + start).tolist())
    nobody = [
        compiled.offers[place].key
        for place in ready.live.tolist()
        if not open_sides[ready.gates.place[place]]
    ]
    return Coverage(tuple(nobody), tuple(few), least)


def closing_gates(compiled: Compiled, facts: Mapping[str, Any], now: datetime) -> dict[str, int]:
    """Why a city has few options: how many opportunities (not over) each gate closes to it, the most first.

    An opportunity that several gates close counts for each of them.
    """
    found: dict[str, int] = {}
    for place in compiled.at(now).live.tolist():
        for gate in gates_of(compiled.offers[place], facts, now, compiled.statuses):
            if gate.verdict is False:
                found[gate.key] = found.get(gate.key, 0) + 1
    return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))
