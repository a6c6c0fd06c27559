"""What contracts say that cities need of national policy, offered to the platform that keeps an alignment matrix.

Rooms that hold contracts register a reader; the room of the platforms shows what they offer, and takes over what its
team chooses. A reader offers only what the viewer may see, and the same need under the same `origin` each time.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from zeroward.core.queries.instance import open_rooms
from zeroward.core.rooms import rooms
from zeroward.core.visibility import Viewer


@dataclass(frozen=True, slots=True)
class OfferedNeed:
    """`origin` is the key by which it is known again ("contract.demand:heat-act"). `cities`: how many different cities
    say it, None where that is not counted. `source_note`: where it stands. `is_gap`: policy lacks something."""

    origin: str
    title: str
    text: str = ""
    source_note: str = ""
    is_gap: bool = False
    cities: int | None = None


Read = Callable[[Viewer, str], Iterable[OfferedNeed]]
_readers: dict[str, tuple[Read, str]] = {}


def register_policy_needs(name: str, read: Read, *, room: str = "") -> None:
    """`read(viewer, country)` gives what is known for a country ("AT"). The same name twice replaces it; `room` is left
    out while closed."""
    _readers[name] = (read, room)


def offered_needs(viewer: Viewer, country: str) -> list[OfferedNeed]:
    """What all open rooms offer, what most cities say first."""
    known, opened = {room.key for room in rooms()}, {room.key for room in open_rooms()}
    found = [
        need
        for read, room in _readers.values()
        if room not in known or room in opened
        for need in read(viewer, country)
    ]
    return sorted(found, key=lambda one: (-(one.cities or 0), one.title.casefold(), one.origin))
