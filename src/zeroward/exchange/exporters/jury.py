"""Applications of a call as a table for the jury: a workbook or a CSV file. It can be read in again."""

import csv
import io
from collections.abc import Sequence
from typing import Final

from zeroward.core.workbooks.cells import Value
from zeroward.core.workbooks.formulas import safe_text
from zeroward.core.workbooks.writing import Column, Table, write_book
from zeroward.exchange.queries.jury_table import JuryTable

KINDS: Final = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}
WIDE: Final = 40


def jury_book(table: JuryTable) -> bytes:
    """One sheet; long texts have wide columns."""
    columns = [Column(head, WIDE if at >= table.words_from else 16) for at, head in enumerate(table.heads)]
    return write_book([Table("applications", columns, table.rows)], title=table.title)


def jury_csv(table: JuryTable) -> bytes:
    """In UTF-8 with a mark that spreadsheets look for."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow([safe_text(one) for one in table.heads])
    for row in table.rows:
        writer.writerow([_plain(one) for one in row])
    return b"\xef\xbb\xbf" + stream.getvalue().encode()


def jury_file(table: JuryTable, form: str) -> tuple[bytes, str]:
    """Bytes and media type. Raises KeyError for a form that is none."""
    kind = KINDS[form]
    return (jury_book(table) if form == "xlsx" else jury_csv(table)), kind


def _plain(value: Value) -> Value:
    return safe_text("" if value is None else value)


def joined(values: Sequence[str]) -> str:
    return "; ".join(values)
