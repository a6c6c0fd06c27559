"""Which rows of a table can be moved: those that the template does not name."""

from collections.abc import Mapping, Sequence
from typing import Any

from zeroward.methods.contracts.template.shapes import Table

Row = Mapping[str, Any]


def movable(table: Table, rows: Sequence[Row]) -> list[Row]:
    """Rows of the city's own, in their order."""
    fixed = {row.key for row in table.rows}
    return [row for row in rows if row["id"] not in fixed]
