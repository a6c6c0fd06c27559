"""The energy carriers of the Covenant's template, as data, and which of them a carrier of ours belongs to."""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from django.utils.translation import gettext_noop

from zeroward.methods.ghg.fuels import fuel_key

LAYOUT: Final = Path(__file__).parent / "covenant_layout.json"
OTHER: Final = "other_fossil"
TITLES: Final = (
    gettext_noop("Electricity"),
    gettext_noop("Heat and cold"),
    gettext_noop("Natural gas"),
    gettext_noop("Liquid gas"),
    gettext_noop("Heating oil"),
    gettext_noop("Diesel"),
    gettext_noop("Gasoline"),
    gettext_noop("Lignite"),
    gettext_noop("Coal"),
    gettext_noop("Other fossil fuels"),
    gettext_noop("Plant oil"),
    gettext_noop("Biofuel"),
    gettext_noop("Other biomass"),
    gettext_noop("Solar thermal"),
    gettext_noop("Geothermal"),
    gettext_noop("Biogas"),
)
"""The titles of the layout, marked for translation."""


@dataclass(frozen=True, slots=True)
class CovenantCarrier:
    """`number` is the template's own, None where it is not known. `where` narrows to one kind of use."""

    key: str
    title: str
    number: int | None
    holds: frozenset[str]
    where: str = ""
    named: frozenset[str] = frozenset()


@lru_cache(maxsize=1)
def covenant_carriers() -> tuple[CovenantCarrier, ...]:
    """The carriers in the order of the template."""
    found = json.loads(LAYOUT.read_text(encoding="utf-8"))["carriers"]
    return tuple(
        CovenantCarrier(**{**one, "holds": frozenset(one["holds"]), "named": frozenset(one.get("named", ()))})
        for one in found
    )


@lru_cache(maxsize=512)
def covenant_carrier(carrier: str, *, transport: bool) -> str:
    """The key of the template's carrier; what it has no column for is with the other fossil fuels."""
    held = fuel_key(carrier)
    where = "transport" if transport else "stationary"
    by_name = next((one.key for one in covenant_carriers() if carrier in one.named), "")
    return by_name or next(
        (one.key for one in covenant_carriers() if held in one.holds and one.where in ("", where)), OTHER
    )
