"""A meeting whose registration is an event: opening it, and keeping the event as the meeting is.

The event belongs to whoever holds events for the team, so that their rights count too. From then on it follows what
the meeting says of day, place, title, language and places; what hosts wrote there beside that stays.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from zeroward.community.domain.event_fields import EventFields, fields_of
from zeroward.community.domain.events import cancel_event, change_event, make_event
from zeroward.community.models import Event
from zeroward.community.queries.event_times import is_over
from zeroward.community.queries.seats import seats_of
from zeroward.consultation.domain.event_places import places_followed
from zeroward.consultation.domain.places import place_of, writing
from zeroward.consultation.domain.session_lines import seats_taken
from zeroward.consultation.models import Session, StreamKind
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, unknown_choice
from zeroward.core.queries.instance import open_rooms
from zeroward.core.visibility import Viewer

KINDS: Final = {
    StreamKind.SESSION.value: Event.Kind.ORIENTATION.value,
    StreamKind.FOCUS.value: Event.Kind.WORKSHOP.value,
}
"""Interviews are with one person: nobody registers for them."""
FOLLOWED: Final = ("title", "starts_at", "ends_at", "zone", "place", "url", "language", "capacity")


def open_registration(*, actor: Any, viewer: Viewer, session: Session) -> Event:
    """Publish the meeting as an event of the team, with the places that nobody has yet. Twice is once; after the event
    was cancelled a new one is made.

    Raises NotAllowedError for whoever holds no events of the team; ConflictError for an interview, a meeting that is
    over or full, and while the room for events is closed.
    """
    with writing(viewer, session.stream.consultation) as current:
        kept = _held(session)
        found = live_event(kept)
        if found is not None:
            return found
        _demand_possible(kept)
        said = _said(vars(kept))
        if kept.capacity is not None:
            said["capacity"] = _left(kept, kept.capacity, needed=1)
        event = make_event(
            actor=actor,
            viewer=viewer,
            place=place_of(current),
            fields=EventFields(**said, kind=KINDS[kept.stream.kind]),
            publish=True,
            is_example=kept.is_example,
        )
        before, session.event_key = kept.event_key, event.key
        session.save(update_fields=["event_key", "updated_at"])
        record_event(
            action="consultation.session.event",
            record=session,
            actor=actor,
            scope=current.scope,
            changes={"event_key": [before, event.key]},
        )
    return event


def follow(*, actor: Any, viewer: Viewer, session: Session, before: Mapping[str, Any]) -> None:
    """Tell the event what changed of the meeting, `before` being the columns as they were; those who have a place
    learn of it. Within a transaction. Raises NotAllowedError, ConflictError for fewer places than are taken."""
    event = live_event(session)
    if event is None or (is_over(event, timezone.now()) and session.ends_at <= timezone.now()):
        return
    was, now = _said(before), _said(vars(session))
    changed = {name: value for name, value in now.items() if value != was[name]}
    if not changed:
        return
    if changed.get("capacity") is not None:
        seats = seats_of(event)
        changed["capacity"] = _left(session, changed["capacity"], needed=max(1, seats.held - seats.online))
    change_event(actor=actor, viewer=viewer, event=event, fields=replace(fields_of(event), **changed))


def call_off(*, actor: Any, viewer: Viewer, sessions: Iterable[Session]) -> None:
    """Cancel the events of meetings that are taken out of the plan, with the reason in the meeting's language.
    Within a transaction. Raises NotAllowedError."""
    for session in sessions:
        event = live_event(session)
        if event is None or is_over(event, timezone.now()):
            continue
        with translation.override(session.language):
            reason = _("This event does not take place.")
        cancel_event(actor=actor, viewer=viewer, event=event, reason=reason)


def live_event(session: Session) -> Event | None:
    """The event of a meeting, unless it was cancelled or is gone."""
    keys = Session.objects.filter(pk=session.pk).exclude(event_key="").values("event_key")
    found: Event | None = Event.objects.filter(key__in=keys).exclude(state=Event.State.CANCELLED).first()
    return found


def _held(session: Session) -> Session:
    """The meeting as it is now, held until the transaction ends."""
    found: Session | None = (
        Session.objects.select_for_update(of=("self",)).select_related("stream").filter(pk=session.pk).first()
    )
    if found is None:
        raise unknown_choice("session")
    return found


def _demand_possible(session: Session) -> None:
    if "community" not in {room.key for room in open_rooms()}:
        raise ConflictError(_("Events are closed here."), remedy=_("Ask an administrator to open them."))
    if session.stream.kind not in KINDS:
        raise ConflictError(
            _("Only sessions and focus groups are open to everyone."),
            remedy=_("Send them the link to register."),
        )
    if session.state == "over" or session.ends_at <= timezone.now():
        raise ConflictError(_("This meeting is over."), remedy=_("Look at day and hour again."))


def _said(session: Mapping[str, Any]) -> dict[str, Any]:
    """Columns of a meeting, as an event says them."""
    title, starts_at, ends_at, zone, place, url, language, capacity = (session[name] for name in FOLLOWED)
    there = Event.Mode.HYBRID if url else Event.Mode.ONSITE
    return {
        "title": title,
        "starts_at": starts_at,
        "ends_at": ends_at,
        "zone": zone,
        "mode": (there if place else Event.Mode.ONLINE).value,
        "place": place,
        "join_url": url,
        "lang": language,
        "languages": (language,),
        "capacity": capacity,
    }


def _left(session: Session, capacity: int, *, needed: int) -> int:
    """Places that the register of the assessment leaves to the event. Raises ConflictError for fewer than `needed`."""
    registered = max(0, seats_taken(session) - places_followed(session))
    if capacity - registered < needed:
        raise ConflictError(
            _("There are no places left."),
            place="capacity",
            remedy=_("Leave it empty for no limit."),
        )
    return capacity - registered
