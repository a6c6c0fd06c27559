"""Sensemaking sessions: those of a place, one with all that was looked at, and the sheet to print for it."""

from dataclasses import dataclass

from django.db.models import Count, Q

from zeroward.community.models import Event
from zeroward.community.queries.event_access import visible_events
from zeroward.core.visibility import Viewer, visible_to
from zeroward.core.workspaces import Workspace, workspaces
from zeroward.monitoring.models import LogEntry, Sensemaking, SessionState
from zeroward.monitoring.queries.learning_access import of_place, one_for, place_of
from zeroward.monitoring.queries.log_page import StepRow, step_rows


@dataclass(frozen=True, slots=True)
class SessionRow:
    session: Sensemaking
    owner: str
    entries: int
    open_steps: int


@dataclass(frozen=True, slots=True)
class SessionsPage:
    coming: list[SessionRow]
    past: list[SessionRow]
    fresh: int
    """Entries of the log that no session has looked at yet."""


@dataclass(frozen=True, slots=True)
class SessionPage:
    """Names and next steps are for the team: `inside` says that the viewer belongs to it."""

    session: Sensemaking
    place: Workspace
    inside: bool
    agenda: list[str]
    participants: list[str]
    entries: list[LogEntry]
    hidden: int
    written: list[LogEntry]
    steps: list[StepRow]
    event: Event | None


def sessions_page(viewer: Viewer, place: Workspace) -> SessionsPage:
    """Five queries."""
    found = list(
        of_place(Sensemaking, viewer, place).annotate(
            looked=Count("entries", distinct=True),
            left=Count("steps", filter=Q(steps__done_on=None), distinct=True),
        )
    )
    own = str(place.scope)
    names = workspaces({one.scope for one in found if one.scope != own})
    rows = [
        SessionRow(
            one,
            names[one.scope].name if one.scope in names else "",
            one.looked,
            one.left if one.scope == own else 0,
        )
        for one in found
    ]
    fresh = LogEntry.objects.filter(scope=own, sessions=None).count()
    planned = [row for row in rows if row.session.state == SessionState.PLANNED]
    return SessionsPage(
        sorted(planned, key=lambda row: (row.session.held_on, row.session.pk)),
        [row for row in rows if row.session.state != SessionState.PLANNED],
        fresh,
    )


def session_page(viewer: Viewer, pk: int) -> SessionPage:
    """One session, for whoever may see it. Entries that the viewer may not see are counted alone. Raises Http404."""
    session: Sensemaking = one_for(Sensemaking, viewer, pk)
    place = place_of(session)
    inside = viewer.holds(place.scope)
    looked = session.entries.all()
    entries = list(visible_to(looked, viewer))
    event = visible_events(viewer).filter(pk=session.event_id).first() if session.event_id else None
    return SessionPage(
        session,
        place,
        inside,
        lines_of(session.agenda),
        lines_of(session.participants) if inside else [],
        entries,
        looked.count() - len(entries),
        list(visible_to(session.written.all(), viewer)),
        step_rows(session.steps.select_related("owner")) if inside else [],
        event,
    )


def lines_of(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
