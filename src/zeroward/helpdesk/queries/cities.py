"""Cities for a choice."""

from zeroward.core.ui.sorting import sort_key
from zeroward.places.models import City


def city_choices() -> list[tuple[str, str]]:
    """Scope and name with country, by name. One query."""
    found = City.objects.public().values_list("key", "name", "country__code")
    named = [(f"city:{key}", f"{name} ({code})") for key, name, code in found]
    return sorted(named, key=lambda pair: sort_key(pair[1]))
