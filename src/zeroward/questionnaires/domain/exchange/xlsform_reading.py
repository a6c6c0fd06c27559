"""The rows of an XLSForm as a questionnaire; what it cannot hold is a finding with its place."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.methods.questions.expressions import read
from zeroward.methods.questions.tokens import ExpressionError
from zeroward.questionnaires.domain.exchange.bounds import unbounded
from zeroward.questionnaires.domain.exchange.found import Findings, Reading
from zeroward.questionnaires.domain.exchange.naming import Keys, choice_keys, filled
from zeroward.questionnaires.domain.exchange.rest import with_rest
from zeroward.questionnaires.domain.exchange.saying import all_and, renamed
from zeroward.questionnaires.domain.exchange.telling import tell_rest
from zeroward.questionnaires.domain.exchange.xlsform_columns import Columns

Rows = Sequence[Mapping[str, str]]
KINDS: Final = {
    "note": "note", "text": "text", "string": "text", "integer": "integer", "int": "integer", "decimal": "decimal",
    "date": "date", "file": "file", "calculate": "calculated", "range": "scale", "select_one": "one",
    "select_multiple": "many", "rank": "ranking", "select one": "one", "select all that apply": "many",
}  # fmt: skip
NEAR: Final = {
    "image": "file", "photo": "file", "audio": "file", "video": "file", "acknowledge": "yes_no", "trigger": "yes_no",
    "time": "text", "datetime": "text", "barcode": "text", "geopoint": "text", "geotrace": "text", "geoshape": "text",
    "hidden": "calculated", "select_one_from_file": "text", "select_multiple_from_file": "text", "select_one_external":
    "text",
}  # fmt: skip
TAKEN: Final = frozenset((
    "type", "name", "label", "hint", "required", "relevant", "constraint", "constraint_message", "calculation",
    "appearance", "parameters", "zw_key", "zw_of", "zw_part", "zw_place", "choice_filter",
))  # fmt: skip
SELECT: Final = re.compile(
    r"(select_one|select_multiple|rank|select one|select all that apply)\s+(?:from\s+)?(\S+)(\s+or[_ ]other)?"
)
FILTER: Final = re.compile(r"\s*([A-Za-z_][\w-]*)\s*=\s*(\$\{[^}]+\}|'[^']*')\s*")


def read_xlsform(sheets: Mapping[str, Rows]) -> Reading:
    """The questionnaire in the sheets survey, choices and settings. A row may tell its place as zw_place."""
    return _Reader(sheets).reading()


class _Reader:
    def __init__(self, sheets: Mapping[str, Rows]) -> None:
        self.found = Findings()
        settings = sheets.get("settings", ())
        self.settings = dict(settings[0]) if settings else {}
        self.survey, self.sheets = list(sheets.get("survey", ())), sheets
        self.columns = Columns(
            [*self.survey, *sheets.get("choices", ())],
            self.settings.get("default_language", ""),
            self.found,
        )
        self.keys = Keys()
        self.names: dict[str, str] = {}
        self.places: dict[str, str] = {}
        self.lists = self._lists(sheets.get("choices", ()))
        self.sections: list[dict[str, Any]] = []
        self.head: dict[str, Any] = {}
        self._name_all()

    def _name_all(self) -> None:
        """Keys for all names first, since conditions may name what comes later. Parts of a question have none."""
        for row in self.survey:
            kind, name = _type(row), row.get("name", "")
            if not name or kind.startswith("end"):
                continue
            if row.get("zw_of") and row.get("zw_part"):
                self.names[name] = f"{row['zw_of']}.{row['zw_part']}"
            elif not row.get("zw_part"):
                key = self.keys.key(row.get("zw_key") or name)
                self.names[name] = key
                self.places[key] = row.get("zw_place", "")
                if key != (row.get("zw_key") or name):
                    message = _("The name “%(name)s” cannot be a key here; it is called %(key)s now.")
                    self.found.add(row.get("zw_place", ""), message % {"name": name, "key": key}, name=key)

    def _lists(self, rows: Rows) -> dict[str, list[tuple[Mapping[str, str], dict[str, Any]]]]:
        lists: dict[str, list[tuple[Mapping[str, str], dict[str, Any]]]] = {}
        keys: dict[str, Keys] = {}
        for row in rows:
            name = row.get("list_name") or row.get("list name") or ""
            if not name or not row.get("name"):
                continue
            key = keys.setdefault(name, choice_keys()).key(row["name"])
            if key != row["name"]:
                message = _("The choice “%(name)s” is called %(key)s now; conditions that name it do not.")
                words = {"name": row["name"][:60], "key": key}
                self.found.add(row.get("zw_place", ""), message % words, _("Look at its conditions."), key)
            lists.setdefault(name, []).append(
                (row, filled({"key": key, "label": self.columns.words(row, "label")}))
            )
        return lists

    def reading(self) -> Reading:
        at = 0
        while at < len(self.survey):
            at = self._top(at)
        default = self.columns.languages[0]
        title = self.settings.get("form_title") or self.settings.get("title") or ""
        key = self.settings.get("form_id") or self.settings.get("id_string") or "form"
        raw: dict[str, Any] = {
            "key": Keys().key(key),
            "languages": list(self.columns.languages),
            "sections": self.sections,
            **filled({"title": {default: title} if title else {}}),
            **self.head,
        }
        for section in self.sections:
            self._back(section)
        self._rest(raw)
        return Reading("xlsform", raw, tuple(self.found.found), self.places)

    def _back(self, part: Any) -> None:
        """Our names in all texts."""
        changed = {name: key for name, key in self.names.items() if name != key}
        _rename(part, changed)
        _rename(self.head, changed)

    def _top(self, at: int) -> int:
        row = self.survey[at]
        kind = _type(row)
        if kind.startswith("begin") and "table-list" not in row.get("appearance", ""):
            section = filled(
                {
                    "key": self.names.get(row.get("name", ""), "") or self.keys.key("part"),
                    "title": self.columns.words(row, "label"),
                    "when": row.get("relevant", ""),
                }
            ) | {"questions": []}
            self._expressions(row, section)
            self._repeat(row, kind)
            self.sections.append(section)
            return self._inside(at + 1, section, [])
        if kind.startswith("end"):
            return at + 1
        if row.get("zw_part") and not row.get("zw_of"):
            if self.columns.words(row, "label"):
                self.head[row["zw_part"] if row["zw_part"] == "intro" else "thanks"] = self.columns.words(
                    row, "label"
                )
            return at + 1
        if not kind:
            return at + 1
        section = {"key": self.keys.key(f"part_{len(self.sections) + 1}"), "questions": []}
        self.sections.append(section)
        title = self.settings.get("form_title", "")
        if title:
            section["title"] = {self.columns.languages[0]: title}
        while at < len(self.survey) and not self._starts_section(self.survey[at]):
            at = self._item(at, section, [])
        if not section["questions"]:
            self.sections.remove(section)
        return at

    def _starts_section(self, row: Mapping[str, str]) -> bool:
        is_group = _type(row).startswith("begin") and "table-list" not in row.get("appearance", "")
        return is_group or bool(row.get("zw_part") and not row.get("zw_of"))

    def _inside(self, at: int, section: dict[str, Any], conditions: list[str]) -> int:
        while at < len(self.survey) and not _type(self.survey[at]).startswith("end"):
            at = self._item(at, section, conditions)
        return at + 1

    def _item(self, at: int, section: dict[str, Any], conditions: list[str]) -> int:
        row = self.survey[at]
        kind = _type(row)
        if kind.startswith("begin"):
            if "table-list" in row.get("appearance", "") and self._is_grid(at + 1):
                return self._grid(at, section, conditions)
            self._repeat(row, kind)
            message = _(
                "A group within a group becomes part of the outer one; its condition goes to its questions."
            )
            self.found.add(row.get("zw_place", ""), message, name=row.get("name", ""))
            if len(conditions) > 20:
                return at + 1
            return self._inside(at + 1, section, [*conditions, row.get("relevant", "")])
        if row.get("zw_of") and row.get("zw_part"):
            self._part(row, section)
        elif kind and not kind.startswith("end"):
            self._question(row, section, conditions)
        return at + 1

    def _repeat(self, row: Mapping[str, str], kind: str) -> None:
        if "repeat" in kind:
            message = _("Questions that are asked several times are asked once here.")
            self.found.add(
                row.get("zw_place", ""), message, _("Use a grid, or copy them."), row.get("name", "")
            )

    def _is_grid(self, at: int) -> bool:
        types = set()
        while at < len(self.survey) and not _type(self.survey[at]).startswith("end"):
            found = SELECT.fullmatch(_type(self.survey[at]))
            types.add((found[1], found[2]) if found and not found[3] else None)
            at += 1
        return len(types) == 1 and None not in types

    def _grid(self, at: int, section: dict[str, Any], conditions: list[str]) -> int:
        head, rows, keys = self.survey[at], [], choice_keys()
        own = self.names.get(head.get("name", ""), "") or self.keys.key("grid")
        at += 1
        while at < len(self.survey) and not _type(self.survey[at]).startswith("end"):
            rows.append(self.survey[at])
            at += 1
        found = SELECT.fullmatch(_type(rows[0]))
        name = found[2] if found else ""
        made = []
        for row in rows:
            key = keys.key(row.get("zw_part") or row.get("name", "row"))
            self.names[row.get("name", "")] = f"{own}.{key}"
            one = {"key": key, "label": self.columns.words(row, "label"), "when": row.get("relevant", "")}
            made.append(filled(one))
            self._unknown(row)
        question = filled(
            {
                "key": own,
                "kind": "grid"
                if found and found[1].startswith("select") and "multiple" not in found[1]
                else "grid_many",
                "label": self.columns.words(head, "label"),
                "when": all_and([*conditions, head.get("relevant", "")]),
                "rows": made,
                "choices": [dict(choice) for _row, choice in self.lists.get(name, [])],
                "required": all(_is_yes(row.get("required", "")) for row in rows),
            }
        )
        self._expressions(head, question)
        section["questions"].append(question)
        return at + 1

    def _part(self, row: Mapping[str, str], section: dict[str, Any]) -> None:
        """A row that belongs to what stands before it: an introduction, or the text of an open choice."""
        if row["zw_of"] == section["key"] and row["zw_part"] == "intro":
            section["intro"] = self.columns.words(row, "label")
            return
        for question in section["questions"]:
            for choice in question.get("choices", ()):
                if question["key"] == row["zw_of"] and choice["key"] == row["zw_part"]:
                    choice["asks"] = True

    def _question(self, row: Mapping[str, str], section: dict[str, Any], conditions: list[str]) -> None:
        place, written = row.get("zw_place", ""), _type(row)
        select = SELECT.fullmatch(written)
        kind = KINDS.get(select[1] if select else written, "") or NEAR.get(written.split()[0], "")
        key = self.names.get(row.get("name", ""), "")
        if not kind or not key:
            message = _("A row of the type “%(type)s” has no place in a questionnaire here; it is left out.")
            self.found.add(
                place,
                message % {"type": written[:60]},
                _("Ask for it with another type."),
                row.get("name", ""),
            )
            return
        if not select and written.split()[0] in NEAR:
            message = _("The type “%(type)s” is not known here; the question is taken as another kind.")
            self.found.add(place, message % {"type": written[:60]}, _("Look at its kind."), key)
        question = {
            "key": key,
            "kind": kind,
            "label": self.columns.words(row, "label"),
            "help": self.columns.words(row, "hint"),
            "message": self.columns.words(row, "constraint_message"),
            "required": _is_yes(row.get("required", "")),
            "when": all_and([*conditions, row.get("relevant", "")]),
            "calculate": row.get("calculation", "") if kind == "calculated" else "",
        }
        if select:
            self._choices(question, select, row)
        if kind == "text" and "multiline" in row.get("appearance", ""):
            question["kind"] = "long_text"
        self._parameters(question, row)
        if row.get("constraint"):
            has_message = bool(question["message"])
            question |= unbounded(str(question["kind"]), row["constraint"], has_message=has_message)
        made = filled(question)
        self._expressions(row, made)
        self._unknown(row)
        section["questions"].append(made)

    def _choices(self, question: dict[str, Any], select: re.Match[str], row: Mapping[str, str]) -> None:
        name = select[2]
        if name == "zw_yes_no" and question["kind"] == "one":
            question["kind"] = "yes_no"
            return
        if name not in self.lists:
            message = _("The list of choices “%(name)s” is not on the sheet choices.") % {"name": name[:60]}
            self.found.add(row.get("zw_place", ""), message, _("Add the choices here."), question["key"])
        question["choices"] = [dict(choice) for _row, choice in self.lists.get(name, [])]
        if select[3]:
            label = {self.columns.languages[0]: "Other"}
            question["choices"].append({"key": "other", "label": label, "asks": True})
        written = row.get("choice_filter", "")
        found = FILTER.fullmatch(written)
        if found:
            for (cells, _choice), choice in zip(self.lists.get(name, []), question["choices"], strict=False):
                if cells.get(found[1]):
                    choice["when"] = f"{found[2]} = '{cells[found[1]]}'"
        elif written:
            self._left_out(row, "choice_filter")

    def _parameters(self, question: dict[str, Any], row: Mapping[str, str]) -> None:
        for name, value in re.findall(r"(\w+)\s*=\s*([^\s;,]+)", row.get("parameters", "")):
            bound = {"start": "low", "end": "high", "step": "step"}.get(name)
            if question["kind"] == "scale" and bound:
                question[bound] = _number(value)
            elif name == "randomize" and question["kind"] in ("one", "many", "ranking"):
                question["shuffled"] = value.casefold().rstrip("()") == "true"
            else:
                message = _("The setting “%(name)s” has no place here.") % {"name": f"{name}={value}"[:60]}
                self.found.add(row.get("zw_place", ""), message, name=question["key"])
        if question["kind"] == "scale":
            question["low"] = question.get("low", 1 if row.get("parameters") is None else 0)
            question["high"] = question.get("high", 10)

    def _expressions(self, row: Mapping[str, str], made: Mapping[str, Any]) -> None:
        """What is no expression here stays in the draft as it is written, and is told."""
        for name in ("relevant", "constraint", "calculation"):
            text = row.get(name, "")
            if not text:
                continue
            try:
                read(text)
            except ExpressionError as error:
                from_column = {"place": row.get("zw_place", ""), "column": name}
                where = _("%(place)s, column %(column)s") % from_column if from_column["place"] else name
                self.found.add(where, str(error), error.remedy, made.get("key", ""))

    def _unknown(self, row: Mapping[str, str]) -> None:
        for name, value in row.items():
            if value and name not in TAKEN and not self.columns.is_known(name):
                self._left_out(row, name)

    def _left_out(self, row: Mapping[str, str], name: str) -> None:
        message = _("The column %(column)s holds “%(text)s”, which has no place here; it is left out.")
        words = {"column": name[:60], "text": row.get(name, "")[:80]}
        self.found.add(row.get("zw_place", ""), message % words, name=row.get("name", ""))

    def _rest(self, raw: dict[str, Any]) -> None:
        texts: dict[str, str] = {}
        for row in self.sheets.get("zw_rest", ()):
            key, content = row.get("zw_key", ""), row.get("zw_content", "")
            texts[key] = texts.get(key, "") + content.removeprefix("<").removesuffix(">")
        rest: dict[str, Any] = {}
        for key, text in texts.items():
            try:
                rest[key] = json.loads(text)
            except (ValueError, RecursionError):
                message = _("What the sheet zw_rest says of %(key)s cannot be read.") % {
                    "key": key[:60] or "–"
                }
                self.found.add(
                    "zw_rest", message, _("Export the questionnaire again, or go on without it."), key
                )
        tell_rest(self.found, "zw_rest", *with_rest(raw, rest))


def _rename(part: Any, names: Mapping[str, str]) -> None:
    if not names:
        return
    items = list(part.items()) if isinstance(part, dict) else list(enumerate(part))
    for at, value in items:
        if isinstance(value, dict | list):
            _rename(value, names)
        elif isinstance(value, str) and "${" in value:
            part[at] = renamed(value, names)


def _type(row: Mapping[str, str]) -> str:
    written = " ".join(row.get("type", "").split())
    return re.sub(r"^(begin|end)[ _]+(group|repeat)", r"\1_\2", written)


def _is_yes(text: str) -> bool:
    return text.strip().casefold() in ("yes", "true", "true()", "1", "required")


def _number(text: str) -> float | int | str:
    try:
        number = float(text)
    except ValueError:
        return text
    return int(number) if number.is_integer() else number
