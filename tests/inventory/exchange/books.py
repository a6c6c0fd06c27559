"""Workbooks in tests: what stands in them, as plain values."""

from io import BytesIO
from typing import Any

from openpyxl import load_workbook


def sheets_of(data: bytes) -> dict[str, list[list[Any]]]:
    """Rows of each visible sheet by its name."""
    book = load_workbook(BytesIO(data))
    return {
        sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)]
        for sheet in book.worksheets
        if sheet.sheet_state == "visible"
    }


def row_with(rows: list[list[Any]], text: str, column: int = 0) -> list[Any]:
    """The first row that has this text in a column."""
    return next(row for row in rows if len(row) > column and row[column] == text)


def head_of(rows: list[list[Any]], first: str) -> list[Any]:
    """The head of the table: the row whose first cell is `first`."""
    return row_with(rows, first)
