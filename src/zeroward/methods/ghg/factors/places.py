"""Where to look for a factor: the city first, then region, country, European Union, world."""

from functools import lru_cache
from typing import Final

from zeroward.methods.ghg.factors.record import WORLD

EU: Final = "EU"
EU_MEMBERS: Final = frozenset(
    (
        *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE"),
        *("IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"),
    )
)


@lru_cache(maxsize=200_000)
def chain(place: str) -> tuple[str, ...]:
    """The places to look at, nearest first: `"AT/kaernten/klagenfurt"` → city, region, AT, EU, world.

    The Union stands in the chain of its members alone: its mean says nothing about a country outside.
    """
    parts = place.split("/") if place and place != WORLD else []
    steps = ["/".join(parts[:length]) for length in range(len(parts), 0, -1)]
    if parts and parts[0] in EU_MEMBERS:
        steps.append(EU)
    return (*steps, WORLD)
