"""A table with one line a figure, its first line naming the fields: our CSV."""

from collections.abc import Sequence
from typing import Final

from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError
from zeroward.core.workbooks.cells import Cell, Sheet
from zeroward.inventory.importers.lines import Line, read_line
from zeroward.inventory.importers.parsed import Finding, Parsed, ParsedFigure, ParsedKey
from zeroward.inventory.importers.values import Decimal
from zeroward.inventory.queries.columns import FLAT

NAME: Final = "csv"
REQUIRED: Final = ("source",)


def is_flat(sheet: Sheet) -> bool:
    """True when the first line names a cell of the inventory and an amount or a key."""
    names = {cell.text.casefold() for cell in sheet.rows[0]} if sheet.rows else set()
    return "source" in names and bool(names & {"amount", "key"})


def read_flat(sheet: Sheet, *, decimal: Decimal = "") -> Parsed:
    """Figures and keys of the table. Raises InvalidInputError for columns that are missing or named twice."""
    names = [cell.text.casefold() for cell in sheet.rows[0]]
    twice = sorted({name for name in names if name and names.count(name) > 1})
    if twice:
        raise InvalidInputError(
            _("These columns are there twice: %(names)s.") % {"names": ", ".join(twice)},
            place=sheet.rows[0][0].place,
            remedy=_("Keep one of each."),
        )
    findings = [
        Finding(cell.place, _("The column “%(name)s” is not read.") % {"name": cell.text[:60]})
        for cell, name in zip(sheet.rows[0], names, strict=True)
        if name and name not in (*FLAT, "title") and not name.startswith("inputs.")
    ]
    figures, keys = read_rows(sheet, names, first=1, decimal=decimal)
    return Parsed(NAME, figures, keys, tuple(findings))


def read_rows(
    sheet: Sheet, names: Sequence[str], *, first: int, decimal: Decimal = "", method: str = ""
) -> tuple[tuple[ParsedFigure, ...], tuple[ParsedKey, ...]]:
    """The lines of a sheet from a row on, by the names of its columns; empty lines are passed over."""
    figures, keys = [], []
    for number in range(first, len(sheet.rows)):
        cells: dict[str, Cell] = {
            name: sheet.cell(number, column) for column, name in enumerate(names) if name and name != "title"
        }
        line = Line(_place(sheet, number), cells, decimal)
        if line.is_empty:
            continue
        found = read_line(line, method=method)
        if isinstance(found, ParsedFigure):
            figures.append(found)
        else:
            keys.append(found)
    return tuple(figures), tuple(keys)


def _place(sheet: Sheet, number: int) -> str:
    where = _("line %(number)d") % {"number": number + 1}
    return f"{sheet.name}, {where}" if sheet.name else where
