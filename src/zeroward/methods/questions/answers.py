"""Answers as they are kept, and what expressions see of them.

What is kept: text, number, "yes"/"no", the key of a choice, a list of keys, or row → key(s); the text of an open choice
under "<key>.<choice>". No answer is no entry. Whatever does not have the form of its question counts as not given.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final

from zeroward.methods.questions.definition import Choice, Question
from zeroward.methods.questions.values import Value, day_of, is_nothing, text_of

OPEN_KINDS: Final = frozenset({"one", "many", "ranking"})


def settled(
    question: Question, given: Mapping[str, Any], choices: Sequence[Choice], rows: Sequence[Choice]
) -> dict[str, Any]:
    """The answer to one question with the texts of its open choices, without what is not offered now."""
    offered, lines = {one.key for one in choices}, {one.key for one in rows}
    answer = fitting(question, given.get(question.key), offered, lines)
    if answer is None:
        return {}
    found = {question.key: answer}
    if question.kind in OPEN_KINDS:
        chosen = answer if isinstance(answer, list) else [answer]
        for choice in choices:
            text = given.get(f"{question.key}.{choice.key}")
            if choice.asks and choice.key in chosen and isinstance(text, str) and text:
                found[f"{question.key}.{choice.key}"] = text
    return found


def fitting(question: Question, answer: Any, choices: Collection[str], rows: Collection[str]) -> Any:
    """The answer as far as it has the form of its question, else None."""
    if question.kind in ("many", "ranking"):
        return _keys(answer, choices) or None
    if question.kind in ("grid", "grid_many"):
        return _cells(question, answer, choices, rows) or None
    if question.kind in ("integer", "decimal", "scale"):
        return answer if isinstance(answer, int | float) and not isinstance(answer, bool) else None
    if question.kind == "note" or not isinstance(answer, str) or not answer:
        return None
    if question.kind == "one":
        return answer if answer in choices else None
    if question.kind == "yes_no":
        return answer if answer in ("yes", "no") else None
    return answer if question.kind != "date" or day_of(answer) else None


def seen(question: Question, answers: Mapping[str, Any]) -> dict[str, Value]:
    """Names and values that expressions know of an answer."""
    answer = answers.get(question.key)
    if answer is None:
        return {}
    found: dict[str, Value] = {question.key: value_of(question, answer)}
    if isinstance(answer, Mapping):
        cells = {
            f"{question.key}.{row}": tuple(cell) if isinstance(cell, list) else cell
            for row, cell in answer.items()
        }
        return found | cells
    return found | {name: text for name, text in answers.items() if name != question.key}


def value_of(question: Question, answer: Any) -> Value:
    """An answer as expressions see it; of a grid the rows that were answered."""
    if isinstance(answer, bool):
        return answer
    if isinstance(answer, int | float):
        return float(answer)
    if isinstance(answer, list | tuple | Mapping):
        return tuple(answer)
    day = day_of(answer) if question.kind == "date" else None
    return day or str(answer)


def answer_of(value: Value) -> Any:
    """A calculated value as it is kept: a whole number without a point, a truth as true or false."""
    if isinstance(value, float) and not isinstance(value, bool) and not is_nothing(value):
        return int(value) if value.is_integer() and abs(value) < 1e15 else value
    return text_of(value)


def _keys(answer: Any, choices: Collection[str]) -> list[str]:
    if not isinstance(answer, list | tuple):
        return []
    return [one for one in dict.fromkeys(filter(_is_text, answer)) if one in choices]


def _cells(
    question: Question, answer: Any, choices: Collection[str], rows: Collection[str]
) -> dict[str, Any]:
    if not isinstance(answer, Mapping):
        return {}
    found: dict[str, Any] = {}
    for row in question.rows:
        cell = answer.get(row.key)
        if row.key not in rows or cell is None:
            continue
        fits = (
            _keys(cell, choices)
            if question.kind == "grid_many"
            else _is_text(cell) and cell in choices and cell
        )
        if fits:
            found[row.key] = fits
    return found


def _is_text(one: Any) -> bool:
    return isinstance(one, str)
