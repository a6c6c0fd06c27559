"""Mentions in a contract that was written on the platform: the words of its modules, and the codes of its tables.

Only what the city wrote is read: no title of the template, no name of a person. Where a table says itself how far
something is (money secured, a policy enacted), that decides the status, not the words around it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from zeroward.methods.contracts.mentions.mention import Mention, Mentions
from zeroward.methods.contracts.mentions.quoting import MOST
from zeroward.methods.contracts.mentions.reader import read_mentions
from zeroward.methods.contracts.mentions.taxonomy import STATUSES, USE, codes_of
from zeroward.methods.contracts.template.content import has_value, value_of
from zeroward.methods.contracts.template.shapes import Column, Module, Table, Template

_SURE: Final = 0.95
"""How sure a code is that stands in a table."""
_TOPICS: Final = {"field": "fields", "lever": "levers"}
_OF_ACTIONS: Final = ("B-1", "B-2", "IP-B1", "IP-B2")
"""Modules whose rows are actions and pathways: their field of action has something in it."""
_PERSONAL: Final = ("person", "position")
_MONEY: Final = (("secured", "used"), ("applied", "planned"), ("idea", "considered"))
_ENACTED: Final = {"enacted": "used", "in_process": "planned", "development": "considered"}
_BUDGETS: Final = {"spent": "used", "approved": "planned"}


@dataclass(frozen=True, slots=True)
class WrittenModule:
    """Where the words of a module stand: lines from 1."""

    id: str
    title: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Written:
    """`lines` are the words of all modules in their order."""

    lines: tuple[str, ...]
    modules: tuple[WrittenModule, ...]
    mentions: Mentions


def read_written(template: Template, content: Mapping[str, Any]) -> Written:
    """What the modules of a content mention; a module that the content does not have is not looked for."""
    sheet = _Sheet()
    modules = []
    for module in template.modules:
        if module.id not in content["modules"]:
            continue
        first = len(sheet.lines) + 1
        sheet.add_module(module, content["modules"][module.id])
        if len(sheet.lines) >= first:
            modules.append(WrittenModule(module.id, module.title, first, len(sheet.lines)))
    places = [(one.id, one.first, one.last) for one in modules]
    language = str(content.get("language") or "").partition("-")[0]
    found = read_mentions(sheet.lines, language=language, modules=places, left_out=frozenset())
    items = (*(sheet.told(one) for one in found.items), *sheet.given)
    return Written(tuple(sheet.lines), tuple(modules), replace(found, items=items))


@dataclass(slots=True)
class _Sheet:
    """The lines so far; `said` is the status of what stands in a line, with the column that says so."""

    lines: list[str] = field(default_factory=list)
    said: dict[int, tuple[str, str]] = field(default_factory=dict)
    given: list[Mention] = field(default_factory=list)

    def told(self, mention: Mention) -> Mention:
        status, reason = self.said.get(mention.line, ("", ""))
        if not status or STATUSES[mention.kind] != USE:
            return mention
        return replace(mention, status=status, reason=reason, confidence=_SURE)

    def add_module(self, module: Module, content: Mapping[str, Any]) -> None:
        self._paragraphs(value_of(content.get("text", {})))
        for one in module.fields:
            cell = content.get("fields", {}).get(one.key, {})
            if _has_words(one) and has_value(cell):
                self._paragraphs(value_of(cell))
        for table in module.tables:
            for row in content.get("tables", {}).get(table.id, ()):
                self._row(module, table, row["cells"])

    def _paragraphs(self, text: Any) -> None:
        if isinstance(text, str) and text.strip():
            self.lines += [*text.strip().splitlines(), ""]

    def _row(self, module: Module, table: Table, cells: Mapping[str, Any]) -> None:
        values = {key: value_of(cell) for key, cell in cells.items() if has_value(cell)}
        words = {one.key: _tidy(values[one.key]) for one in table.columns if _told_in(one, values)}
        label = next((text for key, text in words.items() if key != "number"), "") or _figures(values)
        at = len(self.lines) + 1
        given = list(_given(module, table, values, at, label[:MOST]))
        self.given += given
        if not words:
            self.lines += [label, ""] if given else []
            return
        apart = _status_of_row(table.id, values)
        own = [key for key in apart.columns if key in words]
        for key in own:
            self.said[len(self.lines) + 1] = (apart.status, table.column(apart.reason).title)
            self.lines += [words[key], ""]
        rest = [text for key, text in words.items() if key not in own]
        if rest:
            self.lines += [f"| {' | '.join(rest)} |", ""]


@dataclass(frozen=True, slots=True)
class _Apart:
    """Which columns of a row have a status that `reason`, another column, gives."""

    columns: tuple[str, ...] = ()
    status: str = ""
    reason: str = ""


def _status_of_row(table: str, values: Mapping[str, Any]) -> _Apart:
    if table == "T9":
        for column, status in _MONEY:
            amount = values.get(column)
            if isinstance(amount, int | float) and amount > 0:
                return _Apart(("source",), status, column)
    if table == "T4" and values.get("granted"):
        return _Apart(("type",), "used", "granted")
    if table == "T12" and values.get("status") in _ENACTED:
        return _Apart(("policy",), _ENACTED[values["status"]], "status")
    return _Apart()


def _given(
    module: Module, table: Table, values: Mapping[str, Any], line: int, label: str
) -> Iterator[Mention]:
    """Codes that the row carries itself."""
    if module.id.startswith(_OF_ACTIONS) and len(values) > 1:
        for key, kind in _TOPICS.items():
            said = values.get(key, ())
            for code in said if isinstance(said, list | tuple) else (said,):
                if code in codes_of(kind):
                    yield _code(kind, str(code), "assigned", line, label, module.id)
    climate = values.get("climate")
    if table.id == "T1" and isinstance(climate, int | float) and climate > 0:
        status = _BUDGETS.get(str(values.get("state")))
        if status:
            yield _code("instruments", "OWN", status, line, label, module.id)


def _code(kind: str, code: str, status: str, line: int, label: str, module: str) -> Mention:
    return Mention(kind, code, status, line, label, label[:80], module, _SURE)


def _has_words(column: Column) -> bool:
    return column.kind == "text" and column.key not in _PERSONAL


def _told_in(column: Column, values: Mapping[str, Any]) -> bool:
    return _has_words(column) and isinstance(values.get(column.key), str)


def _figures(values: Mapping[str, Any]) -> str:
    """What stands for a row without words: its numbers."""
    return " · ".join(str(one) for one in values.values() if isinstance(one, int | float | str))


def _tidy(value: str) -> str:
    """One line without the sign that parts cells."""
    return " ".join(value.replace("|", "/").split())
