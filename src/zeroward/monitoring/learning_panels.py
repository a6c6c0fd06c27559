"""What the learning part shows on the public page of a city and on the page of a plan."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from django.utils.translation import gettext_lazy

from zeroward.core.models import Visibility
from zeroward.core.panels import Panel, PanelReader, register_panel
from zeroward.core.queries.instance import open_rooms
from zeroward.core.queries.together import Part, Row, Rows, part
from zeroward.core.visibility import visible_to
from zeroward.monitoring.models import DecisionNote, LogEntry, Pilot, Stage

SHOWN: Final = 5


def _city_parts(subject: dict[str, Any]) -> Mapping[str, Part]:
    key = str(subject.get("city", ""))
    if not key or not _is_open():
        return {}
    shown = {"scope": f"city:{key}", "visibility": Visibility.PUBLIC}
    return {
        "pilots": part(Pilot.objects.filter(**shown), "pk", "title", "stage", "since", "lang"),
        "entries": part(LogEntry.objects.filter(**shown), "pk", "title", "happened_on", "lang"),
    }


def _city_panel(_subject: dict[str, Any], rows: Rows) -> Panel | None:
    if not rows.get("pilots") and not rows.get("entries"):
        return None
    words = dict(Stage.choices)
    context = {
        "pilots": [{**row, "stage": words[row["stage"]]} for row in _newest(rows["pilots"], "since")],
        "entries": _newest(rows["entries"], "happened_on"),
    }
    return Panel(
        "learning", gettext_lazy("Pilots and lessons"), "monitoring/panels/city.html", context, order=20
    )


city_panel = PanelReader(_city_parts, _city_panel)
"""Pilots and lessons that a city lets everyone read."""


def _plan_parts(subject: dict[str, Any]) -> Mapping[str, Part]:
    plan, viewer = subject.get("plan"), subject.get("viewer")
    if plan is None or viewer is None or not _is_open():
        return {}
    entries = visible_to(LogEntry.objects.all(), viewer)
    decisions = visible_to(DecisionNote.objects.all(), viewer)
    return {
        "actions": part(entries.filter(action__plan=plan.pk), "pk", "title", "happened_on"),
        "figures": part(entries.filter(indicator__plan=plan.pk), "pk", "title", "happened_on"),
        "decisions": part(decisions.filter(indicator__plan=plan.pk), "pk", "title", "decided_on"),
    }


def _plan_panel(subject: dict[str, Any], rows: Rows) -> Panel | None:
    if "actions" not in rows:
        return None
    plan = subject["plan"]
    learned = {row["pk"]: row for row in (*rows["actions"], *rows["figures"])}
    inside = subject["viewer"].holds(plan.scope)
    if not learned and not rows["decisions"] and not inside:
        return None
    context = {
        "scope": plan.scope if inside else "",
        "entries": _newest(learned.values(), "happened_on"),
        "decisions": _newest(rows["decisions"], "decided_on"),
    }
    return Panel(
        "learning", gettext_lazy("What we learned"), "monitoring/panels/plan.html", context, order=60
    )


plan_panel = PanelReader(_plan_parts, _plan_panel)
"""What was learned about the actions and indicators of a plan, and decided because of them."""


def _newest(rows: Iterable[Row], day: str) -> list[Row]:
    return sorted(rows, key=lambda row: (row[day], row["pk"]), reverse=True)[:SHOWN]


def _is_open() -> bool:
    return "monitoring" in {room.key for room in open_rooms()}


def register_learning_panels() -> None:
    register_panel("places.city", "monitoring.learning", city_panel)
    register_panel("plan.plan", "monitoring.learning", plan_panel)
