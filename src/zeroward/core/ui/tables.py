"""Tables: records that stack on small screens, and a matrix that shrinks to signs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from django.utils.functional import Promise

Text = str | Promise


@dataclass(frozen=True, slots=True)
class Column:
    """`numeric` sets figures to the end of the cell."""

    label: Text
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, one for each column; the first cell is the head of its row. Cells are formatted text.

    Raises ValueError when a row has another length than the columns.
    """

    caption: Text
    columns: Sequence[Column]
    rows: Sequence[Sequence[object]]
    foot: Sequence[object] = ()
    caption_shown: bool = False

    def __post_init__(self) -> None:
        for place, row in enumerate([*self.rows, *([self.foot] if self.foot else [])], start=1):
            if len(row) != len(self.columns):
                raise ValueError(
                    f"Row {place} of “{self.caption}” has {len(row)} cells, not {len(self.columns)}."
                )

    def body(self) -> Iterator[list[tuple[Column, object]]]:
        for row in self.rows:
            yield list(zip(self.columns, row, strict=True))

    def foot_cells(self) -> list[tuple[Column, object]]:
        return list(zip(self.columns, self.foot, strict=False))


@dataclass(frozen=True, slots=True)
class Cell:
    """A field of a matrix: filled, to check ("half") or empty ("gap"). `hidden` is read out after it."""

    state: Literal["full", "half", "gap"]
    text: Text
    url: str = ""
    hidden: Text = ""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    label: Text
    url: str
    cells: Sequence[Cell]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Many things compared field by field, in alphabetical order, never ranked."""

    caption: Text
    corner: Text
    fields: Sequence[Text]
    rows: Sequence[MatrixRow]
