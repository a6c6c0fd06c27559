"""The fields of a form for a question, and what came back in them. Raw: `cleaning` makes answers of it.

A question's own field has its key as name. Rows of a grid are `<key>.<row>`, places of a ranking `<key>.<choice>`, and
the text of an open choice `<key>.<choice>.text`.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from zeroward.methods.questions.definition import Choice, Question

GRIDS = ("grid", "grid_many")


def field_name(question: str, part: str = "") -> str:
    """Name of the field of a question, of a row of a grid, or of the place of a choice in a ranking."""
    return f"{question}.{part}" if part else question


def text_field(question: str, choice: str) -> str:
    """Name of the field for the text of an open choice."""
    return f"{question}.{choice}.text"


def field_names(question: Question) -> tuple[str, ...]:
    """All names that a form may send for a question."""
    parts: Sequence[Choice] = ()
    if question.kind in GRIDS:
        parts = question.rows
    elif question.kind == "ranking":
        parts = question.choices
    own = tuple(field_name(question.key, one.key) for one in parts) or (question.key,)
    return own + tuple(text_field(question.key, one.key) for one in question.choices if one.asks)


def read_posted(question: Question, data: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """What a form sent for a question: its raw answer under its key, texts of open choices under "<key>.<choice>".
    Nothing is there for a question that was not in the form."""
    found: dict[str, Any] = {}
    if question.kind == "grid_many":
        found[question.key] = {
            one.key: _all(data, field_name(question.key, one.key)) for one in question.rows
        }
    elif question.kind in ("grid", "ranking"):
        parts = question.rows if question.kind == "grid" else question.choices
        found[question.key] = {one.key: _first(data, field_name(question.key, one.key)) for one in parts}
    elif question.kind == "many":
        found[question.key] = _all(data, question.key)
    elif question.kind not in ("note", "calculated"):
        found[question.key] = _first(data, question.key)
    for choice in question.choices:
        if choice.asks:
            found[f"{question.key}.{choice.key}"] = _first(data, text_field(question.key, choice.key))
    return found


def _first(data: Mapping[str, Sequence[str]], name: str) -> str:
    given = _all(data, name)
    return given[0] if given else ""


def _all(data: Mapping[str, Sequence[str]], name: str) -> list[str]:
    given = data.get(name, ())
    return [given] if isinstance(given, str) else [one for one in given if isinstance(one, str)][:2_000]
