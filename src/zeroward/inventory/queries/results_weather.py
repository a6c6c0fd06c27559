"""The weather view: what the year would have been with an ordinary winter. It changes nothing in the inventory."""

from dataclasses import dataclass
from math import fsum
from typing import Final

from zeroward.inventory.queries.results import Results
from zeroward.methods.ghg.change import weather_corrected

BUILDINGS: Final = ("residential", "commercial", "municipal")
HEATING: Final = ("fuel", "heat")


@dataclass(frozen=True, slots=True)
class Weather:
    """Degree days of the year and of an ordinary one, and the share of the energy that heats rooms (0 to 1)."""

    degree_days: float
    ordinary: float
    heat_share: float


@dataclass(frozen=True, slots=True)
class WeatherView:
    """kg CO2e: what fuels and heat of buildings emitted, what they would have, and the total then."""

    heating: float
    corrected: float
    total: float

    @property
    def difference(self) -> float:
        return self.corrected - self.heating


def weather_view(results: Results, weather: Weather) -> WeatherView:
    """Corrects fuels and heat of homes, services and municipal buildings in the headline total."""
    heating = fsum(
        float(results.view.row_co2e[at])
        for at in results.rows_in_total
        if _heats(results.view.rows.sources[at])
    )
    corrected = float(
        weather_corrected(
            heating,
            heat_share=weather.heat_share,
            hdd=weather.degree_days,
            hdd_reference=weather.ordinary,
        )
    )
    return WeatherView(heating, corrected, results.total - heating + corrected)


def _heats(source: str) -> bool:
    sector, _, kind = source.partition(".")
    return sector in BUILDINGS and kind in HEATING
