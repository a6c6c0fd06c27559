"""Which cells of a published contract are blank (rule X4): printed and left empty. What is not printed at all is absent
and no blank; "n/a" or "not applicable" is an answer."""

from collections.abc import Iterator, Sequence
from typing import Final

from zeroward.methods.contracts.coherence.facts import Blanks
from zeroward.methods.contracts.coherence.outcome import Where
from zeroward.methods.contracts.indicator_sheets import IndicatorSheet
from zeroward.methods.contracts.rows import cells_of
from zeroward.methods.contracts.sheets import ActionSheet
from zeroward.methods.contracts.tables.reading import FILLED_DOWN, ReadTable, TableRow
from zeroward.methods.contracts.words import plain

_MODULES: Final = {
    "T1": "IP-A1",
    "T2": "IP-A1",
    "T3": "IP-A2",
    "T4": "IP-A2",
    "T5": "IP-A3",
    "T6": "IP-B1",
    "T7": "IP-B1",
    "T8": "IP-B2",
    "T9": "IP-B2",
    "T10": "IP-B3",
    "T11": "IP-B3",
    "T12": "IP-C1",
    "T13": "IP-C2",
    "T14": "IP-C3",
    "T15": "IP-C3",
}
"""Modules of the tables of the investment plan; the others are modules of their own."""
_SPANNED: Final = ("B-1.1", "B-2.1", "B-3.1", "T1", "T6", "T13")
"""Tables whose cells span rows in most contracts: below them an empty cell means the one above, so nothing is told.
T1 has years as columns."""
_SUMS: Final = ("total", "sum", "overall", "of total", "per cent", "euro per")


def blanks_of_text(
    lines: Sequence[str],
    sheets: Sequence[ActionSheet],
    tables: Sequence[ReadTable],
    indicators: Sequence[IndicatorSheet] = (),
) -> tuple[Blanks, ...]:
    """One for each table of the template that was found, with the line of the first."""
    return (*_of_sheets(sheets), *_of_indicators(indicators), *_of_tables(tables, lines))


def _of_sheets(sheets: Sequence[ActionSheet]) -> Iterator[Blanks]:
    if sheets:
        printed = [said for sheet in sheets for said in sheet.said.values() if not said.broken]
        blank = sum(not said.text.strip() for said in printed)
        yield Blanks(Where("B-2.2", "B-2.2", line=sheets[0].line), blank, len(printed))


def _of_indicators(indicators: Sequence[IndicatorSheet]) -> Iterator[Blanks]:
    if indicators:
        blank = sum(one.blank for one in indicators)
        whole = sum(one.printed for one in indicators)
        yield Blanks(Where("B-3.2", "B-3.2", line=indicators[0].line), blank, whole)


def _of_tables(tables: Sequence[ReadTable], lines: Sequence[str]) -> Iterator[Blanks]:
    for key in dict.fromkeys(table.id for table in tables if table.id not in _SPANNED):
        same = [table for table in tables if table.id == key]
        blank = whole = 0
        for table in same:
            asked = [name for name in table.heads if name not in FILLED_DOWN]
            rows = [
                row
                for row in table.rows
                if asked and asked[0] in row.cells and _is_whole(row, table, lines[row.line - 1].strip())
            ]
            whole += len(rows) * len(asked)
            blank += sum(name not in row.cells for row in rows for name in asked)
        if whole:
            yield Blanks(Where(_MODULES.get(key, key), key, line=same[0].line), blank, whole)


def _is_whole(row: TableRow, table: ReadTable, line: str) -> bool:
    """True for a row that holds all its cells, filled or empty. Sums, heads of groups, the rest of a row after a page
    break, and rows whose empty cells the scan dropped say nothing about blanks."""
    if row.broken or not line.startswith("|") or 2 * len(row.cells) < len(table.columns):
        return False
    first = next((cell for cell in cells_of(line) if cell), "")
    return not first[:1].islower() and not plain(first).startswith(_SUMS)
