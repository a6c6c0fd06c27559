"""The first sheet: whose inventory it is, by which rules it was made, and what is not in it."""

from typing import Final

from django.utils.translation import gettext as _

from zeroward.core.workbooks.cells import Value
from zeroward.core.workbooks.writing import Column, Table
from zeroward.inventory.queries.covenant import LCA, CovenantTables

TONNE: Final = 1000.0


def about_table(tables: CovenantTables) -> Table:
    """Names of fields as MyCovenant has them stand in the second column; what we do not hold is left to fill in."""
    results = tables.results
    header, total = results.loaded.header, tables.total
    per_head = results.population and total.emissions is not None
    rows: list[tuple[str, str, Value]] = [
        (_("City"), "organisation_name", header["city_name"]),
        (_("Country"), "country_code", header["country"]),
        (_("Area in km2"), "area", header["area_km2"]),
        (_("Inventory year"), "inventory_year", results.loaded.year),
        (_("Baseline (BEI) or monitoring inventory (MEI)? Fill in"), "bei_flag", ""),
        (_("Inhabitants in that year"), "population_in_the_inventory_year", header["population"]),
        (_("Approach"), "emission_factor_type", approach(tables)),
        (_("Unit"), "emission_reporting_unit", "tonnes CO2 equivalent"),
        (_("Warming potentials"), "", results.view.gwp.key),
        (_("Final energy in MWh"), "", None if _is_one_line(tables) else total.energy),
        (_("Emissions in t CO2e"), "", None if total.emissions is None else total.emissions / TONNE),
        (
            _("Emissions for each inhabitant in t CO2e"),
            "",
            (total.emissions or 0.0) / TONNE / (results.population or 1) if per_head else None,
        ),
        (_("Example data"), "", _("yes") if header["is_example"] else _("no")),
        ("SHA-256", "", results.loaded.digest),
    ]
    rows += [(_("Left out: %(title)s") % {"title": one.title}, "", one.reason) for one in tables.left_out]
    columns = (Column(_("Item"), 52), Column(_("Field in MyCovenant"), 34), Column(_("Value"), 70))
    return Table(_("Inventory"), columns, rows, lines=_lines(tables))


def approach(tables: CovenantTables) -> str:
    """IPCC or LCA, as MyCovenant names the two families of factors."""
    return "LCA" if tables.results.framework.key == LCA else "IPCC"


def _is_one_line(tables: CovenantTables) -> bool:
    """Nothing but one line has energy, and it is confidential."""
    known = [line for line in tables.lines if line.total.energy is not None]
    return len(known) == 1 and known[0].withheld


def _lines(tables: CovenantTables) -> list[str]:
    return [
        _("Covenant of Mayors: inventory of %(city)s, %(year)d")
        % {"city": tables.results.loaded.header["city_name"], "year": tables.results.loaded.year},
        _(
            "Made for copying into MyCovenant; names of carriers and sectors follow the template as known in 2022."
        ),
    ]
