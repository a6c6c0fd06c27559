"""Opportunities for very many cities over a runner: fixed cuts of cities, the same bits as here.

The opportunities travel with each task as bytes; a worker makes them ready once.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from functools import lru_cache
from itertools import islice
from typing import Any, Final

import numpy as np

from zeroward.methods.funding.batch import CHUNK, Batch, batch
from zeroward.methods.funding.compiled import Compiled
from zeroward.methods.runner import Runner, Serial
from zeroward.methods.runner.packing import packed, unpacked

CUT: Final = CHUNK
"""Cities of a task."""


@dataclass(frozen=True, slots=True)
class Task:
    rules: bytes
    facts: tuple[Mapping[str, Any], ...]
    now: datetime
    limit: int


def best_of(task: Task) -> Batch:
    """The best of the cities of one task, on one core."""
    return batch(_compiled(task.rules), task.facts, task.now, limit=task.limit, workers=1)


def best_in_cuts(
    compiled: Compiled,
    facts: Iterable[Mapping[str, Any]],
    now: datetime,
    *,
    limit: int = 20,
    runner: Runner | None = None,
) -> Iterator[Batch]:
    """The best of all cities, cut by cut in their order; cities may come one by one."""
    rules = packed((compiled.offers, compiled.statuses, compiled.weights))
    return (runner or Serial()).map(best_of, _tasks(rules, iter(facts), now, limit))


def joined(cuts: Iterable[Batch]) -> Batch:
    """Cuts as one; at least one cut."""
    parts = list(cuts)
    return Batch(*(np.concatenate([getattr(one, each.name) for one in parts]) for each in fields(Batch)))


def _tasks(rules: bytes, facts: Iterator[Mapping[str, Any]], now: datetime, limit: int) -> Iterator[Task]:
    while some := tuple(islice(facts, CUT)):
        yield Task(rules, some, now, limit)


@lru_cache(maxsize=1)
def _compiled(rules: bytes) -> Compiled:
    """Made of the bytes of our own task."""
    return Compiled(*unpacked(rules))
