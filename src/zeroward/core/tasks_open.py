"""Open tasks: what waits for a person, over all rooms, roles and cities.

Each room registers a reader for its own tasks; a page that lists them asks all rooms. What readers name ahead
(`TaskReader`) is read of all rooms in one query.
"""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise

from zeroward.core.queries.instance import open_rooms
from zeroward.core.queries.together import Part, Rows, together
from zeroward.core.rooms import rooms
from zeroward.core.visibility import Viewer


@dataclass(frozen=True, slots=True)
class OpenTask:
    """`scope` is the text of the place that it is for, "" for a task of the person alone; `kind` says in words what
    kind of task it is; `room` is the key of the room that asks. `mine`: given to this person by name, not to the team.
    """

    title: str
    url: str
    scope: str = ""
    due: datetime.date | None = None
    kind: str | Promise = ""
    room: str = ""
    mine: bool = False


Reader = Callable[[Viewer], Iterable[OpenTask]]


@dataclass(frozen=True, slots=True)
class TaskReader:
    """A room's reader in two steps: `parts(viewer)` names the rows that it looks at, `make(viewer, rows)` makes tasks
    of them. A part without rows can spare `make` a question of its own."""

    parts: Callable[[Viewer], Mapping[str, Part]]
    make: Callable[[Viewer, Rows], Iterable[OpenTask]]

    def __call__(self, viewer: Viewer) -> Iterable[OpenTask]:
        return self.make(viewer, together(self.parts(viewer)))


_readers: dict[str, Reader] = {}


def register_tasks(name: str, read: Reader) -> None:
    """`read(viewer)` gives what waits for this person: a `TaskReader` where that takes no more than rows of its
    models. The same name twice replaces it."""
    _readers[name] = read


def tasks_of(viewer: Viewer) -> list[OpenTask]:
    """What is given to the person by name first, then by the day it is due; without a day last."""
    if viewer.user_id is None:
        return []
    known, opened = {room.key for room in rooms()}, {room.key for room in open_rooms()}
    return sorted(
        (task for task in _found(viewer) if task.room not in known or task.room in opened),
        key=lambda task: (task.due or datetime.date.max, not task.mine, task.title.casefold(), task.url),
    )


def _found(viewer: Viewer) -> Iterator[OpenTask]:
    """The tasks of all rooms; rows that they named are read together."""
    parts = {name: read.parts(viewer) for name, read in _readers.items() if isinstance(read, TaskReader)}
    rows = together({f"{name}/{key}": one for name, own in parts.items() for key, one in own.items()})
    for name, read in _readers.items():
        if isinstance(read, TaskReader):
            yield from read.make(viewer, {key: rows[f"{name}/{key}"] for key in parts[name]})
        else:
            yield from read(viewer)
