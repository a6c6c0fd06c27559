"""Addresses of inventories that the browser visits."""

from tests.browser.example import CITY, INVENTORY, TOWN, Example

INVENTORY_PUBLIC = [
    Example("inventory:factors"),
    Example("inventory:factors", query="key=fuel.natural_gas&series=ipcc-2006"),
    # what cities have published
    Example("inventory:published"),
    Example("inventory:public", INVENTORY),
    Example("inventory:public", (*INVENTORY, "1"), "framework=crf"),
    Example("inventory:public-part", (*INVENTORY, "1"), "framework=gpc&sector=I"),
    Example("inventory:public-row", (*INVENTORY, "1", "{published_figure}")),
    Example("inventory:public-frameworks", (*INVENTORY, "1"), "first=gpc&second=bisko"),
]

INVENTORY_PAGES = [
    # where a city's team works on its inventories
    *(Example(f"inventory:{name}", (TOWN,), who="town") for name in ("inventories", "inventory-new")),
    *(Example(f"inventory:{name}", ("{draft}",), who="town") for name in ("inventory", "matrix", "frame")),
    *(Example("inventory:sector", ("{draft}", name), who="town") for name in ("residential", "solid_waste")),
    Example("inventory:cell", ("{draft}", "municipal.electricity"), who="town"),
    Example("inventory:key", ("{draft}", "rail.fuel"), who="town"),
    Example("inventory:figure-add", ("{draft}", "residential.fuel"), who="town"),
    Example(
        "inventory:figure-add", ("{draft}", "solid_waste.outside"), "method=waste.landfill_decay", "town"
    ),
    Example("inventory:figure", ("{draft}", "{figure}"), who="town"),
    Example("inventory:figure-delete", ("{draft}", "{figure}"), who="town"),
    Example("inventory:step", ("{draft}", "hand-in"), who="town"),
    *(Example(f"inventory:{name}", ("{draft}",), who="town") for name in ("import", "exports")),
    Example("inventory:import-report", ("{draft}", "{inventory_run}"), who="town"),
    Example("inventory:import-report", ("{draft}", "{inventory_run}"), "verdict=refuse", "town"),
    Example("inventory:inventory", ("{published}",), who="city"),
    Example("inventory:results", ("{published}",), who="city"),
    Example("inventory:results", ("{published}",), "framework=bisko", "city"),
    Example("inventory:results", ("{draft}",), who="town"),
    Example("inventory:results-part", ("{published}",), "framework=gpc&column=2", "city"),
    Example("inventory:results-row", ("{published}", "{published_figure}"), who="city"),
    Example("inventory:results-frameworks", ("{published}",), "first=gpc&second=basemis", "city"),
    Example("inventory:results-compare", ("{published}", "{published_before}"), who="city"),
    Example("inventory:results-since", ("{published}", "1"), who="city"),
    Example("inventory:national", ("at",), who="platform"),
    Example("inventory:versions", ("{published}",), who="city"),
    Example("inventory:version", ("{published}", "1"), who="city"),
    Example("inventory:version-withdraw", ("{published}", "1"), who="city"),
    *(Example(f"inventory:{name}", (CITY,), who="city") for name in ("city-factors", "city-factor-new")),
    *(
        Example(f"inventory:{name}", (CITY, "{city_factor}"), who="city")
        for name in ("city-factor", "city-factor-delete")
    ),
]

INVENTORY_STEPS = [
    *(Example("inventory:public-file", (*INVENTORY, "1", name)) for name in ("report", "ecrf", "csv")),
    Example("inventory:export", ("{draft}", "csv")),
    Example("inventory:workbook", ("{draft}", "waste")),
    Example("inventory:estimates", ("{draft}",)),
    Example("inventory:import-commit", ("{draft}", "{inventory_run}")),
    *(Example(f"inventory:{name}", ("{draft}", "rail.fuel")) for name in ("comment", "attach")),
    Example("inventory:figure-confirm", ("{draft}", "{figure}")),
    Example("inventory:comment-settle", ("{draft}", "{cell_comment}")),
    Example("inventory:attachment-detach", ("{draft}", "{attachment}")),
]
