"""What comes of an event: agenda and minutes, what was agreed, materials."""

import dataclasses
import datetime
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Field, Router, Schema

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.scopes import READ, WRITE_COMMUNITY
from zeroward.api.v1.operations import Body, read, write
from zeroward.api.v1.rows import Day, given
from zeroward.api.v1.work_inventories import LOCK, Gone
from zeroward.community.domain.event_records import (
    AgendaPoint,
    RecordRow,
    add_follow_up,
    add_material,
    drop_follow_up,
    drop_material,
    set_done,
    write_record,
)
from zeroward.community.models import Event, EventMaterial, EventRecord, FollowUp
from zeroward.community.queries.event_access import held_event
from zeroward.core.visibility import Viewer

router = Router(tags=["Holding events"])
ROOM = "community"
ONE = "/work/events/{event}"


class PointIn(Body):
    title: str = Field(min_length=1, max_length=200)
    minutes: int | None = Field(None, ge=1, le=100_000)
    who: str = Field("", max_length=160)


class RecordIn(Body):
    lock: int = Field(description=LOCK + "; 0 while there is none")
    agenda: list[PointIn] = Field(default_factory=lambda: None, max_length=100)
    minutes: str = Field(default_factory=lambda: None, max_length=100_000)
    outcome: str = Field(default_factory=lambda: None, max_length=20_000)
    lang: str = Field(default_factory=lambda: None, max_length=12)


class PointOut(Schema):
    title: str
    minutes: int | None
    who: str


class FollowUpIn(Body):
    text: str = Field(min_length=1, max_length=300)
    who: str = Field("", max_length=160)
    due: Day | None = None


class DoneIn(Body):
    done: bool


class FollowUpOut(Schema):
    id: int
    text: str
    who: str
    due: datetime.date | None
    done: bool


class EventMaterialIn(Body):
    title: str = Field(min_length=1, max_length=200)
    kind: str = Field("slides", max_length=9)
    url: str = Field("", max_length=500)
    material: str = Field("", max_length=120, description="Key of a material of the portfolio")
    lang: str = Field("en", max_length=12)


class EventMaterialOut(Schema):
    id: int
    title: str
    kind: str
    url: str
    material: str
    lang: str


class RecordOut(Schema):
    lock: int
    agenda: list[PointOut]
    minutes: str
    outcome: str
    lang: str
    published: bool = Field(description="All who see the event may read it; that is said on the page")
    follow_ups: list[FollowUpOut]
    materials: list[EventMaterialOut]


def _follow(one: FollowUp) -> FollowUpOut:
    return FollowUpOut(id=one.pk, text=one.text, who=one.who, due=one.due, done=one.done)


def _material(one: EventMaterial) -> EventMaterialOut:
    names = ("title", "kind", "url", "material", "lang")
    return EventMaterialOut(id=one.pk, **{name: getattr(one, name) for name in names})


def _kept(event: Event) -> EventRecord:
    found: EventRecord | None = EventRecord.objects.filter(event=event).first()
    return found or EventRecord(event=event)


def _record(event: Event, one: EventRecord) -> RecordOut:
    return RecordOut(
        lock=one.lock,
        agenda=[PointOut(**point) for point in one.agenda],
        minutes=one.minutes,
        outcome=one.outcome,
        lang=one.lang,
        published=one.published,
        follow_ups=[_follow(each) for each in event.follow_ups.all()],
        materials=[_material(each) for each in event.materials.all()],
    )


def _held(viewer: Viewer, event: str, rows: str, pk: int) -> Event:
    """An event that the viewer holds and that has this line. Raises Http404."""
    found = held_event(viewer, event)
    if not getattr(found, rows).filter(pk=pk).exists():
        raise Http404
    return found


@read(
    router, ONE + "/record", RecordOut, name="read_event_record",
    example="/work/events/example-forum/record", room=ROOM, scope=READ,
)  # fmt: skip
def record(request: HttpRequest, event: str) -> Any:
    """Agenda, minutes and outcome of an event that you hold, what was agreed, and its materials."""
    there = held_event(request.viewer, event)  # type: ignore[attr-defined]
    return _record(there, _kept(there))


@write(
    router, ONE + "/record", RecordOut, name="write_event_record", scope=WRITE_COMMUNITY, room=ROOM,
    method="patch", status=200,
)  # fmt: skip
def record_change(request: HttpRequest, event: str, body: RecordIn) -> Any:
    """Keep agenda, minutes and outcome of an event; what is not sent stays as it is."""
    token, who = acting(request, WRITE_COMMUNITY)
    there = held_event(who["viewer"], event)

    def work() -> Any:
        kept = _kept(there)
        points = tuple(AgendaPoint(**point) for point in kept.agenda)
        row = RecordRow(points, kept.minutes, kept.outcome, kept.lang, kept.published)
        said = {name: value for name, value in given(body).items() if name != "lock"}
        if "agenda" in said:
            said["agenda"] = tuple(AgendaPoint(**point) for point in said["agenda"])
        row = dataclasses.replace(row, **said)
        return _record(there, write_record(**who, event=there, row=row, lock=body.lock))

    return once_for_its_key(request, token, work, status=200)


@write(router, ONE + "/follow-ups", FollowUpOut, name="add_follow_up", scope=WRITE_COMMUNITY, room=ROOM)
def new_follow_up(request: HttpRequest, event: str, body: FollowUpIn) -> Any:
    """Write down something that was agreed at an event."""
    token, who = acting(request, WRITE_COMMUNITY)
    there = held_event(who["viewer"], event)

    def work() -> Any:
        return _follow(add_follow_up(**who, event=there, **body.dict()))

    return once_for_its_key(request, token, work)


@write(
    router, ONE + "/follow-ups/{int:follow_up}", FollowUpOut, name="set_follow_up_done",
    scope=WRITE_COMMUNITY, room=ROOM, method="patch", status=200,
)  # fmt: skip
def follow_up_done(request: HttpRequest, event: str, follow_up: int, body: DoneIn) -> Any:
    """Tick off what was agreed, or take the tick back."""
    token, who = acting(request, WRITE_COMMUNITY)
    there = _held(who["viewer"], event, "follow_ups", follow_up)

    def work() -> Any:
        set_done(**who, event=there, follow_up=follow_up, done=body.done)
        return _follow(there.follow_ups.get(pk=follow_up))

    return once_for_its_key(request, token, work, status=200)


@write(
    router, ONE + "/follow-ups/{int:follow_up}", Gone, name="drop_follow_up", scope=WRITE_COMMUNITY,
    room=ROOM, method="delete", status=200,
)  # fmt: skip
def follow_up_gone(request: HttpRequest, event: str, follow_up: int) -> Any:
    """Take out what was agreed, when it was written by mistake."""
    token, who = acting(request, WRITE_COMMUNITY)

    def work() -> Gone:
        there = _held(who["viewer"], event, "follow_ups", follow_up)
        drop_follow_up(**who, event=there, follow_up=follow_up)
        return Gone(gone=True)

    return once_for_its_key(request, token, work, status=200)


@write(
    router, ONE + "/materials", EventMaterialOut, name="add_event_material", scope=WRITE_COMMUNITY, room=ROOM
)
def new_material(request: HttpRequest, event: str, body: EventMaterialIn) -> Any:
    """Add slides, a recording or a paper to an event: an address, or a key of the portfolio."""
    token, who = acting(request, WRITE_COMMUNITY)
    there = held_event(who["viewer"], event)

    def work() -> Any:
        return _material(add_material(**who, event=there, **body.dict()))

    return once_for_its_key(request, token, work)


@write(
    router, ONE + "/materials/{int:material}", Gone, name="drop_event_material", scope=WRITE_COMMUNITY,
    room=ROOM, method="delete", status=200,
)  # fmt: skip
def material_gone(request: HttpRequest, event: str, material: int) -> Any:
    """Take a material out of an event."""
    token, who = acting(request, WRITE_COMMUNITY)

    def work() -> Gone:
        there = _held(who["viewer"], event, "materials", material)
        drop_material(**who, event=there, material=material)
        return Gone(gone=True)

    return once_for_its_key(request, token, work, status=200)
