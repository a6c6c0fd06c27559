"""Where a part of the way is gone: the rooms of the cities in which a reader works."""

from typing import Final

from zeroward.core.room_links import room_link
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import workspaces

ROOMS: Final = {"commit": "contract"}
"""Part of the way → key of the room's link (`core.room_links`)."""
MOST: Final = 5


def own_rooms(phase: str, viewer: Viewer) -> list[tuple[str, str]]:
    """Name of the city and address of its room. One query for those who work in a city, else none."""
    cities = sorted(scope for scope in viewer.scopes if scope.startswith("city:"))[:MOST]
    if phase not in ROOMS or not cities:
        return []
    found = [(place, room_link(ROOMS[phase], place.scope)) for place in workspaces(cities).values()]
    return [(place.name, link.url) for place, link in found if link is not None]
