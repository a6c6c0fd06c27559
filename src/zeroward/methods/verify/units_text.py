"""Read units as people write them: `tCO2e/MWh (printed 0.398)`, `Gg/yr wet`, `g/cap/day`, `kg BOD/yr`.

What is measured (CO2, BOD, wet waste) is no part of the unit. A year is implied: `kg/yr` and `kg` are the same
yearly amount, and a day is 1/365 of it.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

# unit -> (dimension, size in the base unit of the dimension)
_PREFIXED = {
    "mass": (
        "kg",
        {
            "mg": 1e-6,
            "g": 1e-3,
            "kg": 1.0,
            "t": 1e3,
            "kt": 1e6,
            "mt": 1e9,
            "gg": 1e6,
            "tg": 1e9,
            "gt": 1e12,
            "ug": 1e-9,
            "µg": 1e-9,
        },
    ),
    "energy": (
        "mwh",
        {"kwh": 1e-3, "mwh": 1.0, "gwh": 1e3, "twh": 1e6}
        | {unit: size / 3.6 for unit, size in {"mj": 1e-3, "gj": 1.0, "tj": 1e3, "pj": 1e6}.items()},
    ),
    "volume": ("m3", {"l": 1e-3, "m3": 1.0, "nm3": 1.0, "ml": 1e-6}),
    "length": ("km", {"m": 1e-3, "km": 1.0}),
    "area": ("ha", {"m2": 1e-4, "ha": 1.0, "km2": 100.0}),
    "power": ("kw", {"w": 1e-3, "kw": 1.0, "kwp": 1.0, "mw": 1e3, "mwp": 1e3, "gw": 1e6, "kwel": 1.0}),
    "money": ("eur", {"eur": 1.0, "€": 1.0, "euro": 1.0, "keur": 1e3, "meur": 1e6, "usd": 1.0}),
    "year": (
        "yr",
        {"yr": 1.0, "y": 1.0, "a": 1.0, "year": 1.0, "d": 1 / 365, "day": 1 / 365, "month": 1 / 12},
    ),
    "hour": ("h", {"h": 1.0, "hour": 1.0}),
    "person": ("person", {"person": 1.0, "cap": 1.0, "capita": 1.0, "inhabitant": 1.0, "pers": 1.0}),
    "head": ("head", {"head": 1.0, "animal": 1.0, "place": 1.0, "tree": 1.0}),
    "vkm": ("vkm", {"vkm": 1.0, "mvkm": 1e6}),
    "pkm": ("pkm", {"pkm": 1.0, "mpkm": 1e6}),
    "tkm": ("tkm", {"tkm": 1.0, "mtkm": 1e6}),
    "temperature": ("k", {"k": 1.0}),
    "": (
        "1",
        {"1": 1.0, "%": 1e-2, "percent": 1e-2, "pct": 1e-2, "share": 1.0, "fraction": 1.0, "ppm": 1e-6},
    ),
}
_UNITS = {
    unit: (dimension, size) for dimension, (_, units) in _PREFIXED.items() for unit, size in units.items()
}
_WORDS = {
    "tonne": "t", "tonnes": "t", "ton": "t", "tons": "t", "kilogram": "kg", "kilograms": "kg", "gram": "g",
    "grams": "g", "kilotonnes": "kt", "litre": "l", "litres": "l", "liter": "l", "liters": "l",
    "years": "yr", "days": "d", "hours": "h", "persons": "person", "people": "person",
    "inhabitants": "person", "euros": "eur", "heads": "head", "m³": "m3", "m²": "m2", "km²": "km2",
    "hectares": "ha", "hectare": "ha", "trees": "tree", "pp": "%", "kilometres": "km", "annum": "yr",
    "dimensionless": "1", "months": "month", "nm³": "nm3", "animals": "animal",
}  # fmt: skip
_SUBSTANCE = re.compile(
    r"^(co2(e|eq|-eq|-e|_e)?|ch4|n2o(-?n)?|n|c|bod|cod|no3|sf6|nf3|hfc.*|pfc.*|ef|wet|dry|ncv|gcv|msw)$"
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A size in base units and the dimensions with their exponents, the year left out."""

    size: float
    dimensions: tuple[tuple[str, int], ...]

    def fits(self, other: "Unit") -> bool:
        return self.dimensions == other.dimensions


ONE = Unit(1.0, ())


@lru_cache(maxsize=2048)
def read_unit(text: str) -> Unit | None:
    """The unit in a text; None where none is understood. An empty text is the unit 1."""
    clean = re.sub(r"\([^)]*\)", " ", text).split(",")[0].strip()
    if not clean:
        return ONE
    clean = re.sub(r"\bper\b|\bje\b", "/", clean.replace("_", " "))
    size, dimensions = 1.0, dict[str, int]()
    for index, part in enumerate(clean.split("/")):
        found = (1.0, "") if index == 0 and not part.strip() else _part(part)
        if found is None:
            return None
        sign = 1 if index == 0 else -1
        part_size, dimension = found
        size *= part_size**sign
        if dimension and dimension != "year":
            dimensions[dimension] = dimensions.get(dimension, 0) + sign
    return Unit(size, tuple(sorted((key, value) for key, value in dimensions.items() if value)))


def _part(part: str) -> tuple[float, str] | None:
    """Size and dimension of one part between slashes: a number may stand before, a substance after."""
    match = re.match(r"^\s*(\d+(?:\.\d+)?)?\s*(.*)$", part)
    number, rest = (match.group(1), match.group(2)) if match else (None, part)
    if number and not rest.strip():
        return float(number), ""
    for word in rest.split():
        known = _token(word)
        if known is not None:
            return known[1] * (float(number) if number else 1.0), known[0]
    return None


def _token(word: str) -> tuple[str, float] | None:
    lower = word.lower().strip(".;:")
    lower = _WORDS.get(lower, lower)
    if lower in _UNITS:
        return _UNITS[lower]
    for cut in range(len(lower) - 1, 0, -1):
        if lower[:cut] in _UNITS and _SUBSTANCE.match(lower[cut:]):
            return _UNITS[lower[:cut]]
    if _SUBSTANCE.match(lower):
        return None
    return None


def factor_between(source: str, target: str) -> float | None:
    """What to multiply by to go from one unit to the other; None where they measure different things."""
    a, b = read_unit(source), read_unit(target)
    if a is None or b is None:
        return 1.0 if source.strip() == target.strip() else None
    return a.size / b.size if a.fits(b) else None
