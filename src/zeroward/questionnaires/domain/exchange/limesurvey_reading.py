"""Rows of a LimeSurvey structure as a questionnaire; what it cannot hold is a finding with its place."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.methods.questions.entries import LANGUAGE
from zeroward.questionnaires.domain.exchange.found import Findings, Reading
from zeroward.questionnaires.domain.exchange.limesurvey_saying import ENDINGS, Codes, from_limesurvey
from zeroward.questionnaires.domain.exchange.naming import Keys, choice_keys, filled
from zeroward.questionnaires.domain.exchange.rest import with_rest
from zeroward.questionnaires.domain.exchange.saying import UnsayableError, said
from zeroward.questionnaires.domain.exchange.telling import tell_rest

Row = Mapping[str, str]
KINDS: Final = {
    "X": "note", "S": "text", "T": "long_text", "U": "long_text", "N": "decimal", "D": "date", "Y": "yes_no",
    "L": "one", "!": "one", "O": "one", "I": "", "M": "many", "P": "many", "R": "ranking", "F": "grid", "H": "grid",
    ":": "grid_many", "|": "file", "*": "calculated", "5": "scale", "A": "grid", "B": "grid", "C": "grid", "E": "grid",
    "Q": "text", "K": "decimal", "G": "text",
}  # fmt: skip
POINTS: Final = {
    "A": "12345",
    "B": ("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"),
    "C": "YUN",
    "E": "ISD",
}
NEAR: Final = "OHPGABCE"
KNOWN: Final = frozenset((
    "id", "related_id", "class", "type/scale", "name", "relevance", "text", "help", "language", "mandatory",
    "other", "zw_key", "zw_rest", "zw_place", "same_default", "same_script", "encrypted", "em_validation_q",
    "em_validation_q_tip", "equation", "num_value_int_only", "min_num_value_n", "max_num_value_n",
    "min_answers", "max_answers", "maximum_chars", "suffix", "random_order", "exclude_all_others",
    "other_replace_text", "multiflexible_checkbox", "question_theme_name",
))  # fmt: skip
QUIET: Final = frozenset(("0", "1", "N", "", "{}"))
_BRACES: Final = re.compile(r"\{([A-Za-z]\w*(?:\.[A-Za-z]+)*)\}")
FIRST_ONLY: Final = ("S", "G", "Q", "SQ", "A")


def read_limesurvey(rows: Sequence[Row]) -> Reading:
    """The questionnaire in the rows of a structure."""
    return _Reader(rows).reading()


class _Reader:
    def __init__(self, rows: Sequence[Row]) -> None:
        self.found, self.keys, self.codes = Findings(), Keys(), Codes()
        self.settings = {
            row["name"]: row.get("text", "") for row in rows if row.get("class") == "S" and row.get("name")
        }
        self.first = _language(self.settings.get("language", "")) or "en"
        others = self.settings.get("additional_languages", "").split()
        self.languages = tuple(dict.fromkeys((self.first, *filter(None, map(_language, others)))))
        self.head: dict[str, dict[str, str]] = {}
        self.sections: list[dict[str, Any]] = []
        self.rest: dict[str, Any] = {}
        self.places: dict[str, str] = {}
        self.questions: dict[str, tuple[Row, dict[str, Any]]] = {}
        self.parts: dict[tuple[str, str, str, str], dict[str, Any]] = {}
        self._structure(rows)
        self._texts(rows)

    def _structure(self, rows: Sequence[Row]) -> None:
        """Groups, questions and their parts, in the first language."""
        section: dict[str, Any] | None = None
        question: dict[str, Any] | None = None
        keys: dict[str, Keys] = {}
        for row in rows:
            kind = row.get("class", "")
            if _language(row.get("language", "")) != self.first and kind != "S":
                continue
            if kind == "G":
                section = {
                    "key": self._key(row, f"part_{len(self.sections) + 1}"),
                    "row": row,
                    "questions": [],
                }
                self.sections.append(section)
            elif kind == "Q":
                if section is None:
                    section = {"key": self.keys.key("part_1"), "row": {}, "questions": []}
                    self.sections.append(section)
                question = self._question(row)
                if question:
                    section["questions"].append(question)
                    keys = {}
            elif kind in ("SQ", "A") and question:
                self._part(row, kind, question, keys)

    def _key(self, row: Row, name: str) -> str:
        key = self.keys.key(row.get("zw_key") or name)
        self.places[key] = row.get("zw_place", "")
        self._rest(key, row.get("zw_rest", ""))
        return key

    def _rest(self, key: str, text: str) -> None:
        if not text:
            return
        try:
            self.rest[key] = json.loads(text)
        except (ValueError, RecursionError):
            message = _("What the column zw_rest says of %(key)s cannot be read.") % {"key": key[:60] or "–"}
            self.found.add("zw_rest", message, _("Export the questionnaire again, or go on without it."), key)

    def _question(self, row: Row) -> dict[str, Any] | None:
        letter, name, place = row.get("type/scale", ""), row.get("name", ""), row.get("zw_place", "")
        kind = KINDS.get(letter, "")
        if not kind or not name:
            message = _(
                "A question of the type “%(type)s” has no place in a questionnaire here; it is left out."
            )
            self.found.add(place, message % {"type": letter[:20]}, _("Ask for it with another type."), name)
            return None
        if letter in NEAR or (letter in "QK" and letter):
            message = _("The type “%(type)s” is not known here; the question is taken as another kind.")
            self.found.add(place, message % {"type": letter}, _("Look at its kind."), name)
        key = self._key(row, name)
        kind = "integer" if kind == "decimal" and row.get("num_value_int_only") == "1" else kind
        self.codes.names[key], self.codes.kinds[key], self.codes.choices[key] = name, kind, {}
        made: dict[str, Any] = {"key": key, "kind": kind, "row": row, "choices": [], "rows": []}
        if letter in POINTS:
            made |= {"choices": [{"key": one, "label": {self.first: one}} for one in POINTS[letter]]}
        self.questions[name] = (row, made)
        return made

    def _part(self, row: Row, kind: str, question: dict[str, Any], keys: dict[str, Keys]) -> None:
        name, scale = row.get("name", ""), row.get("type/scale", "") or "0"
        is_row = kind == "SQ" and scale == "0" and question["kind"] in ("grid", "grid_many")
        field = "rows" if is_row else "choices"
        if question["kind"] not in ("one", "many", "ranking", "grid", "grid_many"):
            message = _("The part “%(name)s” of this question is left out.") % {"name": name[:60]}
            self.found.add(
                row.get("zw_place", ""), message, _("Ask it as a question of its own."), question["key"]
            )
            return
        key = keys.setdefault(field, choice_keys()).key(row.get("zw_key") or name)
        one: dict[str, Any] = {"key": key, "row": row}
        question[field].append(one)
        self.parts[question["row"]["name"], kind, scale, name] = one
        if is_row:
            self.codes.names[f"{question['key']}.{key}"] = f"{question['row']['name']}_{name}"
        else:
            self.codes.choices[question["key"]][key] = name

    def _texts(self, rows: Sequence[Row]) -> None:
        """Texts of all rows, by language."""
        self._others()
        at_group, name = -1, ""
        language = ""
        for row in rows:
            kind, code = row.get("class", ""), _language(row.get("language", ""))
            if kind in ("SL", "G", "Q", "SQ", "A") and code not in self.languages:
                message = _("“%(code)s” is no language of this survey; its texts are left out.")
                self.found.add(row.get("zw_place", ""), message % {"code": row.get("language", "")[:20]})
                continue
            if kind == "SL":
                self._head(row, code)
            elif kind == "G":
                at_group = at_group + 1 if code == language else 0
                language = code
                if at_group < len(self.sections):
                    self._put(
                        self.sections[at_group], code, title=row.get("name", ""), intro=row.get("text", "")
                    )
            elif kind == "Q":
                name = row.get("name", "")
                if name in self.questions:
                    self._question_texts(row, code, self.questions[name][1])
            elif kind in ("SQ", "A"):
                part = self.parts.get((name, kind, row.get("type/scale", "") or "0", row.get("name", "")))
                if part is not None:
                    self._put(part, code, label=row.get("text", ""))

    def _others(self) -> None:
        """Their open choice, which stands at the end and has no row of its own."""
        for name, (row, question) in self.questions.items():
            if row.get("other") == "Y" and question["kind"] in ("one", "many"):
                question["choices"].append({"key": "other", "asks": True})
                self.codes.choices[question["key"]]["other"] = "other"
                self.codes.names[f"{question['key']}.other"] = f"{name}_other"

    def _head(self, row: Row, code: str) -> None:
        names = {"surveyls_title": "title", "surveyls_welcometext": "intro", "surveyls_endtext": "thanks"}
        name, text = names.get(row.get("name", "")), row.get("text", "")
        if name and text:
            self.head.setdefault(name, {})[code] = self._piped(text)
        elif text and row.get("name") == "surveyls_description":
            self.found.add(
                row.get("zw_place", ""), _("The description is left out; the welcome text is taken.")
            )

    def _question_texts(self, row: Row, code: str, question: dict[str, Any]) -> None:
        texts = {"label": row.get("text", ""), "help": row.get("help", "")}
        texts["message"] = row.get("em_validation_q_tip", "")
        self._put(question, code, **texts)
        other = question["choices"][-1] if question["choices"] else {}
        if row.get("other") == "Y" and other.get("key") == "other" and "row" not in other:
            self._put(other, code, label=row.get("other_replace_text", ""))

    def _put(self, part: dict[str, Any], code: str, **texts: str) -> None:
        for field, text in texts.items():
            if text:
                part.setdefault(field, {})[code] = self._piped(text)

    def _piped(self, text: str) -> str:
        if "{" not in text:
            return text
        back = {name: key for key, name in self.codes.names.items()}
        return _BRACES.sub(
            lambda found: (
                f"${{{back[ENDINGS.sub('', found[1])]}}}" if ENDINGS.sub("", found[1]) in back else found[0]
            ),
            text,
        )

    def reading(self) -> Reading:
        self._rest("", self.settings.get("zw_rest", ""))
        key = self.settings.get("zw_key") or f"survey_{self.settings.get('sid', '')}".rstrip("_")
        raw: dict[str, Any] = {
            "key": Keys().key(key),
            "languages": list(self.languages),
            **self.head,
            "sections": [self._section(one) for one in self.sections],
        }
        tell_rest(self.found, "zw_rest", *with_rest(raw, self.rest))
        return Reading("limesurvey", raw, tuple(self.found.found), self.places)

    def _section(self, one: dict[str, Any]) -> dict[str, Any]:
        head = {
            "title": one.get("title"),
            "intro": one.get("intro"),
            "when": self._expression(one["row"], "relevance", ""),
        }
        questions = [self._whole(question) for question in one["questions"]]
        return {"key": one["key"], **filled(head), "questions": questions}

    def _whole(self, one: dict[str, Any]) -> dict[str, Any]:
        row, key, kind = one["row"], one["key"], one["kind"]
        made = {name: one.get(name) for name in ("key", "kind", "label", "help", "message")}
        made |= {
            "required": row.get("mandatory") in ("Y", "S"),
            "when": self._expression(row, "relevance", key),
            "check": self._expression(row, "em_validation_q", key),
            "shuffled": row.get("random_order") == "1",
            "unit": row.get("suffix", ""),
        }
        choices = [self._item(part, key) for part in one["choices"]]
        made |= {"choices": choices, "rows": [self._item(part, key) for part in one["rows"]]}
        if kind == "calculated":
            made["calculate"] = self._expression(row, "equation", key)
        alone = set(filter(None, row.get("exclude_all_others", "").split(";")))
        for choice in choices:
            if self.codes.choices[key].get(choice["key"]) in alone:
                choice["exclusive"] = True
        self._left_out(row, key)
        if row.get("type/scale") == "5":
            made |= {"low": 1, "high": 5}
        return filled(made) | self._bounds(row, kind, key)

    def _item(self, part: dict[str, Any], own: str) -> dict[str, Any]:
        row = part.get("row", {})
        found = {"key": part["key"], "label": part.get("label"), "asks": part.get("asks", False)}
        return filled(found | {"when": self._expression(row, "relevance", own)})

    def _bounds(self, row: Row, kind: str, key: str) -> dict[str, Any]:
        names = {
            "low": "min_num_value_n", "high": "max_num_value_n", "least": "min_answers", "most": "max_answers",
        }  # fmt: skip
        if kind in ("text", "long_text"):
            names = {"most": "maximum_chars"}
        found: dict[str, Any] = {}
        for ours, theirs in names.items():
            text = row.get(theirs, "").strip()
            if not text:
                continue
            if re.fullmatch(r"-?\d{1,15}(\.\d{1,15})?", text):
                number = float(text)
                found[ours] = int(number) if number.is_integer() else number
            else:
                message = _("The bound “%(text)s” is no number; it is left out.") % {"text": text[:60]}
                self.found.add(row.get("zw_place", ""), message, _("Write it as a check."), key)
        return found

    def _expression(self, row: Row, field: str, own: str) -> str:
        text = row.get(field, "").strip()
        if field == "equation" and text.startswith("{") and text.endswith("}"):
            text = text[1:-1].strip()
        if not text or (field == "relevance" and text == "1"):
            return ""
        try:
            found = said(from_limesurvey(text, own, self.codes))
        except UnsayableError as error:
            message = _("The condition “%(text)s” is left out: %(why)s") % {"text": text[:200], "why": error}
            self.found.add(row.get("zw_place", ""), message, _("Write it again here."), own)
            return ""
        return found.replace(f"${{{own}}}", ".") if field == "em_validation_q" else found

    def _left_out(self, row: Row, key: str) -> None:
        for name, value in row.items():
            if name not in KNOWN and value not in QUIET:
                message = _("The setting “%(name)s” has no place here.") % {"name": f"{name}={value}"[:80]}
                self.found.add(row.get("zw_place", ""), message, name=key)


def _language(text: str) -> str:
    """Their de-informal and our de are the same language; nb, pt-BR and zh-Hant-TW stay."""
    code = text.strip().removesuffix("-informal").removesuffix("-easy")
    return code if LANGUAGE.fullmatch(code) else ""
