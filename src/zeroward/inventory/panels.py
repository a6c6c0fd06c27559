"""What this room shows on the pages of cities and countries: published inventories."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.panels import Panel, PanelReader, register_panel
from zeroward.core.permissions import may
from zeroward.core.queries.instance import open_rooms
from zeroward.core.queries.together import Part, Rows, part
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.inventory.queries.published import published_cities, published_in, published_of
from zeroward.inventory.queries.results_words import in_words
from zeroward.inventory.rules import NATIONAL

MOST_CITIES = 12


def city_panel(subject: dict[str, Any]) -> Panel | None:
    """The newest published total of a city, and the years. One query."""
    if not _is_open():
        return None
    found = published_of(str(subject.get("city", "")))
    if found is None:
        return None
    context = {"key": subject["city"], "years": found.years, "lead": _lead(found.total, found.years[0])}
    return Panel("inventory", gettext_lazy("Emissions"), "inventory/panels/published.html", context, order=10)


def _country_parts(subject: dict[str, Any]) -> Mapping[str, Part]:
    return {"out": part(published_in(str(subject.get("country", ""))), "pk")} if _is_open() else {}


def _country(subject: dict[str, Any], rows: Rows) -> Panel | None:
    if not _is_open():
        return None
    code = str(subject.get("country", ""))
    cities = published_cities(code) if rows["out"] else []
    viewer = subject.get("viewer")
    may_look = viewer is not None and may(viewer, NATIONAL, Workspace(Scope.country(code), code, code))
    if not cities and not may_look:
        return None
    context = {"cities": cities[:MOST_CITIES], "may_look": may_look, "key": subject.get("key", code.lower())}
    return Panel(
        "inventories", gettext_lazy("Emissions of cities"), "inventory/panels/country.html", context, order=30
    )


country_panel = PanelReader(_country_parts, _country)
"""Cities of a country with a published inventory, and the way to the national view for those who may. Two queries."""


def _lead(total: float | None, version: Any) -> str:
    year = version.inventory.year
    if total is None:
        return _("The city has published its inventory of %(year)d.") % {"year": year}
    return _("%(total)s of CO₂ equivalent in %(year)d.") % {"total": in_words(total), "year": year}


def _is_open() -> bool:
    return "inventory" in {room.key for room in open_rooms()}


def register_results_panels() -> None:
    register_panel("places.city", "inventory.published", city_panel)
    register_panel("places.country", "inventory.country", country_panel)
