"""Open tasks: what waits for a person, over all rooms, roles and cities.

Each room registers a reader for its own tasks; a page that lists them asks all rooms.
"""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.functional import Promise

from zeroward.core.queries.instance import open_rooms
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
_readers: dict[str, Reader] = {}


def register_tasks(name: str, read: Reader) -> None:
    """`read(viewer)` gives what waits for this person; the same name twice replaces it."""
    _readers[name] = read


def tasks_of(viewer: Viewer) -> list[OpenTask]:
    """What is given to the person by name first, then by the day it is due; without a day last."""
    if viewer.user_id is None:
        return []
    known, opened = {room.key for room in rooms()}, {room.key for room in open_rooms()}
    found = (task for read in _readers.values() for task in read(viewer))
    return sorted(
        (task for task in found if task.room not in known or task.room in opened),
        key=lambda task: (task.due or datetime.date.max, not task.mine, task.title.casefold(), task.url),
    )
