"""Why a country needs a kind of support, as rooms know it beside what its cities reported.

Rooms register a reader; the page of the country shows what they give under the support that follows from it. A reader
gives only what the viewer may read. Nothing is counted together: each reason stands by itself, with where it is from.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
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


Read = Callable[[Viewer, Collection[str]], Mapping[str, Iterable[NeedReason]]]
_readers: dict[str, tuple[Read, str]] = {}


def register_need_reasons(name: str, read: Read, *, room: str = "") -> None:
    """`read(viewer, countries)` gives by country ("AT") what is known for it, in the order to read it in. The
    same name twice replaces it; `room` is left out while closed."""
    _readers[name] = (read, room)


def need_reasons(viewer: Viewer, country: str) -> list[NeedReason]:
    """What all open rooms know of one country, in their order."""
    return need_reasons_of(viewer, [country]).get(country, [])


def need_reasons_of(viewer: Viewer, countries: Collection[str]) -> dict[str, list[NeedReason]]:
    """The same for many countries; those of which nothing is known are left out. The queries of one country."""
    known, opened = {room.key for room in rooms()}, {room.key for room in open_rooms()}
    found: dict[str, list[NeedReason]] = {}
    for read, room in _readers.values():
        if room not in known or room in opened:
            for country, reasons in read(viewer, countries).items():
                found.setdefault(country, []).extend(reasons)
    return {country: reasons for country, reasons in found.items() if reasons}
