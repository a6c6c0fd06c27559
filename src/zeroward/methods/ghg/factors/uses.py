"""Which table of the guidelines fits a source: methane and nitrous oxide depend on the plant or the vehicle."""

from types import MappingProxyType
from typing import Final

USES: Final = MappingProxyType(
    {
        "residential": "residential",
        "agriculture_energy": "residential",
        "commercial": "commercial",
        "municipal": "commercial",
        "public_lighting": "commercial",
        "non_specified": "commercial",
        "industry": "manufacturing",
        "industry_ets": "manufacturing",
        "energy_own_use": "energy_industries",
        "energy_supply": "energy_industries",
        "road_municipal": "road",
        "road_public": "road",
        "road_private": "road",
        "road_commercial": "road",
        "rail": "rail",
        "waterborne": "waterborne",
        "aviation": "aviation",
        "off_road": "off_road",
    }
)
"""2006 Guidelines, volume 2: tables 2.2 (energy industries), 2.3 (manufacturing), 2.4 (commercial and institutional,
also taken for non-specified), 2.5 (residential, agriculture), and chapter 3 for vehicles."""


def use_of(source: str) -> str:
    """The use that a factor should fit, by the sector of a source; "" where factors do not differ by use."""
    return USES.get(source.partition(".")[0], "")
