"""Whether somebody who named no city may come from a Mission City of their country and about that size."""

from typing import Any

from zeroward.places.models import City

ABOUT = 0.5
"""What people say of their city's size, and where lists draw its bounds, may differ by half."""


def no_mission_city(country: str, population: float) -> bool:
    """True when no Mission City of the country has about so many inhabitants. One query."""
    sizes = City.objects.public().filter(is_mission_city=True, country__code=country)
    known: list[Any] = list(sizes.values_list("population", flat=True))
    return not any(size is None or size * (1 - ABOUT) <= population <= size * (1 + ABOUT) for size in known)
