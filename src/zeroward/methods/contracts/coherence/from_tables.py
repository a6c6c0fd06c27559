"""Numbers of the investment plan's tables, and targets of indicators, as facts for the rules.

Only what can be read in one way becomes a number: a total whose parts are in doubt cannot be checked.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from zeroward.methods.contracts.amounts import NUMBER, Style, readings_of
from zeroward.methods.contracts.coherence.facts import Line
from zeroward.methods.contracts.coherence.outcome import Where
from zeroward.methods.contracts.gap_numbers import step_of
from zeroward.methods.contracts.tables.reading import ReadTable, TableRow

_MODULES: Final = {"T1": "IP-A1", "T8": "IP-B2", "T9": "IP-B2", "B-3.1": "B-3.1"}
_NUMBERS: Final = {
    "T1": ("municipal", "climate", "share"),
    "T8": ("municipality", "households", "owners", "third", "operators", "utilities", "total"),
    "T9": ("municipality", "other", "covered"),
    "B-3.1": ("target_2025", "target_2027", "target_2030"),
}
_WORDS: Final = ("year", "action", "field", "indicator", "outcome")
_SIGNS: Final = re.compile(r"[€$£%\s*]|EUR|HUF|PLN", re.IGNORECASE)
_WHOLE: Final = re.compile(rf"\(?{NUMBER}\)?")
_DASH: Final = ("-", "–", "—")


def lines_of_tables(tables: Sequence[ReadTable], style: Style = "") -> Mapping[str, tuple[Line, ...]]:
    """Lines by table id, of the tables that rules on published contracts look at."""
    found: dict[str, list[Line]] = {}
    for table in tables:
        if table.id in _NUMBERS and not (table.id == "T8" and table.unknown):
            found.setdefault("payers" if table.id == "T8" else table.id, []).extend(_lines(table, style))
    return {key: tuple(lines) for key, lines in found.items()}


def _lines(table: ReadTable, style: Style) -> Iterator[Line]:
    for row in table.rows:
        numbers: dict[str, float] = {}
        steps: dict[str, float] = {}
        for name in _NUMBERS[table.id]:
            value, step = _number(row.cells.get(name, ""), style)
            if value is not None:
                numbers[name], steps[name] = value, step
        if table.id == "B-3.1" and not _same_kind(row):
            continue
        words = {name: " ".join(row.cells[name].split()) for name in _WORDS if name in row.cells}
        where = Where(
            _MODULES[table.id], table.id, words.get("action") or words.get("year", ""), "", row.line
        )
        yield Line(where, numbers, words, steps)


def _number(cell: str, style: Style) -> tuple[float | None, float]:
    """The number of a cell that holds nothing else, and how exact it is. Brackets mean less than nothing."""
    text = _SIGNS.sub("", cell)
    if text in _DASH:
        return 0.0, 0.0
    if not _WHOLE.fullmatch(text):
        return None, 0.0
    digits = text.strip("()")
    values, assumed = readings_of(digits, style)
    if len(values) != 1 or assumed:
        return None, 0.0
    sign = -1.0 if text.startswith("(") else 1.0
    return sign * values[0], step_of(values[0], digits)


def _same_kind(row: TableRow) -> bool:
    """Targets can be compared when all or none of them are percentages."""
    marks = ["%" in row.cells[name] for name in _NUMBERS["B-3.1"] if name in row.cells]
    return len(set(marks)) == 1
