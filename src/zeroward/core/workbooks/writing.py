"""Write a workbook: plain sheets with a head, widths, drop-downs and notes; no text of a person becomes a formula."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from zeroward.core.workbooks.cells import Value, letters
from zeroward.core.workbooks.formulas import safe_text


@dataclass(frozen=True, slots=True)
class Column:
    """`choices` becomes a drop-down, `note` the text under the pointer, `unit` stands in brackets after the title."""

    title: str
    width: int = 16
    unit: str = ""
    note: str = ""
    choices: Sequence[str] = ()
    number_format: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet: lines of explanation, hidden lines for machines, the head of the columns, then the rows.

    Below the rows `blank_rows` more have the drop-downs and formats.
    """

    name: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Value]]
    lines: Sequence[str] = ()
    hidden: Sequence[Sequence[str]] = ()
    head: bool = True
    blank_rows: int = 0


def write_book(tables: Sequence[Table], *, title: str = "", creator: str = "Zeroward") -> bytes:
    """The workbook as bytes. The same tables give the same cells."""
    from openpyxl import Workbook  # heavy

    book = Workbook()
    book.remove(book.active)
    book.properties.title, book.properties.creator = title, creator
    choices = _ChoiceSheet()
    for table in tables:
        _fill(book.create_sheet(table.name[:31]), table, choices)
    choices.add_to(book)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


class _ChoiceSheet:
    """Lists of drop-downs on a sheet of their own: written into the cell rule they may have only 255 characters."""

    name = "Choices"

    def __init__(self) -> None:
        self.lists: list[tuple[str, ...]] = []

    def reference(self, choices: Sequence[str]) -> str:
        entry = tuple(choices)
        if entry not in self.lists:
            self.lists.append(entry)
        column = letters(self.lists.index(entry))
        return f"{self.name}!${column}$1:${column}${len(entry)}"

    def add_to(self, book: Any) -> None:
        if not self.lists:
            return
        sheet = book.create_sheet(self.name)
        sheet.sheet_state = "hidden"
        for column, entries in enumerate(self.lists, 1):
            for row, entry in enumerate(entries, 1):
                sheet.cell(row, column, safe_text(entry))


def _fill(sheet: Any, table: Table, choices: _ChoiceSheet) -> None:
    from openpyxl.styles import Alignment, Font  # heavy

    for line in table.lines:
        sheet.append([safe_text(line)])
    for names in table.hidden:
        sheet.append(list(names))
        sheet.row_dimensions[sheet.max_row].hidden = True
    if table.head:
        sheet.append(
            [f"{column.title} [{column.unit}]" if column.unit else column.title for column in table.columns]
        )
        for cell in sheet[sheet.max_row]:
            cell.font = Font(bold=True)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.freeze_panes = f"A{sheet.max_row + 1}"
    first = sheet.max_row + 1 if (table.head or table.lines or table.hidden) else 1
    for row in table.rows:
        sheet.append([safe_text(value) for value in row])
        _keep_digits(sheet, row)
    _dress(sheet, table, first, choices)


def _keep_digits(sheet: Any, row: Sequence[Value]) -> None:
    """openpyxl writes sixteen digits; a number that needs seventeen is written out, so that it comes back the same."""
    for number, value in enumerate(row, 1):
        if isinstance(value, float) and float(f"{value:.16g}") != value:
            cell = sheet.cell(sheet.max_row, number)
            cell.value, cell.data_type = repr(value), "n"


def _dress(sheet: Any, table: Table, first: int, choices: _ChoiceSheet) -> None:
    from openpyxl.comments import Comment  # heavy
    from openpyxl.worksheet.datavalidation import DataValidation  # heavy

    last = first + len(table.rows) + table.blank_rows - 1
    for number, column in enumerate(table.columns):
        name = letters(number)
        sheet.column_dimensions[name].width = column.width
        if column.note and table.head:
            sheet.cell(first - 1, number + 1).comment = Comment(
                column.note, "Zeroward", height=120, width=280
            )
        if column.choices and last >= first:
            rule = DataValidation("list", formula1=choices.reference(column.choices), allow_blank=True)
            sheet.add_data_validation(rule)
            rule.add(f"{name}{first}:{name}{last}")
        if column.number_format:
            for row in range(first, last + 1):
                sheet.cell(row, number + 1).number_format = column.number_format
