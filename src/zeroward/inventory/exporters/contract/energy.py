"""A-1.1: final energy by source sector, with the carriers below each sector."""

from collections.abc import Iterator
from math import fsum

from django.utils.translation import gettext as _

from zeroward.core.workbooks.cells import Value
from zeroward.inventory.exporters.contract.model import SCOPES, WITHHELD, Contract, ContractTable
from zeroward.inventory.queries.carriers import carrier_name

Sums = dict[str, dict[str, dict[str, list[float]]]]


def energy_table(contract: Contract) -> ContractTable:
    """MWh a year by sector, carrier and scope; empty where nothing was entered."""
    sums = _sums(contract)
    rows: list[list[Value]] = []
    for sector in contract.results.framework.sectors:
        carriers = sums.get(sector.key, {})
        if sector.key in contract.closed:
            rows.append([_(sector.title), *(WITHHELD for _scope in SCOPES), WITHHELD])
            continue
        rows.append(
            [_(sector.title), *_line([part for parts in carriers.values() for part in _items(parts)])]
        )
        rows += [
            [f"  {carrier_name(carrier)}", *_line(_items(parts))]
            for carrier, parts in sorted(carriers.items(), key=lambda item: carrier_name(item[0]))
        ]
    rows.append([_("Total"), *_total(contract, sums)])
    return ContractTable(
        "A-1.1",
        _("Final energy use by source sectors"),
        (_("Source and types of energy used"), _("Scope 1"), _("Scope 2"), _("Scope 3"), _("Total")),
        rows,
        ((_("Base year"), contract.loaded.year), (_("Unit"), _("MWh/year"))),
        [_("C: confidential, only in the total.")] if contract.closed else [],
    )


def _sums(contract: Contract) -> Sums:
    found: Sums = {}
    for row, parts in enumerate(contract.energy):
        cell = contract.cell(row)
        if cell is None:
            continue
        for carrier, value in parts.items():
            by_scope = found.setdefault(cell.sector, {}).setdefault(carrier, {})
            by_scope.setdefault(cell.scope, []).append(value)
    return found


def _items(parts: dict[str, list[float]]) -> list[tuple[str, float]]:
    return [(scope, value) for scope, values in parts.items() for value in values]


def _line(items: list[tuple[str, float]]) -> Iterator[Value]:
    for scope in SCOPES:
        values = [value for at, value in items if at == scope]
        yield fsum(values) if values else None
    yield fsum(value for _scope, value in items) if items else None


def _total(contract: Contract, sums: Sums) -> list[Value]:
    """With confidential sectors only the grand total is told; nothing when all energy is theirs."""
    items = [item for carriers in sums.values() for parts in carriers.values() for item in _items(parts)]
    if not contract.closed:
        return list(_line(items))
    alone = set(sums) <= contract.closed and len(sums) == 1
    return [None, None, None, None if alone else fsum(value for _scope, value in items)]
