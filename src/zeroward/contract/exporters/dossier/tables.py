"""Tables of a contract as the document prints them: columns that nobody used left out, shares beside their amounts."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.contract.exporters.dossier.numbers import BLANK, bare, said, unit_text
from zeroward.methods.contracts.template.content import BLANK as NOTHING
from zeroward.methods.contracts.template.content import Cell, Row, has_value, reason_of
from zeroward.methods.contracts.template.shapes import Column, Table

_BESIDE: Final = ("_percent", "_frequency")
"""Columns that stand in the cell of the column before them: "1 000 t (32 %)"."""
_PART: Final = "reduction_"
"""Columns that split the reduction of an action by sector."""
_WIDTHS: Final = {"text": 2.6, "people": 1.9, "choice": 1.6, "yes_no": 0.8, "year": 0.7, "percent": 0.9}
_NUMBER_WIDTH: Final = 1.35
_NARROW: Final = {
    "number": 0.95,
    "unit": 1.1,
    "fuel": 1.3,
    "short": 1.0,
    "legal_form": 1.5,
    "person": 1.7,
    "position": 1.5,
}
"""Texts that are short by their nature."""
_SHORT_WORD: Final = 11
_BREAKS: Final = re.compile(r"[ \n/-]+")
"""Where a line may end: not within a figure, whose thousands are apart by another space."""
_LONGEST_WORD: Final = 14
"""Letters of a word that is not broken."""
_LETTER: Final = 0.15
_GAP: Final = 0.2
_FEW: Final = 40
"""Letters up to which a text may stand in a narrow column."""
_RIBBON: Final = 2.0
_LONG: Final = 700
"""Letters from which on a row may go over two pages."""
WIDEST: Final = 16.5
"""Sum of widths up to which a table stands on an upright page."""


@dataclass
class Notes:
    """Reasons below a table; the same reason has one number."""

    lines: list[str] = field(default_factory=list)

    def mark(self, reason: str) -> str:
        if reason not in self.lines:
            self.lines.append(reason)
        return _("n/a (%(number)d)") % {"number": self.lines.index(reason) + 1}

    def data(self) -> list[str]:
        return [f"({number}) {line}" for number, line in enumerate(self.lines, 1)]


def grid_of(table: Table, rows: Sequence[Row], language: str) -> dict[str, Any]:
    """A table with head, rows and notes; `wide` asks for a page on its side."""
    columns = _used(table, rows)
    notes = Notes()
    shown = [
        [_text(column, columns, row["cells"], notes, language) for column in _leading(columns)]
        for row in rows
    ]
    heads = [_head(column, [line[at] for line in shown]) for at, column in enumerate(_leading(columns))]
    return {
        "caption": caption_of(table),
        "heads": heads,
        "rows": shown,
        "total": [index for index, row in enumerate(rows) if row["id"] == "total"],
        "notes": notes.data(),
        "whole_rows": all(len(text) <= _LONG for line in shown for text in line),
        "wide": sum(head["width"] for head in heads) > WIDEST,
    }


def sheets_of(table: Table, rows: Sequence[Row], language: str) -> list[dict[str, Any]]:
    """Each row as a sheet: its title, then what is said, a line each."""
    number = next((column for column in table.columns if column.key == "number"), None)
    name = next(column for column in table.columns if column.key in ("name", "project"))
    sheets = []
    for at, row in enumerate(rows, 1):
        cells = row["cells"]
        title = bare(name, cells.get(name.key, NOTHING), language) or _("Sheet %(number)d") % {"number": at}
        lines = [
            {"label": _(column.title), "text": text or BLANK, "blank": not text}
            for column in table.columns
            if column not in (number, name) and not column.key.startswith(_PART)
            for text in [_sheet_text(column, table, cells, language)]
            if text or not column.optional
        ]
        code = bare(number, cells.get("number", NOTHING), language) if number else ""
        sheets.append({"code": code, "title": title, "lines": lines})
    return sheets


def _sheet_text(column: Column, table: Table, cells: Mapping[str, Cell], language: str) -> str:
    """The cell; below a sum its parts in one line."""
    text = said(column, cells.get(column.key, NOTHING), language)
    if f"{column.key}_" != _PART:
        return text
    parts = [
        f"{_(part.title)}: {said(part, cells[part.key], language)}"
        for part in table.columns
        if part.key.startswith(_PART) and _says(cells.get(part.key, NOTHING))
    ]
    return "\n".join(one for one in (text or BLANK, "; ".join(parts)) if one) if parts else text


def caption_of(table: Table) -> str:
    """ "T6 Sectorial costing"."""
    return f"{table.number} {_(table.title)}"


def _used(table: Table, rows: Sequence[Row]) -> list[Column]:
    """All columns that the template asks for, and of the optional ones those in which something stands."""
    return [
        column
        for column in table.columns
        if not column.optional or any(_says(row["cells"].get(column.key, NOTHING)) for row in rows)
    ]


def _says(cell: Cell) -> bool:
    return has_value(cell) or bool(reason_of(cell))


def _leading(columns: Sequence[Column]) -> list[Column]:
    keys = {column.key for column in columns}
    return [column for column in columns if _owner(column.key, keys) is None]


def _owner(key: str, keys: set[str]) -> str | None:
    """The column in whose cells this one stands."""
    for ending in _BESIDE:
        if key.endswith(ending) and key.removesuffix(ending) in keys:
            return key.removesuffix(ending)
    return None


def _text(
    column: Column, columns: Sequence[Column], cells: Mapping[str, Cell], notes: Notes, language: str
) -> str:
    cell = cells.get(column.key, NOTHING)
    reason = reason_of(cell)
    text = bare(column, cell, language) or (notes.mark(reason) if reason else BLANK)
    beside = [
        said(other, cells[other.key], language)
        for other in columns
        if _owner(other.key, {column.key}) and other.key in cells and has_value(cells[other.key])
    ]
    return f"{text} ({'; '.join(beside)})" if beside else text


def _head(column: Column, texts: Sequence[str]) -> dict[str, Any]:
    return {
        "label": _(column.title),
        "unit": "" if column.kind == "year" else unit_text(column),
        "numeric": column.is_number and column.kind != "year",
        "width": max(_width(column), _least(column, texts)),
    }


def _least(column: Column, texts: Sequence[str]) -> float:
    """The room that the longest word or figure needs, and that a long text needs not to become a ribbon."""
    words = [word for text in (_(column.title), *texts) for word in _BREAKS.split(text)]
    longest = min(max(map(len, words), default=0), _LONGEST_WORD)
    return max(longest * _LETTER + _GAP, _RIBBON if max(map(len, texts), default=0) > _FEW else 0.0)


def _width(column: Column) -> float:
    """How much room a column gets, beside the others."""
    if column.choices and max(len(_(choice.title)) for choice in column.choices) <= _SHORT_WORD:
        return 1.2
    return _NARROW.get(column.key) or _WIDTHS.get(column.kind, _NUMBER_WIDTH)
