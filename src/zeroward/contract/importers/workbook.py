"""A contract from its workbook, as it was downloaded or with changes made by hand."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO, Final

from django.utils.translation import gettext as _

from zeroward.contract.queries.exchange.cells import UnreadableError, read, same
from zeroward.contract.queries.exchange.head import written_in
from zeroward.contract.queries.exchange.parsed import Parsed, checked, not_ours, template_named
from zeroward.contract.queries.exchange.sheets import (
    ABOUT,
    KEPT,
    MARK,
    ROW,
    TABLE,
    TEXT_KEY,
    TEXT_KEYS,
    TEXTS,
    place_from,
    questions_of,
)
from zeroward.core.problems import Problem
from zeroward.core.workbooks.cells import Book, Sheet, Value
from zeroward.core.workbooks.cells import Cell as SheetCell
from zeroward.core.workbooks.reading import read_book
from zeroward.methods.contracts.template.content import Cell, Place
from zeroward.methods.contracts.template.shapes import Column, Table, Template, UnknownPlaceError

_SCANNED: Final = 40
"""Lines from the top within which a sheet has its mark."""


def read_workbook(file: BinaryIO) -> Parsed:
    """The content of a workbook of ours. Raises InvalidInputError for anything else."""
    book = read_book(file)
    about = next((found for sheet in book.sheets if (found := _mark(sheet)) and found[1][1] == ABOUT), None)
    if about is None or len(about[1]) < 5:
        raise not_ours()
    template, language = template_named(about[1][3]), about[1][4]
    with written_in(language):
        reader = _Reader(template, _kept_cells(book))
        for sheet in book.sheets:
            reader.take(sheet)
    content = {"template": template.key, "language": language, "modules": reader.modules}
    return checked(template, content, {}, reader.problems, reader.refused)


def _mark(sheet: Sheet) -> tuple[int, list[str]] | None:
    """Where the mark of a sheet stands, and its words."""
    for number, row in enumerate(sheet.rows[:_SCANNED]):
        if row and row[0].value == MARK:
            return number, [cell.text for cell in row]
    return None


def _kept_cells(book: Book) -> Mapping[Place, tuple[Value, Cell]]:
    """What the sheet of kept cells says; a line that somebody damaged says nothing."""
    found = {}
    for sheet in book.sheets:
        mark = _mark(sheet)
        if mark is None or mark[1][1] != KEPT:
            continue
        for row in sheet.rows[mark[0] + 3 :]:
            try:
                place = place_from(json.loads(row[0].text))
                value, cell = json.loads("".join(one.text.removesuffix("|") for one in row[1:]))
            except (ValueError, TypeError, IndexError, RecursionError):
                continue
            if isinstance(cell, dict):
                found[place] = (value, cell)
    return found


class _Reader:
    """Collects modules, sheet by sheet."""

    def __init__(self, template: Template, kept: Mapping[Place, tuple[Value, Cell]]) -> None:
        self.template, self.kept = template, kept
        self.modules: dict[str, Any] = {}
        self.problems: list[Problem] = []
        self.refused: set[Place] = set()

    def take(self, sheet: Sheet) -> None:
        mark = _mark(sheet)
        if mark is None or len(mark[1]) < 2:
            if any(not cell.is_empty for row in sheet.rows for cell in row) and sheet.name != "Choices":
                self._tell(sheet.name, _("This sheet is not one of the workbook's own; it is not read."))
            return
        at, words = mark
        if words[1] == TEXTS:
            self._texts(sheet, at + 3)
        elif words[1] == TABLE and len(words) >= 4:
            self._table(sheet, at, words[2], words[3])

    def _texts(self, sheet: Sheet, first: int) -> None:
        asked = {
            (place.module, place.key or TEXT_KEY): (place, column)
            for module in self.template.modules
            for place, column in questions_of(module)
        }
        answer = TEXT_KEYS.index("answer")
        for number in range(first, len(sheet.rows)):
            key = (sheet.cell(number, 0).text, sheet.cell(number, 1).text)
            cell = sheet.cell(number, answer)
            if key not in asked:
                if not cell.is_empty:
                    self._tell(cell.place, _("The template has no such place."))
                continue
            place, column = asked[key]
            said = self._cell(place, column, cell)
            if said:
                module = self.modules.setdefault(place.module, {})
                if place.kind == "text":
                    module["text"] = said
                else:
                    module.setdefault("fields", {})[place.key] = said

    def _table(self, sheet: Sheet, at: int, module: str, table_id: str) -> None:
        try:
            table = self.template.module(module).table(table_id)
        except UnknownPlaceError:
            self._tell(sheet.name, _("The template has no such table."))
            return
        keys = [cell.text for cell in sheet.rows[at + 1]] if at + 1 < len(sheet.rows) else []
        # mark, keys, then the title came before them: the head of the columns follows
        rows = list(self._rows(sheet, at + 3, table, keys))
        if rows:
            self.modules.setdefault(module, {}).setdefault("tables", {})[table_id] = rows

    def _rows(self, sheet: Sheet, first: int, table: Table, keys: list[str]) -> Iterator[dict[str, Any]]:
        columns = {key: number for number, key in enumerate(keys)}
        known = {column.key: column for column in table.columns}
        taken = (
            {sheet.cell(number, columns[ROW]).text for number in range(first, len(sheet.rows))}
            if ROW in columns
            else set()
        )
        for number in range(first, len(sheet.rows)):
            row_id = sheet.cell(number, columns[ROW]).text if ROW in columns else ""
            filled = [
                key for key in known if key in columns and not sheet.cell(number, columns[key]).is_empty
            ]
            self._strays(sheet, number, len(keys))
            if not row_id and not filled:
                continue
            if not row_id:
                row_id = next(name for at in range(number, 10**6) if (name := f"new-{at}") not in taken)
                taken.add(row_id)
            cells = {}
            for key in filled:
                place = Place(table.module, "cell", table.id, row_id, key)
                said = self._cell(place, known[key], sheet.cell(number, columns[key]))
                if said:
                    cells[key] = said
            yield {"id": row_id, "cells": cells}

    def _strays(self, sheet: Sheet, number: int, width: int) -> None:
        """What stands right of the table belongs to no column."""
        for cell in sheet.rows[number][width:]:
            if not cell.is_empty:
                self._tell(cell.place, _("This cell stands outside the table; it is not read."))

    def _cell(self, place: Place, column: Column, cell: SheetCell) -> Cell:
        """The kept cell where nothing was changed, else what stands there now."""
        if cell.problem or cell.merged:
            self._tell(
                cell.place, cell.problem or _("The cell is merged with others; its value is not clear.")
            )
            self.refused.add(place)
            return {}
        if place in self.kept:
            value, whole = self.kept[place]
            if same(value, cell.value):
                return whole
        try:
            return read(column, cell.value)
        except UnreadableError as error:
            self._tell(cell.place, str(error), error.remedy)
            self.refused.add(place)
            return {}

    def _tell(self, place: str, message: str, remedy: str = "") -> None:
        self.problems.append(Problem(place, message, remedy))
