"""Answers in words, and earlier answers put into the texts that follow: "You named ${needs}. Which comes first?" """

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from zeroward.methods.questions.definition import Choice, Definition, Question
from zeroward.methods.questions.plain import text_in
from zeroward.methods.questions.routing import Route
from zeroward.methods.questions.values import text_of

PIPED: Final = re.compile(r"\$\{\s*([^{}\s]*)\s*\}")
NOTHING_SAID: Final = "…"


@dataclass(frozen=True, slots=True)
class Speech:
    """How a language says what is no text of the questionnaire."""

    language: str
    first: str
    yes: str = "yes"
    no: str = "no"
    number: Callable[[float], str] = text_of
    day: Callable[[str], str] = str

    def words(self, choice: Choice) -> str:
        return text_in(choice.label, self.language, self.first)[0] or choice.key


def piped(text: str, definition: Definition, way: Route, speech: Speech) -> str:
    """The text with each `${key}` replaced by the answer in words; by "…" where nothing was answered. Plain text."""
    if "${" not in text:
        return text
    questions = {one.key: one for one in definition.questions}
    return PIPED.sub(lambda found: _said(found[1], questions, way, speech) or NOTHING_SAID, text)


def _said(name: str, questions: Mapping[str, Question], way: Route, speech: Speech) -> str:
    key, _point, part = name.partition(".")
    question = questions.get(key)
    if question is None:
        return ""
    if not part:
        return answer_in_words(question, way.answers, speech)
    cell = way.answers.get(key)
    if isinstance(cell, Mapping):
        return _chosen(question, cell.get(part), speech)
    return str(way.answers.get(name, ""))


def answer_in_words(question: Question, answers: Mapping[str, Any], speech: Speech) -> str:
    """An answer as a person reads it, with the texts of open choices; "" when there is none."""
    answer = answers.get(question.key)
    if answer is None:
        return ""
    if isinstance(answer, Mapping):
        rows = {one.key: speech.words(one) for one in question.rows}
        return "; ".join(
            f"{rows.get(row, row)}: {_chosen(question, cell, speech)}" for row, cell in answer.items()
        )
    if question.kind in ("one", "many", "ranking"):
        return _chosen(question, answer, speech, answers)
    if question.kind == "yes_no":
        return speech.yes if answer == "yes" else speech.no
    if isinstance(answer, int | float) and not isinstance(answer, bool):
        return " ".join(filter(None, (speech.number(answer), question.unit)))
    return speech.day(answer) if question.kind == "date" else str(answer)


def _chosen(question: Question, keys: Any, speech: Speech, answers: Mapping[str, Any] | None = None) -> str:
    labels = {one.key: speech.words(one) for one in question.choices}
    listed = keys if isinstance(keys, list | tuple) else [keys] if keys else []
    said = []
    for key in listed:
        text = (answers or {}).get(f"{question.key}.{key}", "")
        said.append(f"{labels.get(key, key)}: {text}" if text else labels.get(key, str(key)))
    return ", ".join(said)
