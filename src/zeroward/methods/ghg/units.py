"""Units of activity data: what was typed, in the unit that the factor wants.

pint reads our own registry (`data/units.txt`). Beyond plain conversion there are three bridges that need the fuel:
volume to mass (density), mass to net energy (net calorific value), gross to net energy (ratio of the two). A density or
ratio that nobody gave is a remembered typical value and comes back as a note, so that no result hides it.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from zeroward.methods.ghg.fuels import Fuel, fuel_of
from zeroward.methods.ghg.method import MethodError, MissingError
from zeroward.methods.ghg.say import say
from zeroward.methods.ghg.usual_units import BASES, OFFERED, USUAL

_FILE: Final = Path(__file__).parent / "data" / "units.txt"
_SIGNS: Final = {
    "m³": "m3",
    "m²": "m2",
    "km²": "km2",
    "Nm³": "m3",
    "%": "percent",
    "€": "EUR",
    "t C": "tC",
    "kg N": "kgN",
    "1/d": "per_day",
    "1": "piece",
}
_NAME: Final = re.compile(r"[A-Za-z][A-Za-z_0-9]{0,31}")
"""A unit is one name: whatever could be reckoned with (powers, numbers, calls) never reaches the parser."""
_MJ_PER_KG_IS_MWH_PER_T: Final = 1 / 3.6


@dataclass(frozen=True, slots=True)
class Conversion:
    """`value × multiplier` is the value in the unit wanted; `notes` tell what had to be assumed."""

    multiplier: float
    notes: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def _registry() -> Any:
    import pint  # heavy

    return pint.UnitRegistry(str(_FILE), cache_folder=None, on_redefinition="raise")


@lru_cache(maxsize=4_096)
def dimension(unit: str) -> str:
    """The dimension of a unit, for instance `"[energy]"`. Raises MethodError for a unit that nobody defined."""
    name = _SIGNS.get(unit, unit)
    if name in USUAL:
        return USUAL[name][0]
    try:
        if not _NAME.fullmatch(name):
            raise ValueError(unit)
        parsed = _registry().parse_units(name)
    except Exception as error:  # pint raises a dozen kinds, none of them for the reader
        raise MethodError(
            say("“%(unit)s” is no unit that is known here.", unit=unit),
            place="unit",
            remedy=_offer(tuple(OFFERED)),
        ) from error
    found = dict(parsed.dimensionality)
    if len(found) != 1 or next(iter(found.values())) != 1:
        raise MethodError(
            say("“%(unit)s” is no single unit.", unit=unit), place="unit", remedy=_offer(tuple(OFFERED))
        )
    return str(next(iter(found)))


@lru_cache(maxsize=4_096)
def _plain(unit: str, to: str) -> float:
    first, last = _SIGNS.get(unit, unit), _SIGNS.get(to, to)
    if first in USUAL and last in USUAL:
        return USUAL[first][1] / USUAL[last][1]
    return float(_registry().Quantity(1.0, first).to(last).magnitude)


@lru_cache(maxsize=16_384)
def conversion(
    unit: str, to: str, *, carrier: str = "", ncv: float | None = None, density: float | None = None
) -> Conversion:
    """How to get from one unit to another, if need be through the fuel's density and calorific value.

    `ncv` (MJ/kg) and `density` (kg/m3) are the user's own and go before those of the fuel. Raises MethodError with the
    units that would fit, MissingError when the bridge needs a value that is not known.
    """
    have, want = dimension(unit), dimension(to)
    if have == want:
        return Conversion(_plain(unit, to))
    fuel = fuel_of(carrier)
    if {have, want} <= _BRIDGED and (fuel or ncv):
        first, last = _to_energy(have, fuel, ncv, density), _to_energy(want, fuel, ncv, density)
        multiplier = _plain(unit, BASES[have]) * first.multiplier / last.multiplier * _plain(BASES[want], to)
        return Conversion(multiplier, tuple(dict.fromkeys((*first.notes, *last.notes))))
    fitting = tuple(_BRIDGED) if want in _BRIDGED and fuel else (want,)
    raise MethodError(say("%(unit)s does not fit here.", unit=unit), place="unit", remedy=_offer(fitting))


_BRIDGED: Final = frozenset({"[energy]", "[gross_energy]", "[mass]", "[volume]"})


def _to_energy(have: str, fuel: Fuel | None, ncv: float | None, density: float | None) -> Conversion:
    """From the base unit of a dimension to MWh net."""
    if have == "[energy]":
        return Conversion(1.0)
    title = fuel.title if fuel else "the fuel"
    if have == "[gross_energy]":
        if fuel is None or fuel.net_to_gross is None:
            raise MissingError(
                say("The ratio of net to gross calorific value of %(title)s is not known.", title=title),
                place="unit",
                remedy="Give the net energy, in MWh.",
            )
        note = (
            f"Net energy taken as {fuel.net_to_gross:g} of gross energy (assumed: {fuel.net_to_gross_note})."
        )
        return Conversion(fuel.net_to_gross, (note,))
    value = ncv if ncv is not None else fuel.ncv if fuel else None
    if value is None:
        raise MissingError(
            say("The net calorific value of %(title)s is not known.", title=title),
            place="ncv",
            remedy="Give it in MJ/kg, or give the energy in MWh.",
        )
    per_tonne = value * _MJ_PER_KG_IS_MWH_PER_T
    if have == "[mass]":
        return Conversion(per_tonne)
    return _through_density(per_tonne, title, fuel, density)


def _through_density(per_tonne: float, title: str, fuel: Fuel | None, density: float | None) -> Conversion:
    if density is not None:
        return Conversion(per_tonne * density / 1_000)
    if fuel is None or fuel.density is None:
        raise MissingError(
            say("The density of %(title)s is not known.", title=title),
            place="density",
            remedy="Give it in kg/m3, or give the energy in MWh from the bill.",
        )
    note = f"Density of {title} taken as {fuel.density:g} kg/m3 (assumed: {fuel.density_note})."
    return Conversion(per_tonne * fuel.density / 1_000, (note,))


def multiplier(
    unit: str, to: str, *, carrier: str = "", ncv: float | None = None, density: float | None = None
) -> float:
    """The factor from one unit to another; see `conversion`."""
    return conversion(unit, to, carrier=carrier, ncv=ncv, density=density).multiplier


def convert(
    value: float,
    unit: str,
    to: str,
    *,
    carrier: str = "",
    ncv: float | None = None,
    density: float | None = None,
) -> float:
    """A value in another unit; see `conversion`."""
    return value * multiplier(unit, to, carrier=carrier, ncv=ncv, density=density)


def canonical_unit(unit: str) -> str:
    """The unit in which activities of this dimension are kept: MWh, t, m3, vkm, ha, head …"""
    return BASES[dimension(unit)]


def units_for(to: str, carrier: str = "") -> tuple[str, ...]:
    """The units to offer in a form whose method expects `to`, for this carrier."""
    want = dimension(to)
    dimensions = (want, *sorted(_BRIDGED - {want})) if want in _BRIDGED and fuel_of(carrier) else (want,)
    return tuple(unit for one in dimensions for unit in OFFERED.get(one, (BASES.get(one, to),)))


def _offer(dimensions: tuple[str, ...]) -> str:
    return (
        "Units that fit: "
        + ", ".join(unit for one in sorted(dimensions) for unit in OFFERED.get(one, (BASES[one],)))
        + "."
    )
