"""eCRF_1: the city and how its inventory was made."""

from typing import Final

from zeroward.core.workbooks.cells import Value
from zeroward.core.workbooks.writing import Column, Table
from zeroward.inventory.queries.ecrf import CITY_SHEET
from zeroward.inventory.queries.load import Loaded
from zeroward.methods.ghg.frameworks import framework_of

TOOL: Final = "Zeroward"
GASES: Final = "CO2, CH4, N2O, HFCs, PFCs, SF6, NF3"


def city_table(loaded: Loaded) -> Table:
    """Labels as eCRF has them; what we do not hold stays empty."""
    header = loaded.header
    rows: list[tuple[str, Value]] = [
        ("City", header["city_name"]),
        ("Country", header["country"]),
        ("Inventory year", loaded.year),
        ("Geographic boundary", header["boundary"] or header["boundary_kind"]),
        ("Area (km2)", header["area_km2"]),
        ("Resident population", header["population"]),
        ("Tool used", TOOL),
        ("GPC reporting level", framework_of(str(header["framework"])).title),
        ("Gases", GASES),
        ("GWP", header["gwp_set"]),
        ("Method of electricity", header["electricity_rule"]),
        ("Series of emission factors", header["factor_series"]),
        ("Other information", header["notes"]),
        ("Example data", "yes" if header["is_example"] else "no"),
        ("SHA-256 of the content", loaded.digest),
    ]
    return Table(CITY_SHEET, (Column("Item", 30), Column("Value", 60)), rows)
