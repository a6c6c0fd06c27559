"""Answers that were given elsewhere, as a table: one line an answer, one column a question, a row or a box.

Columns are called by our keys (`needs`, `support.advice`, `needs[money]`) or by the codes that LimeSurvey has from our
own export (`needs[SQ1]`). `place`, `language`, `submitted_on` and `code` say whose answer it is.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO, Final

from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError
from zeroward.core.queries.said import said
from zeroward.core.workbooks.cells import Cell
from zeroward.core.workbooks.reading import read_book
from zeroward.methods.questions import Definition
from zeroward.methods.questions.cleaning import clean_answers
from zeroward.methods.questions.values import day_of
from zeroward.questionnaires.domain.exchange.limesurvey_writing import codes_of

ABOUT: Final = {
    "place": "place", "scope": "place", "city": "place", "language": "language", "startlanguage": "language",
    "submitted_on": "submitted_on", "submitdate": "submitted_on", "code": "code", "token": "code",
}  # fmt: skip
QUIET: Final = frozenset(
    (
        "id",
        "lastpage",
        "seed",
        "startdate",
        "datestamp",
        "ipaddr",
        "refurl",
        "interviewtime",
        "key",
        "country",
        "state",
    )
)


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One answer; `problems` keep it from being taken."""

    place: str
    about: Mapping[str, str]
    day: datetime.date | None
    answers: Mapping[str, Any]
    problems: tuple[str, ...]


def read_answers(
    file: BinaryIO, definition: Definition, *, name: str = ""
) -> tuple[list[AnswerLine], list[str]]:
    """The answers of a CSV or XLSX file, and the columns that belong to no question. Raises InvalidInputError."""
    sheet = read_book(file, name=name).sheets[0]
    columns = _columns(definition)
    heads = [_name(cell.text, columns) for cell in sheet.rows[0]] if sheet.rows else []
    if not any(head in columns for head in heads):
        raise InvalidInputError(
            _("No column is called like a question."),
            place="file",
            remedy=_("Write the keys of the questions into the first line."),
        )
    unknown = [head for head in heads if head and head not in columns and head not in {*ABOUT, *QUIET}]
    lines = []
    for number, cells in enumerate(sheet.rows[1:], 2):
        if any(not cell.is_empty for cell in cells):
            pairs = [(head, cell) for head, cell in zip(heads, cells, strict=False) if head]
            lines.append(_line(definition, columns, pairs, _("line %(number)d") % {"number": number}))
    return lines, unknown


def _name(text: str, columns: Mapping[str, Any]) -> str:
    """A question of the questionnaire may be called place or code: it comes first."""
    return (
        text
        if text in columns
        else ABOUT.get(text.casefold(), text if text.casefold() not in QUIET else "key")
    )


def _columns(definition: Definition) -> dict[str, tuple[str, str, str]]:
    """Name of a column → what it holds: ("answer" | "row" | "text" | "box", question, part)."""
    codes = codes_of(definition)
    found: dict[str, tuple[str, str, str]] = {}
    for question in definition.questions:
        code = codes.names[question.key]
        for part in question.rows:
            for name in (f"{question.key}.{part.key}", f"{question.key}[{part.key}]"):
                found[name] = ("row", question.key, part.key)
            found.setdefault(codes.names.get(f"{question.key}.{part.key}", "").replace("_", "[", 1) + "]",
                             ("row", question.key, part.key))  # fmt: skip
        for part in question.choices:
            if part.asks:
                found[f"{question.key}.{part.key}"] = ("text", question.key, part.key)
            if question.kind == "many":
                box = ("box", question.key, part.key)
                found[f"{question.key}[{part.key}]"] = box
                found.setdefault(f"{code}[{codes.choices[question.key][part.key]}]", box)
    for question in definition.questions:
        if question.kind not in ("note", "calculated"):
            found.setdefault(codes.names[question.key], ("answer", question.key, ""))
            found[question.key] = ("answer", question.key, "")
    return found


def _line(
    definition: Definition,
    columns: Mapping[str, tuple[str, str, str]],
    pairs: list[tuple[str, Cell]],
    place: str,
) -> AnswerLine:
    raw: dict[str, Any] = {}
    about: dict[str, str] = {}
    problems = [f"{cell.ref}: {cell.problem}" for _head, cell in pairs if cell.problem]
    codes = codes_of(definition)
    for head, cell in pairs:
        if cell.is_empty:
            continue
        if head not in columns:
            about[head] = cell.text
            continue
        kind, key, part = columns[head]
        back = {code: choice for choice, code in codes.choices[key].items()}
        value = back.get(cell.text, cell.text)
        if kind == "answer":
            raw[key] = value
        elif kind == "row":
            raw.setdefault(key, {})[part] = value
        elif kind == "text":
            raw[f"{key}.{part}"] = cell.text
        elif cell.text.casefold() not in ("n", "no", "0", "false"):
            raw[key] = [*(raw.get(key) if isinstance(raw.get(key), list) else []), part]
            if cell.text.casefold() not in ("y", "yes", "1", "true", "x"):
                raw.setdefault(f"{key}.{part}", cell.text)  # their open choice holds its own text
    known = {f"{one.key}.{part.key}" for one in definition.questions for part in one.choices if part.asks}
    kept = {name: value for name, value in raw.items() if "." not in name or name in known}
    answers, wrong = clean_answers(definition, kept)
    problems += [f"{one.place}: {said(one.message)} {said(one.remedy)}".strip() for one in wrong]
    day = day_of(about.get("submitted_on", "")[:10])
    return AnswerLine(place, about, day, answers, tuple(problems))
