"""Everything that keeps a questionnaire from being opened, each with its place and what to do."""

from collections.abc import Iterator, Mapping
from typing import Final

from zeroward.methods.ghg.say import Name, joined, say
from zeroward.methods.questions.checking_bounds import bounds_faults
from zeroward.methods.questions.definition import Definition, Question, Section
from zeroward.methods.questions.expressions import Answer, Call, Chain, Literal, Tree, answers_in, read
from zeroward.methods.questions.faults import Fault, FaultKind, Faults
from zeroward.methods.questions.order import all_expressions, order_of
from zeroward.methods.questions.piping import PIPED
from zeroward.methods.questions.texts import texts_of
from zeroward.methods.questions.tokens import ExpressionError

Known = Mapping[str, Question]


def faults_of(definition: Definition) -> tuple[Fault, ...]:
    """All faults: expressions, names, circles, bounds, and texts missing in the first language. () = ready to open."""
    faults, known = Faults(), known_in(definition)
    faults.extend(_whole(definition))
    faults.extend(_texts(definition, known))
    for section in definition.sections:
        faults.extend(_expressions(known, section))
        for question in section.questions:
            faults.extend(bounds_faults(section.key, question))
    faults.extend(_circles(definition))
    return tuple(faults.found)


def known_in(definition: Definition) -> Known:
    """Questions by key."""
    return {one.key: one for one in definition.questions}


def expression_faults(definition: Definition, section: str, question: str) -> tuple[Fault, ...]:
    """The faults of expressions of one section (question "") or question; for a form that is just being saved."""
    found = [*_circles(definition)]
    for one in definition.sections:
        found += _expressions(known_in(definition), one)
    return tuple(
        fault for fault in found if fault.question == question and (question or fault.section == section)
    )


def _whole(definition: Definition) -> Iterator[Fault]:
    asked = [one for one in definition.questions if one.kind not in ("note", "calculated")]
    if not asked:
        yield Fault("empty", say("There is nothing to answer."), remedy=say("Add a question."))


def _texts(definition: Definition, known: Known) -> Iterator[Fault]:
    """Texts missing in the language in which the questionnaire was written, and what texts name that is not there."""
    first = definition.languages[0]
    kinds = {one.key: one.kind for one in definition.questions}
    for place, words in texts_of(definition):
        needed = place.is_needed and kinds.get(place.question) != "calculated"
        if needed and not words.get(first):
            message, remedy = say("This text is missing."), say("Write it.")
            field = f"{place.field}.{first}"
            yield Fault("text", message, place.section, place.question, field, remedy=remedy)
        for language, text in words.items():
            for name in PIPED.findall(text):
                if _why_not(known, name):
                    message = say("The text names ${%(name)s}, which is not there.", name=Name(name[:60]))
                    field = f"{place.field}.{language}"
                    yield Fault(
                        "unknown", message, place.section, place.question, field, remedy=_NAME_ANOTHER
                    )


_NAME_ANOTHER: Final = say("Name the key of a question that is asked or calculated.")


def _expressions(known: Known, section: Section) -> Iterator[Fault]:
    for question, field, text in all_expressions(section):
        try:
            tree = read(text)
        except ExpressionError as error:
            kind: FaultKind = "unknown" if error.kind == "unknown" else "syntax"
            yield Fault(kind, error.message, section.key, question, field, error.column, error.remedy)
            continue
        for message, column, remedy in _meaning(known, tree, in_check=field == "check"):
            yield Fault("unknown", message, section.key, question, field, column, remedy)


def _meaning(known: Known, tree: Tree, *, in_check: bool) -> Iterator[tuple[str, int, str]]:
    """What a tree names that is not there: message, column and remedy."""
    for answer in answers_in(tree):
        if not answer.name and not in_check:
            message = say("The point stands for the answer itself, and has a meaning in a check alone.")
            yield message, answer.column, say("Name the question with ${key}.")
        elif answer.name and (why := _why_not(known, answer.name)):
            yield why, answer.column, _NAME_ANOTHER
    yield from _choices(known, tree)


def _why_not(known: Known, name: str) -> str:
    """Why there is no such answer; "" when there is."""
    key, point, part = name.partition(".")
    question = known.get(key)
    if question is None:
        return say("There is no question %(key)s.", key=Name(key[:60]))
    if question.kind == "note":
        return say("%(key)s is a note and has no answer.", key=Name(key))
    if not point:
        return ""
    rows = {one.key for one in question.rows}
    texts = {one.key for one in question.choices if one.asks and question.kind in ("one", "many", "ranking")}
    if part in rows | texts:
        return ""
    return say("The question %(key)s has no part %(part)s.", key=Name(key), part=Name(part[:60]))


def _choices(known: Known, tree: Tree) -> Iterator[tuple[str, int, str]]:
    """Choices in quotes that a question does not offer: `selected(${needs}, 'mony')`, `${role} = 'mayr'`."""
    if isinstance(tree, Call):
        if tree.name == "selected":
            yield from _one_choice(known, tree.arguments[0], tree.arguments[1])
        for part in tree.arguments:
            yield from _choices(known, part)
    elif isinstance(tree, Chain):
        parts = (tree.first, *(part for _sign, part in tree.rest))
        if len(parts) == 2 and tree.rest[0][0] in ("=", "!="):
            yield from _one_choice(known, parts[0], parts[1])
            yield from _one_choice(known, parts[1], parts[0])
        for part in parts:
            yield from _choices(known, part)


def _one_choice(known: Known, answer: Tree, literal: Tree) -> Iterator[tuple[str, int, str]]:
    if not isinstance(answer, Answer) or not isinstance(literal, Literal) or not answer.name:
        return
    key, _point, part = answer.name.partition(".")
    question = known.get(key)
    if question is None or not isinstance(literal.value, str) or not literal.value:
        return
    offered = _offered(question, part)
    if offered and literal.value not in offered:
        wrong = say("%(choice)s is no choice of %(key)s.", choice=Name(literal.value[:60]), key=Name(key))
        remedy = say("Use one of %(names)s.", names=Name(", ".join(offered[:20])))
        yield wrong, answer.column, remedy


def _offered(question: Question, part: str) -> list[str]:
    """Keys that an answer can be, [] where it can be anything."""
    if question.kind == "yes_no":
        return ["yes", "no"]
    is_cell = question.kind in ("grid", "grid_many") and part
    if is_cell or (question.kind in ("one", "many", "ranking") and not part):
        return [one.key for one in question.choices]
    return []


def _circles(definition: Definition) -> Iterator[Fault]:
    sections = {one.key: section.key for section in definition.sections for one in section.questions}
    for circle in order_of(definition).circles:
        # what is named first in the questionnaire is where people look
        keys = [
            key
            for section in definition.sections
            for key in (section.key, *(one.key for one in section.questions))
        ]
        key = next(one for one in keys if one in circle)
        message = say(
            "What is shown here goes in a circle: %(keys)s.",
            keys=joined((Name(one) for one in circle), " → "),
        )
        remedy = say("Take the condition or calculation of one of them away.")
        section, question = (sections[key], key) if key in sections else (key, "")
        yield Fault("circle", message, section, question, "when", remedy=remedy)
