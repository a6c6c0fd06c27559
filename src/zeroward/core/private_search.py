"""Search over records that are not public: each room offers what this viewer may see of its own.

These records are few for one person, so that they are read and compared when somebody searches; they are in no index.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.functional import Promise

from zeroward.core.queries.instance import open_rooms
from zeroward.core.rooms import rooms
from zeroward.core.visibility import Viewer


@dataclass(frozen=True, slots=True)
class PrivateEntry:
    """`text` is what can be found beside the title; `kind` names the kind of record; `scope` the place that owns it."""

    title: str
    text: str
    url: str
    kind: str | Promise
    scope: str = ""


Reader = Callable[[Viewer], Iterable[PrivateEntry]]
_readers: dict[str, tuple[Reader, str]] = {}


def register_private(name: str, read: Reader, *, room: str = "") -> None:
    """`read(viewer)` gives what this viewer may see; it decides that itself. `room` is left out while closed."""
    _readers[name] = (read, room)


def private_entries(viewer: Viewer) -> list[PrivateEntry]:
    """All that the viewer may see, room by room; nothing for those who are not signed in."""
    if viewer.user_id is None:
        return []
    known, opened = {room.key for room in rooms()}, {room.key for room in open_rooms()}
    found: list[PrivateEntry] = []
    for read, room in _readers.values():
        if room not in known or room in opened:
            found.extend(read(viewer))
    return found
