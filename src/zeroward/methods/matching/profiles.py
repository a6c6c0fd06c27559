"""What is known of a city when twins are sought. What is not known stays None and does not count."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class CityProfile:
    """`needs` and `strengths` map themes to 0..1: how pressing the need, how well shown the strength.

    `maturity` is a level (any scale, the same for all). `wishes` names others, best first. `latitude`, `longitude` in
    degrees; `heating_days` in degree days a year. `rail_hours` are hours by rail to others, where known.
    `first_timer`: has not taken part before.
    """

    name: str
    needs: Mapping[str, float] | None = None
    strengths: Mapping[str, float] | None = None
    population: float | None = None
    official_languages: Sequence[str] = ()
    working_languages: Sequence[str] = ()
    climate_zone: str = ""
    heating_days: float | None = None
    tradition: str = ""
    maturity: float | None = None
    wishes: Sequence[str] = ()
    latitude: float | None = None
    longitude: float | None = None
    rail_hours: Mapping[str, float] = field(default_factory=dict)
    first_timer: bool | None = None
    country: str = ""
