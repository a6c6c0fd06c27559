"""The Covenant of Mayors' inventory: energy, supply, emissions and factors, in one of its two families of factors.

The families (combustion only, whole life cycle) may not be mixed in one series: each has a file of its own.
"""

from zeroward.core.workbooks.writing import write_book
from zeroward.inventory.exporters.covenant.about import about_table
from zeroward.inventory.exporters.covenant.factors import factors_table
from zeroward.inventory.exporters.covenant.lines import fields_table
from zeroward.inventory.exporters.covenant.matrix import emissions_table, energy_table
from zeroward.inventory.exporters.covenant.supply import supply_table
from zeroward.inventory.queries.covenant import IPCC, LCA, covenant_tables
from zeroward.inventory.queries.covenant_supply import supply_of
from zeroward.inventory.queries.load import Loaded
from zeroward.inventory.queries.results import results_of


def write_covenant(loaded: Loaded) -> bytes:
    """The workbook with activity-based factors (IPCC): combustion only."""
    return _written(loaded, IPCC)


def write_covenant_lca(loaded: Loaded) -> bytes:
    """The workbook with life cycle factors (LCA). What has none is listed as not computed."""
    return _written(loaded, LCA)


def _written(loaded: Loaded, framework: str) -> bytes:
    tables = covenant_tables(results_of(loaded, framework))
    supply = supply_of(tables)
    sheets = [
        about_table(tables),
        energy_table(tables),
        supply_table(supply),
        emissions_table(tables),
        factors_table(tables, supply),
        fields_table(tables, supply),
    ]
    return write_book(sheets, title=f"{loaded.header['city_name']} {loaded.year}")
