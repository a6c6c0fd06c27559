"""What the host does live: opening the room for phones, asking, closing, showing, choosing among its questions."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Max
from django.utils.translation import gettext as _

from zeroward.community.domain.event_work import holding
from zeroward.community.domain.group_work import line, wrong_choice
from zeroward.community.models import Asked, Event, LiveQuestion, Stage
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer

MOST_QUESTIONS: Final = 40
MOST_CHOICES: Final = 12
CHOOSING: Final = (LiveQuestion.Kind.ONE, LiveQuestion.Kind.MANY)


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question to the room; `choices` are the words of the answers."""

    text: str
    kind: str = LiveQuestion.Kind.ONE
    choices: Sequence[str] = ()
    exercise: str = ""
    minutes: int | None = None


def stage_of(event: Event) -> Stage:
    """The stage of an event; made when it is asked for first."""
    return Stage.objects.get_or_create(event=event)[0]


def set_stage(*, actor: Any, viewer: Viewer, event: Event, is_open: bool, takes_questions: bool) -> Stage:
    """Let phones in, or not any more; with or without questions from the room. Open questions close with the room."""
    with holding(viewer, event) as kept:
        stage = stage_of(kept)
        before = stage.is_open
        stage.is_open, stage.takes_questions = is_open, takes_questions
        stage.save()
        if before and not is_open:
            stage.questions.filter(state="open").update(state="closed")
        if before != is_open:
            record_event(
                action="community.event.stage",
                record=kept,
                actor=actor,
                scope=kept.scope,
                changes={"is_open": [before, is_open]},
            )
    return stage


def add_question(*, actor: Any, viewer: Viewer, event: Event, row: QuestionRow) -> LiveQuestion:
    """Prepare a question. Raises ProblemsError, ConflictError when there are too many."""
    with holding(viewer, event) as kept:
        stage = stage_of(kept)
        choices = _choices(row)
        _check(row, choices)
        if stage.questions.count() >= MOST_QUESTIONS:
            raise ConflictError(_("There are too many questions."), remedy=_("Take one out first."))
        order = (stage.questions.aggregate(last=Max("order"))["last"] or 0) + 1
        made: LiveQuestion = stage.questions.create(
            order=order,
            kind=row.kind,
            text=line(row.text, 300),
            choices=[{"key": f"c{number}", "label": label} for number, label in enumerate(choices, start=1)],
            exercise=row.exercise,
            minutes=row.minutes,
        )
        _record("add", kept, actor, made)
    return made


def drop_question(*, actor: Any, viewer: Viewer, event: Event, question: int) -> None:
    """Take a question out. Raises ConflictError once somebody answered it."""
    with holding(viewer, event) as kept:
        found = _question(kept, question)
        if found.answers.exists():
            raise ConflictError(_("Somebody answered it already."), remedy=_("Close it instead."))
        _record("drop", kept, actor, found)
        found.delete()


def ask_room(*, actor: Any, viewer: Viewer, event: Event, question: int) -> LiveQuestion:
    """Open one question; another one that is open closes. Raises ConflictError while the room is closed."""
    with holding(viewer, event) as kept:
        found = _question(kept, question)
        if not found.stage.is_open:
            raise ConflictError(_("No phone can join yet."), remedy=_("Open the room first."))
        found.stage.questions.filter(state="open").exclude(pk=found.pk).update(state="closed")
        found.state = LiveQuestion.State.OPEN
        found.save(update_fields=["state"])
        _record("open", kept, actor, found)
    return found


def close_question(
    *, actor: Any, viewer: Viewer, event: Event, question: int, show: bool | None = None
) -> LiveQuestion:
    """Take no more answers; `show` lets the room see the result, or hides it again."""
    with holding(viewer, event) as kept:
        found = _question(kept, question)
        if found.state == LiveQuestion.State.OPEN:
            found.state = LiveQuestion.State.CLOSED
        if show is not None:
            found.shown = show
        found.save(update_fields=["state", "shown"])
        _record("close", kept, actor, found)
    return found


def set_asked(*, actor: Any, viewer: Viewer, event: Event, asked: int, state: str) -> Asked:
    """Show a question from the room, mark it as answered, or take it out. Raises InvalidInputError."""
    with holding(viewer, event) as kept:
        found = Asked.objects.filter(stage__event=kept, pk=asked).first()
        if found is None or state not in Asked.State.values:
            raise InvalidInputError(_("There is no such question."), place="asked")
        found.state = state
        found.save(update_fields=["state"])
        _record(state, kept, actor, found)
    return found


def load_exercise(
    *, actor: Any, viewer: Viewer, event: Event, exercise: str, rows: Sequence[QuestionRow]
) -> int:
    """Put the questions of an exercise at the end, once. Returns how many were added."""
    with holding(viewer, event) as kept:
        stage = stage_of(kept)
        if stage.questions.filter(exercise=exercise).exists():
            return 0
        for row in rows:
            add_question(actor=actor, viewer=viewer, event=kept, row=row)
    return len(rows)


def _record(verb: str, event: Event, actor: Any, question: LiveQuestion | Asked) -> None:
    """Which question, not its words: somebody in the room may have written them."""
    record_event(
        action=f"community.question.{verb}",
        record=event,
        actor=actor,
        scope=event.scope,
        changes={"question": [None, question.pk]},
    )


def _question(event: Event, pk: int) -> LiveQuestion:
    found = LiveQuestion.objects.select_related("stage").filter(stage__event=event, pk=pk).first()
    if found is None:
        raise InvalidInputError(_("There is no such question."), place="question")
    return found


def _choices(row: QuestionRow) -> list[str]:
    if row.kind not in CHOOSING:
        return []
    return list(dict.fromkeys(text for text in (line(one, 120) for one in row.choices) if text))


def _check(row: QuestionRow, choices: Sequence[str]) -> None:
    found = []
    if not line(row.text, 300):
        found.append(Problem("text", _("Write the question."), _("One sentence is enough.")))
    if row.kind not in LiveQuestion.Kind.values:
        found.append(wrong_choice("kind"))
    if row.kind in CHOOSING and not 2 <= len(choices) <= MOST_CHOICES:
        found.append(Problem("choices", _("Write two to twelve answers."), _("Each on a line of its own.")))
    if found:
        raise ProblemsError(found)
