"""Raising a barrier with an authority, and what they answer."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.barriers.domain.checking import (
    address_problem,
    day_problem,
    found,
    line,
    words,
    wrong_choice,
)
from zeroward.barriers.domain.holding import holding, ours
from zeroward.barriers.domain.states import NEXT, put_change
from zeroward.barriers.domain.tell import tell_cities
from zeroward.barriers.models import Answer, Barrier, Raising, State
from zeroward.barriers.models.barrier import Level
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.models import StoredDocument
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.places.models import Organisation


@dataclass(frozen=True, slots=True)
class RaisingRow:
    """`organisation` is the key of a body of the directory, else `authority` says who it is. `contact` stays inside."""

    raised_on: date | None = None
    organisation: str = ""
    authority: str = ""
    level: str = Level.UNKNOWN
    contact: str = ""
    asked: str = ""
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """`document` is the number of a document of the same workspace. `expects_more`: another answer will follow."""

    answered_on: date | None = None
    result: str = ""
    text: str = ""
    url: str = ""
    document: int | None = None
    is_public: bool = False


RAISING_COLUMNS: Final = tuple(field.name for field in fields(RaisingRow))
ANSWER_COLUMNS: Final = tuple(field.name for field in fields(AnswerRow))


def raise_barrier(
    *, actor: Any, viewer: Viewer, barrier: Barrier, row: RaisingRow, raising: Raising | None = None
) -> Raising:
    """The barrier was put before an authority; its state follows. Also changes what is known of that. Raises
    NotAllowedError, ProblemsError."""
    with holding(viewer, barrier) as (kept, _place):
        body = Organisation.objects.public().filter(key=row.organisation).first()
        wrong = _raising_problems(kept, row, body)
        if wrong:
            raise ProblemsError(wrong)
        made = (
            Raising.objects.get(ours(kept), pk=raising.pk) if raising is not None else Raising(barrier=kept)
        )
        before = {name: getattr(made, name) for name in _KEPT} if raising is not None else {}
        made.organisation = body
        made.authority = body.name if body is not None else line(row.authority)
        made.level, made.contact, made.asked = row.level, line(row.contact, 300), words(row.asked)
        if made.due_on != row.due_on:
            made.reminded_on = None
        assert row.raised_on is not None
        made.raised_on, made.due_on = row.raised_on, row.due_on
        made.save()
        after = {name: getattr(made, name) for name in _KEPT}
        record_event(
            action="barriers.raising.change" if raising is not None else "barriers.raising.add",
            record=kept,
            actor=actor,
            changes=changes_between(before, after),
        )
        if raising is None:
            _follow(kept, actor, State.RAISED, row.raised_on)
    return made


def close_raising(*, actor: Any, viewer: Viewer, barrier: Barrier, raising: Raising) -> None:
    """No answer is expected any more; nobody is reminded again. Twice is once. Raises NotAllowedError."""
    with holding(viewer, barrier) as (kept, _place):
        today = timezone.localdate()
        if Raising.objects.filter(ours(kept), pk=raising.pk, closed_on=None).update(closed_on=today):
            record_event(
                action="barriers.raising.close",
                record=kept,
                actor=actor,
                changes={"authority": [raising.authority, None]},
            )


def record_answer(
    *,
    actor: Any,
    viewer: Viewer,
    barrier: Barrier,
    raising: Raising,
    row: AnswerRow,
    answer: Answer | None = None,
) -> Answer:
    """What the authority answered; the state of the barrier follows a first answer that decides. Also changes one.
    Raises NotAllowedError, ProblemsError."""
    with holding(viewer, barrier) as (kept, place):
        held = Raising.objects.get(ours(kept), pk=raising.pk)
        document = document_of(place, row.document)
        wrong = _answer_problems(held, row, document)
        if wrong:
            raise ProblemsError(wrong)
        today = timezone.localdate()
        made = (
            held.answers.get(pk=answer.pk) if answer is not None else Answer(raising=held, entered_on=today)
        )
        assert row.answered_on is not None
        made.answered_on, made.result, made.text = row.answered_on, row.result, words(row.text)
        made.url, made.document, made.is_public = row.url, document, row.is_public
        made.save()
        record_event(
            action="barriers.answer.change" if answer is not None else "barriers.answer.add",
            record=kept,
            actor=actor,
            changes={"authority": [None, held.authority], "result": [None, row.result]},
        )
        if answer is None and row.result != Answer.Result.INTERIM:
            _follow(kept, actor, State.ANSWERED, row.answered_on)
    return made


def document_of(place: Workspace, number: int | None) -> StoredDocument | None:
    """A document of the workspace that is not archived; None when there is none with this number."""
    if number is None:
        return None
    found_ = StoredDocument.objects.filter(pk=number, scope=str(place.scope), archived_at=None)
    return found_.first()


_KEPT: Final = ("authority", "level", "contact", "asked", "raised_on", "due_on")


def _follow(kept: Barrier, actor: Any, state: str, on: date) -> None:
    """The state follows where it can: on its day, or today's state stays when that would contradict the history."""
    changes = list(kept.changes.all())
    if any(one.on > on for one in changes) or state not in NEXT[kept.state]:
        return
    put_change(kept, actor=actor, state=state, on=on, changes=changes)
    tell_cities(kept)


def _raising_problems(kept: Barrier, row: RaisingRow, body: Organisation | None) -> list[Problem]:
    wrong = found(day_problem("raised_on", row.raised_on))
    if row.organisation and body is None:
        wrong.append(wrong_choice("organisation"))
    if not row.organisation and not line(row.authority):
        wrong.append(Problem("authority", _("Who was asked?"), _("Choose a body, or write its name.")))
    if row.level not in Level.values:
        wrong.append(wrong_choice("level"))
    if row.due_on and row.raised_on and row.due_on < row.raised_on:
        wrong.append(
            Problem("due_on", _("The answer would be due before it was asked for."), _("Choose a later day."))
        )
    first = kept.changes.order_by("on", "pk").first()
    if row.raised_on and first is not None and row.raised_on < first.on:
        wrong.append(
            Problem(
                "raised_on",
                _("The barrier was noted on %(day)s.") % {"day": first.on.isoformat()},
                _("Choose that day or a later one."),
            )
        )
    return wrong


def _answer_problems(held: Raising, row: AnswerRow, document: StoredDocument | None) -> list[Problem]:
    wrong = found(day_problem("answered_on", row.answered_on), address_problem("url", row.url))
    if row.answered_on and row.answered_on < held.raised_on:
        wrong.append(
            Problem(
                "answered_on",
                _("It was raised on %(day)s only.") % {"day": held.raised_on.isoformat()},
                _("Choose that day or a later one."),
            )
        )
    if row.result not in Answer.Result.values:
        wrong.append(wrong_choice("result"))
    if not words(row.text):
        wrong.append(Problem("text", _("What did they answer?"), _("Their words, or the gist in yours.")))
    if row.document is not None and document is None:
        wrong.append(wrong_choice("document"))
    return wrong
