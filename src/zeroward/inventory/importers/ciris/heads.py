"""What a column of a CIRIS sheet holds, told by the words of its head: sheets differ in order, wording and lines."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from zeroward.core.workbooks.cells import Sheet
from zeroward.methods.text.fold import fold

LOOK: Final = 40
REF: Final = re.compile(r"^(i{1,3}|iv|v|vi)\.\d(\.\d)?$", re.IGNORECASE)
_TONNES: Final = re.compile(r"tonne|metric ton|\bt ?co2|\(t\)|\[t\]")
_GASES: Final = (
    ("co2_bio", r"co2 ?\(b\)|biogenic|co2b\b"),
    ("co2e", r"total|co2e|co2 eq"),
    ("co2", r"^co2$"),
    ("ch4", r"^ch4$"),
    ("n2o", r"^n2o$"),
)
_PLAIN: Final = (
    ("ref", r"gpc ref"),
    ("key", r"notation"),
    ("sub_sector", r"sub ?-?sector|sub ?-?category"),
    ("fuel", r"fuel type|fuel or activity|type of (fuel|activity|waste)|^activity$|emissions? source"),
    ("description", r"description|methodology|comment|explanation"),
    ("activity_source", r"source"),
    ("amount", r"amount|quantity|^value$|^activity data$"),
    ("unit", r"unit"),
)


@dataclass(frozen=True, slots=True)
class Heads:
    """`last` is the last line of the head. `not_tonnes` says that gases are there, but not in tonnes."""

    last: int
    columns: Mapping[str, int]
    unknown: tuple[str, ...]
    not_tonnes: bool


def heads_of(sheet: Sheet) -> Heads | None:
    """The columns of a sheet, None where no head names a GPC reference."""
    for row in range(min(LOOK, len(sheet.rows))):
        column = next(
            (number for number, cell in enumerate(sheet.rows[row]) if "gpc ref" in _plain(cell.text)), None
        )
        if column is not None:
            return _read(sheet, row, column)
    return None


def _read(sheet: Sheet, row: int, ref: int) -> Heads:
    last = row + 1 if _goes_on(sheet, row + 1, ref) else row
    above = _carried(sheet, row - 1) if last == row else _carried(sheet, row)
    columns: dict[str, int] = {}
    unknown: list[str] = []
    not_tonnes = False
    for column in range(max(len(sheet.rows[row]), len(sheet.rows[last]))):
        leaf = _plain(sheet.cell(last, column).text) or _plain(sheet.cell(row, column).text)
        group = above.get(column, "")
        name = field_of(group if group != leaf else "", leaf)
        not_tonnes |= name == "not_tonnes"
        if name and name != "not_tonnes":
            columns.setdefault(name, column)
        elif leaf and not name:
            unknown.append(sheet.cell(last, column).text or sheet.cell(row, column).text)
    return Heads(last, columns, tuple(dict.fromkeys(unknown)), not_tonnes)


def _goes_on(sheet: Sheet, row: int, ref: int) -> bool:
    """A second line of heads: the reference is merged or empty there, and words stand beside it."""
    if row >= len(sheet.rows):
        return False
    cells = sheet.rows[row]
    if sheet.cell(row, ref).text:
        return False
    return any(isinstance(cell.value, str) and cell.text for cell in cells)


def _carried(sheet: Sheet, row: int) -> dict[int, str]:
    """The words of a line of heads, each carried over the cells that it is merged over, or that follow empty."""
    found: dict[int, str] = {}
    words = ""
    for column in range(60):
        text = _plain(sheet.cell(row, column).text) if row >= 0 else ""
        words = text or words
        found[column] = words
    return found


def field_of(group: str, leaf: str) -> str:
    """The field of a column by the words above it and its own; "" when they name none that is read."""
    words = f"{group} {leaf}".strip()
    if not leaf:
        return ""
    if "quality" in words:
        return "factor_quality" if re.search(r"\bef\b|factor", words) else "activity_quality"
    if re.search(r"emission factor|\befs?\b|multiplier|oxidation|conversion", words):
        return _of_factor(leaf)
    gas = next((name for name, pattern in _GASES if re.search(pattern, _gas(leaf))), "")
    if gas and re.search(r"ghg|emission|co2e|tonne|ch4|n2o|co2", words):
        return gas if _TONNES.search(words) else "not_tonnes"
    return next((name for name, pattern in _PLAIN if re.search(pattern, leaf)), "") or (
        "amount" if re.search(r"activity data", words) and re.search(r"amount|value", words) else ""
    )


def _of_factor(leaf: str) -> str:
    if "source" in leaf:
        return "factor_source"
    return "factor_description" if "description" in leaf else "ignored"


def _gas(leaf: str) -> str:
    """The name of the gas without what is said about its unit."""
    return re.sub(r"[\s\[(]*(in )?(metric )?(tonnes?|t) ?(of )?(co2e?)?[\])\s]*$", "", leaf) or leaf


def _plain(text: str) -> str:
    return " ".join(fold(text.translate(str.maketrans("₂₄", "24"))).split())
