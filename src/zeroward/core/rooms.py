"""Rooms: the parts of the house that an installation can open or close as a whole.

An app registers its room in `AppConfig.ready`. A closed room is not in the navigation, and its addresses answer 404.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Room:
    """`namespace` is the URL namespace that belongs to the room; `closable` is False for what all need."""

    key: str
    label: str | Promise
    namespace: str
    closable: bool = True


_rooms: dict[str, Room] = {}


def register_room(room: Room) -> None:
    """Make a room known; the same key twice replaces it."""
    _rooms[room.key] = room


def rooms() -> Iterator[Room]:
    return iter(_rooms.values())


def room_of_namespace(namespace: str) -> Room | None:
    """The room that a URL namespace belongs to."""
    return next((room for room in _rooms.values() if room.namespace == namespace), None)


def room_choices() -> list[tuple[str, str]]:
    return [(room.key, str(room.label)) for room in _rooms.values() if room.closable]
