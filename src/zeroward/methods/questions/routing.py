"""What is asked of somebody who has answered so far: sections, questions and choices whose conditions hold.

    >>> route(definition, {"size": 60000}, today=datetime.date(2026, 3, 1)).relevant  # doctest: +SKIP
    frozenset({'size', 'needs'})

Answers to questions that are hidden now are kept, since they may be shown again, but nobody sees them: conditions,
calculations and what is handed in take them for not given.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from zeroward.methods.ghg.say import Name, joined, say
from zeroward.methods.questions.answers import answer_of, seen, settled
from zeroward.methods.questions.definition import Choice, Definition, Question, Section
from zeroward.methods.questions.evaluating import Setting, evaluate, holds
from zeroward.methods.questions.expressions import read
from zeroward.methods.questions.faults import DefinitionError, Fault
from zeroward.methods.questions.order import order_of
from zeroward.methods.questions.values import Value, is_nothing


@dataclass(frozen=True, slots=True)
class Part:
    """A section that is shown, with those of its questions that are."""

    section: Section
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Route:
    """`values` are answers by name as expressions see them; `answers` the same as they are handed in, with what was
    calculated. `relevant` holds the keys of all questions that are shown or calculated."""

    parts: tuple[Part, ...]
    relevant: frozenset[str]
    values: Mapping[str, Value]
    answers: Mapping[str, Any]
    today: datetime.date
    _choices: Mapping[str, tuple[Choice, ...]]
    _rows: Mapping[str, tuple[Choice, ...]]

    def choices(self, question: Question) -> tuple[Choice, ...]:
        """The choices that are offered now."""
        return self._choices.get(question.key, question.choices)

    def rows(self, question: Question) -> tuple[Choice, ...]:
        return self._rows.get(question.key, question.rows)

    def part(self, section: str) -> Part | None:
        return next((one for one in self.parts if one.section.key == section), None)

    def part_of(self, question: Question) -> tuple[Question, ...]:
        """The questions shown together with one of them."""
        return next(
            (one.questions for one in self.parts if any(found is question for found in one.questions)), ()
        )

    def after(self, section: str) -> str | None:
        """The section that follows, None at the end."""
        return self._beside(section, 1)

    def before(self, section: str) -> str | None:
        return self._beside(section, -1)

    def _beside(self, section: str, step: int) -> str | None:
        keys = [one.section.key for one in self.parts]
        at = keys.index(section) + step if section in keys else -1
        return keys[at] if 0 <= at < len(keys) else None


def route(definition: Definition, answers: Mapping[str, Any], *, today: datetime.date) -> Route:
    """What is shown now. Raises DefinitionError when conditions go in a circle, ExpressionError for one that cannot be
    read: questionnaires that were checked have neither."""
    return _Walk(definition, answers, today).whole()


def submitted(definition: Definition, answers: Mapping[str, Any], *, today: datetime.date) -> dict[str, Any]:
    """What is handed in: the answers to what was shown, and what was calculated from them."""
    return dict(route(definition, answers, today=today).answers)


@dataclass(frozen=True, slots=True)
class _Steps:
    """A questionnaire taken apart once: sections and questions, each after those it depends on."""

    order: tuple[Section | Question, ...]
    home: Mapping[str, str]


class _Itself:
    """A questionnaire as a key: the very same object. Kept contents are walked many times."""

    def __init__(self, definition: Definition) -> None:
        self.definition = definition

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and other.definition is self.definition

    def __hash__(self) -> int:
        return id(self.definition)


@lru_cache(maxsize=64)
def _steps_of(one: _Itself) -> _Steps:
    definition = one.definition
    found = order_of(definition)
    if found.circles:
        circle = joined((Name(key) for key in found.circles[0]), " → ")
        message = say("What is shown here goes in a circle: %(keys)s.", keys=circle)
        remedy = say("Take the condition or calculation of one of them away.")
        raise DefinitionError([Fault("circle", message, question=found.circles[0][0], remedy=remedy)])
    parts: dict[str, Section | Question] = {}
    for section in definition.sections:
        parts |= {section.key: section, **{question.key: question for question in section.questions}}
    home = {question.key: section.key for section in definition.sections for question in section.questions}
    return _Steps(tuple(parts[key] for key in found.keys), home)


class _Walk:
    """Settles section by section and question by question."""

    def __init__(self, definition: Definition, answers: Mapping[str, Any], today: datetime.date) -> None:
        self.definition, self.given, self.today = definition, answers, today
        self.values: dict[str, Value] = {}
        self.answers: dict[str, Any] = {}
        self.shown: set[str] = set()
        self.choices: dict[str, tuple[Choice, ...]] = {}
        self.rows: dict[str, tuple[Choice, ...]] = {}

    def whole(self) -> Route:
        steps = _steps_of(_Itself(self.definition))
        for part in steps.order:
            if isinstance(part, Section):
                self.section(part)
            elif steps.home[part.key] in self.shown:
                self.question(part)
        return self.route()

    def route(self) -> Route:
        parts = []
        for section in self.definition.sections:
            shown = tuple(
                one for one in section.questions if one.key in self.shown and one.kind != "calculated"
            )
            if section.key in self.shown and (shown or not section.questions):
                parts.append(Part(section, shown))
        in_order = {
            name: self.answers[name]
            for question in self.definition.questions
            for name in (question.key, *(f"{question.key}.{one.key}" for one in question.choices if one.asks))
            if name in self.answers
        }
        relevant = frozenset(one.key for one in self.definition.questions if one.key in self.shown)
        return Route(tuple(parts), relevant, self.values, in_order, self.today, self.choices, self.rows)

    def setting(self) -> Setting:
        return Setting(self.values, today=self.today)

    def holds(self, when: str) -> bool:
        return not when or holds(read(when), self.setting())

    def section(self, section: Section) -> None:
        if self.holds(section.when):
            self.shown.add(section.key)

    def question(self, question: Question) -> None:
        if not self.holds(question.when):
            return
        self.shown.add(question.key)
        if question.kind == "calculated":
            self.calculate(question)
            return
        offered = tuple(one for one in question.choices if self.holds(one.when))
        rows = tuple(one for one in question.rows if self.holds(one.when))
        if len(offered) < len(question.choices):
            self.choices[question.key] = offered
        if len(rows) < len(question.rows):
            self.rows[question.key] = rows
        answers = settled(question, self.given, offered, rows)
        self.answers |= answers
        self.values |= seen(question, answers)

    def calculate(self, question: Question) -> None:
        value = evaluate(read(question.calculate), self.setting()) if question.calculate else ""
        if not is_nothing(value):
            self.values[question.key] = value
            self.answers[question.key] = answer_of(value)
