"""Texts that are longer than a cell of a spreadsheet takes: they stand on a sheet of their own, in pieces."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from zeroward.core.workbooks.cells import Cell, Value

MOST: Final = 30_000
"""Letters of a cell; spreadsheets take 32 767."""
_START, _END = "[[text ", "]]"


@dataclass
class Longs:
    """Collects long texts while sheets are written."""

    texts: list[str] = field(default_factory=list)

    def put(self, value: Value) -> Value:
        """The value, or the reference that stands in its cell."""
        if not isinstance(value, str) or len(value) <= MOST:
            return value
        self.texts.append(value)
        return f"{_START}{len(self.texts)}{_END}"

    def rows(self) -> list[list[Value]]:
        """Number, piece and content; a bar at the end keeps white space that a cell would lose."""
        return [
            [number, piece, text[at : at + MOST] + "|"]
            for number, text in enumerate(self.texts, 1)
            for piece, at in enumerate(range(0, len(text), MOST), 1)
        ]


def resolver(texts: Mapping[int, str]) -> Callable[[Cell], Cell]:
    """Gives the cell with its long text for one that refers to it."""

    def resolve(cell: Cell) -> Cell:
        text = cell.text
        if not (text.startswith(_START) and text.endswith(_END)):
            return cell
        number = text.removeprefix(_START).removesuffix(_END)
        found = texts.get(int(number)) if number.isdecimal() and len(number) < 10 else None
        return cell if found is None else replace(cell, value=found)

    return resolve
