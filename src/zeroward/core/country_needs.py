"""Why a country needs a kind of support, as rooms know it beside what its cities reported.

Rooms register a reader; the page of the country shows what they give under the support that follows from it. A reader
gives only what the viewer may read. Nothing is counted together: each reason stands by itself, with where it is from.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from zeroward.core.queries.instance import open_rooms
from zeroward.core.rooms import rooms
from zeroward.core.visibility import Viewer


@dataclass(frozen=True, slots=True)
class NeedReason:
    """`need` is a key of the rules of support (methods/monitoring/data/support_needs.json), "" where no rule says
    what follows. `title` and `said`: what it is and how it stands, in words of `lang`; `url` leads there."""

    need: str
    title: str
    said: str
    url: str
    lang: str = ""
    is_example: bool = False


Read = Callable[[Viewer, str], Iterable[NeedReason]]
_readers: dict[str, tuple[Read, str]] = {}


def register_need_reasons(name: str, read: Read, *, room: str = "") -> None:
    """`read(viewer, country)` gives what is known for a country ("AT"), in the order in which it is to be read. The
    same name twice replaces it; `room` is left out while closed."""
    _readers[name] = (read, room)


def need_reasons(viewer: Viewer, country: str) -> list[NeedReason]:
    """What all open rooms know, in their order."""
    known, opened = {room.key for room in rooms()}, {room.key for room in open_rooms()}
    return [
        reason
        for read, room in _readers.values()
        if room not in known or room in opened
        for reason in read(viewer, country)
    ]
