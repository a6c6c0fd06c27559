"""Our own workbook: hidden lines of each sheet name it and its fields, whatever its language."""

from typing import Final

from django.utils.translation import gettext as _

from zeroward.core.workbooks.cells import Book, Sheet
from zeroward.inventory.importers.flat import read_rows
from zeroward.inventory.importers.parsed import Finding, Parsed, ParsedFigure, ParsedKey
from zeroward.inventory.importers.values import Decimal
from zeroward.inventory.queries.sheets import ABOUT, KEYS, MARK, all_sheet_plans

NAME: Final = "workbook"
LOOK: Final = 30
"""The mark stands within the first lines of a sheet; below it the names of the fields, then the head for people."""


def is_template(book: Book) -> bool:
    return any(_mark(sheet) is not None for sheet in book.sheets)


def read_template(book: Book, *, decimal: Decimal = "") -> Parsed:
    """Figures and keys of all sheets that are ours; of the others it is said that they were not read."""
    plans = {plan.key: plan for plan in all_sheet_plans()}
    figures: list[ParsedFigure] = []
    keys: list[ParsedKey] = []
    findings: list[Finding] = []
    for sheet in book.sheets:
        row = _mark(sheet)
        if row is None:
            if sheet.rows and sheet.name != "Choices":
                findings.append(Finding(sheet.name, _("This sheet is not one of ours and is not read.")))
            continue
        key = sheet.cell(row, 1).text
        if key == ABOUT:
            continue
        if key != KEYS and key not in plans:
            findings.append(
                Finding(
                    sheet.cell(row, 1).place,
                    _("We do not know this kind of sheet: “%(key)s”.") % {"key": key[:60]},
                )
            )
            continue
        names = [cell.text for cell in sheet.rows[row + 1]] if row + 1 < len(sheet.rows) else []
        method = "" if key == KEYS else plans[key].method
        found = read_rows(sheet, names, first=row + 3, decimal=decimal, method=method)
        figures += found[0]
        keys += found[1]
    return Parsed(NAME, tuple(figures), tuple(keys), tuple(findings))


def _mark(sheet: Sheet) -> int | None:
    return next((row for row in range(min(LOOK, len(sheet.rows))) if sheet.cell(row, 0).text == MARK), None)
