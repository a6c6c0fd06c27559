"""What stands in the way, as other rooms heard it: contracts, questions to the helpdesk, needs assessments, reports
on actions.

Each room registers what it can offer to the register of a city or platform. Nothing is written by itself: somebody
looks at the offers, sees what would be kept, and takes them over.
"""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from django.utils.functional import Promise

from zeroward.core.queries.instance import open_rooms
from zeroward.core.rooms import rooms
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

Origin = Literal["contract", "case", "consultation", "monitoring"]


@dataclass(frozen=True, slots=True)
class Offer:
    """`key` names it within its room, for good. `city` is the key of the city that said it, "" where that is not kept;
    `country` its ISO code. `source` says in words where it stands, `url` leads there. `family` is a code of the
    families of barriers, "" where nobody coded it. `published`: everyone can read it at its source."""

    key: str
    title: str
    quote: str
    source: str
    on: datetime.date
    lang: str = "en"
    url: str = ""
    city: str = ""
    country: str = ""
    family: str = ""
    published: bool = False


@dataclass(frozen=True, slots=True)
class Offers:
    origin: Origin
    label: str
    rows: tuple[Offer, ...]


Read = Callable[[Viewer, Workspace], Iterable[Offer]]
_sources: dict[Origin, tuple[str | Promise, Read, str]] = {}


def register_barrier_source(origin: Origin, label: str | Promise, read: Read, *, room: str = "") -> None:
    """`read(viewer, place)` gives what this viewer may read of that room and this place may keep. The same origin twice
    replaces it; a closed room offers nothing."""
    _sources[origin] = (label, read, room)


def barrier_offers(viewer: Viewer, place: Workspace) -> list[Offers]:
    """What all open rooms offer; rooms without an offer are listed too."""
    known, opened = {room.key for room in rooms()}, {room.key for room in open_rooms()}
    return [
        Offers(origin, str(label), tuple(read(viewer, place)))
        for origin, (label, read, room) in _sources.items()
        if room not in known or room in opened
    ]
