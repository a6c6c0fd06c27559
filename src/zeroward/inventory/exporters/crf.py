"""The table of the Common Reporting Framework alone, as a workbook or as CSV."""

import csv
import io

from zeroward.core.workbooks.formulas import safe_text
from zeroward.core.workbooks.writing import write_book
from zeroward.inventory.exporters.ecrf.table import crf_table
from zeroward.inventory.queries.load import Loaded
from zeroward.inventory.queries.results import results_of


def write_crf(loaded: Loaded) -> bytes:
    """The table as a workbook with one sheet."""
    return write_book(
        [crf_table(results_of(loaded, "crf"))], title=f"CRF {loaded.header['city_name']} {loaded.year}"
    )


def write_crf_csv(loaded: Loaded) -> bytes:
    """The table as CSV: UTF-8 with a mark at its start; decimals have a point and all digits."""
    table = crf_table(results_of(loaded, "crf"))
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow([column.title for column in table.columns])
    for row in table.rows:
        writer.writerow([repr(value) if isinstance(value, float) else safe_text(value) for value in row])
    return stream.getvalue().encode("utf-8-sig")
