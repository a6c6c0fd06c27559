"""A-1.3: activity by source sector, in the units in which it was entered."""

from math import fsum

from django.utils.translation import gettext as _

from zeroward.core.workbooks.cells import Value
from zeroward.inventory.exporters.contract.model import SCOPES, WITHHELD, Contract, ContractTable
from zeroward.inventory.queries.carriers import carrier_name
from zeroward.inventory.queries.methods import way_title
from zeroward.inventory.queries.sources import cell_title
from zeroward.methods.ghg.activities import BY_FACTOR


def activity_table(contract: Contract) -> ContractTable:
    """One line for each cell of the inventory, carrier or method, and unit; figures of the same kind are summed up."""
    sums: dict[tuple[str, str, str, str], list[float]] = {}
    scopes: dict[tuple[str, str, str, str], str] = {}
    for row, one in enumerate(contract.loaded.activities):
        cell = contract.cell(row)
        if cell is None or one["amount"] is None:
            continue
        key = (cell.sector, cell_title(one["source"]), _what(one), one["unit"])
        sums.setdefault(key, []).append(float(one["amount"]))
        scopes[key] = cell.scope
    rows: list[list[Value]] = []
    for sector in contract.results.framework.sectors:
        mine = {key: values for key, values in sums.items() if key[0] == sector.key}
        if sector.key in contract.closed:
            rows.append([_(sector.title), "", "", *(WITHHELD for _scope in SCOPES)])
        elif mine:
            rows.append([_(sector.title), "", "", None, None, None])
            rows += [
                [
                    f"  {key[1]}",
                    key[2],
                    key[3],
                    *(fsum(values) if scopes[key] == at else None for at in SCOPES),
                ]
                for key, values in mine.items()
            ]
    return ContractTable(
        "A-1.3",
        _("Activity by source sectors"),
        (_("Sector"), _("Activity"), _("Unit"), _("Scope 1"), _("Scope 2"), _("Scope 3")),
        rows,
        ((_("Base year"), contract.loaded.year),),
    )


def _what(one: object) -> str:
    row = dict(one)  # type: ignore[call-overload]
    if row["carrier"]:
        return carrier_name(row["carrier"])
    return "" if row["method"] == BY_FACTOR else way_title(row["method"])
