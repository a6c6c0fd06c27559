"""A-1.4: emissions by source sector and scope, then by gas."""

from collections.abc import Iterable, Iterator
from math import fsum

from django.utils.translation import gettext as _

from zeroward.core.workbooks.cells import Value
from zeroward.inventory.exporters.contract.model import SCOPES, TONNE, WITHHELD, Contract, ContractTable
from zeroward.methods.ghg.frameworks import CellResult
from zeroward.methods.ghg.gases import CH4, CH4_BIO, CO2, CO2_BIO, CO2E, N2O


def emissions_table(contract: Contract) -> ContractTable:
    """Tonnes of CO2 equivalents a year by sector and scope; land use as sources and sinks."""
    parts = contract.results.view.parts()
    total = contract.results.total
    rows: list[list[Value]] = []
    for sector in contract.results.framework.sectors:
        mine = [part for part in parts if part.cell.sector == sector.key]
        if sector.key in contract.closed:
            rows.append([_(sector.title), *(WITHHELD for _scope in SCOPES), WITHHELD, WITHHELD])
            continue
        rows.append([_(sector.title), *_line(mine, total)])
        rows += _sources_and_sinks(contract, mine)
    if contract.closed:
        pooled = [part for part in parts if part.cell.sector in contract.closed]
        names = ", ".join(
            _(one.title) for one in contract.results.framework.sectors if one.key in contract.closed
        )
        rows.append(
            [_("Told as one sum: %(names)s") % {"names": names}, None, None, None, _tonnes(pooled), None]
        )
        rows.append([_("Total"), None, None, None, total / TONNE, 1.0])
    else:
        rows.append([_("Total"), *_line(parts, total)])
    return ContractTable(
        "A-1.4",
        _("GHG emissions by source sectors"),
        (_("Sector"), _("Scope 1"), _("Scope 2"), _("Scope 3"), _("Total"), _("Share of the total")),
        rows,
        ((_("Base year"), contract.loaded.year), (_("Unit"), _("t CO2 equivalent/year"))),
        [*_missing(contract), *([_("C: confidential, told in one sum.")] if contract.closed else [])],
    )


def gases_table(contract: Contract) -> ContractTable:
    """Tonnes of CO2 equivalents a year by sector and gas; CO2 of biomass is told apart and in no sum."""
    gwp = contract.results.view.gwp
    columns = ("CO2", "CH4", "N2O", _("F-gases"), _("CO2e, not split"), _("CO2 of biomass"))
    rows: list[list[Value]] = []
    for sector in contract.results.framework.sectors:
        mine = [part for part in contract.results.view.parts() if part.cell.sector == sector.key]
        if sector.key in contract.closed:
            rows.append([_(sector.title), *(WITHHELD for _column in columns)])
            continue
        kinds: dict[str, list[float]] = {}
        for part in mine:
            for gas, kg in part.masses.items():
                weight = 1.0 if gas in (CO2, CO2E, CO2_BIO) else gwp.of(gas)
                kinds.setdefault(_kind(gas), []).append(kg * weight / TONNE)
        order = ("CO2", "CH4", "N2O", "F", CO2E, CO2_BIO)
        rows.append([_(sector.title), *(fsum(kinds[kind]) if kind in kinds else None for kind in order)])
    return ContractTable(
        "A-1.4 b",
        _("GHG emissions by source sectors and gases"),
        (_("Sector"), *columns),
        rows,
        ((_("Base year"), contract.loaded.year), (_("Unit"), _("t CO2 equivalent/year"))),
    )


def _kind(gas: str) -> str:
    if gas in (CH4, CH4_BIO):
        return "CH4"
    return gas if gas in (CO2, N2O, CO2E, CO2_BIO) else "F"


def _line(parts: Iterable[CellResult], total: float) -> Iterator[Value]:
    listed = list(parts)
    for scope in SCOPES:
        yield _tonnes(part for part in listed if part.cell.scope == scope)
    own = _tonnes(listed)
    yield own
    yield own * TONNE / total if own is not None and total else None


def _tonnes(parts: Iterable[CellResult]) -> float | None:
    values = [part.co2e for part in parts if part.rows]
    return fsum(values) / TONNE if values else None


def _sources_and_sinks(contract: Contract, parts: Iterable[CellResult]) -> Iterator[list[Value]]:
    """Land use in two lines when it both emits and takes up."""
    view = contract.results.view
    values = [float(view.row_co2e[row]) for part in parts if part.cell.sector == "afolu" for row in part.rows]
    if values and min(values) < 0:
        for title, chosen in (
            (_("  Sources (positive emissions)"), [value for value in values if value > 0]),
            (_("  Sinks (negative emissions)"), [value for value in values if value < 0]),
        ):
            amount = fsum(chosen) / TONNE
            yield [title, amount, None, None, amount, None]


def _missing(contract: Contract) -> list[str]:
    count = int(contract.results.table.missing.sum())
    return (
        [_("%(count)d figures could not be computed yet and are in no sum.") % {"count": count}]
        if count
        else []
    )
