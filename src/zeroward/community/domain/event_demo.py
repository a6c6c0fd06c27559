"""Example events: one with a waiting list, one that is over with all that came of it, one that comes back.

Everything in them is made up and says so.
"""

import datetime
import zoneinfo
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from zeroward.community.domain.event_fields import EventFields
from zeroward.community.domain.event_records import (
    AgendaPoint,
    RecordRow,
    add_follow_up,
    add_material,
    write_record,
)
from zeroward.community.domain.events import cancel_event, make_event
from zeroward.community.domain.group_work import concepts
from zeroward.community.domain.phones import answer, ask, join, vote
from zeroward.community.domain.positions import PositionRow, write_position
from zeroward.community.domain.registering import register
from zeroward.community.domain.staging import (
    QuestionRow,
    ask_room,
    close_question,
    load_exercise,
    set_asked,
    set_stage,
)
from zeroward.community.exercises import ORIENTATION
from zeroward.community.models import Event, EventSeries, Feedback, Registration
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.places.models import City, Country

VIENNA = "Europe/Vienna"
READY = ("c1", "c2", "c3", "c2", "c1", "c3", "c2", "c2", "c3", "c1", "c2", "c3")
HARD = (
    "We have no budget line for it.",
    "Departments do not talk to each other.",
    "Nobody has time to write applications.",
    "Citizens are not convinced yet.",
)
HELP = ("A city that has done it already.", "Somebody who reads our contract.", "Money for the first step.")


@dataclass(frozen=True, slots=True)
class Host:
    """An example login with a workspace."""

    place: Workspace
    person: Any
    viewer: Viewer

    @property
    def who(self) -> dict[str, Any]:
        return {"actor": self.person, "viewer": self.viewer}


@dataclass(frozen=True, slots=True)
class Visitor:
    """An example login that comes for a place."""

    person: Any
    viewer: Viewer
    scope: str


def make_events(
    *, platform: Host, mission: Host, visitors: Sequence[Visitor], now: datetime.datetime
) -> None:
    """Nothing happens where the examples are there already."""
    if Event.objects.filter(key="example-forum").exists():
        return
    _forum(platform, visitors, now)
    _over(mission, now)
    _ahead(mission, now)
    _weekly(platform, now)
    _cancelled(platform, now)
    _position(platform)


def _at(now: datetime.datetime, days: int, hour: int, minute: int = 0) -> datetime.datetime:
    zone = zoneinfo.ZoneInfo(VIENNA)
    day = now.astimezone(zone).date() + datetime.timedelta(days=days)
    return datetime.datetime.combine(day, datetime.time(hour, minute), tzinfo=zone)


def _forum(host: Host, visitors: Sequence[Visitor], now: datetime.datetime) -> None:
    fields = EventFields(
        title="Forum of cities (example)",
        kind=Event.Kind.FORUM,
        summary="A day for cities of all sizes: what moved in a year, what is stuck, who helps whom.",
        series=EventSeries.objects.filter(key="dialogue-forum-austria").first(),
        starts_at=_at(now, 40, 9, 30),
        ends_at=_at(now, 40, 16, 30),
        zone=VIENNA,
        mode=Event.Mode.ONSITE,
        place="Example hall, Example Street 1",
        city="klagenfurt",
        languages=("de", "en"),
        topics=("governance-and-policy",),
        capacity=2,
        accessibility="Step-free. Induction loop in the hall. A quiet room is open all day.",
        travel="Ten minutes on foot from the main station.",
        question="I will do something differently now.",
    )
    event = _make(host, fields, "example-forum")
    agenda = (
        AgendaPoint("Arriving, coffee", 30),
        AgendaPoint("What moved in a year", 60, "three cities"),
        AgendaPoint("Tables: one obstacle each", 120),
        AgendaPoint("What we take home", 45),
    )
    write_record(**host.who, event=event, row=RecordRow(agenda))
    for visitor in visitors:
        register(event=event, actor=visitor.person, viewer=visitor.viewer, scope=visitor.scope)
    event.registrations.update(is_example=True)


def _over(host: Host, now: datetime.datetime) -> None:
    fields = EventFields(
        title="Orientation session, autumn (example)",
        kind=Event.Kind.ORIENTATION,
        summary="What the Cities Mission is, and what it offers to a city that is not one of the 112.",
        series=EventSeries.objects.filter(key="nzc-orientation-sessions").first(),
        starts_at=_at(now, -12, 10),
        ends_at=_at(now, -12, 11, 30),
        zone="Europe/Brussels",
        join_url="https://meeting.example.org/orientation",
        question="I know my next step now.",
        indicator="example.next-step-known",
        accessibility="Live captions in English.",
    )
    event = _make(host, fields, "example-orientation-past")
    _poll(host, event)
    for place, code in enumerate(("AT", "AT", "AT", "AT", "AT", "AT", "RO", "RO", "RO", "RO", "RO", "FR")):
        Registration.objects.create(
            event=event,
            name=f"Example guest {place + 1}",
            email=f"guest{place + 1}@example.org",
            country=code,
            queued_at=_at(now, -30, 12),
            came_at=_at(now, -12, 10),
            is_example=True,
        )
    for place, points in enumerate((4, 5, 3, 4, 5, 4)):
        Feedback.objects.create(event=event, digest=f"example-{place}", points=points)
    row = RecordRow(
        agenda=(
            AgendaPoint("Exercise", 10),
            AgendaPoint("The Mission", 30),
            AgendaPoint("Your questions", 50),
        ),
        minutes="Twelve cities came. Most asked about money for the first step and about who signs.",
        outcome="Three cities want to start with the self-assessment. The slides answer the questions about signing.",
        published=True,
    )
    write_record(**host.who, event=event, row=row)
    add_material(**host.who, event=event, title="Slides (example)", url="https://example.org/slides.pdf")
    add_follow_up(
        **host.who,
        event=event,
        text="Send the list of contacts to all who came",
        who="Helpdesk",
        due=_at(now, 3, 9).date(),
    )


def _poll(host: Host, event: Event) -> None:
    stage = set_stage(**host.who, event=event, is_open=True, takes_questions=True)
    rows = [
        QuestionRow(
            str(one.text), one.kind, [str(word) for word in one.choices], ORIENTATION.key, one.minutes
        )
        for one in ORIENTATION.questions
    ]
    load_exercise(**host.who, event=event, exercise=ORIENTATION.key, rows=rows)
    known = set(Country.objects.values_list("code", flat=True))
    phones = [join(stage=stage, country=code if code in known else "").phone for code in ("AT", "RO", "") * 4]
    for question, values in zip(stage.questions.all(), (READY, HARD, HELP), strict=True):
        ask_room(**host.who, event=event, question=question.pk)
        for phone, value in zip(phones, values, strict=False):
            answer(phone=phone, question=question.pk, value=value)
        close_question(**host.who, event=event, question=question.pk, show=question.kind != "open")
    asked = ask(phone=phones[0], text="Who signs for a city, the mayor or the council?")
    set_asked(**host.who, event=event, asked=asked.pk, state="shown")
    for phone in phones[1:5]:
        vote(phone=phone, asked=asked.pk)
    ask(phone=phones[2], text="Can two small towns come together?")


def _ahead(host: Host, now: datetime.datetime) -> None:
    fields = EventFields(
        title="Orientation session, winter (example)",
        kind=Event.Kind.ORIENTATION,
        summary="What the Cities Mission is, and what it offers to a city that is not one of the 112.",
        series=EventSeries.objects.filter(key="nzc-orientation-sessions").first(),
        starts_at=_at(now, 9, 10),
        ends_at=_at(now, 9, 11, 30),
        zone="Europe/Brussels",
        join_url="https://meeting.example.org/orientation",
        capacity=60,
        question="I know my next step now.",
        accessibility="Live captions in English.",
    )
    event = _make(host, fields, "example-orientation")
    stage = set_stage(**host.who, event=event, is_open=True, takes_questions=True)
    stage.code = "ZRWRDX"
    stage.save(update_fields=["code"])
    rows = [
        QuestionRow(
            str(one.text), one.kind, [str(word) for word in one.choices], ORIENTATION.key, one.minutes
        )
        for one in ORIENTATION.questions
    ]
    load_exercise(**host.who, event=event, exercise=ORIENTATION.key, rows=rows)
    first = stage.questions.first()
    if first is not None:
        ask_room(**host.who, event=event, question=first.pk)


def _weekly(host: Host, now: datetime.datetime) -> None:
    fields = EventFields(
        title="Open hour of the platform (example)",
        kind=Event.Kind.MEETING,
        summary="Come in with a question, leave with an answer or a name.",
        starts_at=_at(now, 5, 14),
        ends_at=_at(now, 5, 15),
        zone=VIENNA,
        repeats=Event.Repeats.FORTNIGHTLY,
        repeats_until=(now + datetime.timedelta(days=150)).date(),
        entry=Event.Entry.NONE,
        languages=("de",),
        join_url="https://meeting.example.org/open-hour",
        visibility=Event.Visibility.PLATFORM,
    )
    _make(host, fields, "example-open-hour")


def _cancelled(host: Host, now: datetime.datetime) -> None:
    fields = EventFields(
        title="Policy lab on heat networks (example)",
        kind=Event.Kind.LAB,
        summary="What law and tariffs must allow before a network can be built.",
        starts_at=_at(now, 20, 13),
        ends_at=_at(now, 20, 17),
        zone=VIENNA,
        mode=Event.Mode.HYBRID,
        place="Example house",
        languages=("de",),
        topics=("energy-systems",),
    )
    event = _make(host, fields, "example-policy-lab")
    cancel_event(**host.who, event=event, reason="The ministry asked for another date. A new one follows.")


def _position(host: Host) -> None:
    row = PositionRow(
        title="What small towns need from the next call (example)",
        text="Small towns apply when three things change: one stage only, an advance, and partners by name.",
        by="Example Town\nExample association of towns",
        addressed_to="Example programme",
        state="handed",
        agreed_on=datetime.date(2026, 9, 3),
        handed_on=datetime.date(2026, 9, 20),
        series=EventSeries.objects.filter(key="joint-meeting-austria").first(),
    )
    write_position(**host.who, place=host.place, row=row, is_example=True)


def _make(host: Host, fields: EventFields, key: str) -> Event:
    # a database without the vocabulary, or without the example city, has events without them
    known = tuple(one.key for one in concepts(fields.topics))
    city = fields.city if City.objects.filter(key=fields.city).exists() else ""
    chosen = replace(fields, topics=known, city=city)
    return make_event(**host.who, place=host.place, fields=chosen, publish=True, key=key, is_example=True)
