"""B: energy supply. Where the local electricity factor cannot be made yet, the sheet says what is missing."""

from django.utils.translation import gettext as _

from zeroward.core.workbooks.cells import Value
from zeroward.core.workbooks.writing import Column, Table
from zeroward.inventory.queries.covenant_supply import Supply
from zeroward.inventory.queries.explain_words import fallback_words

EQUATION = "EFE = [(TCE - LPE - GEP) x NEEFE + CO2LPE + CO2GEP] / TCE"
EXPORTER = "EFE = (CO2LPE + CO2GEP) / (LPE + GEP)"
TONNE = 1000.0


def supply_table(supply: Supply) -> Table:
    """The parts of the local factor line by line, then the plants in the territory."""
    local, factor = supply.local, supply.factor
    green: Value = local.gep if local else supply.green
    rows: list[list[Value]] = [
        [
            "TCE",
            _("Electricity consumed in the territory"),
            "MWh",
            local.tce if local else supply.tce,
            _tce(supply),
        ],
        ["LPE", _("Electricity made locally"), "MWh", local.lpe if local else None, _stated(supply)],
        ["GEP", _("Certified green electricity bought by the local authority"), "MWh", green, ""],
        [
            "CO2LPE",
            _("Emissions of electricity made locally"),
            "t",
            local.co2_lpe if local else None,
            _stated(supply),
        ],
        ["CO2GEP", _("Emissions of green electricity"), "t", local.co2_gep if local else None, ""],
        [
            "NEEFE",
            _("National factor"),
            "t/MWh",
            supply.neefe,
            factor.source if factor else _("no factor was found"),
        ],
        ["EFE", _("Local factor"), "t/MWh", supply.efe, _efe(supply)],
    ]
    rows += [
        ["", plant.title, "MWh", plant.energy, _("fuel of a plant that supplies the grid")]
        for plant in supply.plants
    ]
    rows += [
        [
            "",
            plant.title,
            "t",
            None if plant.emissions is None else plant.emissions / TONNE,
            _("its emissions"),
        ]
        for plant in supply.plants
    ]
    columns = (
        Column(_("Sign"), 12),
        Column(_("Quantity"), 58),
        Column(_("Unit"), 10),
        Column(_("Value"), 18),
        Column(_("Where it comes from"), 80),
    )
    lines = [_("Electricity of the territory and the local factor"), EQUATION, EXPORTER, *_fallbacks(supply)]
    return Table(_("B Energy supply"), columns, rows, lines=lines)


def _tce(supply: Supply) -> str:
    if supply.local is None:
        known = supply.tce is not None
        return _("sum of the figures of this inventory") if known else _("nothing entered, or not told (C)")
    if supply.tce is not None and abs(supply.tce - supply.local.tce) > 0.01 * supply.local.tce:
        return _("as stated; the figures of this inventory sum up to %(sum)s MWh") % {
            "sum": f"{supply.tce:.0f}"
        }
    return _("as stated with the figures")


def _stated(supply: Supply) -> str:
    if supply.local is not None:
        return _("as stated with the figures")
    return _("not entered: choose the Covenant's local factor as the method of a figure, and state it there")


def _efe(supply: Supply) -> str:
    if supply.efe is None:
        return _("needs electricity made locally; the national factor is used until then")
    assert supply.local is not None
    own = supply.local.lpe + supply.local.gep
    return EXPORTER if own > supply.local.tce else EQUATION


def _fallbacks(supply: Supply) -> list[str]:
    return [fallback_words(one) for one in supply.fallbacks]
