"""What a platform has published of its work, in short, on the pages of its profile and of its country."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Visibility
from zeroward.core.panels import Panel, PanelReader, register_panel
from zeroward.core.queries.instance import open_rooms
from zeroward.core.queries.together import Part, Rows, part
from zeroward.ecosystem.domain import work_kinds as kinds
from zeroward.ecosystem.models import Goal, Promise

SHOWN = 3
KINDS = {
    "goals": kinds.GOALS,
    "promises": kinds.PROMISES,
    "streams": kinds.MONEY,
    "decisions": kinds.DECISIONS,
}


def _parts(subject: dict[str, Any]) -> Mapping[str, Part]:
    code = str(subject.get("country", ""))
    if not code or "ecosystem" not in {room.key for room in open_rooms()}:
        return {}
    return {key: part(_public(kind, code), "id", "title", "lang", "state") for key, kind in KINDS.items()}


def _make(subject: dict[str, Any], rows: Rows) -> Panel | None:
    if not any(rows.values()):
        return None
    goals = [row for row in rows["goals"] if row["state"] in Goal.OPEN]
    context = {
        "code": str(subject.get("country", "")).lower(),
        "goals": sorted(goals, key=lambda row: row["id"])[:SHOWN],
        "more_goals": max(0, len(goals) - SHOWN),
        "promises": len(rows["promises"]),
        "kept": sum(row["state"] == Promise.State.KEPT for row in rows["promises"]),
        "streams": len(rows["streams"]),
        "decisions": len(rows["decisions"]),
    }
    title = _("What the platform works on")
    return Panel("platform-work", title, "ecosystem/panels/work.html", context, order=30)


work_panel = PanelReader(_parts, _make)
"""Counts of what everyone can see, and open goals. One query, read together with those of other rooms."""


def _public(kind: Any, code: str) -> Any:
    return kind.model._default_manager.filter(scope=f"country:{code}", visibility=Visibility.PUBLIC)


def register_work_panels() -> None:
    register_panel("ecosystem.platform", "ecosystem.work", work_panel)
    register_panel("places.country", "ecosystem.work", work_panel)
