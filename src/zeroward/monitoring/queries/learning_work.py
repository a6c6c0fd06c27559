"""What the learning part leaves to do for a person, and what they find of it when they search."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.permissions import may
from zeroward.core.private_search import EntryReader, PrivateEntry
from zeroward.core.queries.together import Part, Rows, part
from zeroward.core.scope import Scope
from zeroward.core.tasks_open import OpenTask, TaskReader
from zeroward.core.visibility import Viewer, visible_to
from zeroward.core.workspaces import workspaces
from zeroward.monitoring.domain.learning_tell import page_of_step
from zeroward.monitoring.learning_rules import LEARN
from zeroward.monitoring.models import (
    DecisionNote,
    Demonstrator,
    LogEntry,
    NextStep,
    Pilot,
    Sensemaking,
    SessionState,
)

ROOM: Final = "monitoring"
AHEAD: Final = datetime.timedelta(days=60)
"""Steps that are due later are no task yet."""


def _parts(viewer: Viewer) -> Mapping[str, Part]:
    """Steps for the person or for nobody by name, decisions to look at again, sessions whose day has passed."""
    places = workspaces(viewer.scopes)
    edits = [scope for scope, place in places.items() if may(viewer, LEARN, place)]
    today = timezone.localdate()
    mine = Q(owner=viewer.user_id) | Q(owner=None)
    of_team = Q(session__scope__in=edits) | Q(entry__scope__in=edits)
    soon = Q(due__lte=today + AHEAD) | Q(due=None)
    steps = NextStep.objects.filter(mine, of_team, soon, done_on=None)
    decisions = DecisionNote.objects.filter(scope__in=edits, review_on__lte=today, outcome="")
    past = Sensemaking.objects.filter(scope__in=edits, state=SessionState.PLANNED, held_on__lt=today)
    return {
        "steps": part(
            steps, "title", "due", "owner_id", "session_id", "entry_id", "session__scope", "entry__scope"
        ),
        "decisions": part(decisions, "pk", "title", "review_on", "scope"),
        "past": part(past, "pk", "title", "held_on", "scope"),
    }


def _make(viewer: Viewer, rows: Rows) -> Iterator[OpenTask]:
    for row in rows["steps"]:
        yield OpenTask(
            str(row["title"]),
            page_of_step(row["session_id"], row["entry_id"]),
            str(row["session__scope"] or row["entry__scope"]),
            row["due"],
            gettext_lazy("next step"),
            ROOM,
            mine=row["owner_id"] == viewer.user_id,
        )
    for row in rows["decisions"]:
        title = _("What became of it: %(decision)s") % {"decision": row["title"]}
        url = reverse("monitoring:decision", args=[row["pk"]])
        yield OpenTask(title, url, str(row["scope"]), row["review_on"], gettext_lazy("decision"), ROOM)
    for row in rows["past"]:
        title = _("Write down what came of: %(session)s") % {"session": row["title"]}
        url = reverse("monitoring:session", args=[row["pk"]])
        yield OpenTask(title, url, str(row["scope"]), row["held_on"], gettext_lazy("session"), ROOM)


learning_tasks = TaskReader(_parts, _make)


def _entry_parts(viewer: Viewer) -> Mapping[str, Part]:
    kinds: dict[str, tuple[Any, tuple[str, ...]]] = {
        "entries": (LogEntry, ("what", "so_what", "now_what")),
        "sessions": (Sensemaking, ("question", "patterns", "minutes")),
        "pilots": (Pilot, ("problem", "hypothesis", "result", "lessons")),
        "decisions": (DecisionNote, ("reading", "reason")),
        "demonstrators": (Demonstrator, ("theme",)),
    }
    return {
        name: part(visible_to(model.objects.all(), viewer), "pk", "title", *texts, "scope")
        for name, (model, texts) in kinds.items()
    }


def _entries(rows: Rows) -> Iterable[PrivateEntry]:
    kinds = (
        ("entries", "entry", gettext_lazy("entry of the learning log")),
        ("sessions", "session", gettext_lazy("sensemaking session")),
        ("pilots", "pilot", gettext_lazy("pilot")),
        ("decisions", "decision", gettext_lazy("decision note")),
        ("demonstrators", "demonstrator", gettext_lazy("system demonstrator")),
    )
    for name, route, kind in kinds:
        for row in rows[name]:
            text = " ".join(
                str(value) for key, value in row.items() if key not in ("pk", "title", "scope") and value
            )
            url = reverse(f"monitoring:{route}", args=[row["pk"]])
            yield PrivateEntry(str(row["title"]), text, url, kind, str(row["scope"]))


learning_entries = EntryReader(_entry_parts, _entries)


def log_url(scope: Scope) -> str:
    return reverse("monitoring:log", args=[scope])


def pilots_url(scope: Scope) -> str:
    return reverse("monitoring:pilots", args=[scope])


def responsibilities(scope: str, user_id: int) -> list[str]:
    """Open next steps that hang on a person in this place. One query."""
    of_place = Q(session__scope=scope) | Q(entry__scope=scope)
    found = NextStep.objects.filter(of_place, owner=user_id, done_on=None)
    return list(found.values_list("title", flat=True))
