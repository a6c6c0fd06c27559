"""The contract as a workbook: a sheet for texts and fields, one for each table, to work on and hand in again."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.contract.queries.exchange.cells import read, same, written
from zeroward.contract.queries.exchange.head import FORMAT_VERSION, Head, written_in
from zeroward.contract.queries.exchange.sheets import (
    ABOUT,
    KEPT,
    MARK,
    PIECE,
    ROW,
    TABLE,
    TEXT_KEY,
    TEXT_KEYS,
    TEXTS,
    place_list,
    questions_of,
    tables_of,
)
from zeroward.core.workbooks.cells import Value
from zeroward.core.workbooks.writing import Column as SheetColumn
from zeroward.core.workbooks.writing import Table as Sheet
from zeroward.core.workbooks.writing import write_book
from zeroward.methods.contracts.template.canonical import digest, tidy
from zeroward.methods.contracts.template.content import Cell, Content, Place, cell_at, rows_of
from zeroward.methods.contracts.template.load import template_of
from zeroward.methods.contracts.template.shapes import Column, Table, Template

BLANK: Final = 15
"""Lines to fill in below those that are filled."""
_WIDTHS: Final = {"text": 36, "people": 30, "choice": 24}


def contract_workbook(content: Content, head: Head) -> bytes:
    """The workbook in the contract's language; every table of its template has a sheet, also an empty one."""
    template = template_of(content["template"])
    tidied = tidy(content)
    with written_in(content["language"]):
        kept: list[tuple[Place, Value, Cell]] = []
        sheets = [
            _texts(template, tidied, kept),
            *(_table(table, tidied, kept) for table in tables_of(template)),
        ]
        about = _about(tidied, head, sheets)
        return write_book([about, *sheets, _kept(kept)], title=head.title)


def _about(content: Mapping[str, Any], head: Head, sheets: list[Sheet]) -> Sheet:
    """What the workbook is and how to fill it in."""
    lines = [
        f"{head.city}: {head.title}",
        *([_("Made up for demonstration.")] if head.is_example else []),
        _("Write numbers alone, in the unit at the head of the column. Do not merge cells."),
        _("Where there is no value, write “n/a: ” and why. An empty cell counts as forgotten."),
        _("Lists are parted by semicolons. Choices stand in the lists of their cells."),
        _("The last column of a table names its rows. Leave it empty in new rows."),
        _("When you hand the file in, you see every change first. Nothing is stored before."),
    ]
    marks = (MARK, ABOUT, str(FORMAT_VERSION), content["template"], content["language"], digest(content))
    rows = [(sheet.name, sheet.lines[0] if sheet.lines else "") for sheet in sheets]
    return Sheet(
        _("Read me"),
        (SheetColumn(_("Sheet"), 24), SheetColumn(_("What it holds"), 100)),
        rows,
        lines,
        (marks,),
    )


def _texts(template: Template, content: Content, kept: list[tuple[Place, Value, Cell]]) -> Sheet:
    columns = (
        SheetColumn(_("Module"), 10),
        SheetColumn(_("Key"), 18),
        SheetColumn(_("Title of the module"), 40),
        SheetColumn(_("What is asked"), 40),
        SheetColumn(_("Unit"), 10),
        SheetColumn(_("Answer"), 100),
    )
    rows: list[list[Value]] = []
    for module in template.modules:
        for place, column in questions_of(module):
            value = _put(place, column, cell_at(content, place), kept)
            key = place.key or TEXT_KEY
            rows.append([module.id, key, _(module.title), _(column.title), column.unit, value])
    return Sheet(_("Texts and fields"), columns, rows, hidden=((MARK, TEXTS), TEXT_KEYS))


def _table(table: Table, content: Content, kept: list[tuple[Place, Value, Cell]]) -> Sheet:
    rows = []
    for row in rows_of(content, table.module, table.id):
        places = [Place(table.module, "cell", table.id, row["id"], column.key) for column in table.columns]
        values = [
            _put(place, column, row["cells"].get(column.key, {}), kept)
            for place, column in zip(places, table.columns, strict=True)
        ]
        rows.append([*values, row["id"]])
    number = table.number if table.number == table.id else f"{table.number} ({table.id})"
    return Sheet(
        table.id,
        [*(_column(column) for column in table.columns), SheetColumn(_("Row"), 14)],
        rows,
        lines=[f"{number} {_(table.title)}"],
        hidden=((MARK, TABLE, table.module, table.id), (*(column.key for column in table.columns), ROW)),
        blank_rows=BLANK if table.more_rows else 0,
    )


def _column(column: Column) -> SheetColumn:
    choices = () if column.several else tuple(_(choice.title) for choice in column.choices)
    if column.kind == "yes_no":
        choices = (_("yes"), _("no"))
    several = [_("Several, parted by semicolons: %(choices)s.") % {"choices": _names(column)}]
    note = [_(column.note)] if column.note else []
    if column.several and column.choices:
        note += several
    # a drop-down would refuse a city's own words and a reason
    return SheetColumn(
        _(column.title),
        _WIDTHS.get(column.kind, 16),
        column.unit,
        " ".join(note),
        () if column.open else choices,
    )


def _names(column: Column) -> str:
    return "; ".join(_(choice.title) for choice in column.choices)


def _put(place: Place, column: Column, cell: Cell, kept: list[tuple[Place, Value, Cell]]) -> Value:
    """What is written in the sheet; a cell that could not be read back from it is kept whole beside it."""
    if not cell:
        return None
    value = written(column, cell)
    if _would_change(column, value, cell):
        kept.append((place, value, cell))
    return value


def _would_change(column: Column, value: Value, cell: Cell) -> bool:
    try:
        again = read(column, value)
    except ValueError:
        return True
    return set(again) != set(cell) or any(not _identical(again[key], cell[key]) for key in again)


def _identical(one: Any, other: Any) -> bool:
    return (
        type(one) is type(other) and one == other if isinstance(one, str | list | bool) else same(one, other)
    )


def _kept(kept: list[tuple[Place, Value, Cell]]) -> Sheet:
    """Place, what stands in its cell, and the whole cell in pieces."""
    rows = [
        [json.dumps(place_list(place)), *_pieces(json.dumps([value, cell], ensure_ascii=True))]
        for place, value, cell in kept
    ]
    width = max((len(row) for row in rows), default=2)
    columns = [SheetColumn(_("Place"), 40), *(SheetColumn(_("Kept"), 60) for _at in range(width - 1))]
    line = _("What the cells of the other sheets cannot hold. Leave it as it is.")
    padded = [[*row, *[None] * (width - len(row))] for row in rows]
    return Sheet(_("Kept"), columns, padded, lines=[line], hidden=((MARK, KEPT), ("place",)))


def _pieces(text: str) -> Iterator[str]:
    """A bar at the end keeps white space that a cell would lose."""
    for at in range(0, len(text), PIECE):
        yield f"{text[at : at + PIECE]}|"
