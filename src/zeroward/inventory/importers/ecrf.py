"""eCRF workbooks: ours come back whole; of others each row becomes a figure with the gases that it states."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from django.utils.translation import gettext as _

from zeroward.core.workbooks.cells import Book, Cell, Sheet
from zeroward.inventory.importers.ecrf_rows import NOT_STATED, read_row
from zeroward.inventory.importers.lines import Line, read_line
from zeroward.inventory.importers.parsed import Finding, Parsed, ParsedFigure, ParsedKey
from zeroward.inventory.importers.values import Decimal
from zeroward.inventory.queries.ecrf import COLUMNS, KEPT_SHEET, NAMES, ROWS_SHEET, row_digest

NAME: Final = "ecrf"
LOOK: Final = 12
LEAST: Final = 12
"""So many heads of eCRF_3 have to be found for a line to be its head."""
_PLAIN: Final = str.maketrans({"₂": "2", "₄": "4", "\u00a0": " "})


def is_ecrf(book: Book) -> bool:
    sheet = book.sheet(ROWS_SHEET)
    return sheet is not None and _head(sheet) is not None


def read_ecrf(book: Book, *, decimal: Decimal = "") -> Parsed:
    """Figures and keys of eCRF_3. A row that stands unchanged as we wrote it is taken from the sheet beside it."""
    sheet = book.sheet(ROWS_SHEET) or Sheet(ROWS_SHEET)
    head, columns = _head(sheet) or (0, {})
    kept, header = _kept(book), _header(book)
    gwp = _gwp(header)
    figures: list[ParsedFigure] = []
    keys: list[ParsedKey] = []
    findings: list[Finding] = []
    for number in range(head + 1, len(sheet.rows)):
        cells = {name: sheet.cell(number, column) for name, column in columns.items()}
        if all(
            cell.is_empty
            for name, cell in cells.items()
            if name not in ("year", "ref", "sector", "sub_sector", "scope")
        ):
            continue
        ours = kept.get(row_digest([cells[name].value if name in cells else "" for name in NAMES]), [])
        line = Line(f"{sheet.name}, {_('line %(number)d') % {'number': number + 1}}", cells, decimal)
        found = read_line(Line(line.place, ours.pop(0))) if ours else read_row(line, gwp=gwp)
        if isinstance(found, ParsedKey):
            keys.append(found)
        elif isinstance(found, ParsedFigure):
            figures.append(found)
        else:
            findings.append(found)
        if kept and not isinstance(found, Finding) and not ours and _is_foreign(found):
            findings.append(
                Finding(line.place, _("This row was changed after the export; it is read as it stands."))
            )
    return Parsed(NAME, tuple(figures), tuple(keys), tuple(findings), header)


def _is_foreign(found: ParsedFigure | ParsedKey) -> bool:
    return isinstance(found, ParsedFigure) and found.figure.note.startswith("eCRF: ")


def _head(sheet: Sheet) -> tuple[int, dict[str, int]] | None:
    """The line of heads and the column of each field.

    The template of CIRIS spreads its head over two lines with merged cells: there the order of columns counts.
    """
    titles = {_tidy(title): name for name, title in COLUMNS}
    for row in range(min(LOOK, len(sheet.rows))):
        found = {
            titles[text]: column
            for column, cell in enumerate(sheet.rows[row])
            if (text := _tidy(cell.text)) in titles
        }
        if len(found) >= LEAST:
            return row, found
    for row in range(min(LOOK, len(sheet.rows))):
        texts = [_tidy(cell.text) for cell in sheet.rows[row][: len(NAMES)]]
        if len(texts) > 1 and texts[0] == "inventory year" and texts[1].startswith("gpc ref"):
            last = row + (1 if not _tidy(sheet.cell(row + 1, 0).text) else 0)
            return last, {name: column for column, name in enumerate(NAMES)}
    return None


def _tidy(text: str) -> str:
    return " ".join(text.translate(_PLAIN).casefold().split())


def _kept(book: Book) -> dict[str, list[dict[str, Cell]]]:
    """Lines of our own sheet by the digest of their row in eCRF_3."""
    found: dict[str, list[dict[str, Cell]]] = defaultdict(list)
    sheet = book.sheet(KEPT_SHEET)
    if sheet is None or len(sheet.rows) < 2:
        return found
    names = [cell.text for cell in sheet.rows[1]]
    if names[:2] != ["row", "digest"]:
        return found
    for number in range(2, len(sheet.rows)):
        cells = {name: sheet.cell(number, column) for column, name in enumerate(names)}
        found[cells.pop("digest").text].append({name: cell for name, cell in cells.items() if name != "row"})
    return found


def _gwp(header: Mapping[str, str]) -> str:
    """The set of warming potentials that the workbook says it was reckoned with."""
    named = [value for title, value in header.items() if "gwp" in _tidy(title) or "warming" in _tidy(title)]
    return named[0][:60] if named else NOT_STATED


def _header(book: Book) -> Mapping[str, str]:
    sheet = book.sheet("eCRF_1")
    if sheet is None:
        return {}
    return {row[0].text: row[1].text for row in sheet.rows if len(row) > 1 and row[0].text and row[1].text}
