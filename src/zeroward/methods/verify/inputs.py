"""Tolerant access to the inputs of a case: by any of several names, with units beside or inside the name."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from zeroward.methods.verify.quantities import Quantity, read_quantity
from zeroward.methods.verify.units_text import read_unit


class MissingInput(LookupError):  # noqa: N818
    """None of the names stands among the inputs."""


_SUFFIX_WORDS = frozenset(
    {
        *("t", "tonnes", "tonne", "tons", "ton", "kt", "mt", "gg", "kg", "g", "mg", "co2e", "co2", "gt"),
        *("tco2", "tco2e", "kgco2", "kgco2e", "ktco2", "ktco2e", "gco2", "gco2e"),
        *("mwh", "gwh", "kwh", "twh", "tj", "gj", "pj", "mj", "kw", "mw", "kwp", "mwp", "k"),
        *("m3", "l", "litres", "ha", "km2", "km", "m2", "vkm", "pkm", "tkm"),
        *("pct", "percent", "pp", "eur", "meur", "keur", "unit", "head"),
        *("years", "yr", "year", "y", "a", "h", "day", "d", "per", "cap", "capita", "person"),
    }
)
_SUBSTANCES = frozenset({"co2e", "co2"})
_NEVER_FIRST = frozenset({"year", "day", "person", "cap", "capita", "unit"})
_ONE_LETTER = frozenset("tglkayhdm")


@dataclass(frozen=True, slots=True)
class Entry:
    key: str
    name: str
    unit: str
    raw: Any

    def quantity(self) -> Quantity | None:
        return read_quantity(self.raw, self.unit)


def plain(name: str) -> str:
    """A name without case and punctuation; `BASIC+` is not `BASIC`."""
    return re.sub(r"[^a-z0-9]", "", name.lower().replace("+", "plus"))


def split_name(key: str) -> tuple[str, str]:
    """`bod_g_per_person_day` is the name `bod` and the unit `g/person/day`; without a unit the second is empty."""
    tokens = [token for token in re.split(r"[_\s\-]+", key) if token]
    cut = len(tokens)
    while cut > 1 and tokens[cut - 1].lower() in _SUFFIX_WORDS:
        cut -= 1
    while cut < len(tokens) and tokens[cut].lower() in _SUBSTANCES:
        cut += 1  # ef_co2_kg_per_tj: what is measured belongs to the name
    while cut < len(tokens) and tokens[cut].lower() == "per":
        cut -= 1  # a unit does not begin with "per": what stands before belongs to it
    if cut < 1 or cut == len(tokens):
        return plain(key), ""
    words = tokens[cut:]
    if words[0].lower() in _NEVER_FIRST:
        return plain(key), ""  # population_year is no population per year
    if len(words) == 1 and words[0].lower() in _ONE_LETTER and words[0].isupper():
        return plain(key), ""  # E_T is a symbol, mass_t is tonnes
    return plain("".join(tokens[:cut])), _unit_of(words)


def _unit_of(words: Sequence[str]) -> str:
    parts: list[list[str]] = [[]]
    for word in words:
        if word.lower() in _SUBSTANCES:
            continue  # what is measured is no part of the unit
        if word.lower() == "per":
            parts.append([])
        elif parts[-1]:
            parts.append([word])  # g per person day: each further word divides
        else:
            parts[-1].append(word)
    return "/".join(" ".join(part) for part in parts if part)


_TELLING = (
    "share",
    "fraction",
    "factor",
    "ef",
    "year",
    "rate",
    "type",
    "name",
    "unit",
    "ratio",
    "price",
    "uncertainty",
)


def _close(wanted: str, name: str) -> bool:
    """Whether a name begins or ends with the wanted one and the rest does not make something else of it."""
    rest = name.removeprefix(wanted) if name.startswith(wanted) else name.removesuffix(wanted)
    return rest != name and not any(word in rest for word in _TELLING)


class Inputs:
    """The inputs of one case. Names are compared without case and punctuation."""

    def __init__(self, raw: Any) -> None:
        self.raw: Mapping[str, Any] = raw if isinstance(raw, Mapping) else {"values": raw}
        self.common_unit = str(self.raw.get("unit", "")) if isinstance(self.raw.get("unit"), str) else ""
        self.entries = tuple(self._entries())

    def _entries(self) -> Iterator[Entry]:
        for key, raw in self.raw.items():
            if str(key).endswith("_unit") and isinstance(raw, str):
                continue  # says something of its neighbour
            name, unit = split_name(str(key))
            beside = self.raw.get(f"{key}_unit")
            yield Entry(str(key), name, str(beside) if isinstance(beside, str) else unit, raw)

    def find(self, *names: str) -> Entry | None:
        """The entry under one of the names, the first name first; failing that, one that begins or ends with it."""
        found = self.exact(*names)
        if found is not None:
            return found
        for name in [plain(name) for name in names]:
            if len(name) < 4:
                continue
            close = [one for one in self.entries if _close(name, one.name)]
            if len(close) == 1:
                return close[0]
        return None

    def exact(self, *names: str) -> Entry | None:
        """The entry under one of the names, with its unit in the name or without."""
        for name in [plain(name) for name in names]:
            for entry in self.entries:
                if name in (plain(entry.key), entry.name):
                    return entry
        return None

    def has(self, *names: str) -> bool:
        return self.find(*names) is not None

    def quantity(self, *names: str) -> Quantity | None:
        entry = self.find(*names)
        return None if entry is None else entry.quantity()

    def number(self, *names: str, unit: str = "") -> float:
        """The number in this unit. Raises MissingInput."""
        found = self.quantity(*names)
        if found is None:
            raise MissingInput(f"no input called {names[0]}")
        return found.to(unit)

    def optional(self, *names: str, unit: str = "", default: float = 0.0) -> float:
        found = self.quantity(*names)
        return default if found is None else found.to(unit)

    def maybe(self, *names: str, unit: str = "") -> float | None:
        found = self.quantity(*names)
        return None if found is None else found.to(unit)

    def share(self, *names: str, default: float | None = None) -> float:
        """A fraction: `20 %`, `0.2`, or 20 without a unit, which can only be a percentage."""
        entry = self.find(*names)
        found = None if entry is None else entry.quantity()
        if found is None:
            if default is None:
                raise MissingInput(f"no input called {names[0]}")
            return default
        return as_share(found)

    def maybe_share(self, *names: str) -> float | None:
        return self.share(*names) if self.quantity(*names) is not None else None

    def text(self, *names: str) -> str:
        entry = self.find(*names)
        return str(entry.raw) if entry is not None and isinstance(entry.raw, str) else ""

    def mapping(self, *names: str) -> Mapping[str, Any]:
        entry = self.find(*names)
        return entry.raw if entry is not None and isinstance(entry.raw, Mapping) else {}

    def numbers(self, *names: str, unit: str = "") -> list[float]:
        """A list of numbers under one of the names, or an empty one."""
        entry = self.find(*names)
        if entry is None or not isinstance(entry.raw, (list, tuple)):
            return []
        read = [read_quantity(one, entry.unit) for one in entry.raw]
        return [one.to(unit) for one in read if one is not None]

    def quantities(self) -> dict[str, Quantity]:
        """Every input that is a number, by its key."""
        found = {entry.key: entry.quantity() for entry in self.entries}
        return {key: one for key, one in found.items() if one is not None}


def as_share(quantity: Quantity) -> float:
    known = read_unit(quantity.unit) if quantity.unit else None
    if known is not None and known.dimensions == () and known.size != 1.0:
        return quantity.value * known.size
    return quantity.value / 100 if abs(quantity.value) > 1.5 else quantity.value


def shares_of(raw: Mapping[str, Any], unit: str = "") -> dict[str, float]:
    """A composition as fractions: percentages when named so, or when they add to more than 1.5."""
    read = {key: read_quantity(one, unit) for key, one in raw.items()}
    values = {key: one for key, one in read.items() if one is not None}
    percent = any(one.unit.strip() in ("%", "pct", "percent") for one in values.values())
    percent = percent or sum(abs(one.value) for one in values.values()) > 1.5
    return {str(key): one.value / (100 if percent else 1) for key, one in values.items()}
