"""Finds the tables in sheets: a title, facts such as the base year and the unit, a head with scopes, and lines."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from zeroward.core.workbooks.cells import Book, Cell, Sheet
from zeroward.inventory.importers.contract.words import Kind, plain, title_kind

SCOPES: Final = ("1", "2", "3", "total")
_SCOPE: Final = re.compile(r"scope ?([123])\b")
_YEAR: Final = re.compile(r"base year|baseline year|basisjahr|annee de reference|an(ul)? de (baza|referinta)")
_UNIT: Final = re.compile(r"^units?\b|^einheit\b|^unite\b|^unitate")
_RULE: Final = re.compile(r"^[\s:|-]*-{2,}[\s:|-]*$")


@dataclass(frozen=True, slots=True)
class TableLine:
    """`label` is the first text of the line, `values` the cells below the scopes."""

    label: Cell
    words: str
    values: Mapping[str, Cell]


@dataclass
class FoundTable:
    """`columns` is empty until a head with scopes was met; only then lines are kept."""

    kind: Kind
    title: Cell
    year: str = ""
    unit: str = ""
    unit_cell: Cell | None = None
    columns: dict[str, int] = field(default_factory=dict)
    lines: list[TableLine] = field(default_factory=list)


def tables_of(book: Book) -> list[FoundTable]:
    """All tables of all sheets, in their order."""
    return [table for sheet in book.sheets for table in _tables(sheet)]


def _tables(sheet: Sheet) -> Iterator[FoundTable]:
    current: FoundTable | None = None
    for row in sheet.rows:
        cells = [cell for cell in row if not cell.is_empty and not _RULE.match(cell.text)]
        if not cells:
            continue
        kind = title_kind(cells[0].text) if _is_alone(cells) else None
        if kind is not None:
            if current is not None:
                yield current
            current = FoundTable(kind, cells[0])
        elif current is not None:
            _take(current, row, cells)
    if current is not None:
        yield current


def _is_alone(cells: Sequence[Cell]) -> bool:
    """A title stands alone in its line, or merged over its neighbours."""
    return not any(cell.text for cell in cells[1:])


def _take(table: FoundTable, row: Sequence[Cell], cells: Sequence[Cell]) -> None:
    columns = _scopes(row)
    if columns:
        table.columns = columns
        _unit_in_head(table, cells)
        return
    if _is_fact(table, cells) or not table.columns:
        return
    first = min(table.columns.values())
    labels = [cell for cell in row[:first] if cell.text]
    if labels:
        words = " ".join(cell.text for cell in labels)
        values = {scope: _at(row, column) for scope, column in table.columns.items()}
        table.lines.append(TableLine(labels[-1] if labels else row[0], words, values))


def _scopes(row: Sequence[Cell]) -> dict[str, int]:
    """The columns of scopes and total; a head has at least two scopes."""
    found: dict[str, int] = {}
    for column, cell in enumerate(row):
        words = plain(cell.text)
        scope = _SCOPE.search(words)
        if scope:
            found.setdefault(scope.group(1), column)
        elif words.startswith(("total", "gesamt", "insgesamt")) and column:
            found.setdefault("total", column)
    return found if len(set(found) - {"total"}) >= 2 else {}


def _unit_in_head(table: FoundTable, cells: Sequence[Cell]) -> None:
    """ "Scope 1 [MWh]": the unit may stand with the scopes."""
    for cell in cells:
        found = re.search(r"[\[(](.+?)[\])]", cell.text)
        if found and not table.unit:
            table.unit, table.unit_cell = found.group(1), cell


def _is_fact(table: FoundTable, cells: Sequence[Cell]) -> bool:
    words = plain(cells[0].text)
    said = next((cell.text for cell in cells[1:] if cell.text), "") or cells[0].text.partition(":")[2].strip()
    if _YEAR.search(words):
        table.year = said or cells[0].text
        return True
    if _UNIT.search(words):
        table.unit, table.unit_cell = said, cells[0]
        return True
    return False


def _at(row: Sequence[Cell], column: int) -> Cell:
    return row[column] if column < len(row) else Cell(row[0].sheet, "")
