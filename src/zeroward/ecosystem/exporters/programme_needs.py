"""Needs of a support programme as a table, with the columns that the same room reads again."""

import csv
import io

from zeroward.core.workbooks.formulas import safe_text
from zeroward.ecosystem.queries.programme_page import ProgrammePage

HEAD = ("country", "service", "need", "why")


def needs_csv(page: ProgrammePage) -> bytes:
    """A line for each country and service, by name; an empty need is not known. Begins with a byte order mark."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";")
    writer.writerow(HEAD)
    for row in page.rows:
        for cell in row.cells:
            need = "" if cell.need is None else str(cell.need)
            writer.writerow([safe_text(text) for text in (row.name, cell.service.label, need, cell.why)])
    return ("\ufeff" + out.getvalue()).encode()
