"""A light algebra of units: what a unit measures, as powers of base dimensions, and its size.

Amounts of a year are amounts (MWh, pkm, t): a model runs by years, so "per year" is not written. CO2 equivalent is a
dimension of its own, and so is money: tonnes of methane are never added to tonnes of CO2e, nor euros to either.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from zeroward.methods.ghg.say import Name, Said, joined, say
from zeroward.methods.ghg.usual_units import USUAL

Powers = tuple[tuple[str, int], ...]

NONE: Final[Powers] = ()
"""Powers of a plain number."""

_GRAMS: Final = {"g": 1.0, "kg": 1e3, "t": 1e6, "kt": 1e9, "Mt": 1e12}
_MORE: Final = {
    **{f"{name}CO2e": ("[co2e]", size) for name, size in _GRAMS.items()},
    **{name: ("[mass]", size) for name, size in _GRAMS.items()},
    "EUR": ("[money]", 1.0),
    "kEUR": ("[money]", 1e3),
    "MEUR": ("[money]", 1e6),
    "cent": ("[money]", 0.01),
    "person": ("[person]", 1.0),
    "household": ("[household]", 1.0),
    "vehicle": ("[vehicle]", 1.0),
    "dwelling": ("[dwelling]", 1.0),
    "FTE": ("[work]", 1.0),
    "year": ("[year]", 1.0),
    "h": ("[hour]", 1.0),
    "tree": ("[tree]", 1.0),
    "piece": ("[piece]", 1.0),
    "TWh": ("[energy]", 3.6e15),
    "MJ": ("[energy]", 1e6),
    "PJ": ("[energy]", 1e15),
    "kvkm": ("[vehicle_distance]", 1e3),
    "kpkm": ("[passenger_distance]", 1e3),
    "ktkm": ("[freight_distance]", 1e3),
    "km": ("[distance]", 1.0),
    "points": ("[share]", 0.01),
}
_POWER: Final = {"W": 3.6e3, "kW": 3.6e6, "MW": 3.6e9, "GW": 3.6e12}  # energy of one hour
_SIGNS: Final = {"%": "percent", "€": "EUR", "m²": "m2", "m³": "m3", "·": "*"}
_ATOM: Final = re.compile(r"\s*([A-Za-z][A-Za-z0-9_]*|1)(?:\^(-?[1-3]))?\s*")

KNOWN: Final = MappingProxyType({**USUAL, **_MORE})


@dataclass(frozen=True, slots=True)
class Unit:
    """`text` as written, `powers` of base dimensions (sorted), `size` in the smallest unit of each."""

    text: str
    powers: Powers
    size: float


class UnitError(ValueError):
    """A unit that cannot be read."""

    def __init__(self, message: Said) -> None:
        super().__init__(message)
        self.message = message


@lru_cache(maxsize=4_096)
def parse_unit(text: str) -> Unit:
    """`kWh/m2`, `g/vkm`, `EUR/MWh`, `1`, `%`. Raises UnitError for an unknown name or an empty unit."""
    plain = text
    for sign, name in _SIGNS.items():
        plain = plain.replace(sign, name)
    plain = plain.replace(" CO2e", "CO2e")
    if not plain.strip() or len(plain) > 80:
        raise UnitError(say("The unit is too long.") if plain.strip() else say("The unit is missing."))
    top, *below = plain.split("/")
    if len(below) > 1:
        raise UnitError(say("“%(unit)s” has more than one division.", unit=Name(text)))
    powers: Powers = NONE
    size = 1.0
    for part, side in [(top, 1)] + [(one, -1) for one in below]:
        for atom in part.split("*"):
            found_powers, found_size = _atom(atom, text)
            powers = times(powers, raised(found_powers, side))
            size = size * found_size if side > 0 else size / found_size
    return Unit(text, powers, size)


def _atom(atom: str, text: str) -> tuple[Powers, float]:
    match = _ATOM.fullmatch(atom)
    if not match:
        raise UnitError(say("“%(unit)s” is no unit.", unit=Name(text)))
    name, exponent = match[1], int(match[2] or 1)
    if name in ("1", "share"):
        return NONE, 1.0
    if name in _POWER:
        return raised((("[energy]", 1), ("[hour]", -1)), exponent), float(_POWER[name] ** exponent)
    if name not in KNOWN:
        raise UnitError(say("“%(unit)s” is no unit that is known here.", unit=Name(name)))
    dimension, size = KNOWN[name]
    powers = NONE if dimension == "[share]" else ((dimension, exponent),)
    return powers, float(size**exponent)


@lru_cache(maxsize=16_384)
def times(first: Powers, second: Powers) -> Powers:
    """Powers of a product."""
    if not first or not second:
        return first or second
    total = dict(first)
    for name, power in second:
        total[name] = total.get(name, 0) + power
    return tuple(sorted((name, power) for name, power in total.items() if power))


def raised(powers: Powers, exponent: int) -> Powers:
    return tuple((name, power * exponent) for name, power in powers) if exponent else NONE


def words(powers: Powers) -> Said:
    """For instance `energy / area`, or `a plain number`."""

    def side(sign: int) -> list[str]:
        return [
            joined((measure(name), Name(abs(power))), "^") if abs(power) > 1 else measure(name)
            for name, power in powers
            if power * sign > 0
        ]

    if not powers:
        return say("a plain number")
    top, bottom = joined(side(1) or [Name("1")], " · "), side(-1)
    return joined((top, joined(bottom, " · ")), " / ") if bottom else top


def measure(name: str) -> str:
    """What a base dimension is called: `[passenger_distance]` is `passenger distance`."""
    return Name("CO2e") if name == "[co2e]" else name.strip("[]").replace("_", " ")
