"""Search over records that are not public: each room offers what this viewer may see of its own.

These records are few for one person, so that they are read and compared when somebody searches; they are in no index.
What readers name ahead (`EntryReader`) is read of all rooms in one query.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise

from zeroward.core.queries.instance import open_rooms
from zeroward.core.queries.together import Part, Rows, together
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


@dataclass(frozen=True, slots=True)
class EntryReader:
    """A room's reader in two steps: `parts(viewer)` names the rows, `make(rows)` makes entries of them."""

    parts: Callable[[Viewer], Mapping[str, Part]]
    make: Callable[[Rows], Iterable[PrivateEntry]]

    def __call__(self, viewer: Viewer) -> Iterable[PrivateEntry]:
        return self.make(together(self.parts(viewer)))


_readers: dict[str, tuple[Reader, str]] = {}


def register_private(name: str, read: Reader, *, room: str = "") -> None:
    """`read(viewer)` gives what this viewer may see; it decides that itself: an `EntryReader` where that takes no more
    than rows of its models. `room` is left out while closed."""
    _readers[name] = (read, room)


def private_entries(viewer: Viewer) -> list[PrivateEntry]:
    """All that the viewer may see, room by room; nothing for those who are not signed in."""
    if viewer.user_id is None:
        return []
    known, opened = {room.key for room in rooms()}, {room.key for room in open_rooms()}
    readers = {name: read for name, (read, room) in _readers.items() if room not in known or room in opened}
    parts = {name: read.parts(viewer) for name, read in readers.items() if isinstance(read, EntryReader)}
    rows = together({f"{name}/{key}": one for name, own in parts.items() for key, one in own.items()})
    found: list[PrivateEntry] = []
    for name, read in readers.items():
        if isinstance(read, EntryReader):
            found.extend(read.make({key: rows[f"{name}/{key}"] for key in parts[name]}))
        else:
            found.extend(read(viewer))
    return found
