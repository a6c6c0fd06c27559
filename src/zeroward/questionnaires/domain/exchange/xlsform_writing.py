"""A questionnaire as the rows of an XLSForm: sheets survey, choices, settings and, for what remains, zw_rest."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Final

from zeroward.methods.questions import Choice, Definition, Question, Section, Words, as_plain
from zeroward.methods.questions.choices import points_of
from zeroward.methods.questions.piping import PIPED
from zeroward.questionnaires.domain.exchange.bounds import bounded
from zeroward.questionnaires.domain.exchange.naming import FreeNames
from zeroward.questionnaires.domain.exchange.rest import Rest, rest_of
from zeroward.questionnaires.domain.exchange.saying import (
    UnsayableError,
    number_text,
    plain_quotes,
    renamed,
    tree_of,
)
from zeroward.questionnaires.domain.exchange.xlsform_reading import read_xlsform

Row = dict[str, str]
Sheets = dict[str, list[Row]]
YES_NO: Final = "zw_yes_no"
CELL: Final = 30_000
TYPES: Final = {
    "note": "note", "text": "text", "long_text": "text", "integer": "integer", "decimal": "decimal", "date": "date",
    "email": "text", "city": "text", "country": "text", "file": "file", "calculated": "calculate",
    "yes_no": f"select_one {YES_NO}",
}  # fmt: skip
SELECTS: Final = {"one": "select_one", "many": "select_multiple", "ranking": "rank"}
GRIDS: Final = {"grid": "select_one", "grid_many": "select_multiple"}
_UNWRITABLE: Final = re.compile("[\ufffe\uffff]")


def write_xlsform(definition: Definition, names: Mapping[str, str]) -> Sheets:
    """The sheets by name. `names` are the names of languages by code. What the columns do not carry is in zw_rest."""
    sheets = _Writer(definition, names).sheets()
    rest = rest_of(read_xlsform(sheets).raw, as_plain(definition))
    sheets["zw_rest"] = list(_rest_rows(rest))
    return sheets


def _rest_rows(rest: Rest) -> Iterator[Row]:
    for key, changes in rest.items():
        text = json.dumps(changes, separators=(",", ":"))
        for start in range(0, len(text), CELL):
            # brackets keep a cell from being taken for a formula or a number
            yield {"zw_key": key, "zw_content": f"<{text[start : start + CELL]}>"}


class _Writer:
    def __init__(self, definition: Definition, names: Mapping[str, str]) -> None:
        self.definition = definition
        self.languages = {code: f"{names.get(code, code)} ({code})" for code in definition.languages}
        self.first = definition.languages[0]
        self.free = FreeNames()
        self.names: dict[str, str] = {}
        for section in definition.sections:
            self.names[section.key] = self.free.free(section.key)
            for question in section.questions:
                self.names[question.key] = self.free.free(question.key)
        for question in definition.questions:
            for part in (*question.rows, *(one for one in question.choices if one.asks)):
                if is_written(question):
                    name = f"{self.names[question.key]}_{part.key.replace('.', '_')}"
                    self.names.setdefault(f"{question.key}.{part.key}", self.free.free(name))
        self.choices: list[Row] = []

    def sheets(self) -> Sheets:
        survey = [*self._note("", "intro", self.definition.intro)]
        for section in self.definition.sections:
            survey += self._section(section)
        survey += self._note("", "thanks", self.definition.thanks)
        if any(one.kind == "yes_no" for one in self.definition.questions):
            self.choices += [
                {"list_name": YES_NO, "name": key, **self._words("label", {self.first: word}, "")}
                for key, word in (("yes", "Yes"), ("no", "No"))
            ]
        title = self._text(self.definition.title.get(self.first, "") or self.definition.key)
        settings = {
            "form_title": title,
            "form_id": self.definition.key,
            "default_language": self.languages[self.first],
        }
        return {"survey": survey, "choices": self.choices, "settings": [settings]}

    def _section(self, section: Section) -> Iterator[Row]:
        name = self.names[section.key]
        head = {"type": "begin_group", "name": name, "appearance": "field-list"}
        if name != section.key:
            head["zw_key"] = section.key
        yield (
            head
            | self._words("label", section.title, section.key)
            | {"relevant": self._expression(section.when)}
        )
        yield from self._note(section.key, "intro", section.intro)
        for question in section.questions:
            yield from self._question(question)
        yield {"type": "end_group", "name": name}

    def _note(self, owner: str, part: str, words: Words) -> Iterator[Row]:
        if words:
            name = self.free.free(f"{self.names.get(owner, 'form')}_{part}")
            yield {"type": "note", "name": name, "zw_of": owner, "zw_part": part} | self._words(
                "label", words
            )

    def _question(self, question: Question) -> Iterator[Row]:
        name = self.names[question.key]
        row = {"name": name} | ({"zw_key": question.key} if name != question.key else {})
        row |= self._words("label", question.label, question.key)
        row |= {"relevant": self._expression(question.when)}
        if question.kind in GRIDS and is_written(question):
            yield {"type": "begin_group", "appearance": "table-list", **row}
            for part in question.rows:
                yield self._grid_row(question, part)
            yield {"type": "end_group", "name": name}
            self._list(name, question.choices)
            return
        yield row | self._words("hint", question.help) | self._form(question)
        if question.kind in SELECTS and is_written(question):
            self._list(name, question.choices)
            for choice in question.choices:
                if choice.asks:
                    yield self._text_of(question, choice)

    def _form(self, question: Question) -> Row:
        row = {"type": self._type(question)}
        if question.kind == "calculated":
            return row | {"calculation": self._expression(question.calculate) or "''"}
        if question.kind == "note":
            return row
        check = bounded(question, self._expression(question.check))
        row |= {"required": "yes" if question.required else "", "constraint": check}
        row |= self._words("constraint_message", question.message) if check else {}
        if question.kind == "long_text":
            row["appearance"] = "multiline"
        if question.kind in SELECTS and question.shuffled:
            row["parameters"] = "randomize=true"
        if row["type"] == "range":
            row["parameters"] = (
                f"start={number_text(question.low or 0.0)} end={number_text(question.high or 0.0)}"
            )
            row["parameters"] += f" step={number_text(question.step)}" if question.step else ""
        return row

    def _type(self, question: Question) -> str:
        if question.kind == "scale":
            return "range" if points_of(question) else "integer"
        if question.kind in SELECTS and is_written(question):
            return f"{SELECTS[question.kind]} {self.names[question.key]}"
        return TYPES.get(question.kind, "text")

    def _grid_row(self, question: Question, part: Choice) -> Row:
        row = {
            "type": f"{GRIDS[question.kind]} {self.names[question.key]}",
            "name": self.names[f"{question.key}.{part.key}"],
            "required": "yes" if question.required else "",
            "relevant": self._expression(part.when),
        }
        return row | self._words("label", part.label, part.key) | {"zw_of": question.key, "zw_part": part.key}

    def _text_of(self, question: Question, choice: Choice) -> Row:
        name = self.names[f"{question.key}.{choice.key}"]
        chosen = f"selected(${{{self.names[question.key]}}}, '{choice.key}')"
        row = {"type": "text", "name": name, "relevant": chosen if question.kind != "ranking" else ""}
        row |= self._words("label", choice.label, choice.key)
        return row | {"zw_of": question.key, "zw_part": choice.key}

    def _list(self, name: str, choices: tuple[Choice, ...]) -> None:
        for choice in choices:
            self.choices.append(
                {"list_name": name, "name": choice.key, **self._words("label", choice.label, choice.key)}
            )

    def _words(self, column: str, words: Words, instead: str = "") -> Row:
        """One cell for each language; `instead` stands in the first when there is no text at all."""
        found = {code: made for code, text in words.items() if (made := self._text(text))}
        if not found and instead:
            found = {self.first: instead}
        return {f"{column}::{self.languages[code]}": text for code, text in found.items()}

    def _text(self, text: str) -> str:
        """Names as this file has them; what only looks like one is taken apart, since tools stumble over it."""
        text = _UNWRITABLE.sub("", text).strip()
        if "${" not in text:
            return text
        parts = PIPED.split(text)
        for at in range(0, len(parts), 2):
            parts[at] = parts[at].replace("${", "$ {")
        for at in range(1, len(parts), 2):
            name = self.names.get(parts[at])
            parts[at] = f"${{{name}}}" if name else f"$ {{{parts[at]}}}"
        return "".join(parts)

    def _expression(self, text: str) -> str:
        """The condition when other tools can read it and know what it names; else "" (it is in zw_rest)."""
        tree = tree_of(text) if text and not _UNWRITABLE.search(text) else None
        if tree is None or any(name not in self.names for name in PIPED.findall(text)):
            return ""
        try:
            return renamed(plain_quotes(text), self.names)
        except UnsayableError:
            return ""


def is_written(question: Question) -> bool:
    """Whether the choices can stand in a file of another tool: a list without entries is an error there."""
    if question.kind in GRIDS:
        return bool(question.choices and question.rows)
    return question.kind in SELECTS and bool(question.choices)
