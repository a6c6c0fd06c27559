"""A cell as a person handed it in: what stands there, where, and what is wrong with it."""

from dataclasses import dataclass, field
from datetime import date, datetime

Value = str | float | int | bool | date | datetime | None


@dataclass(frozen=True, slots=True)
class Cell:
    """`problem` says why the value cannot be used: an error, or a formula without a stored result.

    `merged` names the area ("A1:C3") whose first cell holds the value of this one.
    """

    sheet: str
    ref: str
    value: Value = None
    problem: str = ""
    formula: bool = False
    merged: str = ""

    @property
    def place(self) -> str:
        return f"{self.sheet}!{self.ref}" if self.sheet else self.ref

    @property
    def text(self) -> str:
        """The value as text without white space around it; "" when there is none."""
        if self.value is None:
            return ""
        if isinstance(self.value, float) and self.value.is_integer():
            return str(int(self.value))
        return str(self.value).strip()

    @property
    def is_empty(self) -> bool:
        return not self.text and not self.problem and not self.merged


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows of cells, the first row is row 1 of the sheet. Rows may differ in length."""

    name: str
    rows: tuple[tuple[Cell, ...], ...] = ()

    def cell(self, row: int, column: int) -> Cell:
        """The cell at a place counted from 0; an empty one when the sheet ends before."""
        if row < len(self.rows) and column < len(self.rows[row]):
            return self.rows[row][column]
        return Cell(self.name, f"{letters(column)}{row + 1}")


@dataclass(frozen=True, slots=True)
class Book:
    sheets: tuple[Sheet, ...] = ()
    notes: tuple[str, ...] = field(default=())

    def sheet(self, name: str) -> Sheet | None:
        """The sheet of this name, regardless of case and of white space around it."""
        wanted = name.strip().casefold()
        return next((sheet for sheet in self.sheets if sheet.name.strip().casefold() == wanted), None)


def letters(column: int) -> str:
    """Column 0 is A, 26 is AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name
