"""What the inputs of the energy methods have in common."""

from typing import Any, Final

from zeroward.methods.ghg.method import Input

BURNING: Final = (
    *(
        "residential",
        "commercial",
        "municipal",
        "industry",
        "industry_ets",
        "energy_own_use",
        "agriculture_energy",
    ),
    *(
        "non_specified",
        "energy_supply",
        "road_municipal",
        "road_public",
        "road_private",
        "road_commercial",
        "rail",
    ),
    *("waterborne", "aviation", "off_road"),
)
"""Sectors that burn fuels."""
USING: Final = (
    *(
        "residential",
        "commercial",
        "municipal",
        "public_lighting",
        "industry",
        "industry_ets",
        "energy_own_use",
    ),
    *(
        "agriculture_energy",
        "non_specified",
        "road_municipal",
        "road_public",
        "road_private",
        "road_commercial",
    ),
    *("rail", "waterborne", "aviation", "off_road"),
)
"""Sectors that use electricity and heat."""


def amount(key: str, label: str, unit: str, **more: Any) -> Input:
    """A number that is zero or more."""
    return Input(key, label, unit=unit, minimum=0.0, **more)


def none_stated(key: str, label: str, unit: str) -> Input:
    """An amount that is zero unless somebody states one."""
    return amount(key, label, unit, default=0.0, source="none stated", mark="derived")
