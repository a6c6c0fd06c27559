"""What a phone in the room sees now, and a stamp that changes with it."""

import hashlib
from dataclasses import dataclass
from typing import Any

from zeroward.consultation.models import PollAnswer, PollQuestion, PollVoter, Session
from zeroward.consultation.queries.poll_results import Result, result_of
from zeroward.consultation.queries.poll_words import languages_of


@dataclass(frozen=True, slots=True)
class Room:
    """`asked` is the open question, `given` what this phone answered (None = nothing yet), `results` what is shown to
    all. `stamp` stays the same as long as a phone would see the same."""

    session: Session
    asked: PollQuestion | None
    given: Any
    results: tuple[Result, ...]
    stamp: str
    number: int = 0
    of: int = 0

    @property
    def over(self) -> bool:
        return self.session.state == "over"


def room_of(session: Session, voter: PollVoter, language: str) -> Room:
    """At most four queries."""
    questions = list(session.questions.all())
    asked = next((one for one in questions if one.state == "open"), None)
    given = None
    if asked is not None:
        row = PollAnswer.objects.filter(question=asked, voter=voter).first()
        given = row.value if row else None
    shown = [one for one in questions if one.shown and one.state != "waiting"]
    results = _shown(shown, language)
    number = questions.index(asked) + 1 if asked else 0
    return Room(session, asked, given, results, stamp_of(session, questions), number, len(questions))


def stamp_now(session: Session) -> str:
    """The same stamp without reading more than it needs: one query."""
    return stamp_of(session, list(session.questions.all()))


def stamp_of(session: Session, questions: list[PollQuestion]) -> str:
    parts = [session.state, *(f"{one.pk}{one.state}{one.shown}" for one in questions)]
    return hashlib.sha256("|".join(parts).encode()).hexdigest()[:16]


def poll_languages(session: Session) -> list[str]:
    """Languages in which the questions are written, that of the session first."""
    found = languages_of(session.questions.all())
    first = [session.language] if session.language in found or not found else []
    return list(dict.fromkeys([*first, *found]))


def _shown(questions: list[PollQuestion], language: str) -> tuple[Result, ...]:
    """Results that the room may see: from five answers on. What people wrote themselves is never shown to a room."""
    if not questions:
        return ()
    answers: dict[int, list[PollAnswer]] = {}
    for answer in PollAnswer.objects.filter(question__in=questions).select_related("voter").order_by("pk"):
        answers.setdefault(answer.question_id, []).append(answer)
    found = [result_of(one, language, answers.get(one.pk, [])) for one in questions if one.kind != "open"]
    return tuple(one for one in found if one.may_be_shown)
