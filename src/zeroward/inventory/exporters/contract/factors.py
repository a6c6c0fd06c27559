"""A-1.2: the emission factors applied, as published, by gas; and the warming potentials."""

from collections.abc import Iterator
from math import fsum
from typing import Final

from django.utils.translation import gettext as _

from zeroward.core.workbooks.cells import Value
from zeroward.inventory.exporters.contract.model import Contract, ContractTable
from zeroward.inventory.queries.carriers import carrier_name
from zeroward.inventory.queries.results_public import confidential_sources
from zeroward.methods.ghg import Factor
from zeroward.methods.ghg.gases import CH4, CH4_BIO, CO2, CO2_BIO, CO2E, N2O

MIXED: Final = ("HFC-", "CF4", "C2F6", "C3F8")


def factors_table(contract: Contract) -> ContractTable:
    """One line for each carrier and factor. A factor that its source gives only as a sum stands in its own column."""
    gwp = contract.results.view.gwp
    columns = (
        _("Primary energy or energy source"),
        _("Unit"),
        "CO2",
        "CH4",
        "N2O",
        _("F-gases (HFCs and PFCs)"),
        "SF6",
        "NF3",
        _("CO2e, where the source gives only the sum"),
        _("CO2 of biomass"),
        _("Source"),
    )
    weights = ", ".join(f"{gas} {gwp.of(gas):g}" for gas in (CH4, N2O))
    facts: list[tuple[str, Value]] = [
        (_("Base year"), contract.loaded.year),
        (_("Method"), _(contract.results.framework.title)),
        (_("Warming potentials"), f"{gwp.key} ({weights})"),
    ]
    return ContractTable(
        "A-1.2", _("Emission factors applied"), columns, list(dict.fromkeys(_rows(contract))), facts
    )


def _rows(contract: Contract) -> Iterator[tuple[Value, ...]]:
    table, secret = contract.results.table, confidential_sources(contract.results)
    for row, trace in enumerate(table.traces):
        source = str(table.activities.source[row])
        if table.missing[row] or contract.cell(row) is None or source in secret:
            continue
        carrier = str(table.activities.carrier[row])
        for part in trace.parts:
            yield (carrier_name(carrier or part.label), *_line(part.factor))


def _line(factor: Factor) -> Iterator[Value]:
    values = factor.values
    mixed = [value for gas, value in values.items() if gas.startswith(MIXED)]
    yield factor.unit
    yield values.get(CO2)
    yield values.get(CH4, values.get(CH4_BIO))
    yield values.get(N2O)
    yield fsum(mixed) if mixed else None
    yield values.get("SF6")
    yield values.get("NF3")
    yield values.get(CO2E)
    yield values.get(CO2_BIO)
    yield " · ".join(part for part in (factor.source, factor.series) if part)
