"""In which order the parts of a questionnaire can be settled, and which conditions wait for each other."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

from zeroward.methods.questions.definition import Definition, Question, Section
from zeroward.methods.questions.expressions import keys_in
from zeroward.methods.questions.tokens import ExpressionError

MOST_CIRCLES = 20


@dataclass(frozen=True, slots=True)
class Order:
    """`keys` of sections and questions, each after those it depends on. `circles` are keys that wait for each other;
    when there are any, `keys` is empty."""

    keys: tuple[str, ...]
    circles: tuple[tuple[str, ...], ...] = ()


def order_of(definition: Definition) -> Order:
    """The order in which to settle what is shown and calculated. Expressions that cannot be read depend on nothing."""
    waits = dict(waiting(definition))
    circles: list[tuple[str, ...]] = []
    while len(circles) < MOST_CIRCLES:
        try:
            keys = tuple(TopologicalSorter(waits).static_order())
        except CycleError as error:
            # the circle is given from what is waited for to what waits; its last member is its first
            circle = tuple(reversed(error.args[1]))
            circles.append(circle)
            waits[circle[0]] = waits[circle[0]] - {circle[1]}
        else:
            return Order(() if circles else keys, tuple(circles))
    return Order((), tuple(circles))


def waiting(definition: Definition) -> Iterator[tuple[str, frozenset[str]]]:
    """Each section and question with those that it depends on. A check is no dependency: two answers may well check
    each other."""
    known = {section.key for section in definition.sections} | {one.key for one in definition.questions}
    for section in definition.sections:
        yield section.key, _named([section.when]) & known
        for question in section.questions:
            yield question.key, (_named(expressions_of(question).values()) & known) | {section.key}


def expressions_of(question: Question) -> Mapping[str, str]:
    """The expressions that decide what a question shows or is, by field; the check is not among them."""
    found = {"when": question.when, "calculate": question.calculate}
    found |= {f"choices.{one.key}.when": one.when for one in question.choices}
    found |= {f"rows.{one.key}.when": one.when for one in question.rows}
    return {field: text for field, text in found.items() if text}


def all_expressions(section: Section) -> Iterator[tuple[str, str, str]]:
    """Question ("" for the section), field and text of every expression in a section."""
    if section.when:
        yield "", "when", section.when
    for question in section.questions:
        for field, text in expressions_of(question).items():
            yield question.key, field, text
        if question.check:
            yield question.key, "check", question.check


def _named(texts: Iterable[str]) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    for text in texts:
        try:
            found |= keys_in(text) if text else frozenset()
        except ExpressionError:
            continue
    return found
