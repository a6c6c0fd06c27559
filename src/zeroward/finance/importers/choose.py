"""Which reader a file wants is told by its content, not by its name."""

from collections.abc import Iterable
from typing import BinaryIO, Final

from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError
from zeroward.core.workbooks.cells import Book, Sheet
from zeroward.core.workbooks.reading import MAX_BYTES, read_book
from zeroward.finance.importers.heads import head_of
from zeroward.finance.importers.json_file import read_json
from zeroward.finance.importers.parsed import Finding, Parsed, ParsedRow
from zeroward.finance.importers.sheet import find_head, read_sheet
from zeroward.finance.queries.file_columns import MARK
from zeroward.finance.tables import TABLES, TableSpec
from zeroward.inventory.importers.values import Decimal

LOOK: Final = 30
CHOICES: Final = "Choices"


def read_file(file: BinaryIO, *, name: str = "", table: str = "", decimal: Decimal = "") -> Parsed:
    """Rows of our workbook, of our JSON, or of one table (`table`, or the one whose columns its head names).

    Raises InvalidInputError.
    """
    file.seek(0)
    start = file.read(64).lstrip(b"\xef\xbb\xbf \t\r\n")
    file.seek(0)
    if start.startswith(b"{"):
        return read_json(file.read(MAX_BYTES + 1))
    book = read_book(file, name=name)
    if any(_mark(sheet) is not None for sheet in book.sheets):
        return _workbook(book, decimal)
    return _one_table(book, table, decimal)


def _mark(sheet: Sheet) -> int | None:
    return next((row for row in range(min(LOOK, len(sheet.rows))) if sheet.cell(row, 0).text == MARK), None)


def _workbook(book: Book, decimal: Decimal) -> Parsed:
    """The rows of all sheets that are ours; of the others it is said that they were not read."""
    rows: list[ParsedRow] = []
    findings: list[Finding] = []
    whole: set[str] = set()
    for sheet in book.sheets:
        at = _mark(sheet)
        if at is None:
            if sheet.rows and sheet.name != CHOICES:
                findings.append(Finding(sheet.name, _("This sheet is not one of ours and is not read.")))
            continue
        key = sheet.cell(at, 1).text
        if key in TABLES and at + 1 < len(sheet.rows):
            spec = TABLES[key]
            head = head_of(spec, [cell.text for cell in sheet.rows[at + 1]])
            found, said = read_sheet(spec, sheet, head, first=at + 3, decimal=decimal)
            rows += found
            findings += said
            whole.add(key)
    return Parsed("workbook", tuple(rows), tuple(findings), whole=frozenset(whole))


def _one_table(book: Book, table: str, decimal: Decimal) -> Parsed:
    """The first sheet with a head that fits."""
    wanted = [TABLES[table]] if table in TABLES else list(TABLES.values())
    for sheet in book.sheets:
        fits = [(spec, found) for spec in wanted if (found := find_head(spec, sheet)) is not None]
        if not fits:
            continue
        sizes = [len(head.columns) + len(head.years) for _spec, (_at, head) in fits]
        best = [fit for fit, size in zip(fits, sizes, strict=True) if size == max(sizes)]
        if len(best) > 1:
            raise InvalidInputError(
                _("The columns fit several tables: %(tables)s.")
                % {"tables": _titles(one for one, _head in best)},
                place="table",
                remedy=_("Choose the table above."),
            )
        spec, (at, head) = best[0]
        rows, findings = read_sheet(spec, sheet, head, first=at + 1, decimal=decimal)
        return Parsed("table", tuple(rows), tuple(findings), whole=frozenset({spec.key}))
    raise InvalidInputError(
        _("We find no table in this file."),
        place="file",
        remedy=_("Use our workbook, or a table whose first line names its columns."),
    )


def _titles(specs: Iterable[TableSpec]) -> str:
    return ", ".join(str(one.title) for one in specs)
