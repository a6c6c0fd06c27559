"""Meetings whose registration is an event: how many come, who waits, which cities; and where to register."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone

from zeroward.community.event_rules import HOST
from zeroward.community.models import Event, Registration
from zeroward.community.queries.event_access import host_scopes, public_events, seen_q
from zeroward.community.queries.event_times import is_over
from zeroward.community.queries.seats import HELD, WAITING
from zeroward.consultation.models import Session
from zeroward.core.permissions import may
from zeroward.core.queries.instance import open_rooms
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspaces

OPENED = ("session", "focus")
"""Kinds of streams whose meetings can be opened to everyone."""


@dataclass(frozen=True, slots=True)
class SessionEvent:
    """The event of a meeting. `cities` are those for which people have a place or wait; `manages`: the viewer holds
    the event, and may see who comes."""

    event: Event
    held: int
    waiting: int
    cities: tuple[str, ...]
    manages: bool

    @property
    def is_cancelled(self) -> bool:
        return bool(self.event.state == Event.State.CANCELLED)


def community_is_open() -> bool:
    return "community" in {room.key for room in open_rooms()}


def events_of(sessions: Sequence[Session], viewer: Viewer) -> dict[int, SessionEvent]:
    """Events by the meeting's number, those that the viewer may see; none while the room is closed. Six queries at
    most, however many there are. No name or address of a person is read."""
    keys = {one.event_key for one in sessions if one.event_key}
    if not keys or not community_is_open():
        return {}
    held = host_scopes(viewer)
    allowed = seen_q(viewer) | Q(scope__in=held)
    events = {one.key: one for one in Event.objects.filter(allowed, key__in=keys)}
    rows = list(
        Registration.objects.filter(event__in=events.values(), state__in=(HELD, WAITING)).values_list(
            "event__key", "state", "scope"
        )
    )
    places = workspaces(sorted({scope for _key, _state, scope in rows if scope.startswith("city:")}))
    found = {}
    for one in sessions:
        event = events.get(one.event_key)
        if event is None:
            continue
        mine = [(state, scope) for key, state, scope in rows if key == event.key]
        cities = {places[scope].name for _state, scope in mine if scope in places}
        found[one.pk] = SessionEvent(
            event,
            held=sum(state == HELD for state, _scope in mine),
            waiting=sum(state == WAITING for state, _scope in mine),
            cities=tuple(sorted(cities, key=str.casefold)),
            manages=event.scope in held,
        )
    return found


def may_open_event(viewer: Viewer, place: Workspace) -> bool:
    """Whether the viewer holds events of the team."""
    return may(viewer, HOST, place)


def can_open(session: Session) -> bool:
    """Whether the meeting is one that everyone could come to, and is still to come."""
    ahead = session.state != "over" and session.ends_at > timezone.now()
    return ahead and session.stream.kind in OPENED and community_is_open()


def registering_event(session: Session) -> Event | None:
    """The event where everyone registers for the meeting; None where the meeting's own page takes registrations."""
    if not session.event_key or not community_is_open():
        return None
    found: Event | None = public_events().filter(key=session.event_key, entry=Event.Entry.OPEN).first()
    if found is None or found.state == Event.State.CANCELLED or is_over(found, timezone.now()):
        return None
    return found
