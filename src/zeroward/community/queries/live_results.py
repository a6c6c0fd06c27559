"""What the room answered and asks. Shares from ten answers on; below that every phone is a dot."""

import math
from collections import Counter
from dataclasses import dataclass
from typing import Final

from django.db.models import Count

from zeroward.community.models import Asked, Event, LiveQuestion, Phone, Stage
from zeroward.core.ui.numbers import format_percent

FEW: Final = 10
SHOWN_FROM: Final = 5
"""Answers from which on a result is shown to the room."""


@dataclass(frozen=True, slots=True)
class Line:
    """An answer and how many phones gave it. `dots` are drawn below ten answers, `share` and `width` from ten on."""

    label: str
    count: int
    share: str
    width: int
    is_scale: bool = False

    @property
    def dots(self) -> range:
        return range(self.count)


@dataclass(frozen=True, slots=True)
class Result:
    """`n` phones answered. `words` are answers in one's own words: only the host reads them."""

    question: LiveQuestion
    n: int
    lines: tuple[Line, ...]
    words: tuple[str, ...] = ()

    @property
    def few(self) -> bool:
        return self.n < FEW

    @property
    def enough(self) -> bool:
        return self.n >= SHOWN_FROM


@dataclass(frozen=True, slots=True)
class AskedRow:
    """A question from the room and how many want it answered; `mine`: this phone voted for it."""

    asked: Asked
    votes: int
    mine: bool = False


def results_of(stage: Stage, *, with_words: bool) -> list[Result]:
    """All questions in their order. Two queries."""
    questions = stage.questions.prefetch_related("answers")
    return [result_of(one, with_words=with_words) for one in questions]


def result_of(question: LiveQuestion, *, with_words: bool) -> Result:
    values = [one.value for one in question.answers.all()]
    if question.kind == LiveQuestion.Kind.OPEN:
        words = tuple(str(value) for value in values) if with_words else ()
        return Result(question, len(values), (), words)
    counted: Counter[str] = Counter()
    for value in values:
        counted.update(value if isinstance(value, list) else [str(value)])
    scale = question.kind == LiveQuestion.Kind.SCALE
    pairs = (
        [(str(point), str(point)) for point in range(1, 6)]
        if scale
        else [(one["key"], one["label"]) for one in question.choices]
    )
    n = len(values)
    lines = tuple(_line(label, counted[key], n, scale) for key, label in pairs)
    return Result(question, n, lines)


def _line(label: str, count: int, n: int, scale: bool) -> Line:
    part = count / n if n else 0.0
    return Line(label, count, format_percent(part), math.ceil(part * 20), scale)


def stage_by_code(code: str) -> Stage | None:
    """The stage behind the code on the screen."""
    return Stage.objects.select_related("event").filter(code=code.upper()[:8]).first()


def current_question(stage: Stage) -> LiveQuestion | None:
    return stage.questions.filter(state=LiveQuestion.State.OPEN).first()


def given_by(phone: Phone, question: LiveQuestion) -> object | None:
    """What this phone answered so far."""
    found = phone.answers.filter(question=question).first()
    return found.value if found is not None else None


def shown_results(stage: Stage) -> list[Result]:
    """What the room sees: results that the host shows, from five answers on; never anybody's own words."""
    questions = stage.questions.filter(shown=True).prefetch_related("answers")
    found = [result_of(one, with_words=False) for one in questions if one.kind != LiveQuestion.Kind.OPEN]
    return [one for one in found if one.enough]


def asked_rows(stage: Stage, *, states: tuple[str, ...], phone: Phone | None = None) -> list[AskedRow]:
    """Questions from the room, most wanted first. Two queries."""
    mine = set(phone.votes.values_list("asked_id", flat=True)) if phone is not None else set()
    rows = stage.asked.filter(state__in=states).annotate(wanted=Count("votes")).order_by("-wanted", "pk")
    return [AskedRow(one, one.wanted, one.pk in mine) for one in rows]


def stamp_of(stage: Stage) -> str:
    """Changes when a phone must look again."""
    questions = ",".join(
        f"{pk}{state[0]}{int(shown)}"
        for pk, state, shown in stage.questions.values_list("pk", "state", "shown")
    )
    asked = stage.asked.filter(state="shown").aggregate(n=Count("pk"), votes=Count("votes"))
    return f"{int(stage.is_open)}{int(stage.takes_questions)}-{questions}-{asked['n']}-{asked['votes']}"


def open_answers(event: Event, exercise: str = "") -> list[tuple[str, str, str]]:
    """Answers in people's own words with question and country, in no order that tells who was when: for coding."""
    rows = LiveQuestion.objects.filter(stage__event=event, kind=LiveQuestion.Kind.OPEN)
    if exercise:
        rows = rows.filter(exercise=exercise)
    found = [
        (question.text, str(one.value), one.phone.country)
        for question in rows.prefetch_related("answers__phone")
        for one in question.answers.all()
    ]
    return sorted(found)
