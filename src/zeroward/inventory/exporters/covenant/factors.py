"""The factors behind the emissions: one line for each carrier and factor, in t per MWh of final energy."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from zeroward.core.workbooks.cells import Value
from zeroward.core.workbooks.writing import Column, Table
from zeroward.inventory.queries.covenant import CovenantTables
from zeroward.inventory.queries.covenant_carriers import covenant_carrier, covenant_carriers
from zeroward.inventory.queries.covenant_supply import LOCAL_METHOD, Supply, tonnes_per_mwh
from zeroward.inventory.queries.results_public import confidential_sources
from zeroward.methods.ghg import Factor
from zeroward.methods.ghg.factors import OWN

LOCAL, NATIONAL = "Local", "National"
STATIONARY_ONLY = ("road_", "rail.", "off_road.")


def factors_table(tables: CovenantTables, supply: Supply) -> Table:
    """`emission_factor_origin` is National, Local, or empty for the guidelines' own."""
    columns = (
        Column(_("Energy carrier"), 26),
        Column("emission_factor_value", 22, "t/MWh"),
        Column("emission_factor_origin", 22),
        Column(_("Value as published"), 20),
        Column(_("Unit"), 12),
        Column(_("Series"), 24),
        Column(_("Source"), 70),
        Column(_("Note"), 60),
    )
    rows = list(dict.fromkeys((*_used(tables), *_local(supply))))
    order = {_(one.title): number for number, one in enumerate(covenant_carriers())}
    rows.sort(key=lambda row: order.get(str(row[0]), len(order)))
    return Table(_("Emission factors"), columns, rows, lines=_lines(tables))


def _used(tables: CovenantTables) -> Iterator[tuple[Value, ...]]:
    results = tables.results
    titles = {one.key: _(one.title) for one in covenant_carriers()}
    secret = confidential_sources(results)
    for row, trace in enumerate(results.table.traces):
        source = str(results.table.activities.source[row])
        if source not in results.framework.cell_of_source or results.table.missing[row] or source in secret:
            continue
        for part in trace.parts:
            carrier = str(results.table.activities.carrier[row]) or part.label
            key = covenant_carrier(carrier, transport=source.startswith(STATIONARY_ONLY))
            factor = part.factor
            yield (
                titles[key],
                tonnes_per_mwh(factor, results.table.gwp),
                origin(factor),
                ", ".join(f"{gas} {value!r}" for gas, value in factor.values.items()),
                factor.unit,
                factor.series,
                factor.source,
                factor.note if factor.mark != "assumption" else f"{_('an assumption')}. {factor.note}",
            )


def _local(supply: Supply) -> Iterator[tuple[Value, ...]]:
    if supply.efe is not None:
        yield (_("Electricity"), supply.efe, LOCAL, repr(supply.efe), "t/MWh", LOCAL_METHOD, _("sheet B"), "")


def origin(factor: Factor) -> str:
    """Where a factor of electricity or heat comes from, in MyCovenant's words."""
    if factor.series == OWN:
        return LOCAL
    return NATIONAL if factor.key == "electricity" else ""


def _lines(tables: CovenantTables) -> list[str]:
    families = {
        part.factor.family
        for trace in tables.results.table.traces
        for part in trace.parts
        if part.factor.key == "electricity"
    }
    lines = [_("Factors in tonnes of CO2 equivalents per MWh of final energy")]
    if "co2" in families:
        lines.append(_("The factor of electricity covers CO2 alone, that of fuels also CH4 and N2O."))
    return lines
