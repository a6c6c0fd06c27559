"""Sensemaking sessions: plan one, choose what is looked at, keep what was found."""

from collections.abc import Collection, Mapping
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.community.queries.event_access import visible_events
from zeroward.contract.domain.records import Kind
from zeroward.core.domain.audit import record_event
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer, visible_to
from zeroward.core.workspaces import Workspace
from zeroward.monitoring.domain.learning_records import MOST, delete_owned, save_owned
from zeroward.monitoring.models import LogEntry, Sensemaking, SessionState

SESSION: Final = Kind(
    Sensemaking,
    "monitoring.session",
    "scope",
    (
        "title",
        "held_on",
        "state",
        "place",
        "question",
        "agenda",
        "participants",
        "head_count",
        "patterns",
        "minutes",
        "event_id",
        "visibility",
    ),
    most=MOST,
    private=("participants",),
    logs_itself=True,
)
MOST_ENTRIES: Final = 60
"""Entries that one session can look at: more are no session but an archive."""


def save_session(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    values: Mapping[str, Any],
    entries: Collection[int] = (),
    session: Sensemaking | None = None,
    lock: int = 0,
    is_example: bool = False,
) -> Sensemaking:
    """Plan a session or change one; `entries` are the ids of what is looked at, as far as the viewer may see it.

    A session that has taken place lies in the past. Raises NotAllowedError, StaleError, ProblemsError.
    """
    problems = _problems(viewer, values, entries)
    if problems:
        raise ProblemsError(problems)
    with transaction.atomic():
        saved: Sensemaking = save_owned(
            SESSION,
            actor=actor,
            viewer=viewer,
            place=place,
            values=values,
            record=session,
            lock=lock,
            is_example=is_example,
        )
        _choose(saved, viewer, place, entries, actor)
    return saved


def delete_session(
    *, actor: Any, viewer: Viewer, place: Workspace, session: Sensemaking, lock: int | None = None
) -> None:
    """Delete a session with its next steps; the entries stay. Raises NotAllowedError, InvalidInputError, StaleError."""
    delete_owned(SESSION, actor=actor, viewer=viewer, place=place, record=session, lock=lock)


def readable_entry_ids(viewer: Viewer, place: Workspace, entries: Collection[int]) -> set[int]:
    """Those of the entries that the place's team may put on the table: its own, and of its country what is shared."""
    found = visible_to(LogEntry.objects.all(), viewer).filter(pk__in=entries)
    if place.scope.kind == "city":
        found = found.filter(scope=str(place.scope))
    elif place.country:
        found = found.filter(scope_country=place.country)
    return set(found.values_list("pk", flat=True))


def _choose(
    session: Sensemaking, viewer: Viewer, place: Workspace, entries: Collection[int], actor: Any
) -> None:
    wanted = readable_entry_ids(viewer, place, entries)
    before = set(session.entries.values_list("pk", flat=True))
    if wanted == before:
        return
    session.entries.set(wanted)
    record_event(
        action="monitoring.session.entries",
        record=session,
        actor=actor,
        changes={"entries": [sorted(before), sorted(wanted)]},
    )


def _problems(viewer: Viewer, values: Mapping[str, Any], entries: Collection[int]) -> list[Problem]:
    found = []
    held = values.get("held_on")
    if values.get("state") == SessionState.HELD and held is not None and held > timezone.localdate():
        found.append(
            Problem("held_on", _("This day has not come yet."), _("Say “planned”, or give the day."))
        )
    if len(set(entries)) > MOST_ENTRIES:
        found.append(
            Problem(
                "entries",
                _("That is more than a session can look at."),
                _("Choose up to %(most)d.") % {"most": MOST_ENTRIES},
            )
        )
    event = values.get("event_id")
    if event is not None and not visible_events(viewer).filter(pk=event).exists():
        found.append(Problem("event_id", _("This event is not there."), _("Choose another one.")))
    return found
