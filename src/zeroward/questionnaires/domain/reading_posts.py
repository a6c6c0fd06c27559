"""From what a browser sent to the answers of one section; facts that were confirmed come in with their provenance."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from zeroward.core.facts import Known, known
from zeroward.core.scope import Scope
from zeroward.methods.questions import Definition, Question, Section
from zeroward.methods.questions.answer_problems import AnswerProblem
from zeroward.methods.questions.cleaning import Cleaned, clean
from zeroward.methods.questions.reading import read_posted
from zeroward.questionnaires.models import Answering, Mode

CONFIRMED: Final = "known:"
"""Name of the field that confirms a known fact: "known:population". No key of a question holds a colon."""
SHOWN: Final = "shown:"
"""Name of the field that lists the questions which the form held: what was hidden keeps its answer."""
Posted = Mapping[str, Sequence[str]]


@dataclass(slots=True)
class SectionRead:
    """`values` holds each answered question and each text of an open choice; `keys` all that the form decides."""

    keys: set[str] = field(default_factory=set)
    values: dict[str, Any] = field(default_factory=dict)
    origins: dict[str, dict[str, Any]] = field(default_factory=dict)
    problems: list[AnswerProblem] = field(default_factory=list)


def read_section(section: Section, posted: Posted, answering: Answering) -> SectionRead:
    """The answers in a form, cleaned. Questions that the form did not hold are left alone, and so are files."""
    found = SectionRead()
    shown = set(posted[SHOWN]) if SHOWN in posted else None
    for question in section.questions:
        if question.kind in ("note", "calculated", "file") or (
            shown is not None and question.key not in shown
        ):
            continue
        fact = fact_for(question, answering)
        if fact is not None and posted.get(CONFIRMED + question.key, [""])[-1] == "yes":
            found.keys.add(question.key)
            found.values[question.key] = fact.value
            found.origins[question.key] = _origin("confirmed", question, fact)
            continue
        cleaned = _cleaned(question, posted)
        found.problems += cleaned.problems
        if cleaned.value is None and cleaned.problems:
            continue  # what cannot be read takes nothing's place
        found.keys |= {question.key, *(f"{question.key}.{choice.key}" for choice in question.choices)}
        if cleaned.value is not None:
            found.values[question.key] = cleaned.value
            how = "corrected" if fact is not None and cleaned.value != fact.value else "typed"
            found.origins[question.key] = _origin(how, question, fact) if fact else {"how": how}
        found.values.update(cleaned.texts)
    return found


def fact_for(question: Question, answering: Answering) -> Known | None:
    """What is publicly known about the place, as far as the question can take it."""
    if not question.prefill or not answering.place or answering.collection.mode != Mode.IDENTIFIED:
        return None
    fact = known(question.prefill, Scope.parse(answering.place))
    if fact is None:
        return None
    cleaned = clean(question, _as_posted(fact.value))
    if cleaned.value is None or cleaned.problems:
        return None
    return Known(cleaned.value, fact.source, fact.as_of)


def _cleaned(question: Question, posted: Posted) -> Cleaned:
    raw = read_posted(question, posted)
    return clean(question, raw.pop(question.key, None), raw)


def section_keys(section: Section) -> set[str]:
    """All keys of answers that belong to a section."""
    keys = {question.key for question in section.questions}
    return keys | {f"{one.key}.{choice.key}" for one in section.questions for choice in one.choices}


def answers_in(section: Section, answers: Mapping[str, Any]) -> dict[str, Any]:
    keys = section_keys(section)
    return {key: value for key, value in answers.items() if key in keys}


def seen_of(section: Section, answers: Mapping[str, Any]) -> str:
    """Short digest of what a section says: goes into the form, so that a colleague's change is noticed."""
    text = json.dumps(answers_in(section, answers), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def section_of(definition: Definition, key: str) -> Section | None:
    return next((one for one in definition.sections if one.key == key), None)


def _as_posted(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:g}" if isinstance(value, float) and value.is_integer() else str(value)


def _origin(how: str, question: Question, fact: Known) -> dict[str, Any]:
    return {
        "how": how,
        "fact": question.prefill,
        "source": f"{fact.source} {fact.as_of}".strip(),
        "was": fact.value,
    }
