"""What the learning part shows on the public page of a city and on the page of a plan."""

from collections.abc import Mapping
from typing import Any, Final

from django.utils.translation import gettext_lazy

from zeroward.core.models import Visibility
from zeroward.core.panels import Panel, register_panel
from zeroward.core.queries.instance import open_rooms
from zeroward.core.queries.together import part, together
from zeroward.core.visibility import visible_to
from zeroward.monitoring.models import DecisionNote, LogEntry, Pilot, Stage

SHOWN: Final = 5


def city_panel(subject: dict[str, Any]) -> Panel | None:
    """Pilots and lessons that a city lets everyone read. One query."""
    key = str(subject.get("city", ""))
    if not key or not _is_open():
        return None
    scope, everyone = f"city:{key}", Visibility.PUBLIC
    rows = together(
        {
            "pilots": part(
                Pilot.objects.filter(scope=scope, visibility=everyone),
                "pk",
                "title",
                "stage",
                "since",
                "lang",
            ),
            "entries": part(
                LogEntry.objects.filter(scope=scope, visibility=everyone),
                "pk",
                "title",
                "happened_on",
                "lang",
            ),
        }
    )
    if not rows["pilots"] and not rows["entries"]:
        return None
    words = dict(Stage.choices)
    pilots = sorted(rows["pilots"], key=lambda row: row["since"], reverse=True)[:SHOWN]
    context = {
        "pilots": [{**row, "stage": words[row["stage"]]} for row in pilots],
        "entries": sorted(rows["entries"], key=lambda row: row["happened_on"], reverse=True)[:SHOWN],
    }
    return Panel(
        "learning", gettext_lazy("Pilots and lessons"), "monitoring/panels/city.html", context, order=20
    )


def plan_panel(subject: dict[str, Any]) -> Panel | None:
    """What was learned about the actions and indicators of a plan, and decided because of them. One query."""
    plan, viewer = subject.get("plan"), subject.get("viewer")
    if plan is None or viewer is None or not _is_open():
        return None
    entries = visible_to(LogEntry.objects.all(), viewer)
    rows = together(
        {
            "actions": part(entries.filter(action__plan=plan.pk), "pk", "title", "happened_on"),
            "figures": part(entries.filter(indicator__plan=plan.pk), "pk", "title", "happened_on"),
            "decisions": part(
                visible_to(DecisionNote.objects.all(), viewer).filter(indicator__plan=plan.pk),
                "pk",
                "title",
                "decided_on",
            ),
        }
    )
    learned = {row["pk"]: row for row in (*rows["actions"], *rows["figures"])}
    inside = viewer.holds(plan.scope)
    if not learned and not rows["decisions"] and not inside:
        return None
    context: Mapping[str, Any] = {
        "scope": plan.scope if inside else "",
        "entries": sorted(learned.values(), key=lambda row: row["happened_on"], reverse=True)[:SHOWN],
        "decisions": sorted(rows["decisions"], key=lambda row: row["decided_on"], reverse=True)[:SHOWN],
    }
    return Panel(
        "learning", gettext_lazy("What we learned"), "monitoring/panels/plan.html", dict(context), order=60
    )


def _is_open() -> bool:
    return "monitoring" in {room.key for room in open_rooms()}


def register_learning_panels() -> None:
    register_panel("places.city", "monitoring.learning", city_panel)
    register_panel("plan.plan", "monitoring.learning", plan_panel)
