"""Emissions by source sector (A-1.4, in newer templates A-1.3): scopes, total, year and unit of each sector."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import fsum
from typing import Final

from zeroward.methods.contracts.amounts import NUMBER, Style, readings_of
from zeroward.methods.contracts.gap_numbers import table_style
from zeroward.methods.contracts.gaps import sector_of
from zeroward.methods.contracts.rows import cells_of, is_separator
from zeroward.methods.contracts.words import plain

SCOPES: Final = ("scope1", "scope2", "scope3")
_HEAD: Final = re.compile(r"scope (\d)|(total)$")
_CAPTION: Final = 10
"""Lines above the head that may tell what the table is about."""
_MOST_LINES: Final = 60
_FURNITURE: Final = 14
"""Lines without cells inside a table at most: a page break."""
_EMITTED: Final = re.compile(r"emission|\bco2|\bghg\b|co2e|\btco|ktco")
_USED: Final = re.compile(r"energy use|final energy|\bactivity\b|mwh|gwh|passenger k")
_KILO: Final = re.compile(r"\bkt|kton|kilo|thousand|1000 t")
_TONNE: Final = re.compile(r"(?:^| )(?:t|mg|ton|tons|tonnes?)(?= |$|co2)|tco2|ton co2")
_YEAR: Final = re.compile(r"(?:19[89]|20[0-3])\d")
_LATEST: Final = 2026
_FORECAST: Final = re.compile(r"\bbau\b|business as usual|forecast|projection")
_NUMBER: Final = re.compile(NUMBER)
_DASHES: Final = ("-", "–", "—", "n.n.", "n.a.", "n/a")
_MOST_PARTS: Final = 12
_PARTS: Final = ("sink", "source", "negative", "positive")
_TITLE: Final = 12
"""Letters from which a line with "#" is a title and no rest of the page's furniture."""
_NEAR: Final = 0.006
"""Share by which scopes may miss their total: cells are rounded."""
_SMALLEST, _LARGEST = 20_000.0, 100_000_000.0
"""Tonnes a year of a city: what lies outside is in another unit than the one assumed."""


@dataclass(frozen=True, slots=True)
class EmissionRow:
    """Tonnes of CO2e a year by column (`SCOPES` and "total"); `doubtful` columns can be read in two ways."""

    line: int
    label: str
    sector: str
    cells: Mapping[str, float]
    doubtful: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EmissionTable:
    """`year` is 0 when none is said; `projected` a forecast; `unit` tonnes per printed unit."""

    line: int
    last: int
    year: int
    projected: bool
    unit: float
    unit_stated: bool
    rows: tuple[EmissionRow, ...]

    @property
    def total(self) -> EmissionRow | None:
        return next((row for row in self.rows if row.sector == "total" and "total" in row.cells), None)

    @property
    def main(self) -> tuple[EmissionRow, ...]:
        """Rows of sectors without those that only part the row above them, and without the total."""
        rows = [row for row in self.rows if row.sector != "total" and "total" in row.cells]
        found: list[EmissionRow] = []
        at = 0
        while at < len(rows):
            found.append(rows[at])
            at += 1 + _children(rows, at)
        return tuple(found)

    @property
    def is_sound(self) -> bool:
        """The total is what the sectors, or its scopes, add up to."""
        if self.total is None:
            return False
        whole = self.total.cells["total"]
        scopes = [self.total.cells[name] for name in SCOPES if name in self.total.cells]
        parts = [row.cells["total"] for row in self.main]
        if max(parts, default=0.0) > whole * (1 + _NEAR):
            return False
        return any(len(some) > 1 and _near(fsum(some), whole) for some in (parts, scopes))

    @property
    def adds_up(self) -> bool:
        """The main rows are all of the total: none is missing, none stands twice."""
        total = self.total
        return total is not None and _near(
            fsum(row.cells["total"] for row in self.main), total.cells["total"]
        )


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= _NEAR * abs(other)


def _children(rows: Sequence[EmissionRow], at: int) -> int:
    """How many rows below this one add up to it: they only part it."""
    whole = rows[at].cells["total"]
    summed = 0.0
    for count, row in enumerate(rows[at + 1 : at + 1 + _MOST_PARTS], 1):
        summed += row.cells["total"]
        if count > 1 and whole and _near(summed, whole):
            return count
    return 0


def read_emission_tables(lines: Sequence[str], style: Style = "") -> tuple[EmissionTable, ...]:
    """All of them, in the order of the document. Tables of energy, activity and factors have the same head and are
    told apart by their captions and units."""
    found: list[EmissionTable] = []
    at = 0
    while at < len(lines):
        columns = _head(lines[at])
        if columns and _is_of_emissions(lines, at):
            table, at = _table(lines, at, columns, style)
            if table is not None:
                found.append(table)
        else:
            at += 1
    return tuple(found)


def _head(line: str) -> dict[int, str]:
    """Columns of a head by place: scopes and the total. Empty for any other line, also one with two years."""
    if "|" not in line or "scope" not in line.lower():
        return {}
    found: dict[int, str] = {}
    for at, cell in enumerate(cells_of(line)):
        named = _HEAD.match(plain(cell))
        if named:
            found[at] = f"scope{named[1]}" if named[1] else "total"
    names = list(found.values())
    if len(names) != len(set(names)):
        # two years side by side: the first counts
        first = next(at for at, name in enumerate(names) if name in names[:at])
        found = dict(list(found.items())[:first])
    return found if "total" in found.values() and "scope1" in found.values() else {}


def _above(lines: Sequence[str], at: int) -> str:
    """The words between the end of what stands before and the head, nearest last."""
    first = max(0, at - _CAPTION)
    for here in range(at - 1, first - 1, -1):
        if re.search(r"\|\s*(?:total|\**total)", lines[here], re.IGNORECASE) or lines[here].startswith("!["):
            first = here + 1
            break
    return "\n".join(line for line in lines[first:at] if len(line) < 200)


def _is_of_emissions(lines: Sequence[str], at: int) -> bool:
    """The nearest words above decide: a unit of mass, or a caption with emissions and without energy."""
    for line in reversed(_above(lines, at).splitlines()):
        text = plain(line)
        if _USED.search(text) and not _EMITTED.search(text):
            return False
        if _EMITTED.search(text) and not _USED.search(text):
            return True
    return False


def _table(
    lines: Sequence[str], at: int, columns: Mapping[int, str], style: Style
) -> tuple[EmissionTable | None, int]:
    rows = list(_data(lines, at, columns))
    last = rows[-1][0] if rows else at + 1
    caption = _above(lines, at)
    above = plain(caption)
    own = table_style([cell for _line, _label, cells in rows for cell in cells.values()]) or style
    read = [_row(line, label, cells, own) for line, label, cells in rows]
    read = [one for one in read if one.sector or one.cells]
    if sum(bool(one.sector) and one.sector != "total" for one in read) < 2:
        return None, max(last, at + 1)
    factor, stated = _unit(above, lines[at:last], read)
    scaled = tuple(
        EmissionRow(
            one.line,
            one.label,
            one.sector,
            {name: value * factor for name, value in one.cells.items()},
            one.doubtful,
        )
        for one in read
    )
    year = _year(caption)
    projected = bool(_FORECAST.search(above)) or year > _LATEST
    return EmissionTable(at + 1, last, year, projected, factor, stated, scaled), max(last, at + 1)


def _year(caption: str) -> int:
    """The first year of the line that names the base year, else the last one above the head."""
    for line in caption.splitlines():
        if re.match(r"\W*(?:base |interim )?year", line, re.IGNORECASE) and (named := _YEAR.search(line)):
            return int(named[0])
    return next((int(one) for one in reversed(_YEAR.findall(caption))), 0)


def _data(
    lines: Sequence[str], at: int, columns: Mapping[int, str]
) -> Iterator[tuple[int, str, dict[str, str]]]:
    """Line, label and printed cells of each row, up to the total. A row of the sinks belongs to the sector above."""
    width = len(cells_of(lines[at]))
    above = ""
    for line, cells in _rows(lines, at):
        label = next((cell for cell in cells if cell), "")
        if not label or _NUMBER.fullmatch(label.replace(" ", "")):
            continue
        sector = sector_of(label)
        if sector:
            above = label
        elif above and plain(label).startswith(_PARTS):
            label = f"{above}: {label}"
        if printed := _printed(cells, columns, width):
            yield line, label, printed
            if sector == "total" and line > at + 3:
                return


def _rows(lines: Sequence[str], at: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Lines with cells below a head, over page breaks, until the next head of its kind or a title."""
    away = 0
    for here in range(at + 1, min(len(lines), at + _MOST_LINES)):
        text = lines[here].strip()
        if not text or is_separator(text):
            continue
        if "|" in text:
            if _head(text):
                return
            away = 0
            yield here + 1, cells_of(text)
            continue
        away += 1
        if away > _FURNITURE or (text.startswith("# ") and len(text) > _TITLE):
            return


def _printed(cells: Sequence[str], columns: Mapping[int, str], width: int) -> dict[str, str]:
    """Cells by column. A row that lost its empty cells has its total last; its scopes are then not told, unless it
    has as many numbers as the head has columns."""
    tail = [cell for cell in cells[1:] if cell and not cell.endswith("%")]
    numbers = [cell for cell in tail if _is_value(cell)]
    if len(cells) == width and width > len(columns):
        return {name: cells[at] for at, name in columns.items() if at < len(cells) and _is_value(cells[at])}
    if len(numbers) == len(columns):
        return dict(zip(columns.values(), numbers, strict=True))
    return {"total": numbers[-1]} if numbers else {}


def _is_value(cell: str) -> bool:
    return cell in _DASHES or bool(re.fullmatch(rf"[<~(]?\s*[-\u2212]?\s?{NUMBER}.{{0,12}}", cell))


def _row(line: int, label: str, printed: Mapping[str, str], style: Style) -> EmissionRow:
    readings = {name: _readings(cell, style) for name, cell in printed.items()}
    parts = [readings[name] for name in SCOPES if name in readings]
    settled = _settled(readings, parts)
    doubtful = tuple(name for name, values in settled.items() if len(values) != 1)
    cells = {name: values[0] for name, values in settled.items() if len(values) == 1}
    return EmissionRow(line, label, sector_of(label), cells, doubtful)


def _readings(cell: str, style: Style) -> tuple[float, ...]:
    if cell in _DASHES:
        return (0.0,)
    text = re.sub(r"^([-\u2212])\s+", r"\1", cell.strip("<~( "))
    found = _NUMBER.search(text)
    return readings_of(found.group(), style)[0] if found else ()


def _settled(
    readings: Mapping[str, tuple[float, ...]], parts: Sequence[tuple[float, ...]]
) -> Mapping[str, tuple[float, ...]]:
    """Two readings are settled by the sum of the scopes where it says so in one way only."""
    totals = readings.get("total", ())
    if len(totals) < 2 or not parts or any(len(one) != 1 for one in parts):
        return readings
    whole = fsum(one[0] for one in parts)
    fits = [one for one in totals if _near(one, whole)]
    return {**readings, "total": tuple(fits)} if len(fits) == 1 else readings


def _unit(above: str, body: Sequence[str], rows: Sequence[EmissionRow]) -> tuple[float, bool]:
    """Tonnes per printed unit, and whether it is said and fits a city."""
    text = " ".join([above, *(plain(line) for line in body[:3])])
    factor, stated = (1e3, True) if _KILO.search(text) else (1.0, bool(_TONNE.search(text)))
    whole = max((abs(row.cells.get("total", 0.0)) for row in rows), default=0.0) * factor
    if factor == 1.0 and 0 < whole < _SMALLEST:
        return 1e3, False
    if whole > _LARGEST and factor == 1e3:
        return 1.0, False
    return factor, stated
