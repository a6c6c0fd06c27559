"""A questionnaire as a respondent sees it, for trying it out: nothing is saved, answers travel in the form."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from zeroward.methods.questions import Definition
from zeroward.methods.questions.answer_problems import AnswerProblem
from zeroward.methods.questions.answers_check import problems_on
from zeroward.methods.questions.cleaning import clean, clean_answers
from zeroward.methods.questions.faults import DefinitionError
from zeroward.methods.questions.reading import read_posted
from zeroward.methods.questions.routing import Route, route
from zeroward.methods.questions.tokens import ExpressionError
from zeroward.questionnaires.models import QuestionnaireVersion
from zeroward.questionnaires.queries.reading import definition_of
from zeroward.questionnaires.queries.respondent.asked import Asked, Asking
from zeroward.questionnaires.queries.respondent.section_page import places_for
from zeroward.questionnaires.queries.respondent.words import Speaker, Text

MOST_CARRIED = 200_000
NO_TEXT = Text("", "")


@dataclass(frozen=True, slots=True)
class PreviewPage:
    """`carried` are the answers so far, as the form sends them along; `key` is "" behind the last part."""

    carried: str
    count: int
    key: str = ""
    title: Text = NO_TEXT
    intro: Text = NO_TEXT
    number: int = 0
    asked: tuple[Asked, ...] = ()
    before: str = ""
    said: tuple[tuple[Text, str], ...] = ()
    thanks: Text = NO_TEXT


@dataclass(frozen=True, slots=True)
class Step:
    """Where a posted form leads: the part to show, the answers, and what was wrong with them."""

    section: str
    answers: Mapping[str, Any]
    problems: tuple[AnswerProblem, ...] = ()
    posted: Mapping[str, Sequence[str]] | None = None


def carried_in(definition: Definition, text: str) -> dict[str, Any]:
    """The answers that a form carried along; what cannot be read is dropped."""
    try:
        raw = json.loads(text[:MOST_CARRIED]) if text else {}
    except (ValueError, RecursionError):
        raw = {}
    return clean_answers(definition, raw)[0] if isinstance(raw, dict) else {}


def step_from(
    version: QuestionnaireVersion, section: str, data: Mapping[str, Sequence[str]], carried: str
) -> Step:
    """What a posted part brings: on to the next part, or the same again with what is wrong."""
    definition = definition_of(version)
    answers = carried_in(definition, carried)
    part = _way(definition, answers).part(section)
    if part is None:
        return Step(section, answers)
    problems: list[AnswerProblem] = []
    for question in part.questions:
        names = [name for name in answers if name.partition(".")[0] == question.key]
        for name in names:
            del answers[name]
        raw = read_posted(question, data)
        found = clean(question, raw.pop(question.key, None), raw)
        problems += [one for one in found.problems if one.kind == "form"]
        if found.value is not None:
            answers |= {question.key: found.value, **found.texts}
    after = _way(definition, answers)
    problems += problems_on(after, sections=[section])
    shown = after.part(section)
    opened = {one.key for one in shown.questions} - {one.key for one in part.questions} if shown else set()
    problems = [one for one in problems if one.question not in opened]
    if problems:
        return Step(section, answers, tuple(problems), data)
    return Step(section if opened else (after.after(section) or ""), answers)


def preview_page(version: QuestionnaireVersion, language: str, step: Step) -> PreviewPage | None:
    """The page of a part, or the one behind the last; None when conditions cannot be read or go in a circle."""
    definition = definition_of(version)
    try:
        way = _way(definition, step.answers)
    except (DefinitionError, ExpressionError):
        return None
    speaker = Speaker(definition, language, way)
    part = way.part(step.section) or (way.parts[0] if step.section and way.parts else None)
    carried = json.dumps(step.answers, ensure_ascii=False)
    if part is None:
        return PreviewPage(
            carried=carried,
            count=len(way.parts),
            said=_said(speaker, way),
            thanks=speaker.say(definition.thanks),
        )
    asking = Asking(
        speaker,
        step.answers,
        posted=step.posted,
        problems=step.problems,
        seed="preview",
        places=places_for(part),
    )
    keys = [one.section.key for one in way.parts]
    return PreviewPage(
        key=part.section.key,
        title=speaker.say(part.section.title),
        intro=speaker.say(part.section.intro),
        number=keys.index(part.section.key) + 1,
        count=len(keys),
        asked=tuple(asking.asked(one) for one in part.questions),
        carried=carried,
        before=way.before(part.section.key) or "",
    )


def _said(speaker: Speaker, way: Route) -> tuple[tuple[Text, str], ...]:
    """Every answer in words, as it would be handed in."""
    questions = [one for one in speaker.definition.questions if one.key in way.answers]
    return tuple(
        (speaker.say(one.label) or Text(one.key, ""), speaker.answer(one, way.answers)) for one in questions
    )


def first_step(version: QuestionnaireVersion) -> Step:
    """The first part, with nothing answered."""
    definition = definition_of(version)
    return Step(definition.sections[0].key if definition.sections else "", {})


def _way(definition: Definition, answers: Mapping[str, Any]) -> Route:
    return route(definition, answers, today=timezone.localdate())
