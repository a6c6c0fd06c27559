"""One event with all that its page shows."""

import datetime
from dataclasses import dataclass

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
from zeroward.core.visibility import Viewer
from zeroward.places.models import City
from zeroward.places.queries.country_names import country_names
from zeroward.profile.queries.choices import language_name

HELD, WAITING = Registration.State.HELD, Registration.State.WAITING


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
    coming: list[str]
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
    """At most sixteen queries."""
    time, mine = shown_time(event, now), _mine(event, viewer)
    holds, over = may_hold(viewer, event), is_over(event, now)
    record = EventRecord.objects.filter(event=event).first()
    reads = record is not None and (record.published or holds)
    has_place = mine is not None and mine.state == HELD
    needs_none = event.entry == Event.Entry.NONE and viewer.user_id is not None
    return EventPage(
        event=event,
        time=time,
        when=when_words(event, time),
        elsewhere=[] if event.day_only else elsewhere(event, time),
        coming=[when_words(event, one) for one in coming_times(event, now)] if event.repeats else [],
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
        materials=_materials(event),
        record=record,
        follow_ups=list(event.follow_ups.all()) if reads else [],
        positions=_positions(event, holds=holds),
        origins=origins_of(event) if over or holds else [],
        feedback=feedback_figures(event),
        sheet=TransferSheet.objects.filter(event=event, user=viewer.user_id).first()
        if viewer.user_id
        else None,
    )


def _mine(event: Event, viewer: Viewer) -> Registration | None:
    if viewer.user_id is None:
        return None
    return event.registrations.filter(user=viewer.user_id, state__in=(HELD, WAITING)).first()


def _positions(event: Event, *, holds: bool) -> list[JointPosition]:
    found = event.positions.all()
    return list(found if holds else found.exclude(state=JointPosition.State.DRAFT))


def _materials(event: Event) -> list[ShownMaterial]:
    found = list(event.materials.all())
    named = pointers("material", [one.material for one in found if one.material])
    shown = []
    for one in found:
        pointer = named.get(one.material) if one.material else None
        url = pointer.url if pointer is not None else one.url
        if url:
            shown.append(ShownMaterial(one, one.title, url))
    return shown
