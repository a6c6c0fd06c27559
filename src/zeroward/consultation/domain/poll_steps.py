"""Asking the room: a question is opened, closed, its result shown. What follows from closing it."""

from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.consultation.domain.places import writing
from zeroward.consultation.domain.poll_register import tell_register
from zeroward.consultation.domain.texts import NewText, put_text
from zeroward.consultation.models import PollQuestion, Session, SourceText
from zeroward.consultation.queries.language_choice import in_language
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, unknown_choice
from zeroward.core.visibility import Viewer

STEPS: Final = ("open", "close", "show", "hide")


def take_step(*, actor: Any, viewer: Viewer, question: PollQuestion, step: str) -> PollQuestion:
    """open: phones may answer (any other open question is closed); close: nobody may any more, open answers become
    texts; show, hide: the result on the screen of the room and on phones. Opening starts the session.

    Raises ConflictError when the session is over, InvalidInputError for another word or a question that is gone.
    """
    if step not in STEPS:
        raise unknown_choice("step")
    with writing(viewer, question.session.stream.consultation) as current:
        session = Session.objects.select_for_update(of=("self",)).get(pk=question.session_id)
        if not session.questions.filter(pk=question.pk).exists():
            raise unknown_choice("question")  # somebody else took it out
        question.refresh_from_db()
        if step == "open":
            _open(session, question)
        elif step == "close":
            close_question(question)
            tell_register(session)
        else:
            question.shown = step == "show"
            question.save(update_fields=["shown"])
        record_event(
            action=f"consultation.question.{step}",
            record=session,
            actor=actor,
            scope=current.scope,
            changes={"question": [None, question.key]},
        )
    return question


def close_all(session: Session) -> None:
    """Close whatever is open; the register learns who took part. Called inside a transaction."""
    for question in session.questions.filter(state="open"):
        close_question(question)
    tell_register(session)


def close_question(question: PollQuestion) -> None:
    """Nobody may answer any more; answers in one's own words become texts. Called inside a transaction."""
    question.state = "closed"
    question.save(update_fields=["state"])
    if question.kind == "open":
        keep_texts(question)


def keep_texts(question: PollQuestion) -> int:
    """Make a text of every answer in one's own words; returns how many there are. An answer that changed since is
    taken as it is now."""
    session = question.session
    answers = question.answers.select_related("voter").order_by("pk")
    for answer in answers:
        voter = answer.voter
        put_text(
            consultation=session.stream.consultation,
            new=NewText(
                kind=SourceText.Kind.POLL,
                title=in_language(question.text, session.language)[0][:200],
                text=str(answer.value),
                language=voter.language,
                unit=voter.unit,
                country=voter.country,
                question=question.key,
                origin_key=f"poll:{question.pk}:{voter.pk}",
                said_on=session.starts_at.date(),
            ),
            session=session,
            cut="whole",
        )
    return len(answers)


def _open(session: Session, question: PollQuestion) -> None:
    if session.state == "over":
        raise ConflictError(
            _("This session is over."), remedy=_("Begin it again first, if people are still there.")
        )
    for other in session.questions.filter(state="open").exclude(pk=question.pk):
        close_question(other)
    question.state, question.shown = "open", False
    question.save(update_fields=["state", "shown"])
    if session.state != "running":
        session.state = "running"
        session.save(update_fields=["state", "updated_at"])
