"""Published factors of electricity by release, family, country and year, to hold stated factors against."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

FAMILIES: Final = {
    "ipcc_co2": "CO2 only, combustion",
    "ipcc_ghg": "CO2 equivalent, combustion",
    "lc_ghg": "CO2 equivalent, life cycle",
}

ALIASES: Final = {"co2": "ipcc_co2", "co2e": "ipcc_ghg", "lca": "lc_ghg"}
"""Families as factor records name them."""


@dataclass(frozen=True, slots=True)
class Published:
    """One published value in t/MWh."""

    release: str
    family: str
    value: float

    @property
    def title(self) -> str:
        return f"JRC {self.release}, {FAMILIES.get(self.family, self.family)}"


@dataclass(frozen=True, slots=True)
class ElectricityReference:
    """Series by release, family and country."""

    series: Mapping[str, Mapping[str, Mapping[str, Mapping[str, float]]]]

    def published(self, country: str, year: int) -> Iterator[Published]:
        """Every published value for a country and year, newest release first."""
        for release in sorted(self.series, reverse=True):
            for family, countries in self.series[release].items():
                value = countries.get(country, {}).get(str(year))
                if value is not None:
                    yield Published(release, family, value)

    def highest(self, country: str) -> float | None:
        """The highest value ever published for a country, in any release, family and year."""
        values = [
            value
            for families in self.series.values()
            for countries in families.values()
            for value in countries.get(country, {}).values()
        ]
        return max(values, default=None)


def electricity_reference(data: Mapping[str, Any]) -> ElectricityReference:
    """The reference from the file of the Covenant's factors (`com_emission_factors.json`)."""
    return ElectricityReference(data["electricity"])
