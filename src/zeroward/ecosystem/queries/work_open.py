"""What waits for a team in its work, what it finds again, and what hangs on a person of it."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.core.private_search import EntryReader, PrivateEntry
from zeroward.core.queries.together import Part, Rows, part
from zeroward.core.rules import COORDINATORS, EDITORS
from zeroward.core.tasks_open import OpenTask, TaskReader
from zeroward.core.visibility import Viewer
from zeroward.ecosystem.domain import work_kinds as kinds
from zeroward.ecosystem.domain.work_rows import Kind
from zeroward.ecosystem.models import WorkState
from zeroward.ecosystem.queries.work_due import AHEAD, WAITING, part_of

ROOM: Final = "ecosystem"
FOUND: Final[Mapping[str, tuple[Kind, str, Promise]]] = {
    "meetings": (kinds.MEETINGS, "minutes", _("Meeting of the platform")),
    "decisions": (kinds.DECISIONS, "text", _("Decision")),
    "goals": (kinds.GOALS, "text", _("Goal of the platform")),
    "promises": (kinds.PROMISES, "outcome", _("Promise to cities")),
    "streams": (kinds.MONEY, "purpose", _("Funding stream")),
    "frameworks": (kinds.FRAMEWORKS, "about", _("National framework")),
    "needs": (kinds.NEEDS, "text", _("Need or gap")),
    "cities": (kinds.OUTREACH, "notes", _("City to reach")),
    "notes": (kinds.NOTES, "text", _("Note of the platform")),
}
OWNED: Final = (
    kinds.MEETINGS,
    kinds.DECISIONS,
    kinds.GOALS,
    kinds.PROMISES,
    kinds.MONEY,
    kinds.FRAMEWORKS,
    kinds.NEEDS,
    kinds.OUTREACH,
    kinds.CONTINUITY,
    kinds.NOTES,
)


def _team_scopes(viewer: Viewer, *, writing: bool) -> list[str]:
    """Countries and the Mission for which the viewer works."""
    found = []
    for scope in sorted(viewer.scopes):
        kind = scope.partition(":")[0]
        roles = (*EDITORS.get(kind, ()), *([COORDINATORS[kind]] if kind in COORDINATORS else []))
        if kind != "city" and (not writing or viewer.holds(scope, *roles)):
            found.append(scope)
    return found


def _task_parts(viewer: Viewer) -> Mapping[str, Part]:
    scopes = _team_scopes(viewer, writing=True)
    if not scopes:
        return {}
    until = timezone.localdate() + AHEAD
    found = {}
    for key, (kind, day, _words) in WAITING.items():
        model: Any = kind.model
        rows = model._default_manager.filter(scope__in=scopes, **{f"{day}__lte": until})
        if kind.has_state:
            rows = rows.filter(state__in=model.OPEN)
        found[key] = part(rows, "id", "title", "scope", "owner_id", day)
    return found


def _tasks(viewer: Viewer, rows: Rows) -> Iterator[OpenTask]:
    for key, (_kind, day, words) in WAITING.items():
        for row in sorted(rows.get(key, ()), key=lambda row: row["id"]):
            url = reverse("ecosystem:work-entry", args=[row["scope"], part_of(key), row["id"]])
            mine = row["owner_id"] is not None and row["owner_id"] == viewer.user_id
            yield OpenTask(row["title"], url, row["scope"], row[day], words, ROOM, mine=mine)


work_tasks = TaskReader(_task_parts, _tasks)
"""What is past its day or due within two weeks, for those who write there. One query, with those of other rooms."""


def _entry_parts(viewer: Viewer) -> Mapping[str, Part]:
    scopes = _team_scopes(viewer, writing=False)
    if not scopes:
        return {}
    found = {}
    for key, (kind, text, _words) in FOUND.items():
        model: Any = kind.model
        found[key] = part(model._default_manager.filter(scope__in=scopes), "id", "title", "scope", text)
    return found


def _entries(rows: Rows) -> Iterator[PrivateEntry]:
    for key, (_kind, text, words) in FOUND.items():
        for row in sorted(rows.get(key, ()), key=lambda row: row["id"]):
            url = reverse("ecosystem:work-entry", args=[row["scope"], key, row["id"]])
            yield PrivateEntry(row["title"], row[text], url, words, row["scope"])


work_entries = EntryReader(_entry_parts, _entries)
"""Everything of the work that the viewer's own teams keep. One query, with those of other rooms."""


def responsibilities(scope: str, user_id: int) -> list[str]:
    """What hangs on a person in this workspace. Ten queries."""
    found: list[str] = []
    for kind in OWNED:
        model: Any = kind.model
        rows = model._default_manager.filter(scope=scope, owner=user_id).order_by("pk")
        found += [str(title) for title in rows.values_list("title", flat=True)]
    return found


def work_data(user: Any) -> dict[str, Any]:
    """What is kept about a person: entries that name them, and changes of state that they wrote."""
    owned: list[dict[str, Any]] = []
    for kind in OWNED:
        model: Any = kind.model
        rows = model._default_manager.filter(owner=user).order_by("pk")
        owned += [{"kind": model._meta.model_name, **row} for row in rows.values("scope", "title")]
    states = WorkState.objects.filter(actor=user).order_by("pk")
    return {
        "does": owned,
        "changes_of_state": [dict(row) for row in states.values("scope", "about", "record", "after", "on")],
    }
