"""Links from the workspace of a city or platform into its rooms; each room registers its own."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from django.urls import NoReverseMatch
from django.utils.functional import Promise

from zeroward.core.queries.instance import open_rooms
from zeroward.core.rooms import rooms
from zeroward.core.scope import Scope


@dataclass(frozen=True, slots=True)
class RoomLink:
    """`url(scope)` gives the address for this place, "" where there is none; `about` says in a line what is there.
    `room` is the key of the room: a closed one is not shown. `kinds` are the kinds of scopes that have such a page."""

    key: str
    label: str | Promise
    about: str | Promise
    url: Callable[[Scope], str]
    order: int = 50
    room: str = ""
    kinds: tuple[str, ...] = ("city",)


@dataclass(frozen=True, slots=True)
class ShownLink:
    key: str
    label: str | Promise
    about: str | Promise
    url: str


_links: dict[str, RoomLink] = {}


def register_room_link(link: RoomLink) -> None:
    """Add a link; the same key twice replaces it."""
    _links[link.key] = link


def room_links(scope: Scope) -> list[ShownLink]:
    """The links that can be followed now, in their order."""
    listed = sorted(_links.values(), key=lambda one: (one.order, one.key))
    return [shown for link in listed if (shown := _shown(link, scope)) is not None]


def room_link(key: str, scope: Scope, closed: Collection[str] | None = None) -> ShownLink | None:
    """One of them, if it can be followed now. `closed`: the closed rooms, read from the instance when not given."""
    link = _links.get(key)
    return _shown(link, scope, closed) if link is not None else None


def _shown(link: RoomLink, scope: Scope, closed: Collection[str] | None = None) -> ShownLink | None:
    known = {room.key: room for room in rooms()}
    opened = {room.key for room in open_rooms()} if closed is None else known.keys() - set(closed)
    if scope.kind not in link.kinds or (link.room in known and link.room not in opened):
        return None
    url = _address(link, scope)
    return ShownLink(link.key, link.label, link.about, url) if url else None


def _address(link: RoomLink, scope: Scope) -> str:
    try:
        return link.url(scope)
    except NoReverseMatch:
        return ""
