"""The rooms of the Mission team in a few groups, so that a hand full of headings leads to each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.core.room_links import ShownLink, room_links
from zeroward.core.scope import Scope

GROUPS: Final[Sequence[tuple[str, str | Promise, Sequence[str]]]] = (
    (
        "countries",
        _("National platforms"),
        ("ecosystem-rounds", "ecosystem-support", "ecosystem-programme", "barriers", "monitoring"),
    ),
    (
        "cities",
        _("Cities"),
        ("diagnosis-together", "contract-files", "insight", "funding-desk", "learning-log", "pilots"),
    ),
    (
        "people",
        _("People"),
        (
            "helpdesk-desk",
            "exchange-desk",
            "exchange-testbeds",
            "community-events",
            "community-groups",
            "community-appointments",
            "community-agreements",
        ),
    ),
    ("work", _("Work"), ("ecosystem-work", "ecosystem-work-money", "ecosystem-work-continuity")),
)
LEFT_OUT: Final = frozenset({"workspace"})


@dataclass(frozen=True, slots=True)
class RoomGroup:
    key: str
    label: str | Promise
    links: Sequence[ShownLink]


def mission_rooms(scope: Scope) -> tuple[RoomGroup, ...]:
    """Every room of the team once: in the order of its group, those of no group last."""
    return tuple(_groups({one.key: one for one in room_links(scope) if one.key not in LEFT_OUT}))


def _groups(links: dict[str, ShownLink]) -> Iterator[RoomGroup]:
    for key, label, names in GROUPS:
        found = [links.pop(name) for name in names if name in links]
        if key == "countries":
            found += _public()
        if found:
            yield RoomGroup(key, label, found)
    if links:
        yield RoomGroup("more", _("More"), list(links.values()))


def _public() -> list[ShownLink]:
    """What everyone reads of countries."""
    return [
        ShownLink(
            "ecosystems",
            _("National ecosystems"),
            _("What everyone reads of each country"),
            reverse("insight:ecosystems"),
        )
    ]
