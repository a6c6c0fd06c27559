"""One event with all that its page shows."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from django.db.models import Model

from zeroward.community.models import (
    Event,
    EventMaterial,
    EventRecord,
    FollowUp,
    JointPosition,
    Registration,
    TransferSheet,
)
from zeroward.community.queries.event_access import host_of, may_hold
from zeroward.community.queries.event_figures import FeedbackFigures, Origin, feedback_figures, origins_of
from zeroward.community.queries.event_times import (
    Time,
    coming_times,
    elsewhere,
    is_over,
    shown_time,
    when_words,
)
from zeroward.community.queries.seats import Seats, seats_of
from zeroward.core.pointers import pointers
from zeroward.core.queries.texts import attach_texts
from zeroward.core.queries.together import Part, Rows, part, records, together
from zeroward.core.visibility import Viewer
from zeroward.places.models import City
from zeroward.places.queries.country_names import country_names
from zeroward.profile.queries.choices import language_name

HELD, WAITING = Registration.State.HELD, Registration.State.WAITING
LATEST = datetime.date.max
Child = TypeVar("Child", bound=Model)
ORDERS: Final[Mapping[type[Model], Callable[[Any], Any]]] = {
    EventMaterial: lambda one: (one.kind, one.title, one.pk),
    FollowUp: lambda one: (one.done, one.due or LATEST, one.pk),
    JointPosition: lambda one: (LATEST - (one.agreed_on or LATEST), one.title, one.pk),
}
"""How the records that are read together are ordered; what has no day comes last, or first among positions."""


@dataclass(frozen=True, slots=True)
class ShownMaterial:
    """A material with its title and address; one of the portfolio brings its own title."""

    material: EventMaterial
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class EventPage:
    """`mine` is the viewer's own registration; `sees_link` whether they see the address of the online meeting."""

    event: Event
    time: Time
    when: str
    elsewhere: list[tuple[str, str]]
    coming: list[tuple[str, Time]]
    over: bool
    begun: bool
    host: str
    city: City | None
    country: str
    languages: list[str]
    topics: list[tuple[str, str]]
    seats: Seats
    mine: Registration | None
    may_hold: bool
    sees_link: bool
    materials: list[ShownMaterial]
    record: EventRecord | None
    follow_ups: list[FollowUp]
    positions: list[JointPosition]
    origins: list[Origin]
    feedback: FeedbackFigures
    sheet: TransferSheet | None

    @property
    def is_cancelled(self) -> bool:
        return self.event.state == Event.State.CANCELLED

    @property
    def can_register(self) -> bool:
        event = self.event
        return event.state == Event.State.PUBLISHED and event.entry == Event.Entry.OPEN and not self.over

    @property
    def reads_minutes(self) -> bool:
        return self.record is not None and (self.record.published or self.may_hold)


def event_page(event: Event, viewer: Viewer, now: datetime.datetime) -> EventPage:
    """At most a dozen queries."""
    holds, over = may_hold(viewer, event), is_over(event, now)
    attach_texts([event, event.group])
    rows = together(_parts(event, viewer, holds=holds))
    time, mine = shown_time(event, now), next(iter(_records(event, Registration, rows, "mine")), None)
    record = next(iter(_records(event, EventRecord, rows, "record")), None)
    reads = record is not None and (record.published or holds)
    has_place = mine is not None and mine.state == HELD
    needs_none = event.entry == Event.Entry.NONE and viewer.user_id is not None
    return EventPage(
        event=event,
        time=time,
        when=when_words(event, time),
        elsewhere=[] if event.day_only else elsewhere(event, time),
        coming=[(when_words(event, one), one) for one in coming_times(event, now)] if event.repeats else [],
        over=over,
        begun=event.starts_at <= now,
        host=host_of(event).name,
        city=City.objects.filter(key=event.city).first() if event.city else None,
        country=country_names().get(event.country, "") if event.country else "",
        languages=[language_name(code) for code in event.languages],
        topics=[(one.key, one.label) for one in event.topics.prefetch_related("labels")],
        seats=seats_of(event),
        mine=mine,
        may_hold=holds,
        sees_link=bool(event.join_url) and not over and (has_place or holds or needs_none),
        materials=_materials(_records(event, EventMaterial, rows, "materials")),
        record=record,
        follow_ups=_records(event, FollowUp, rows, "follow_ups") if reads else [],
        positions=_records(event, JointPosition, rows, "positions"),
        origins=origins_of(event) if over or holds else [],
        feedback=feedback_figures(event),
        sheet=next(iter(_records(event, TransferSheet, rows, "sheet")), None),
    )


def _parts(event: Event, viewer: Viewer, *, holds: bool) -> dict[str, Part]:
    """What hangs on the event itself, read in one query; drafts of positions for hosts alone."""
    positions = event.positions.all()
    found = {
        "record": part(EventRecord.objects.filter(event=event)),
        "materials": part(event.materials.all()),
        "follow_ups": part(event.follow_ups.all()),
        "positions": part(positions if holds else positions.exclude(state=JointPosition.State.DRAFT)),
    }
    if viewer.user_id is not None:
        own = event.registrations.filter(user=viewer.user_id, state__in=(HELD, WAITING))
        found |= {"mine": part(own), "sheet": part(event.sheets.filter(user=viewer.user_id))}
    return found


def _records(event: Event, model: type[Child], rows: Rows, name: str) -> list[Child]:
    """The records of a part in the order of their kind, each with its event."""
    found = records(model, rows.get(name, ()))
    for one in found:
        one.event = event  # type: ignore[attr-defined]
    return sorted(found, key=ORDERS.get(model, lambda one: one.pk))


def _materials(found: Sequence[EventMaterial]) -> list[ShownMaterial]:
    named = pointers("material", [one.material for one in found if one.material])
    shown = []
    for one in found:
        pointer = named.get(one.material) if one.material else None
        url = pointer.url if pointer is not None else one.url
        if url:
            shown.append(ShownMaterial(one, one.title, url))
    return shown
