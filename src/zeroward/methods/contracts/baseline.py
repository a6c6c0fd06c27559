"""Baseline and target of a contract, from its gap table, or from its sentences when the table is missing."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from zeroward.methods.contracts.emission_table import EmissionTable
from zeroward.methods.contracts.gap_heads import column_of
from zeroward.methods.contracts.gap_row import GapTable

_YEAR: Final = r"(?:19[89]|20[0-2])\d"
_BASE: Final = re.compile(
    rf"(?:base(?:line)?|reference|inventory)\s*(?:year|emissions?|inventory)?\W{{0,3}}(?:of|for|in|from|is|\(|:)?\W{{0,3}}({_YEAR})\b"
    rf"|\b({_YEAR})\s*(?:base(?:line)?|reference)\b",
    re.IGNORECASE,
)
_BAU: Final = re.compile(r"\bBAU\b|business[- ]as[- ]usual", re.IGNORECASE)
_TARGET: Final = re.compile(
    r"(\d{2,3}(?:[.,]\d+)?)\s*\\?%[^.|]{0,80}?(?:reduc|less|lower|decreas|cut)[^.|]{0,120}?2030"
    r"|(?:reduc|cut|decreas)[^.|]{0,80}?(\d{2,3}(?:[.,]\d+)?)\s*\\?%[^.|]{0,80}?2030",
    re.IGNORECASE,
)
_NEAR: Final = 6
_SHORT: Final = 120
_FITS: Final = 0.005
_PROJECTED: Final = 2030
_LATEST_BASE: Final = 2024


@dataclass(frozen=True, slots=True)
class Stated:
    """A baseline or target in tonnes a year (None when only its share is said). `year` is 0 when it is not said,
    `percent` the share of the baseline that a target takes away; `projected` a baseline that is a forecast."""

    tonnes: float | None
    year: int
    line: int
    confidence: float
    percent: float | None = None
    projected: bool = False


def read_baseline(
    lines: Sequence[str], gaps: Sequence[GapTable], emissions: Sequence[EmissionTable] = ()
) -> Stated | None:
    """The baseline of the first gap table that has one. A sum of sectors counts less than a stated total. Without a gap
    table it is the first sound total of emissions by sector that is no forecast."""
    for table in gaps:
        value, line, sure = _whole(table, "baseline")
        if value is None:
            value, line, sure = _whole(table, "latest")
        if value is not None:
            projected = _is_projected(lines, table)
            year = _PROJECTED if projected else _year_of(lines, table) or _common_year(lines)
            return Stated(value, year, line, sure, projected=projected)
    for inventory in emissions:
        if inventory.total is not None and inventory.is_sound and not inventory.projected:
            sure = 0.8 if inventory.unit_stated else 0.5
            return Stated(inventory.total.cells["total"], inventory.year, inventory.total.line, sure)
    return None


def read_target(lines: Sequence[str], gaps: Sequence[GapTable]) -> Stated | None:
    """The reduction that is promised for 2030: from the table, else the percentage that sentences name most often.

    What is not to remain counts: tables that reckon from today's emissions call a smaller number their target."""
    for table in gaps:
        baseline, _line, _sure = _whole(table, "baseline")
        residual, line, sure = _whole(table, "residual")
        target, at, certain = _whole(table, "target")
        if target is None or ("latest" in table.columns and baseline is not None and residual is not None):
            if baseline is None or residual is None:
                continue
            target, at, certain = baseline - residual, line, sure
        whole = baseline or _whole(table, "latest")[0]
        return Stated(target, _PROJECTED, at, certain, 100 * target / whole if whole else None)
    return _said(lines)


def _whole(table: GapTable, column: str) -> tuple[float | None, int, float]:
    """The total of a column with its line and how sure it is. A total that can be read in two ways is the one that the
    sectors add up to; a missing one is their sum."""
    sure = 0.9 if table.unit_stated else 0.6
    total = table.total
    if total is not None and column in total.cells:
        return total.cells[column], total.line, sure
    rows = [row for row in table.every or table.rows if row.sector != "total"]
    parts = [row.cells[column] for row in rows if column in row.cells]
    if len(parts) < 2 or any(column in row.doubtful for row in rows):
        return None, 0, 0.0
    if total is None:
        return sum(parts), table.line, sure - 0.2
    fits = [one for one in total.readings.get(column, ()) if abs(one - sum(parts)) <= _FITS * abs(sum(parts))]
    return (fits[0], total.line, sure - 0.1) if len(fits) == 1 else (None, 0, 0.0)


def _is_projected(lines: Sequence[str], table: GapTable) -> bool:
    """True when the head calls its baseline a forecast. The template's long warning about it does not count."""
    cells = [cell for line in lines[table.line - 1 : table.line + 3] for cell in line.split("|")]
    return any(len(cell) < _SHORT and _BAU.search(cell) for cell in cells)


def _year_of(lines: Sequence[str], table: GapTable) -> int:
    """The year of the total's own words, of the column's head, or of the words around the table."""
    total = table.total
    named = re.search(rf"\b{_YEAR}\b", total.label) if total else None
    if named:
        return int(named[0])
    for line in lines[table.line - 1 : table.line + 3]:
        for cell in line.split("|"):
            found = re.search(rf"{_YEAR}", cell) if len(cell) < _SHORT else None
            if found and column_of(cell) in ("baseline", "latest") and int(found[0]) <= _LATEST_BASE:
                return int(found[0])
    for line in lines[table.line : table.line + 3]:
        found = re.search(rf"\|\s*({_YEAR})[^|]{{0,30}}absolute", line, re.IGNORECASE)
        if found and int(found[1]) <= _LATEST_BASE:
            return int(found[1])
    return _year(" ".join(lines[max(0, table.line - _NEAR) : table.line + _NEAR]))


def _said(lines: Sequence[str]) -> Stated | None:
    found: dict[float, int] = {}
    counted: Counter[float] = Counter()
    for at, line in enumerate(lines, 1):
        if "2030" not in line or "%" not in line:
            continue
        for one in _TARGET.finditer(line):
            percent = float((one[1] or one[2]).replace(",", "."))
            if 30 <= percent <= 100:
                counted[percent] += 1
                found.setdefault(percent, at)
    if not counted:
        return None
    percent, _count = max(counted.items(), key=lambda pair: (pair[1], pair[0]))
    return Stated(None, 2030, found[percent], 0.5, percent)


def _year(text: str) -> int:
    found = [int(one[1] or one[2]) for one in _BASE.finditer(text)]
    return next((year for year in found if year <= _LATEST_BASE), 0)


def _common_year(lines: Sequence[str]) -> int:
    """The year that the whole document calls its base most often."""
    counted = Counter(
        year
        for line in lines
        if "base" in line or "Base" in line or "inventory" in line
        for one in _BASE.finditer(line)
        if (year := int(one[1] or one[2])) <= _LATEST_BASE
    )
    return counted.most_common(1)[0][0] if counted else 0
