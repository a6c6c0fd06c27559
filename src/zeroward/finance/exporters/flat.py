"""One table as CSV: its first line names the fields; keys instead of words, decimal point."""

import csv
import io

from zeroward.core.workbooks.formulas import safe_text
from zeroward.finance.queries.file_columns import column_names, file_row
from zeroward.finance.queries.load import LoadedInvestment
from zeroward.finance.tables import TableSpec


def write_csv(spec: TableSpec, money: LoadedInvestment) -> bytes:
    """UTF-8 with a mark, so that spreadsheets read it."""
    stream = io.StringIO(newline="")
    lines = csv.writer(stream, delimiter=";")
    names = column_names(spec)
    lines.writerow(names)
    for row in money.of(spec.key):
        cells = file_row(spec, row)
        lines.writerow([_cell(cells[name]) for name in names])
    return b"\xef\xbb\xbf" + stream.getvalue().encode("utf-8")


def _cell(value: object) -> object:
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return "" if value is None else safe_text(str(value))
