"""How a gap table writes its numbers: unit, decimal sign, and how exact each of them is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from zeroward.methods.contracts.amounts import NUMBER, Style, readings_of

NUMBER_AT: Final = re.compile(NUMBER)
_MANY: Final = 6
"""So many numbers that all have three digits after their sign: it parts thousands."""
_NEARLY_ALL: Final = 0.9
_UNITS: Final = (
    (re.compile(r"kt|kilo|thousand t|ktco|1000 t", re.IGNORECASE), 1e3),
    (re.compile(r"\bt\b|tonnes|tons|tco", re.IGNORECASE), 1.0),
)
_LEAST_ZEROS: Final = 3


_APART: Final = re.compile(r"^[-\u2212\u2013]\s+(?=\d)")
_BRACKETS: Final = re.compile(r"^\(\s*[-\u2212]?\s*[\d.,\s]+\)\s*$")


def number_text(cell: str) -> tuple[str, bool]:
    """The cell from its number on, and whether the number stands in brackets without a sign: below zero for
    accountants, beside the sum for others."""
    text = _APART.sub("-", cell.lstrip("<~ "))
    if not _BRACKETS.match(text):
        return text, False
    inner = text.strip("( ").replace(")", "", 1)
    return _APART.sub("-", inner), not inner.startswith(("-", "\u2212"))


@dataclass(frozen=True, slots=True)
class Habit:
    """How a table writes its numbers."""

    style: Style
    decimals: bool

    def read(self, text: str) -> float | None:
        """The number; None when it can be read in two ways, or would be the only one with decimals."""
        values, assumed = readings_of(text, self.style)
        if len(values) != 1 or (assumed and not self.decimals and values[0] != int(values[0])):
            return None
        return values[0]


def habit_of(cells: Sequence[str], style: Style) -> Habit:
    """The habit of a table whose absolute cells these are; `style` is the one of the document."""
    return Habit(table_style(cells) or style, _has_decimals(cells))


def unit_in(text: str) -> tuple[float, bool]:
    """Tonnes per printed unit, and whether the text says so."""
    for pattern, factor in _UNITS:
        if pattern.search(text):
            return factor, True
    return 1.0, False


def table_style(cells: Sequence[str]) -> Style:
    """The decimal sign of this table: "1.440.022" settles it for "801.371", and so do many numbers of one kind."""
    text = "; ".join(cells)
    if re.search(r"\d\.\d{3}[.,]\d{1,3}", text) and not re.search(r"\d,\d{3}", text):
        return "comma"
    if re.search(r"\d,\d{3}[.,]\d{1,3}", text) and not re.search(r"\d\.\d{3}", text):
        return "point"
    marked = [one for one in re.findall(NUMBER, text) if "," in one or "." in one]
    for mark, style in ((r"\.", "comma"), (",", "point")):
        grouped = sum(bool(re.fullmatch(rf"-?\d{{1,3}}(?:{mark}\d{{3}})+", one)) for one in marked)
        if grouped >= _MANY and grouped >= _NEARLY_ALL * len(marked):
            return "comma" if style == "comma" else "point"
    return ""


def step_of(value: float, text: str) -> float:
    """How exact a printed number is: 0.01 for "12.50", 1 for "12", 1000 for "12,000", which is round."""
    body = re.sub(r"[^\d.,]", "", text)
    tail = re.split(r"[.,]", body)[-1] if re.search(r"[.,]", body) else ""
    if value != int(value) or (tail and len(tail) != 3 and tail.isdigit()):
        return float(10.0 ** -len(tail)) if tail else 1.0
    digits = str(abs(int(value)))
    zeros = len(digits) - len(digits.rstrip("0"))
    return float(10.0**zeros) if value and zeros >= _LEAST_ZEROS else 1.0


def _has_decimals(cells: Sequence[str]) -> bool:
    """True when a number has one or two decimals beyond doubt."""
    return any(re.search(r"\d[.,]\d{1,2}(?!\d)", cell) for cell in cells)
