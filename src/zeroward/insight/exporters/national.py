"""The tables of the national workspaces as CSV files."""

import csv
from io import StringIO

from zeroward.core.ui.tables import Matrix
from zeroward.core.workbooks.formulas import safe_text


def matrix_csv(matrix: Matrix) -> str:
    """One line for each row, its fields in words; no text becomes a formula of a spreadsheet."""
    out = StringIO()
    writer = csv.writer(out)
    for cells in (
        [matrix.corner, *matrix.fields],
        *([row.label, *(cell.text for cell in row.cells)] for row in matrix.rows),
    ):
        writer.writerow([safe_text(str(cell)) for cell in cells])
    return "\ufeff" + out.getvalue()
