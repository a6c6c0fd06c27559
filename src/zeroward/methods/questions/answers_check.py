"""Whether answers will do: what is required, what bounds and checks say, for all that is shown."""

import datetime
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from zeroward.methods.ghg.say import say
from zeroward.methods.questions.answer_problems import AnswerProblem
from zeroward.methods.questions.answers import value_of
from zeroward.methods.questions.bounds import bounds_problems
from zeroward.methods.questions.definition import Definition, Question
from zeroward.methods.questions.evaluating import Setting, holds
from zeroward.methods.questions.expressions import read
from zeroward.methods.questions.routing import Route, route


def problems_in(
    definition: Definition,
    answers: Mapping[str, Any],
    *,
    today: datetime.date,
    sections: Collection[str] | None = None,
    complete: bool = True,
) -> tuple[AnswerProblem, ...]:
    """Every problem of the answers to what is shown; of some sections alone when they are named.

    `complete` False: nothing is required yet. Raises like `route`.
    """
    return problems_on(route(definition, answers, today=today), sections=sections, complete=complete)


def problems_on(
    way: Route, *, sections: Collection[str] | None = None, complete: bool = True
) -> tuple[AnswerProblem, ...]:
    """The same, for somebody who has the route already."""
    return tuple(
        problem
        for part in way.parts
        if sections is None or part.section.key in sections
        for question in part.questions
        for problem in _problems(way, question, complete)
    )


def _problems(way: Route, question: Question, complete: bool) -> Iterator[AnswerProblem]:
    if question.kind == "note":
        return
    answer = way.answers.get(question.key)
    if answer is None:
        if question.required and complete and _can_be_answered(way, question):
            yield AnswerProblem("missing", question.key, say("This has to be answered."), say("Answer it."))
        return
    if question.required and complete and isinstance(answer, Mapping):
        for row in way.rows(question):
            if row.key not in answer:
                message = say("This row has to be answered.")
                yield AnswerProblem("missing", question.key, message, say("Answer it."), row.key)
    yield from bounds_problems(question, way.answers)
    if question.check and not _passes(way, question, answer):
        message = say("This answer does not pass the check of the questionnaire.")
        yield AnswerProblem("check", question.key, message, say("Look at it again."), words=question.message)


def _can_be_answered(way: Route, question: Question) -> bool:
    """A list whose choices are all hidden can not be answered, so nobody is held up by it."""
    if question.kind in ("grid", "grid_many") and not way.rows(question):
        return False
    return not question.choices or question.kind == "scale" or bool(way.choices(question))


def _passes(way: Route, question: Question, answer: Any) -> bool:
    setting = Setting(way.values, today=way.today, own=value_of(question, answer))
    return holds(read(question.check), setting)
