"""A questionnaire as rows of a LimeSurvey structure (TSV); what that does not carry is in columns of our own."""

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from zeroward.methods.questions import Choice, Definition, Question, Section, as_plain
from zeroward.methods.questions.piping import PIPED
from zeroward.questionnaires.domain.exchange.limesurvey_reading import read_limesurvey
from zeroward.questionnaires.domain.exchange.limesurvey_saying import Codes, in_limesurvey
from zeroward.questionnaires.domain.exchange.naming import FreeNames, filled
from zeroward.questionnaires.domain.exchange.rest import rest_of
from zeroward.questionnaires.domain.exchange.saying import UnsayableError, number_text, tree_of

Row = dict[str, str]
TYPES: Final = {
    "note": "X", "text": "S", "long_text": "T", "integer": "N", "decimal": "N", "date": "D", "email": "S",
    "yes_no": "Y", "one": "L", "many": "M", "ranking": "R", "scale": "N", "grid": "F", "grid_many": ":", "city": "S",
    "country": "S", "file": "|", "calculated": "*",
}  # fmt: skip
HEADS: Final = (
    "class", "type/scale", "name", "relevance", "text", "help", "language", "validation", "mandatory", "other",
    "zw_key", "zw_rest",
)  # fmt: skip
RESERVED: Final = (
    "this",
    "self",
    "that",
    "other",
    "id",
    "submitdate",
    "lastpage",
    "startlanguage",
    "seed",
    "token",
)


def write_limesurvey(definition: Definition) -> list[Row]:
    """The rows, the first of which names all usual columns."""
    rows = _Writer(definition).rows()
    rest = rest_of(read_limesurvey(rows).raw, as_plain(definition))
    first = definition.languages[0]
    rows.insert(
        0, {"class": "S", "name": "zw_rest", "text": json.dumps(rest.get("", []), separators=(",", ":"))}
    )
    for row in rows:
        key = row.get("zw_key", "")
        if row["class"] in ("G", "Q") and row["language"] == first and key in rest:
            row["zw_rest"] = json.dumps(rest[key], separators=(",", ":"))
    return [dict.fromkeys(HEADS, "") | row for row in rows]


def codes_of(definition: Definition) -> Codes:
    """What questions and choices are called in the file that we write."""
    return _Writer(definition).codes


class _Writer:
    def __init__(self, definition: Definition) -> None:
        self.definition, self.first = definition, definition.languages[0]
        self.codes = Codes()
        self.rows_of: dict[str, dict[str, str]] = {}
        free = FreeNames(RESERVED)
        for question in definition.questions:
            self._codes(question, free.free(question.key, most=20, fit=_question_code))

    def _codes(self, question: Question, code: str) -> None:
        key, kind = question.key, question.kind
        self.codes.names[key], self.codes.kinds[key] = code, kind
        short = 20 if kind in ("many", "grid_many") else 5
        choices, rows = FreeNames(("other",)), FreeNames()
        self.codes.choices[key] = {
            one.key: "other"
            if _is_other(question, one)
            else choices.free(one.key, most=short, fit=_part_code)
            for one in question.choices
        }
        self.rows_of[key] = {one.key: rows.free(one.key, most=20, fit=_part_code) for one in question.rows}
        if kind in ("grid", "grid_many"):
            for row, part in self.rows_of[key].items():
                self.codes.names[f"{key}.{row}"] = f"{code}_{part}"
        for one in question.choices:
            if one.asks and kind in ("one", "many", "ranking"):
                tail = "" if _is_other(question, one) else "comment"
                self.codes.names[f"{key}.{one.key}"] = f"{code}_{self.codes.choices[key][one.key]}{tail}"

    def rows(self) -> list[Row]:
        rest = self.definition.languages[1:]
        rows: list[Row] = [
            {"class": "S", "name": "zw_key", "text": self.definition.key},
            {"class": "S", "name": "language", "text": self.first},
            {"class": "S", "name": "additional_languages", "text": " ".join(rest)},
        ]
        heads = (
            ("surveyls_title", self.definition.title),
            ("surveyls_welcometext", self.definition.intro),
            ("surveyls_endtext", self.definition.thanks),
        )
        for code in self.definition.languages:
            rows += [
                {"class": "SL", "name": name, "text": self._piped(words.get(code, "")), "language": code}
                for name, words in heads
            ]
        for code in self.definition.languages:
            for number, section in enumerate(self.definition.sections, 1):
                rows += self._section(section, str(number), code)
        return rows

    def _section(self, section: Section, number: str, code: str) -> Iterator[Row]:
        yield {
            "class": "G",
            "type/scale": number,
            "name": self._piped(section.title.get(code, "")),
            "relevance": self._expression(section.when, section.key) or "1",
            "text": self._piped(section.intro.get(code, "")),
            "language": code,
            "zw_key": section.key,
        }
        for question in section.questions:
            yield from self._question(question, code)

    def _question(self, question: Question, code: str) -> Iterator[Row]:
        yield {
            "class": "Q",
            "type/scale": TYPES[question.kind],
            "name": self.codes.names[question.key],
            "relevance": self._expression(question.when, question.key) or "1",
            "text": self._piped(question.label.get(code, "")),
            "help": self._piped(question.help.get(code, "")),
            "language": code,
            "mandatory": "Y" if question.required else "N",
            "other": "Y" if any(_is_other(question, one) for one in question.choices) else "N",
            "zw_key": question.key,
            **self._attributes(question, code),
        }
        choices = self.codes.choices[question.key]
        rows = self.rows_of[question.key]
        for part in question.rows if question.kind in ("grid", "grid_many") else ():
            yield self._part("SQ", "0", part, rows[part.key], code, question)
        across = {"many": ("SQ", "0"), "grid_many": ("SQ", "1"), "one": ("A", "0"), "ranking": ("A", "0")}
        kind = across.get(question.kind, ("A", "0") if question.kind == "grid" else None)
        for choice in question.choices if kind else ():
            if kind and not _is_other(question, choice):
                yield self._part(*kind, choice, choices[choice.key], code, question)

    def _part(self, kind: str, scale: str, part: Choice, name: str, code: str, question: Question) -> Row:
        relevance = self._expression(part.when, question.key) if kind == "SQ" else ""
        return {
            "class": kind,
            "type/scale": scale,
            "name": name,
            "relevance": relevance,
            "text": self._piped(part.label.get(code, "")),
            "language": code,
            "zw_key": part.key,
        }

    def _attributes(self, question: Question, code: str) -> Row:
        kind = question.kind
        check = self._expression(question.check, question.key) if kind not in ("note", "calculated") else ""
        alone = [self.codes.choices[question.key][one.key] for one in question.choices if one.exclusive]
        other = next((one for one in question.choices if _is_other(question, one)), None)
        is_number, chooses = kind in ("integer", "decimal", "scale"), kind in ("many", "ranking")
        found: dict[str, Any] = {
            "em_validation_q": check,
            "em_validation_q_tip": self._piped(question.message.get(code, "")) if check else "",
            "equation": self._equation(question),
            "num_value_int_only": "1" if kind == "integer" else "",
            "min_num_value_n": _number(question.low) if is_number else "",
            "max_num_value_n": _number(question.high) if is_number else "",
            "min_answers": _count(question.least) if chooses else "",
            "max_answers": _count(question.most) if chooses else "",
            "maximum_chars": _count(question.most) if kind in ("text", "long_text") else "",
            "suffix": question.unit if is_number else "",
            "random_order": "1" if question.shuffled and kind in ("one", "many", "ranking") else "",
            "exclude_all_others": ";".join(alone) if kind == "many" else "",
            "other_replace_text": self._piped(other.label.get(code, "")) if other else "",
            "multiflexible_checkbox": "1" if kind == "grid_many" else "",
        }
        return filled(found)

    def _equation(self, question: Question) -> str:
        text = self._expression(question.calculate, question.key) if question.kind == "calculated" else ""
        return f"{{{text}}}" if text else ""

    def _piped(self, text: str) -> str:
        return PIPED.sub(
            lambda found: (
                f"{{{self.codes.names[found[1]]}.shown}}" if found[1] in self.codes.names else found[0]
            ),
            text,
        )

    def _expression(self, text: str, own: str) -> str:
        tree = tree_of(text) if text else None
        if tree is None:
            return ""
        try:
            return in_limesurvey(tree, own, self.codes)
        except UnsayableError:
            return ""


def _is_other(question: Question, choice: Choice) -> bool:
    """LimeSurvey's own open choice is always the last, and always called other."""
    is_last = bool(question.choices) and question.choices[-1].key == choice.key
    return choice.key == "other" and choice.asks and is_last and question.kind in ("one", "many")


def _question_code(key: str) -> str:
    code = re.sub(r"[^A-Za-z0-9]", "", key)
    return code if code[:1].isalpha() else f"q{code}"


def _part_code(key: str) -> str:
    return re.sub(r"[^A-Za-z0-9]", "", key) or "x"


def _number(number: float | None) -> str:
    return number_text(number) if number is not None else ""


def _count(count: int | None) -> str:
    return str(count) if count else ""
