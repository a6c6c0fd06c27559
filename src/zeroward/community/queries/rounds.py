"""One round of a group: goal, sessions, notes, threads, what came of it."""

from dataclasses import dataclass
from typing import Any

from zeroward.community.models import Event, Round, RoundNote
from zeroward.community.queries.event_access import host_scopes, visible_events
from zeroward.community.queries.group_access import Access, group_access
from zeroward.community.queries.group_page import thread_rows
from zeroward.core.queries.texts import attach_texts
from zeroward.core.visibility import Viewer


@dataclass(frozen=True, slots=True)
class Session:
    """An event of the group within the days of the round, with its notes."""

    event: Event
    notes: list[RoundNote]


@dataclass(frozen=True, slots=True)
class RoundPage:
    """`may_plan`: the viewer leads the group, and there is a workspace for which they hold its sessions."""

    round: Round
    access: Access
    may_plan: bool
    sessions: list[Session]
    notes: list[RoundNote]
    threads: list[Any]


def round_page(viewer: Viewer, key: str, number: int) -> RoundPage | None:
    """None for a round that the viewer may not read. Notes of members stay among them. At most ten queries."""
    found = Round.objects.select_related("group").filter(group__key=key, number=number).first()
    access = group_access(viewer, found.group) if found is not None else None
    if found is None or access is None or not access.may_read:
        return None
    notes = list(found.notes.select_related("author")) if access.with_names else []
    events = visible_events(viewer).filter(
        group=found.group, starts_at__date__gte=found.starts_on, starts_at__date__lte=found.ends_on
    )
    held = list(events.order_by("starts_at"))
    attach_texts(held, [found.group])
    sessions = [Session(event, [note for note in notes if note.session == event.key]) for event in held]
    named = {event.key for event in held}
    return RoundPage(
        round=found,
        access=access,
        may_plan=access.may_lead and bool(access.speaks_for_place or host_scopes(viewer)),
        sessions=sessions,
        notes=[note for note in notes if note.session not in named],
        threads=list(thread_rows(found.group).filter(round=found)),
    )


def session_choices(group_id: int) -> list[tuple[str, str]]:
    """Events of a group for a form: the newest first. One query."""
    found = Event.objects.filter(group=group_id).order_by("-starts_at")[:50]
    return [(one.key, f"{one.starts_at:%Y-%m-%d} {one.title}") for one in found]
