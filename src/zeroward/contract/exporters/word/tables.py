"""Tables and sheets of the Word file; every value stands in a content control."""

from collections.abc import Sequence
from typing import Final

from django.utils.translation import gettext as _

from zeroward.contract.exporters.dossier.numbers import unit_text
from zeroward.contract.exporters.word import markup
from zeroward.contract.exporters.word.widths import widths_of
from zeroward.contract.queries.exchange.cells import NO_VALUE, written
from zeroward.contract.queries.exchange.word_parts import BLANK, Controls
from zeroward.methods.contracts.template.content import BLANK as NOTHING
from zeroward.methods.contracts.template.content import Cell, Place, Row, has_value, reason_of
from zeroward.methods.contracts.template.shapes import Column, Table
from zeroward.methods.contracts.template.showing import value_text

UPRIGHT: Final = 9070
"""Width of the text on an upright A4 page, in twentieths of a point."""
ACROSS: Final = 13_890
_WIDE: Final = 7
"""Columns from which on a table stands on a page on its side."""
_LABEL: Final = 2900
_HEAD: Final = "eef2f0"


def text_of(column: Column, cell: Cell, language: str) -> str:
    """What stands in the control of a cell."""
    if column.is_number and has_value(cell):
        return value_text(column, cell["value"], language)
    value = written(column, cell)
    return str(value) if value not in (None, "") else BLANK


def used_columns(table: Table, rows: Sequence[Row]) -> list[Column]:
    """The columns that are asked for, and those in which something stands."""
    return [
        column
        for column in table.columns
        if not column.optional
        or any(
            has_value(cell) or reason_of(cell)
            for row in rows
            for cell in [row["cells"].get(column.key, NOTHING)]
        )
    ]


def is_wide(table: Table, rows: Sequence[Row]) -> bool:
    return table.shown == "table" and len(used_columns(table, rows)) > _WIDE


def grid_xml(table: Table, rows: Sequence[Row], controls: Controls, language: str) -> str:
    """A table with its head and rows."""
    columns = used_columns(table, rows)
    room = ACROSS if is_wide(table, rows) else UPRIGHT
    titles = [_head(column) for column in columns]
    texts = [
        [text_of(column, row["cells"].get(column.key, NOTHING), language) for column in columns]
        for row in rows
    ]
    widths = widths_of(columns, titles, texts, room)
    heads = [
        markup.cell(markup.run(title, bold=True), width, align=_align(column), fill=_HEAD)
        for column, title, width in zip(columns, titles, widths, strict=True)
    ]
    lines = [markup.row(heads, head=True)]
    for row in rows:
        cells = []
        for column, width in zip(columns, widths, strict=True):
            inside = _control(table, row, column, controls, language)
            cells.append(markup.cell(inside, width, align=_align(column)))
        lines.append(markup.row(cells))
    return markup.table(lines, widths, _(table.title))


def sheet_xml(table: Table, row: Row, controls: Controls, language: str) -> str:
    """One row as a sheet: what is asked, and what is said."""
    widths = [_LABEL, UPRIGHT - _LABEL]
    lines = [
        markup.row(
            [
                markup.cell(markup.run(_head(column), grey=True), widths[0]),
                markup.cell(_control(table, row, column, controls, language), widths[1]),
            ]
        )
        for column in used_columns(table, [row])
    ]
    return markup.table(lines, widths, _(table.title))


def _control(table: Table, row: Row, column: Column, controls: Controls, language: str) -> str:
    cell = row["cells"].get(column.key, NOTHING)
    text = text_of(column, cell, language)
    if column.key == table.label and any(one.key == row["id"] for one in table.rows):
        return markup.run(text)  # the template's own rows are not to be renamed
    place = Place(table.module, "cell", table.id, row["id"], column.key)
    return markup.control(controls.add(place, text), text, _(column.title))


def _head(column: Column) -> str:
    unit = "" if column.kind == "year" else unit_text(column)
    return f"{_(column.title)} ({unit})" if unit else _(column.title)


def _align(column: Column) -> str:
    return "right" if column.is_number and column.kind != "year" else ""


def reason_words(reason: str) -> str:
    """How a reason is written where a value would stand."""
    return f"{NO_VALUE}: {reason}"
