"""What everyone sees of monitoring on the pages of a city and of a country."""

from typing import Any

from django.utils.translation import gettext_lazy

from zeroward.core.panels import Panel, register_panel
from zeroward.core.queries.instance import open_rooms
from zeroward.monitoring.queries.board_cities import progress_cities
from zeroward.monitoring.queries.report_page import public_reports


def city_panel(subject: dict[str, Any]) -> Panel | None:
    """How far the city is, as it published. One query."""
    key = str(subject.get("city", ""))
    found = progress_cities([key]) if key and _is_open() else []
    if not found:
        return None
    return Panel(
        "progress",
        gettext_lazy("How far it is"),
        "monitoring/boards/panel_city.html",
        {"one": found[0]},
        order=17,
    )


def country_panel(subject: dict[str, Any]) -> Panel | None:
    """The published national reports. One query."""
    code = str(subject.get("country", "")).upper()
    found = public_reports(code) if len(code) == 2 and _is_open() else []
    if not found:
        return None
    return Panel(
        "progress",
        gettext_lazy("How far its cities are"),
        "monitoring/boards/panel_country.html",
        {"reports": found, "code": code.lower()},
        order=40,
    )


def _is_open() -> bool:
    return "monitoring" in {room.key for room in open_rooms()}


def register_panels() -> None:
    register_panel("places.city", "monitoring.progress", city_panel)
    register_panel("places.country", "monitoring.reports", country_panel)
