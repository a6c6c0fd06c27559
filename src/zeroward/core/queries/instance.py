"""Reading the settings of the platform."""

from django.conf import settings
from django.core.cache import cache

from zeroward.core.models import Instance
from zeroward.core.rooms import Room, rooms

CACHE_KEY = "zeroward:instance"


def current_instance() -> Instance:
    """The settings row; the defaults when none was saved yet. Kept in the cache for a minute."""
    found = cache.get(CACHE_KEY)
    if found is None:
        found = Instance.objects.filter(pk=1).first() or Instance(pk=1)
        cache.set(CACHE_KEY, found, 60)
    return found


def open_rooms() -> list[Room]:
    closed = set(current_instance().closed_rooms)
    return [room for room in rooms() if not room.closable or room.key not in closed]


def open_languages(instance: Instance | None = None) -> list[tuple[str, str]]:
    """Languages of the interface that this platform offers, English first if none is chosen."""
    chosen = (instance or current_instance()).languages
    return [(code, str(name)) for code, name in settings.LANGUAGES if not chosen or code in chosen]
