"""The fuels: calorific values, densities and default factors of the 2006 Guidelines, from `data/fuels.json`."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from zeroward.methods.ghg.factors.record import Factor
from zeroward.methods.ghg.gases import CH4, CH4_BIO, CO2, CO2_BIO, N2O

_FILE: Final = Path(__file__).parent / "data" / "fuels.json"
SERIES: Final = "ipcc-2006"
_STATIONARY_TABLES: Final = ("2.2", "2.3", "2.4", "2.5")


@dataclass(frozen=True, slots=True)
class Fuel:
    """`ncv` in MJ/kg, `density` in kg/m3, `net_to_gross` is NCV / GCV; None where no value may be assumed."""

    key: str
    title: str
    state: str
    biogenic: bool
    ncv: float | None
    carbon: float
    density: float | None
    density_note: str
    net_to_gross: float | None
    net_to_gross_note: str


@lru_cache(maxsize=1)
def _content() -> Mapping[str, Any]:
    content: Mapping[str, Any] = json.loads(_FILE.read_text(encoding="utf-8"))
    return content


@lru_cache(maxsize=1)
def fuels() -> Mapping[str, Fuel]:
    """All fuels by key, in the order of the guidelines' table."""
    return MappingProxyType(
        {
            key: Fuel(
                key,
                one["title"],
                one["state"],
                one["biogenic"],
                one.get("ncv"),
                one["carbon"],
                one.get("density"),
                one.get("density_note", ""),
                one.get("net_to_gross"),
                one.get("net_to_gross_note", ""),
            )
            for key, one in _content()["fuels"].items()
        }
    )


@lru_cache(maxsize=1)
def names() -> Mapping[str, str]:
    """Everyday names of fuels (`"diesel"`) to their keys (`"gas_diesel_oil"`)."""
    return MappingProxyType(dict(_content()["names"]))


def fuel_key(carrier: str) -> str:
    """The key that a carrier's factors are filed under; a name that is no everyday name stays as it is."""
    return names().get(carrier, carrier)


def fuel_of(carrier: str) -> Fuel | None:
    """The fuel behind a carrier, or None for electricity, heat, waste and whatever else is no fuel of the table."""
    return fuels().get(fuel_key(carrier))


@lru_cache(maxsize=1)
def surroundings() -> Mapping[str, str]:
    """Carriers of heat that is taken from sun, ground, air and water, with their titles: energy, but no fuels."""
    return MappingProxyType(
        {key: one["title"] for key, one in _content()["surroundings"]["carriers"].items()}
    )


@lru_cache(maxsize=1)
def ipcc_factors() -> tuple[Factor, ...]:
    """The default factors of the guidelines as records of the series `ipcc-2006`, kg per TJ net; and the zeros of
    heat for which nothing is burnt."""
    return (*_stationary(), *_mobile(), *_not_burnt())


def _stationary() -> Iterator[Factor]:
    for key, one in _content()["fuels"].items():
        for place, use in enumerate(_content()["uses"]):
            yield _factor(key, use, one["ch4"][place], one["n2o"][place], _STATIONARY_TABLES[place], {})


def _mobile() -> Iterator[Factor]:
    for row in _content()["mobile"]:
        yield _factor(row["fuel"], row["use"], row["ch4"], row["n2o"], row["table"], row)


def _not_burnt() -> Iterator[Factor]:
    stated = _content()["surroundings"]
    for key, one in stated["carriers"].items():
        yield Factor(
            id=f"{SERIES}/fuel.{key}",
            key=f"fuel.{key}",
            values=MappingProxyType({CO2: 0.0, CH4: 0.0, N2O: 0.0}),
            unit="kg/TJ",
            series=SERIES,
            release="2006",
            family="combustion",
            source=stated["source"],
            licence="facts from the guidelines, cited by table",
            quality="H",
            mark=stated["mark"],
            note=one.get("note", ""),
        )


def _factor(key: str, use: str, ch4: float, n2o: float, table: str, row: Mapping[str, Any]) -> Factor:
    fuel = _content()["fuels"][key]
    co2_gas, ch4_gas = (CO2_BIO, CH4_BIO) if fuel["biogenic"] else (CO2, CH4)
    return Factor(
        id=f"{SERIES}/fuel.{key}/{use}",
        key=f"fuel.{key}",
        values=MappingProxyType({co2_gas: fuel["co2"], ch4_gas: ch4, N2O: n2o}),
        unit="kg/TJ",
        series=SERIES,
        use=use,
        release="2006",
        family="combustion",
        basis="NCV",
        source=f"2006 IPCC Guidelines, volume 2, tables 1.4 and {table}",
        licence="facts from the guidelines, cited by table",
        quality="L",
        mark=row.get("mark", "verified"),
        note=row.get("note", ""),
    )
