"""The same numbers line by line, with the names of fields that MyCovenant's data have: for programs."""

from collections.abc import Iterator
from typing import Final

from django.utils.translation import gettext as _

from zeroward.core.workbooks.cells import Value
from zeroward.core.workbooks.writing import Column, Table
from zeroward.inventory.exporters.covenant.about import approach
from zeroward.inventory.queries.covenant import CovenantTables
from zeroward.inventory.queries.covenant_carriers import covenant_carriers
from zeroward.inventory.queries.covenant_supply import Supply

TONNE: Final = 1000.0
UNIT: Final = "tonnes CO2 equivalent"
FIELDS: Final = (
    "inventory_year",
    "energy_consumption_sector",
    "item_text",
    "energy_consumption_carrier_id",
    "energy_consumption_carrier",
    "energy_measure",
    "emission_factor_type",
    "emission_reporting_unit",
    "emission_factor_value",
    "emissions",
)


def fields_table(tables: CovenantTables, supply: Supply) -> Table:
    """One line a sector and carrier; lines that are told as one sum are not in it."""
    lines = [_("Energy in MWh, emissions in t, factors in t/MWh as they follow from both")]
    if supply.neefe is not None:
        lines.append(f"NEEFE {supply.neefe!r} t/MWh")
    return Table(_("Lines"), [Column(name, 26) for name in FIELDS], list(_rows(tables)), lines=lines)


def _rows(tables: CovenantTables) -> Iterator[list[Value]]:
    year, kind = tables.results.loaded.year, approach(tables)
    numbers: dict[str, int | None] = {one.key: one.number for one in covenant_carriers()}
    for line in (*tables.lines, *tables.others):
        for carrier, number in (*numbers.items(), ("", None)):
            one = None if line.withheld else line.amounts.get(carrier)
            if one is None:
                continue
            tonnes = None if one.emissions is None else one.emissions / TONNE
            implied = tonnes / one.energy if tonnes is not None and one.energy else None
            measured: list[Value] = [number, carrier, one.energy]
            yield [year, line.key, line.title, *measured, kind, UNIT, implied, tonnes]
