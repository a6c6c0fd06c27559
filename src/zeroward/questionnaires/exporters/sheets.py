"""Rows as a workbook or as text with tabs; no text of a person becomes a formula."""

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Final

from zeroward.core.workbooks.formulas import unsafe_text

Row = Mapping[str, str]
EMPTY: Final = {"survey": ("type", "name"), "choices": ("list_name", "name")}
FIRST: Final = ("type", "list_name", "name")
LAST: Final = (
    "required", "relevant", "constraint", "calculation", "appearance", "parameters", "zw_key", "zw_of", "zw_part",
)  # fmt: skip


def workbook_of(sheets: Mapping[str, Sequence[Row]]) -> bytes:
    """An XLSX file with a sheet for each entry. Cells hold text, whatever it looks like."""
    from openpyxl import Workbook  # heavy

    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        heads = _heads(rows) or list(EMPTY.get(name, ()))
        for at, head in enumerate(heads, 1):
            sheet.cell(1, at, head)
            sheet.column_dimensions[sheet.cell(1, at).column_letter].width = 40 if "::" in head else 18
        sheet.freeze_panes = "A2"
        for number, row in enumerate(rows, 2):
            for at, head in enumerate(heads, 1):
                if row.get(head):
                    cell = sheet.cell(number, at, _kept(row[head]))
                    cell.data_type = "s"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _heads(rows: Sequence[Row]) -> list[str]:
    found = list(dict.fromkeys(name for row in rows for name in row))
    middle = [name for name in found if name not in FIRST and name not in LAST]
    # columns of one kind stand together: all labels, then all hints
    kinds = list(dict.fromkeys(name.partition("::")[0] for name in middle))
    middle.sort(key=lambda name: kinds.index(name.partition("::")[0]))
    return [*(one for one in FIRST if one in found), *middle, *(one for one in LAST if one in found)]


def _kept(text: str) -> str:
    """Readers take away the mark that keeps a text from becoming a formula: a text that begins so gets another."""
    return f"'{text}" if unsafe_text(text) != text else text


def tsv_of(rows: Sequence[Row]) -> bytes:
    """Text with tabs in UTF-8 with a mark, as LimeSurvey reads it."""
    heads = list(dict.fromkeys(name for row in rows for name in row))
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter="\t", lineterminator="\r\n")
    writer.writerow(heads)
    writer.writerows([row.get(head, "") for head in heads] for row in rows)
    return b"\xef\xbb\xbf" + stream.getvalue().encode()
