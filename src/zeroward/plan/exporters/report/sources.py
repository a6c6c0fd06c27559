"""Where the figures come from: what the city typed, and what the plan rests on besides."""

from django.utils.translation import gettext as _

from zeroward.inventory.exporters.report.parts import Grid, Head, Section
from zeroward.plan.exporters.contract.model import Contract, sector_name
from zeroward.plan.queries.baseline import by_sector
from zeroward.plan.queries.words import bare


def sources_section(contract: Contract) -> Section:
    loaded = contract.loaded
    grids = []
    sectors = by_sector(loaded.baseline)
    if sectors:
        heads = [Head(_("Sector"), width=2), Head(_("t CO₂e"), True)]
        rows = [[sector_name(key), bare(value)] for key, value in sectors.items()]
        grids.append(Grid(_("Emissions of the base year %(year)d") % {"year": loaded.base_year}, heads, rows))
    if loaded.values:
        heads = [Head(_("Driver"), width=1.4), Head(_("± %"), True), Head(_("Where it comes from"), width=2)]
        rows = [
            [
                str(one["driver"]),
                "–" if one["uncertainty_percent"] is None else f"{one['uncertainty_percent']:g}",
                str(one["source_text"]) or _("not said"),
            ]
            for one in loaded.values
        ]
        grids.append(Grid(_("Values that the city has typed"), heads, rows))
    named = [[str(one["code"]), str(one["source_text"])] for one in loaded.actions if one["source_text"]]
    if named:
        heads = [Head(_("Action"), width=0.5), Head(_("Where its figures come from"), width=3)]
        grids.append(Grid(_("Sources of the actions"), heads, named))
    text = [
        _(
            "Everything else is a reference value of the model, or computed from it; the values page shows each."
        )
    ]
    return Section(_("Where the figures come from"), text, grids=grids)
