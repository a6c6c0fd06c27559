"""The line: the way to zero with its eight stations, on which every page says where it belongs."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.core.navigation import links
from zeroward.core.scope import Scope

STATIONS: tuple[tuple[str, Promise, Promise], ...] = (
    ("diagnose", _("Diagnose"), _("Where do we stand?")),
    ("learn", _("Learn"), _("Who has solved this before?")),
    ("plan", _("Plan"), _("What do we do, and what will it do?")),
    ("finance", _("Finance"), _("Who pays, and from when?")),
    ("commit", _("Commit"), _("What do we sign, with whom?")),
    ("act", _("Act"), _("Who does what, this year?")),
    ("monitor", _("Monitor"), _("Does it work?")),
    ("share", _("Share"), _("What can others use?")),
)
STATION_KEYS = tuple(key for key, _label, _question in STATIONS)


@dataclass(frozen=True, slots=True)
class Station:
    """A station as drawn: `state` is "" on public pages, "done" or "todo" in a workspace. The key stands
    for its texts where stations are compared.
    """

    key: str
    label: Promise = field(compare=False)
    question: Promise = field(compare=False)
    url: str
    current: bool
    state: str


def stations(
    current: str = "",
    *,
    done: Iterable[str] | None = None,
    closed: Collection[str] | None = None,
    city: Scope | None = None,
) -> list[Station]:
    """The eight stations. `done`, the finished ones of a workspace, greys out the rest; None greys nothing. `city` is
    the one in which the reader works: some stations then lead into its rooms.

    Raises ValueError when `current` or one of `done` is no station.
    """
    finished = None if done is None else set(done)
    unknown = ({current} if current else set()) | (finished or set())
    if unknown - set(STATION_KEYS):
        raise ValueError(f"No such station: {', '.join(sorted(unknown - set(STATION_KEYS)))}")
    addresses = {link.key: link.url for link in links("line", closed=closed, city=city)}
    return [
        Station(key, label, question, addresses.get(key, ""), key == current, _state(key, current, finished))
        for key, label, question in STATIONS
    ]


def _state(key: str, current: str, finished: set[str] | None) -> str:
    if finished is None or key == current:
        return ""
    return "done" if key in finished else "todo"
