"""Meetings of an example consultation: a session with its poll, one to come, an interview, a focus group, a text."""

import datetime
import zoneinfo
from collections.abc import Sequence
from typing import Any, Final

from zeroward.consultation.domain.consents import keep_consent
from zeroward.consultation.domain.demo_answers import CHALLENGES, SUPPORT, Example
from zeroward.consultation.domain.demo_talk import DOCUMENT, INTERVIEW, NOTES, ORDERS
from zeroward.consultation.domain.guides import add_items
from zeroward.consultation.domain.notes import add_note
from zeroward.consultation.domain.passages import Speaker, name_speakers
from zeroward.consultation.domain.poll_questions import add_questions
from zeroward.consultation.domain.poll_sets import guide_sets, poll_sets
from zeroward.consultation.domain.poll_steps import take_step
from zeroward.consultation.domain.polling import answer, join
from zeroward.consultation.domain.session_register import Guest, add_guest
from zeroward.consultation.domain.sessions import SessionFields, add_session, count_silent, set_state
from zeroward.consultation.domain.streams import StreamFields, add_stream
from zeroward.consultation.domain.texts import NewText, add_text
from zeroward.consultation.models import Consultation, FrameUnit, Session, SourceText, Stream, StreamKind

READY: Final = ("in-place", "planned", "exploring", "planned", "in-place", "none")
ZONE: Final = zoneinfo.ZoneInfo("Europe/Brussels")
SILENT: Final = 9


def make_meetings(*, consultation: Consultation, who: dict[str, Any], today: datetime.date) -> list[Session]:
    """Nothing when the consultation has meetings already, or no frame. `who` is the actor and viewer of its team."""
    if consultation.frame_id is None or Session.objects.filter(stream__consultation=consultation).exists():
        return []
    cities = list(FrameUnit.objects.filter(version_id=consultation.frame_id).order_by("number")[:18])
    return [
        _orientation(consultation, who, today, cities),
        _to_come(consultation, who, today, cities),
        _interview(consultation, who, today, cities),
        _focus(consultation, who, today, cities),
        *_document(consultation, who),
    ]


def _orientation(
    consultation: Consultation, who: dict[str, Any], today: datetime.date, cities: Sequence[FrameUnit]
) -> Session:
    """A session that is over: fourteen phones, one of them without a city, one without an answer."""
    stream = _stream(consultation, who, StreamKind.SESSION, "Orientation sessions (example)", 10)
    session = _session(stream, who, today - datetime.timedelta(days=40), "Session on the platform")
    add_questions(**who, session=session, several=poll_sets()[0].questions)
    phones = [join(session=session, unit=city.key, language="en").voter for city in cities[:12]]
    phones += [join(session=session).voter, join(session=session, unit=cities[-1].key).voter]
    said: dict[str, Sequence[Any]] = {"readiness": READY * 3, "challenges": CHALLENGES, "support": SUPPORT}
    for question in session.questions.all():
        take_step(**who, question=question, step="open")
        for phone, value in zip(phones[:13], said[question.key], strict=False):
            answer(voter=phone, question=question, value=_words(value))
        take_step(**who, question=question, step="close")
        if question.kind != "open":
            take_step(**who, question=question, step="show")
    for one in (*CHALLENGES, *SUPPORT):  # nobody tells their language beside each answer
        session.texts.filter(text=one.words).update(language=one.language)
    count_silent(**who, session=session, silent=SILENT)
    return set_state(**who, session=session, state="over")


def _to_come(
    consultation: Consultation, who: dict[str, Any], today: datetime.date, cities: Sequence[FrameUnit]
) -> Session:
    """The next session, for which three cities are registered."""
    stream = _stream(consultation, who, StreamKind.SESSION, "Orientation sessions (example)", 10)
    session = _session(
        stream,
        who,
        today + datetime.timedelta(days=24),
        "Session on financing",
        url="https://meet.example.org/b",
    )
    add_questions(**who, session=session, several=poll_sets()[0].questions)
    for city in cities[12:15]:
        add_guest(**who, session=session, guest=Guest(unit=city.key))
    return session


def _interview(
    consultation: Consultation, who: dict[str, Any], today: datetime.date, cities: Sequence[FrameUnit]
) -> Session:
    """An interview with two people, one of whom does not want to be quoted."""
    stream = _stream(consultation, who, StreamKind.INTERVIEW, "Interviews (example)", 75)
    add_items(**who, stream=stream, rows=guide_sets(StreamKind.INTERVIEW)[0].items)
    day = today - datetime.timedelta(days=20)
    session = _session(stream, who, day, "Interview with a small town", consent_text=_consent_text())
    city = cities[15 % len(cities)]
    contact = add_guest(**who, session=session, guest=Guest(unit=city.key, persons=2))
    for name, what in (("A", ["transcript", "quotation"]), ("B", ["transcript"])):
        keep_consent(
            **who,
            session=session,
            person_name=f"Person {name} (example)",
            what=what,
            given_on=day,
            contact=contact,
        )
    text = add_text(
        **who,
        consultation=consultation,
        session=session,
        new=NewText(
            kind=SourceText.Kind.TRANSCRIPT,
            title="Interview with a small town (example)",
            text=INTERVIEW,
            unit=city.key,
            said_on=day,
            source_text="Made up for demonstration",
        ),
    )
    speakers = {
        "Moderator": Speaker("moderator"),
        "Anna": Speaker("city", city.key, "Person A"),
        "Ben": Speaker("city", city.key, "Person B"),
    }
    name_speakers(**who, text=text, speakers=speakers)
    contact.state, contact.took_part_on = "took_part", day
    contact.save()
    return set_state(**who, session=session, state="over")


def _focus(
    consultation: Consultation, who: dict[str, Any], today: datetime.date, cities: Sequence[FrameUnit]
) -> Session:
    """A focus group that began with a mini-survey of twelve phones."""
    stream = _stream(consultation, who, StreamKind.FOCUS, "Focus group (example)", 90)
    add_items(**who, stream=stream, rows=guide_sets(StreamKind.FOCUS)[0].items)
    session = _session(
        stream, who, today - datetime.timedelta(days=12), "Focus group of projects and platforms"
    )
    add_questions(**who, session=session, several=poll_sets()[1].questions)
    phones = [join(session=session, unit=city.key).voter for city in cities[:3]]
    phones += [join(session=session).voter for _more in ORDERS[3:]]
    for question in session.questions.all():
        take_step(**who, question=question, step="open")
        for place, (phone, order) in enumerate(zip(phones, ORDERS, strict=True)):
            value = list(order) if question.kind == "ranking" else str(2 + place % 3)
            answer(voter=phone, question=question, value=value)
        take_step(**who, question=question, step="show")
        take_step(**who, question=question, step="close")
    for role, words in NOTES:
        add_note(**who, session=session, text=words, role=role)
    count_silent(**who, session=session, silent=4)
    return set_state(**who, session=session, state="over")


def _document(consultation: Consultation, who: dict[str, Any]) -> list[Session]:
    """A document, cut by paragraph. It is no meeting."""
    stream = _stream(consultation, who, StreamKind.DOCUMENT, "Documents (example)", 0)
    new = NewText(
        kind=SourceText.Kind.DOCUMENT,
        title="Report of a project (example)",
        text=DOCUMENT,
        role="project",
        source_text="Made up for demonstration",
    )
    add_text(**who, consultation=consultation, stream=stream, new=new, cut="paragraphs")
    return []


def _stream(consultation: Consultation, who: dict[str, Any], kind: str, title: str, minutes: int) -> Stream:
    """The consultation's stream of this kind; made when there is none."""
    found = consultation.streams.filter(kind=kind).first()
    if found is None:
        values = StreamFields(title=title, minutes=minutes)
        found = add_stream(**who, consultation=consultation, kind=kind, values=values)
    found.consultation = consultation
    return found


def _session(stream: Stream, who: dict[str, Any], day: datetime.date, title: str, **more: Any) -> Session:
    starts = datetime.datetime.combine(day, datetime.time(10), tzinfo=ZONE)
    new = SessionFields(
        title=f"{title} (example)",
        starts_at=starts,
        ends_at=starts + datetime.timedelta(minutes=90),
        place="Online",
        **more,
    )
    return add_session(**who, stream=stream, new=new, is_example=True)


def _words(value: Any) -> Any:
    return value.words if isinstance(value, Example) else value


def _consent_text() -> str:
    return (
        "We write down what is said and code it. You may take your words back at any time. "
        "We name nobody who did not agree to it. (Example)"
    )
