"""Next steps of very many cities over a runner: a city is looked at by itself, so nothing moves.

The catalogue travels with each task as bytes; a worker reads it once.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice
from typing import Final, cast

from zeroward.methods.runner import Runner, Serial
from zeroward.methods.runner.packing import packed, unpacked
from zeroward.methods.steps.catalogue import Catalogue, Situation
from zeroward.methods.steps.following import next_steps

CUT: Final = 256
"""Cities of a task."""
Ranking = tuple[tuple[str, float], ...]
"""Key and score of the steps of one city, the first first."""


@dataclass(frozen=True, slots=True)
class Task:
    catalogue: bytes
    situations: tuple[Situation, ...]
    limit: int


def steps_of(task: Task) -> tuple[Ranking, ...]:
    """The steps of the cities of one task."""
    catalogue = _catalogue(task.catalogue)
    return tuple(
        tuple((one.step.key, one.score) for one in next_steps(catalogue, situation, limit=task.limit).steps)
        for situation in task.situations
    )


def steps_of_many(
    catalogue: Catalogue,
    situations: Iterable[Situation],
    *,
    limit: int = 8,
    runner: Runner | None = None,
) -> Iterator[Ranking]:
    """The same as `next_steps` of each, in their order."""
    rules = packed(catalogue)
    found = (runner or Serial()).map(steps_of, _tasks(rules, iter(situations), limit))
    return chain.from_iterable(found)


def _tasks(rules: bytes, situations: Iterator[Situation], limit: int) -> Iterator[Task]:
    while some := tuple(islice(situations, CUT)):
        yield Task(rules, some, limit)


@lru_cache(maxsize=1)
def _catalogue(rules: bytes) -> Catalogue:
    """Made of the bytes of our own task."""
    return cast("Catalogue", unpacked(rules))
