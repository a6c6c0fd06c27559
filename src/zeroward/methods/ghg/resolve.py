"""Which factor a row takes: by what it is about, and by the inventory's rules for electricity and heat."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final, NamedTuple

from zeroward.methods.ghg.activities import Activity
from zeroward.methods.ghg.energy.electricity import local_factor
from zeroward.methods.ghg.energy.heat import heat_factor
from zeroward.methods.ghg.factors import OWN, Factor, FactorSet, Fallback, Found, use_of
from zeroward.methods.ghg.fuels import fuel_key, fuel_of, fuels, surroundings
from zeroward.methods.ghg.method import MethodError, MissingError
from zeroward.methods.ghg.rules import Rules
from zeroward.methods.ghg.say import say
from zeroward.methods.ghg.units import multiplier

COMPUTED: Final = "computed"
"""The series of factors that an inventory computes for itself."""
FUELS_WITHOUT_DEFAULT: Final = ("hydrogen",)
"""Fuels that the guidelines' table lacks: only the city's own factor, or that of a series, will do."""
_GRID: Final = ("electricity", "heat", "cooling")


class Asked(NamedTuple):
    """What the factor is wanted for: rows that agree in all of this share their factor."""

    source: str
    carrier: str
    place: str
    year: int
    factor: str = ""
    key: str = ""
    use: str = ""


def asked_of(row: Activity) -> Asked:
    asked = Asked(row.source, row.carrier, row.place, row.year, row.factor)
    if row.inputs:
        key, use = (str(row.inputs.get(name, "")) for name in ("factor_key", "factor_use"))
        return asked._replace(key=key, use=use)
    return asked


def factor_key(asked: Asked) -> str:
    """The key of the factor. Raises MethodError for a fuel that does not exist, MissingError without a carrier."""
    return asked.key or key_and_use(asked.source, asked.carrier)[0]


@lru_cache(maxsize=16_384)
def key_and_use(source: str, carrier: str) -> tuple[str, str]:
    """The key of the factor for a carrier at a source, and the use that it should fit ("" for what knows no uses)."""
    sector, _, kind = source.partition(".")
    carrier = carrier or (kind if kind in _GRID else "electricity" if kind == "losses" else "")
    if carrier in _GRID or "." in carrier:
        return carrier, use_of(source) if carrier.startswith("fuel.") else ""
    if fuel_of(carrier) or carrier in FUELS_WITHOUT_DEFAULT or carrier in surroundings():
        return f"fuel.{fuel_key(carrier)}", use_of(source)
    if not carrier:
        raise MissingError(
            "It is not said what was used.",
            place="carrier",
            remedy="Name the fuel, electricity, heat or material.",
        )
    if kind == "fuel":
        raise MethodError(
            say("There is no fuel called %(carrier)s.", carrier=carrier),
            place="carrier",
            remedy="Fuels: " + ", ".join((*fuels(), *surroundings())) + ".",
        )
    return f"{sector}.{carrier}", ""


def resolve(asked: Asked, factors: FactorSet, rules: Rules) -> Found:
    """The factor for a row, with what had to be taken in place of what was asked. Raises MissingError."""
    if asked.factor:
        return Found(factors.by_id(asked.factor))
    if asked.key:
        key, use = asked.key, use_of(asked.source) if asked.key.startswith("fuel.") else ""
    else:
        key, use = key_and_use(asked.source, asked.carrier)
    if key == "electricity" and rules.electricity == "local_efe":
        return _local(asked, factors, rules)
    if key in ("heat", "cooling"):
        return _network(key, asked, factors, rules)
    series = _series(key, factors, rules)
    return factors.lookup(key, use=asked.use or use, place=asked.place, year=asked.year, series=series)


def residual(asked: Asked, factors: FactorSet, rules: Rules) -> Found:
    """The residual mix for what no contract covers."""
    return factors.lookup("electricity.residual", place=asked.place, year=asked.year, series=rules.residual)


def _series(key: str, factors: FactorSet, rules: Rules) -> tuple[str, ...]:
    """The series allowed for a key; which release of the national factors is the inventory's to choose."""
    named = rules.series_for(key)
    if key == "electricity" and rules.electricity == "neefe" and not named:
        raise MissingError(
            "No release of the national factors is chosen.",
            place="series",
            remedy="Choose one: " + ", ".join(info.series for info in factors.series_of(key)) + ".",
        )
    return named


def _local(asked: Asked, factors: FactorSet, rules: Rules) -> Found:
    """The Covenant's local electricity factor, made from the national one."""
    if rules.local_electricity is None:
        raise MissingError(
            "The local electricity factor needs the territory's consumption and production.",
            place="local_electricity",
            remedy="Enter them in the inventory's settings.",
        )
    found = factors.lookup(
        "electricity",
        place=asked.place,
        year=asked.year,
        series=_series("electricity", factors, rules),
    )
    if found.factor.series == OWN:
        return found
    national = found.factor
    to_tonnes = multiplier(national.mass_unit, "t") / multiplier(national.per, "MWh")
    per_unit = {
        gas: float(local_factor(rules.local_electricity, value * to_tonnes))
        for gas, value in national.values.items()
    }
    made = Factor(
        id=f"{COMPUTED}/electricity.local/{asked.place}/{asked.year}/{national.id}",
        key="electricity",
        values=per_unit,
        unit="t/MWh",
        series=COMPUTED,
        place=asked.place,
        valid_from=asked.year,
        valid_to=asked.year,
        release=national.release,
        family=national.family,
        boundary=national.boundary,
        source=f"Covenant of Mayors, local electricity factor from {national.id}",
        licence=national.licence,
        quality=national.quality,
        mark="derived",
        gwp_set=national.gwp_set,
        includes=national.includes,
    )
    return Found(made, found.fallbacks)


def _network(key: str, asked: Asked, factors: FactorSet, rules: Rules) -> Found:
    """The city's own heat factor, else the one of its plants, else a series that the inventory chose."""
    if rules.heat is None or key == "cooling":
        return factors.lookup(key, place=asked.place, year=asked.year, series=rules.series_for(key) or (OWN,))
    per_mwh: dict[str, Mapping[str, float]] = {}
    fallbacks: list[Fallback] = []
    ids: list[str] = []
    for carrier in sorted({carrier for plant in rules.heat.plants for carrier in plant.fuels}):
        burnt = Asked("energy_supply.heat", carrier, asked.place, asked.year)
        found = resolve(burnt, factors, rules)
        per_mwh[carrier] = kilograms_per(found.factor, "MWh")
        fallbacks += found.fallbacks
        ids.append(found.factor.id)
    made = Factor(
        id=f"{COMPUTED}/heat/{asked.place}/{asked.year}",
        key=key,
        values=heat_factor(rules.heat, per_mwh),
        unit="kg/MWh",
        series=COMPUTED,
        place=asked.place,
        valid_from=asked.year,
        valid_to=asked.year,
        source="the network's plants, with " + ", ".join(ids),
        quality="M",
        mark="derived",
        includes=("losses",),
    )
    return Found(made, tuple(dict.fromkeys(fallbacks)))


def kilograms_per(factor: Factor, unit: str) -> dict[str, float]:
    """The values of a factor in kilograms of gas per unit of activity."""
    scale = multiplier(factor.mass_unit, "kg") * multiplier(unit, per_unit_of(factor))
    return {gas: value * scale for gas, value in factor.values.items()}


def per_unit_of(factor: Factor) -> str:
    """The unit of activity, with gross energy named as such."""
    return f"{factor.per}_GCV" if factor.basis == "GCV" and factor.per in _ENERGY else factor.per


_ENERGY: Final[frozenset[Any]] = frozenset({"TJ", "GJ", "MWh", "kWh", "GWh"})
