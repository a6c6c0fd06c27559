"""The actions as CSV: one line each, its first line naming the fields."""

import csv
import io

from zeroward.core.workbooks.formulas import safe_text
from zeroward.inventory.queries.columns import plain_number
from zeroward.plan.queries.exchange.action_columns import ACTIONS
from zeroward.plan.queries.exchange.fields import cell_of, value_in
from zeroward.plan.queries.load import LoadedPlan


def write_csv(loaded: LoadedPlan) -> bytes:
    """UTF-8 with a mark, so that spreadsheets read it; decimal point, and keys instead of words."""
    stream = io.StringIO(newline="")
    lines = csv.writer(stream, delimiter=";")
    lines.writerow([field.name for field in ACTIONS.fields])
    for row in loaded.actions:
        cells = []
        for field in ACTIONS.fields:
            value = value_in(row, field)
            if field.kind == "choice":
                cells.append(value or "")
            elif field.kind == "flag":
                cells.append("yes" if value else "no")
            elif isinstance(value, float):
                cells.append(plain_number(value))
            else:
                cells.append(safe_text(cell_of(field, value)))
        lines.writerow(cells)
    return b"\xef\xbb\xbf" + stream.getvalue().encode("utf-8")
