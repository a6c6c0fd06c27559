"""The sheet beside eCRF that brings every figure back as it was, as long as its row in eCRF_3 was not changed."""

from collections.abc import Sequence
from typing import Final

from zeroward.core.workbooks.writing import Column, Table
from zeroward.inventory.exporters.ecrf.rows import EcrfRow
from zeroward.inventory.queries.columns import FLAT, figure_line, key_line
from zeroward.inventory.queries.ecrf import KEPT_SHEET, row_digest
from zeroward.inventory.queries.load import Loaded

NOTE: Final = (
    "This sheet holds what eCRF has no column for. It is used when the file is handed in again. "
    "A row that was changed in eCRF_3 is read from there."
)


def kept_table(loaded: Loaded, rows: Sequence[EcrfRow]) -> Table:
    """One line a row of eCRF_3: its number there, the digest of its cells, then the columns of our own table."""
    lines = []
    for number, row in enumerate(rows, 2):
        kind, at = row.about
        line = figure_line(loaded.activities[at]) if kind == "figure" else key_line(loaded.cell_notes[at])
        lines.append([number, row_digest(row.line()), *line])
    columns = [Column("row"), Column("digest"), *(Column(name) for name in FLAT)]
    return Table(KEPT_SHEET, columns, lines, lines=[NOTE])
