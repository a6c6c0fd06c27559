"""What the pages of meetings show: the list by stream, and how one of them stands."""

import datetime
from dataclasses import dataclass

from django.db.models import Count, Q, Sum

from zeroward.consultation.models import (
    Consent,
    Consultation,
    Contact,
    PollAnswer,
    PollQuestion,
    Session,
    Stream,
)
from zeroward.consultation.queries.session_events import SessionEvent, events_of
from zeroward.core.visibility import Viewer

MEETINGS = ("session", "interview", "focus")
COMING = ("registered", "took_part", "silent")


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting with its numbers: `registered` people of `cities` cities, `phones` in the poll, `notes` taken.
    `event` is where people register instead, as far as the viewer sees it."""

    session: Session
    registered: int
    cities: int
    phones: int
    notes: int
    event: SessionEvent | None = None


@dataclass(frozen=True, slots=True)
class StreamMeetings:
    stream: Stream
    meetings: tuple[Meeting, ...]
    guide: int


@dataclass(frozen=True, slots=True)
class Silence:
    """Who was there and who said something. `phones` joined, `answered` of them answered; `counted` is what the
    facilitator counted as silent, None = nobody counted. `came` are people marked as there."""

    registered: int
    came: int
    phones: int
    answered: int
    counted: int | None

    @property
    def quiet_phones(self) -> int:
        return self.phones - self.answered


@dataclass(frozen=True, slots=True)
class CityThere:
    """A city in the poll: so many phones speak for it, so many of them answered something."""

    name: str
    phones: int
    answered: int


def meetings_of(consultation: Consultation, viewer: Viewer) -> list[StreamMeetings]:
    """All meetings, stream by stream. Twelve queries at most, however many there are."""
    streams = list(consultation.streams.filter(kind__in=MEETINGS).annotate(items=Count("guide")))
    rows = list(Session.objects.filter(stream__in=streams).select_related("stream"))
    keys = [one.pk for one in rows]
    coming = {
        row["session"]: row
        for row in Contact.objects.filter(session__in=rows, state__in=COMING)
        .values("session")
        .order_by("session")
        .annotate(people=Sum("persons"), cities=Count("unit", distinct=True, filter=~Q(unit="")))
    }
    phones = dict(Session.objects.filter(pk__in=keys).annotate(n=Count("voters")).values_list("pk", "n"))
    notes = dict(Session.objects.filter(pk__in=keys).annotate(n=Count("notes")).values_list("pk", "n"))
    events = events_of(rows, viewer)
    found: dict[int, list[Meeting]] = {}
    for one in rows:
        numbers = coming.get(one.pk, {})
        meeting = Meeting(
            one,
            numbers.get("people") or 0,
            numbers.get("cities") or 0,
            phones.get(one.pk, 0),
            notes.get(one.pk, 0),
            events.get(one.pk),
        )
        found.setdefault(one.stream_id, []).append(meeting)
    return [StreamMeetings(stream, tuple(found.get(stream.pk, ())), stream.items) for stream in streams]


def coming_meetings(stream: Stream, now: datetime.datetime) -> list[Session]:
    """Meetings of a stream for which somebody can still register, the next first."""
    return list(stream.sessions.filter(ends_at__gt=now).exclude(state="over").order_by("starts_at", "pk"))


def silence_of(session: Session) -> Silence:
    """Three queries."""
    people = session.contacts.aggregate(
        registered=Sum("persons", filter=Q(state__in=COMING)),
        came=Sum("persons", filter=Q(state__in=("took_part", "silent"))),
    )
    phones = session.voters.count()
    answered = PollAnswer.objects.filter(question__session=session).values("voter").distinct().count()
    return Silence(people["registered"] or 0, people["came"] or 0, phones, answered, session.silent)


def cities_there(session: Session) -> list[CityThere]:
    """Cities for which a phone speaks, by name; phones without a city are in none. Two queries."""
    answered = set(
        PollAnswer.objects.filter(question__session=session).values_list("voter_id", flat=True).distinct()
    )
    found: dict[str, list[bool]] = {}
    for voter in session.voters.exclude(unit="").order_by("name"):
        found.setdefault(voter.name, []).append(voter.pk in answered)
    return [CityThere(name, len(phones), sum(phones)) for name, phones in found.items()]


def guests_of(session: Session) -> list[Contact]:
    """Lines of the register for this meeting, by name."""
    return list(session.contacts.order_by("name", "pk"))


def questions_of(session: Session) -> list[PollQuestion]:
    """The questions with how many phones answered each (`answered`)."""
    return list(session.questions.annotate(answered=Count("answers")).order_by("order", "pk"))


def consents_of(session: Session) -> list[Consent]:
    return list(session.consents.select_related("contact"))
