"""Questions to the room: writing them before they are asked. Once somebody answered, a question stays as it is."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from zeroward.consultation.domain.ordering import moved
from zeroward.consultation.domain.places import writing
from zeroward.consultation.models import PollQuestion, Session
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, unknown_choice
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text

KINDS: Final = ("one", "many", "ranking", "scale", "open")
CHOOSING: Final = ("one", "many", "ranking")
MOST_CHOICES: Final = 12
MOST_QUESTIONS: Final = 30
_KEY = re.compile(r"[a-z][a-z0-9_-]{0,59}")


@dataclass(frozen=True, slots=True)
class PollFields:
    """A question as it is written. `text`: language → words. `choices`: (key, {language: words}). The `key` is the same
    in every session that asks the same, so that answers add up."""

    kind: str
    text: Mapping[str, str]
    choices: Sequence[tuple[str, Mapping[str, str]]] = ()
    key: str = ""


def save_question(
    *, actor: Any, viewer: Viewer, session: Session, new: PollFields, question: PollQuestion | None = None
) -> PollQuestion:
    """Add a question at the end, or change one that nobody answered. Raises ProblemsError, ConflictError."""
    with writing(viewer, session.stream.consultation) as current:
        _check(session, new, question)
        if question is not None:
            _hold(question)
            if question.answers.exists():
                raise _answered()
        known = question or PollQuestion(session=session, order=_last(session) + 1)
        known.kind = new.kind
        known.text = _texts(new.text, 500)
        known.choices = [
            {"key": key, "label": _texts(label, 200)}
            for key, label in (new.choices if new.kind in CHOOSING else ())
        ]
        known.key = new.key or known.key or _own_key(session, new)
        known.save()
        record_event(
            action="consultation.question.save",
            record=session,
            actor=actor,
            scope=current.scope,
            changes={"question": [None, known.key]},
        )
    return known


def add_questions(
    *, actor: Any, viewer: Viewer, session: Session, several: Sequence[PollFields]
) -> list[PollQuestion]:
    """Add several, for example those of another session; what the session asks already (same key) is left out."""
    asked = set(session.questions.values_list("key", flat=True))
    with transaction.atomic():  # all or none
        return [
            save_question(actor=actor, viewer=viewer, session=session, new=one)
            for one in several
            if one.key not in asked
        ]


def _hold(question: PollQuestion) -> None:
    """Nobody answers it until the transaction ends. Raises InvalidInputError when somebody else took it out."""
    if not PollQuestion.objects.select_for_update().filter(pk=question.pk).first():
        raise unknown_choice("text")


def fields_of(question: PollQuestion) -> PollFields:
    """A question as `save_question` takes it."""
    choices = [(one["key"], one["label"]) for one in question.choices]
    return PollFields(question.kind, question.text, choices, question.key)


def delete_question(*, actor: Any, viewer: Viewer, question: PollQuestion) -> None:
    """Take a question out. Raises ConflictError once somebody answered it."""
    with writing(viewer, question.session.stream.consultation) as current:
        _hold(question)
        if question.answers.exists():
            raise _answered()
        record_event(
            action="consultation.question.delete",
            record=question.session,
            actor=actor,
            scope=current.scope,
            changes={"question": [question.key, None]},
        )
        question.delete()


def move_question(*, actor: Any, viewer: Viewer, question: PollQuestion, earlier: bool) -> None:
    """One place earlier or later."""
    with writing(viewer, question.session.stream.consultation) as current:
        rows = moved(question.session.questions.all(), question, earlier=earlier)
        if not rows:
            return
        PollQuestion.objects.bulk_update(rows, ["order"])
        record_event(
            action="consultation.question.move",
            record=question.session,
            actor=actor,
            scope=current.scope,
            changes={"question": [None, question.key]},
        )


def _check(session: Session, new: PollFields, question: PollQuestion | None) -> None:
    found = []
    if new.kind not in KINDS:
        found.append(Problem("kind", _("There is no such choice."), _("Choose one from the list.")))
    if not _texts(new.text, 500):
        found.append(Problem("text", _("The question has no words."), _("Write it as you would say it.")))
    if new.kind in CHOOSING:
        found += _of_choices(new)
    if new.key and not _KEY.fullmatch(new.key):
        found.append(
            Problem("key", _("This is no key."), _("Small letters, digits and - alone, a letter first."))
        )
    others = session.questions.exclude(pk=question.pk) if question else session.questions.all()
    if new.key and others.filter(key=new.key).exists():
        found.append(Problem("key", _("Another question has this key."), _("Choose another key.")))
    if question is None and others.count() >= MOST_QUESTIONS:
        found.append(
            Problem("text", _("A session takes 30 questions."), _("Ask the rest in another session."))
        )
    if found:
        raise ProblemsError(found)


def _of_choices(new: PollFields) -> list[Problem]:
    found = []
    keys = [key for key, _label in new.choices]
    if not 2 <= len(keys) <= MOST_CHOICES:
        found.append(
            Problem(
                "choices",
                _("There are %(count)d answers to choose from.") % {"count": len(keys)},
                _("Give 2 to 12, one a line."),
            )
        )
    if len(set(keys)) != len(keys) or not all(_KEY.fullmatch(key) for key in keys):
        found.append(
            Problem(
                "choices", _("Two answers are the same."), _("Give each answer words and a key of its own.")
            )
        )
    if any(not _texts(label, 200) for _key, label in new.choices):
        found.append(Problem("choices", _("An answer has no words."), _("Write it, or take it out.")))
    return found


def _texts(texts: Mapping[str, str], limit: int) -> dict[str, str]:
    clean = {lang[:12]: clean_text(words, limit=limit, multiline=False) for lang, words in texts.items()}
    return {lang: words for lang, words in clean.items() if words}


def _own_key(session: Session, new: PollFields) -> str:
    """A key that no question of the session has."""
    taken = set(session.questions.values_list("key", flat=True))
    return next(key for number in range(1, 1000) if (key := f"{new.kind}-{number}") not in taken)


def _last(session: Session) -> int:
    return session.questions.aggregate(last=Max("order"))["last"] or 0


def _answered() -> ConflictError:
    return ConflictError(
        _("Somebody answered this question already."), remedy=_("Close it and ask another one.")
    )
