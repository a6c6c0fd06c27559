"""What everyone sees of monitoring on the pages of a city and of a country."""

from typing import Any

from django.utils.translation import gettext_lazy

from zeroward.core.panels import Panel, PanelReader, register_panel
from zeroward.core.queries.instance import open_rooms
from zeroward.core.queries.together import Part, Rows, part
from zeroward.monitoring.queries.board_cities import COLUMNS, progress_of, progress_rows
from zeroward.monitoring.queries.report_page import standing_reports


def city_parts(subject: dict[str, Any]) -> dict[str, Part]:
    key = str(subject.get("city", ""))
    return (
        {"states": part(progress_rows().filter(board__city__key=key), *COLUMNS)} if key and _is_open() else {}
    )


def city_panel(_subject: dict[str, Any], rows: Rows) -> Panel | None:
    """How far the city is, as it published."""
    found = progress_of(rows.get("states", ()))
    if not found:
        return None
    return Panel(
        "progress",
        gettext_lazy("How far it is"),
        "monitoring/boards/panel_city.html",
        {"one": found[0]},
        order=17,
    )


def country_parts(subject: dict[str, Any]) -> dict[str, Part]:
    code = str(subject.get("country", "")).upper()
    if len(code) != 2 or not _is_open():
        return {}
    return {"reports": part(standing_reports(code), "year", "number", "title", "is_example")}


def country_panel(subject: dict[str, Any], rows: Rows) -> Panel | None:
    """The newest published report of each year."""
    newest = {row["year"]: row for row in sorted(rows.get("reports", ()), key=lambda row: row["number"])}
    if not newest:
        return None
    reports = [newest[year] for year in sorted(newest, reverse=True)]
    return Panel(
        "progress",
        gettext_lazy("How far its cities are"),
        "monitoring/boards/panel_country.html",
        {"reports": reports, "code": str(subject["country"]).lower()},
        order=40,
    )


def _is_open() -> bool:
    return "monitoring" in {room.key for room in open_rooms()}


def register_panels() -> None:
    register_panel("places.city", "monitoring.progress", PanelReader(city_parts, city_panel))
    register_panel("places.country", "monitoring.reports", PanelReader(country_parts, country_panel))
