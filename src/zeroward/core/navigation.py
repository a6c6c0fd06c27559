"""Navigation: which links stand in the header, the line, the account menu and the footer.

A room registers its entries in `AppConfig.ready`. An entry is shown when its address exists and its room is
open, so closing a room or not installing it needs no change in any template.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from django.urls import NoReverseMatch, get_urlconf
from django.utils.functional import Promise
from django.utils.translation import get_language

from zeroward.core.queries.instance import current_instance
from zeroward.core.room_links import room_link
from zeroward.core.rooms import room_of_namespace
from zeroward.core.scope import Scope
from zeroward.core.ui.addresses import address_of

Place = Literal["main", "line", "account", "content", "site"]


@dataclass(frozen=True, slots=True)
class NavEntry:
    """One link. `order` sorts within its place (10, 20, …); `key` names a station when the place is "line".

    Places: main (header), line (stations of the way to zero), account (menu of a signed-in person),
    content and site (the two columns of the footer). `inside` is the key of a room's link (`core.room_links`):
    where the entry leads for whoever works in one city; others go to `url_name`.
    """

    label: str | Promise
    url_name: str
    order: int = 100
    place: Place = "main"
    key: str = ""
    inside: str = ""


@dataclass(frozen=True, slots=True)
class NavLink:
    """An entry as it is shown now."""

    label: str | Promise
    url: str
    current: bool
    key: str = ""


_entries: dict[tuple[Place, str], NavEntry] = {}


def register(entry: NavEntry) -> None:
    """Add an entry; the same place and key (or address) twice replaces the first."""
    _entries[(entry.place, entry.key or entry.url_name)] = entry
    _for_all.cache_clear()


def links(
    place: Place, path: str = "", closed: Collection[str] | None = None, city: Scope | None = None
) -> list[NavLink]:
    """The entries of a place that can be followed now, in order.

    `path` is the page on which they stand; `closed` the closed rooms, read from the instance when not given; `city`
    the one city in which the reader works.
    """
    hidden = frozenset(current_instance().closed_rooms if closed is None else closed)
    here = (get_language(), get_urlconf())
    shown = _for_all(place, hidden, *here) if city is None else _shown(place, hidden, city)
    around = [link.url for link in shown if path and _within(path, link.url)]
    nearest = max(around, key=len, default="")
    return [replace(link, current=True) if link.url == nearest else link for link in shown]


@lru_cache(maxsize=256)
def _for_all(
    place: Place, closed: frozenset[str], _language: str | None, _urlconf: str | None
) -> tuple[NavLink, ...]:
    """Five times on every page, and the same until the process ends."""
    return _shown(place, closed)


def _shown(place: Place, closed: frozenset[str], city: Scope | None = None) -> tuple[NavLink, ...]:
    return tuple(
        NavLink(str(entry.label), url, False, entry.key)
        for entry in sorted(_entries.values(), key=lambda entry: entry.order)
        if entry.place == place and not _is_closed(entry, closed) and (url := _address(entry, city, closed))
    )


def _is_closed(entry: NavEntry, closed: Collection[str]) -> bool:
    namespace = entry.url_name.partition(":")[0] if ":" in entry.url_name else ""
    room = room_of_namespace(namespace) if namespace else None
    return room is not None and room.closable and room.key in closed


def _address(entry: NavEntry, city: Scope | None, closed: Collection[str]) -> str:
    """Where the entry leads, or nothing when the page does not exist."""
    inside = room_link(entry.inside, city, closed) if entry.inside and city is not None else None
    if inside is not None:
        return inside.url
    try:
        return address_of(entry.url_name)
    except NoReverseMatch:
        return ""


def _within(path: str, url: str) -> bool:
    return path == url or (url.endswith("/") and url.count("/") > 2 and path.startswith(url))
