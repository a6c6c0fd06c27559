"""What projects show on the public page of a city: those that everybody may see."""

from collections.abc import Mapping
from typing import Any, Final

from django.utils.translation import gettext_lazy

from zeroward.core.models import Visibility
from zeroward.core.panels import Panel, PanelReader, register_panel
from zeroward.core.queries.instance import open_rooms
from zeroward.core.queries.together import Part, Rows, part
from zeroward.finance.models import Project, Stage
from zeroward.plan.queries.words import money

MOST: Final = 5


def _parts(subject: dict[str, Any]) -> Mapping[str, Part]:
    key = str(subject.get("city", ""))
    if not key or "finance" not in {room.key for room in open_rooms()}:
        return {}
    found = Project.objects.filter(city__key=key, visibility=Visibility.PUBLIC).exclude(stage=Stage.STOPPED)
    return {"projects": part(found, "pk", "title", "capex", "is_example")}


def _make(_subject: dict[str, Any], rows: Rows) -> Panel | None:
    found = sorted(rows.get("projects", ()), key=lambda row: (-(row["capex"] or 0.0), str(row["title"])))
    if not found:
        return None
    shown = [{**row, "cost": money(row["capex"]) if row["capex"] is not None else ""} for row in found[:MOST]]
    context = {"rows": shown, "more": len(found) - len(shown)}
    return Panel(
        "projects",
        gettext_lazy("Projects that look for money"),
        "finance/projects/panels/city.html",
        context,
        order=42,
    )


city_panel = PanelReader(_parts, _make)


def register_project_panels() -> None:
    register_panel("places.city", "finance.projects", city_panel)
