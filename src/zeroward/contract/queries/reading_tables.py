"""Tables of a reading cell by cell: what stands in them, and what people put right.

A correction is kept by the line of its row and its column, "3364.cost", so that it holds whatever else is corrected.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from zeroward.contract.reading_kinds import Field

TABLES: Final = "finance_tables"
MOST_OF_A_HEAD: Final = 60


@dataclass(frozen=True, slots=True)
class ShownRow:
    """`cells` in the order of the table's columns; `corrected` when somebody put one right."""

    line: int
    cells: tuple[str, ...]
    corrected: bool
    broken: bool

    @property
    def title(self) -> str:
        return next((text for text in self.cells if text), "")


@dataclass(frozen=True, slots=True)
class ShownTable:
    """`heads` are in the document's language. `here` is the row that is open for corrections."""

    heads: tuple[str, ...]
    rows: tuple[ShownRow, ...]
    here: ShownRow | None

    @property
    def after(self) -> ShownRow | None:
        """The row below the open one."""
        return (
            self.rows[at] if self.here and (at := self.rows.index(self.here) + 1) < len(self.rows) else None
        )


def columns_of(table: Mapping[str, Any]) -> list[str]:
    """Those of its head, and those that only some rows have."""
    return list(dict.fromkeys([*table["columns"], *(name for row in table["rows"] for name in row["cells"])]))


def cell_name(line: int, column: str) -> str:
    return f"{line}.{column}"


def cell_fields(table: Mapping[str, Any]) -> tuple[Field, ...]:
    """Every cell as a field that may be corrected."""
    columns = columns_of(table)
    return tuple(
        Field(cell_name(row["line"], column), head_of(table, column))
        for row in table["rows"]
        for column in columns
    )


def head_of(table: Mapping[str, Any], column: str) -> str:
    return str((table.get("heads") or {}).get(column) or column)[:MOST_OF_A_HEAD]


def cell_values(table: Mapping[str, Any]) -> dict[str, str]:
    """As read; "" for an empty cell."""
    columns = columns_of(table)
    return {
        cell_name(row["line"], column): str(row["cells"].get(column) or "")
        for row in table["rows"]
        for column in columns
    }


def with_cells(table: Mapping[str, Any], corrected: Mapping[str, Any]) -> dict[str, Any]:
    """The table with corrected cells. A row whose cells were all emptied is none."""
    columns = columns_of(table)
    touched = {name.partition(".")[2] for name in corrected}
    kept = [column for column in columns if column in table["columns"] or column in touched]
    return {**table, "columns": kept, "rows": list(_rows(table, columns, corrected))}


def _rows(
    table: Mapping[str, Any], columns: list[str], corrected: Mapping[str, Any]
) -> Iterator[dict[str, Any]]:
    for row in table["rows"]:
        said = {
            column: corrected[name]
            for column in columns
            if (name := cell_name(row["line"], column)) in corrected
        }
        cells = {name: text for name, text in {**row["cells"], **said}.items() if text}
        if cells or not said:
            yield {**row, "cells": cells, "broken": bool(row.get("broken")) and not said}


def shown_table(table: Mapping[str, Any], corrected: Mapping[str, Any], line: str) -> ShownTable:
    """All rows, those that were emptied as well; `line` names the row that is opened."""
    columns = columns_of(table)
    values = {**cell_values(table), **corrected}
    rows = tuple(
        ShownRow(
            row["line"],
            tuple(values[cell_name(row["line"], column)] for column in columns),
            any(cell_name(row["line"], column) in corrected for column in columns),
            bool(row.get("broken")),
        )
        for row in table["rows"]
    )
    here = next((row for row in rows if str(row.line) == line), None)
    return ShownTable(tuple(head_of(table, column) for column in columns), rows, here)
