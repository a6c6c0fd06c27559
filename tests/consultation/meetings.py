"""Meetings and questions for tests."""

import datetime
from typing import Any

from zeroward.consultation.domain.poll_questions import PollFields, save_question
from zeroward.consultation.domain.poll_steps import take_step
from zeroward.consultation.domain.sessions import SessionFields, add_session
from zeroward.consultation.models import Consultation, PollQuestion, Session, Stream

NEEDS = [
    ("money", {"en": "Money", "de": "Geld"}),
    ("people", {"en": "People", "de": "Personal"}),
    ("law", {"en": "Law", "de": "Recht"}),
]
STARTS = datetime.datetime(2027, 5, 4, 8, 0, tzinfo=datetime.UTC)


def stream_of(consultation: Consultation, kind: str = "session") -> Stream:
    """A stream of meetings, made once."""
    found, _made = Stream.objects.get_or_create(
        consultation=consultation, kind=kind, defaults={"title": f"Stream of {kind}", "minutes": 10}
    )
    found.consultation = consultation
    return found


def session_of(
    consultation: Consultation, who: dict[str, Any], *, kind: str = "session", **more: Any
) -> Session:
    """A meeting on 4 May 2027, ten o'clock in Brussels."""
    new = SessionFields(
        **{
            "title": "Session in May",
            "starts_at": STARTS,
            "ends_at": STARTS + datetime.timedelta(minutes=90),
            **more,
        }
    )
    return add_session(**who, stream=stream_of(consultation, kind), new=new)


def question_of(session: Session, who: dict[str, Any], kind: str = "one", **more: Any) -> PollQuestion:
    """A question about what is missing, already open."""
    new = PollFields(
        **{"kind": kind, "text": {"en": "What do you lack?", "de": "Was fehlt?"}, "choices": NEEDS, **more}
    )
    question = save_question(**who, session=session, new=new)
    return take_step(**who, question=question, step="open")
