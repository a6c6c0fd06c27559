"""What cities state about an action, one row for each city and place in its contract."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.ui.numbers import SPACE, format_number
from zeroward.core.ui.sorting import sort_key
from zeroward.plan.library_words import FACTS

Fact = Mapping[str, Any]
EMISSIONS = ("ghg_year", "ghg_stated", "ghg_total", "sink")
ENERGY = ("energy_saved", "renewable_energy")
MONEY = ("cost", "cost_year")
COMPARABLE = ("ghg_year", "ghg_stated")


@dataclass(frozen=True, slots=True)
class Statement:
    """What one city says in one place. Each figure is a pair: amount with unit, and what it states."""

    city: str
    place: str
    emissions: tuple[tuple[str, str], ...]
    energy: tuple[tuple[str, str], ...]
    money: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]

    @property
    def is_bare(self) -> bool:
        return not (self.emissions or self.energy or self.money)


def statements_of(facts: Iterable[Fact], names: Mapping[str, str]) -> list[Statement]:
    """One row for each city and place, in alphabetical order of the cities' names."""
    groups: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        groups.setdefault((str(fact.get("city", "")), str(fact.get("place", ""))), []).append(fact)
    rows = [
        Statement(
            city=city,
            place=place,
            emissions=_pairs(found, EMISSIONS),
            energy=_pairs(found, ENERGY),
            money=_pairs(found, MONEY),
            notes=tuple(str(fact["note"]) for fact in found if fact.get("note")),
        )
        for (city, place), found in groups.items()
    ]
    return sorted(rows, key=lambda row: (sort_key(names.get(row.city, row.city)), row.place))


def _pairs(facts: Iterable[Fact], kinds: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (amount(fact), str(FACTS[fact["what"]]))
        for fact in facts
        if fact.get("what") in kinds and fact.get("value") is not None
    )


def amount(fact: Fact) -> str:
    """ "14 342 t CO₂e", "12.5 million euros": whole numbers from ten on, money in millions from one million on."""
    value, unit = float(fact["value"]), str(fact.get("unit", ""))
    if unit.startswith("EUR"):
        return money(value)
    shown = format_number(value, 0 if abs(value) >= 10 else None)
    return f"{shown}{SPACE}{unit.removesuffix('/a')}"


def money(value: float) -> str:
    if abs(value) >= 1e6:
        shown = format_number(value / 1e6, 0 if abs(value) >= 1e8 or value % 1e6 == 0 else 1)
        return _("%(amount)s million euros") % {"amount": shown}
    return _("%(amount)s euros") % {"amount": format_number(value, 0)}


def emission_range(facts: Iterable[Fact]) -> str:
    """ "286 to 30 000 t CO₂e in 3 cities", or nothing when no city states what is saved."""
    found = [fact for fact in facts if fact.get("what") in COMPARABLE and fact.get("value") is not None]
    if not found:
        return ""
    values = sorted(float(fact["value"]) for fact in found)
    cities = len({fact.get("city") for fact in found})
    low, high = format_number(values[0], 0), format_number(values[-1], 0)
    if low == high:
        return _("%(amount)s t CO₂e in one city") % {"amount": low}
    return ngettext(
        "%(low)s to %(high)s t CO₂e in %(cities)d city",
        "%(low)s to %(high)s t CO₂e in %(cities)d cities",
        cities,
    ) % {"low": low, "high": high, "cities": cities}
