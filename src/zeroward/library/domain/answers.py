"""Answers out of questions that somebody asked: a draft that editors review, and taking it back."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError
from zeroward.core.models import Wording
from zeroward.core.problems import Problem, ProblemsError
from zeroward.library.domain.taking_up import free_key
from zeroward.library.models import Answer
from zeroward.methods.text.clean import clean_text

MOST_TEXT = 20_000


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """A question and its answer without names, in one language."""

    question: str
    answer: str
    topic: str = ""
    lang: str = "en"


def origin_of(reference: str) -> str:
    """A keyed digest: the record is found again from the reference, the reference never from the record."""
    return salted_hmac("zeroward.library.answer", reference, algorithm="sha256").hexdigest()


def hand_in_answer(*, actor: Any, row: AnswerRow, reference: str, is_example: bool = False) -> Answer:
    """Keep it as a draft and hand it to the editors for review. The caller has asked for permission and for the
    consent. Raises ProblemsError with everything that still names somebody, ConflictError when it was handed in."""
    made = Answer(
        question=clean_text(row.question, limit=200, multiline=False),
        answer=clean_text(row.answer, limit=MOST_TEXT),
        topic=row.topic,
        source_lang=row.lang,
        origin=origin_of(reference),
        live=False,
        wording=Wording.CONTRIBUTED,
        method=_("Example, made up") if is_example else "",
    )
    _demand_words(made)
    with transaction.atomic():
        if Answer.objects.filter(origin=made.origin, archived_at=None).exists():
            raise ConflictError(_("This answer was handed in already."))
        made.key = free_key(Answer, made.question)
        made.save()
        made.save_revision(user=actor)
        workflow = made.get_workflow()
        if workflow is not None:
            workflow.start(made, actor)
        record_event(action="library.answer.create", record=made, actor=actor)
    return made


def answer_from(reference: str) -> Answer | None:
    """What became of a question: the record, public or not."""
    found: Answer | None = Answer.objects.filter(origin=origin_of(reference), archived_at=None).first()
    return found


def take_back_answer(*, reference: str, actor: Any = None) -> bool:
    """The asker no longer agrees, or the question is gone: a draft is deleted, what was published is taken down.
    True when there was one."""
    with transaction.atomic():
        found = (
            Answer.objects.select_for_update().filter(origin=origin_of(reference), archived_at=None).first()
        )
        if found is None:
            return False
        if found.first_published_at is None:
            record_event(action="library.answer.delete", actor=actor, label=found.key)
            found.delete()
            return True
        found.live, found.archived_at, found.origin = False, timezone.now(), ""
        found.save()
        record_event(action="library.answer.archive", record=found, actor=actor)
    return True


def _demand_words(made: Answer) -> None:
    found = [
        Problem(name, _("There is no text yet."), _("Write a sentence or two."))
        for name in ("question", "answer")
        if not getattr(made, name)
    ]
    if made.private_parts:
        parts = "; ".join(made.private_parts[:5])
        found.append(
            Problem("answer", _("This tells who is meant, take it out: %(parts)s") % {"parts": parts})
        )
    if found:
        raise ProblemsError(found)
