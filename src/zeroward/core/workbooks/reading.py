"""Read a workbook or a CSV file into plain cells.

Nothing is calculated here: of a formula the stored result counts, and where none is stored the cell says so.
Formulas with errors, merged cells and sheets past the limits are told at their place; nothing is dropped silently.
"""

import csv
import io
import warnings
import zipfile
import zlib
from typing import Any, BinaryIO

from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError
from zeroward.core.uploads.kinds import kind_of_file
from zeroward.core.workbooks.bounded import TooWideError, bound_openpyxl
from zeroward.core.workbooks.cells import Book, Cell, Sheet, letters
from zeroward.core.workbooks.formulas import unsafe_text

MAX_BYTES = 20 * 1024 * 1024
MAX_SHEETS = 80
MAX_ROWS = 20_000
MAX_COLUMNS = 400
MAX_CELLS = 1_000_000
DELIMITERS = ";,\t|"
ENCODINGS = ("utf-8-sig", "cp1252")


def read_book(file: BinaryIO, *, name: str = "") -> Book:
    """The sheets of an XLSX or CSV file. Raises InvalidInputError for anything else, or too large, or damaged."""
    _check_size(file)
    kind = kind_of_file(file)
    if kind.suffix == "xlsx":
        return _read_xlsx(file)
    if kind.suffix in ("txt", "csv", "md"):
        return Book((_read_csv(file, name),))
    raise InvalidInputError(
        _("This is not a workbook."), place="file", remedy=_("Save it as XLSX or as CSV, and try again.")
    )


def _check_size(file: BinaryIO) -> None:
    size = file.seek(0, 2)
    file.seek(0)
    if size > MAX_BYTES:
        raise InvalidInputError(
            _("The file has %(size)d MB; at most %(most)d MB are read.")
            % {"size": size // 1024**2, "most": MAX_BYTES // 1024**2},
            place="file",
            remedy=_("Remove pictures and sheets that are not needed, and save it again."),
        )


def _read_xlsx(file: BinaryIO) -> Book:
    stored, written = _load(file, results=True), _load(file, results=False)
    try:
        if len(stored.sheetnames) > MAX_SHEETS:
            raise InvalidInputError(
                _("The workbook has more than %(most)d sheets.") % {"most": MAX_SHEETS},
                place="file",
                remedy=_("Remove the sheets that are not needed."),
            )
        budget = MAX_CELLS
        sheets = []
        for name in stored.sheetnames:
            sheet = stored[name]
            if not hasattr(sheet, "iter_rows"):
                continue  # a sheet that is only a chart
            _check_extent(sheet)
            budget -= (sheet.max_row or 0) * (sheet.max_column or 0)
            if budget < 0:
                raise _too_many(name)
            sheets.append(_sheet(name, sheet, written[name]))
    finally:
        stored.close()
        written.close()
    return Book(tuple(sheets))


def _load(file: BinaryIO, *, results: bool) -> Any:
    from openpyxl import load_workbook  # heavy

    bound_openpyxl()
    file.seek(0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl tells of what it leaves out: data validation, pictures
            return load_workbook(file, data_only=results, keep_links=False)
    except TooWideError as error:
        raise _too_many(str(error)) from None
    except (
        KeyError,
        ValueError,
        TypeError,
        AttributeError,
        IndexError,
        OSError,
        EOFError,
        ArithmeticError,  # numbers that are too long
        RuntimeError,  # encrypted, or a way of packing that nobody knows
        zipfile.BadZipFile,
        zlib.error,
        SyntaxError,
    ):
        raise InvalidInputError(
            _("The workbook is damaged and cannot be opened."),
            place="file",
            remedy=_("Open it in your spreadsheet program, save it again as XLSX, and try once more."),
        ) from None


def _check_extent(sheet: Any) -> None:
    if (sheet.max_row or 0) > MAX_ROWS or (sheet.max_column or 0) > MAX_COLUMNS:
        raise _too_many(sheet.title)


def _too_many(name: str) -> InvalidInputError:
    return InvalidInputError(
        _("The sheet %(sheet)s has too many cells.") % {"sheet": name},
        place=name,
        remedy=_("Keep at most %(rows)d rows and %(columns)d columns.")
        % {"rows": MAX_ROWS, "columns": MAX_COLUMNS},
    )


def _sheet(name: str, stored: Any, written: Any) -> Sheet:
    hidden = {
        (row, column): area.coord
        for area in stored.merged_cells.ranges
        for row in range(area.min_row, area.max_row + 1)
        for column in range(area.min_col, area.max_col + 1)
        if (row, column) != (area.min_row, area.min_col)
    }
    rows = []
    for number, (values, sources) in enumerate(
        zip(stored.iter_rows(values_only=False), written.iter_rows(values_only=False), strict=True), 1
    ):
        cells = tuple(
            _cell(name, number, column, value, source, hidden)
            for column, (value, source) in enumerate(zip(values, sources, strict=True), 1)
        )
        rows.append(_trimmed(cells))
    while rows and not rows[-1]:
        rows.pop()
    return Sheet(name, tuple(rows))


def _cell(
    sheet: str, row: int, column: int, stored: Any, written: Any, hidden: dict[tuple[int, int], str]
) -> Cell:
    ref = f"{letters(column - 1)}{row}"
    if (row, column) in hidden:
        return Cell(sheet, ref, merged=hidden[(row, column)])
    formula = written.data_type == "f"
    if stored.data_type == "e":
        problem = _("The formula gives the error %(error)s. Mend it, or write the number.") % {
            "error": stored.value
        }
        return Cell(sheet, ref, None, problem, formula)
    if formula and stored.value is None:
        problem = _(
            "The result of the formula is not stored. Save the file in your spreadsheet program first."
        )
        return Cell(sheet, ref, None, problem, formula)
    return Cell(sheet, ref, unsafe_text(stored.value), "", formula)


def _trimmed(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    end = len(cells)
    while end and cells[end - 1].is_empty:
        end -= 1
    return cells[:end]


def _read_csv(file: BinaryIO, name: str) -> Sheet:
    text = _decoded(file.read())
    sample = text[:4096]
    delimiter = max(DELIMITERS, key=sample.split("\n", 1)[0].count)
    rows = []
    try:
        for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), 1):
            if number > MAX_ROWS or len(row) > MAX_COLUMNS:
                raise _too_many(name)
            cells = tuple(
                Cell("", f"{letters(column)}{number}", unsafe_text(value.strip()))
                for column, value in enumerate(row)
            )
            rows.append(_trimmed(cells))
    except csv.Error:
        raise InvalidInputError(
            _("The file cannot be read as a table."), place="file", remedy=_("Save it again as CSV in UTF-8.")
        ) from None
    return Sheet(name, tuple(rows))


def _decoded(data: bytes) -> str:
    for encoding in ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")
