"""The emissions gap of a contract (A-2.3, in newer templates A-2.1), whatever the order of its columns.

Columns are found by the words of their heads; percentages are told from tonnes by the line below. What cannot be
told stays out: a wrong but plausible number is worse than none.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from zeroward.methods.contracts.amounts import Style, readings_of
from zeroward.methods.contracts.gap_down import read_down
from zeroward.methods.contracts.gap_heads import (
    COLUMNS,
    EXTRA,
    heads_in,
    is_percent,
    kinds_of,
    layouts,
    tells_units,
)
from zeroward.methods.contracts.gap_numbers import NUMBER_AT, Habit, habit_of, number_text, step_of, unit_in
from zeroward.methods.contracts.gap_row import GapRow, GapTable
from zeroward.methods.contracts.gap_sums import score
from zeroward.methods.contracts.gap_units import likely_unit, unit_near
from zeroward.methods.contracts.rows import Row, rows_of
from zeroward.methods.contracts.words import keys_in, plain

__all__ = ["COLUMNS", "GapRow", "GapTable", "read_gap_tables", "sector_of"]

_FAR: Final = 25
"""Lines without a table after which the next one is another table."""
_LOOK: Final = 8
"""Lines below the head within which units and percentages are told."""
_MOST_ROWS: Final = 40
_NAMES: Final = ("total", "buildings", "transport", "waste", "industrial process", "agricult")
_SECOND_HEAD: Final = 3
"""A head so close below another explains it."""


def read_gap_tables(lines: Sequence[str], style: Style = "") -> tuple[GapTable, ...]:
    """All gap tables of a document with at least two sectors, in its order."""
    rows = list(rows_of(lines, _starts_row))
    found: list[GapTable] = []
    at = 0
    while at < len(rows):
        names = heads_in(rows[at].cells)
        table: GapTable | None
        if names is None:
            table, used = read_down(lines, rows, at, style)
        else:
            table, used = _across(lines, rows, at, names, style)
        if table is not None:
            found.append(table)
        at += max(1, used)
    return tuple(found)


def _starts_row(cells: Sequence[str]) -> bool:
    """A line without a pipe at its start goes on with a table when it names a sector and has its numbers."""
    return len(cells) > 4 and _numbers(cells) > 2 and plain(cells[0]).startswith(_NAMES)


def _across(
    lines: Sequence[str], rows: Sequence[Row], head: int, names: Mapping[int, str], style: Style
) -> tuple[GapTable | None, int]:
    body = list(_body(rows, head, names))
    units = next((row.cells for row in body[:_LOOK] if not _is_data(row) and tells_units(row.cells)), None)
    data = _data(body)
    sample = max((row.cells for row in data), key=_numbers, default=())
    ways = layouts(names, kinds_of(units, sample), len(rows[head].cells))
    above = " ".join(lines[max(0, rows[head].line - 6) : rows[head].line])
    below = " ".join(" ".join(row.cells) for row in body[:3] if not _is_data(row))
    factor, stated = unit_in(f"{below} {above}")
    if not stated:
        factor, stated = unit_near(lines, rows[head].line, body[-1].last if body else rows[head].last)
    used = sum(row.line <= (body[-1].line if body else 0) for row in rows[head : head + 2 * _MOST_ROWS])
    read = [_rows(data, way, factor, style) for way in ways]
    if not read:
        return None, used
    best = max(range(len(read)), key=lambda one: (score(read[one], ways[one].values()), -one))
    every, places = read[best], ways[best]
    sectors = tuple(row for row in every if row.sector)
    if len(sectors) < 2:
        return None, used
    known = tuple(name for name in (*COLUMNS, *EXTRA) if name in places.values())
    likely, stated = likely_unit(every, factor, stated)
    if likely != factor:
        every = tuple(row.times(likely / factor) for row in every)
        sectors, factor = tuple(row for row in every if row.sector), likely
    last = body[-1].last if body else rows[head].last
    generation = 2 if "contract" in known else 1
    return GapTable(rows[head].line, last, generation, known, sectors, factor, stated, every), used


def _body(rows: Sequence[Row], head: int, names: Mapping[int, str]) -> Iterator[Row]:
    """The rows that belong to the head: until what follows a total, the next head, or a long way without a table."""
    last, total, data = rows[head].last, False, False
    for found in rows[head + 1 : head + 1 + _MOST_ROWS]:
        row = _one_label(found, names)
        second = not data and row.line - last <= _SECOND_HEAD
        head_again = heads_in(row.cells)
        again = head_again is not None and not total and set(head_again.values()) == set(names.values())
        another = head_again is not None and not second and not again
        if row.line - last > _FAR or another or (total and not _is_data(row)):
            return
        if not (again and data):
            yield row
        data = data or _is_data(row)
        last, total = row.last, total or (_is_data(row) and sector_of(_label(row.cells)) == "total")


def _data(body: Sequence[Row]) -> list[Row]:
    """The rows with numbers. One number is enough between two rows that have more, in a row as wide as those."""
    first = next((at for at, row in enumerate(body) if _is_data(row)), len(body))
    last = next((at for at in range(len(body) - 1, -1, -1) if _is_data(body[at])), -1)
    width = len(body[first].cells) if first < len(body) else 0
    return [
        row
        for row in body[first : last + 1]
        if _is_data(row) or (_label(row.cells) and len(row.cells) == width and _numbers(row.cells) == 1)
    ]


def _is_data(row: Row) -> bool:
    return bool(_label(row.cells)) and _numbers(row.cells) >= 2


def _label(cells: Sequence[str]) -> str:
    return " ".join(cells[0].split())


def _one_label(row: Row, names: Mapping[int, str]) -> Row:
    """Some tables part their labels over two cells, the first of which spans rows: the second then names the row."""
    cells = row.cells
    if min(names) < 2 or cells[0] or len(cells) < 2 or NUMBER_AT.match(number_text(cells[1])[0]):
        return row
    return replace(row, cells=(cells[1], *cells[1:]))


def _numbers(cells: Sequence[str]) -> int:
    return sum(bool(NUMBER_AT.match(number_text(cell)[0])) for cell in cells[1:])


def sector_of(label: str) -> str:
    """The sector that a row is about, "total" for the sum, "" when its words are not known."""
    text = plain(label)
    if text.startswith(
        ("total", "ttotal", "totaal", "sum ", "summe", "suma", "gesamt", "razem", "overall")
    ) or text in ("sum", "all sectors"):
        return "total"
    keys = keys_in(label, "sectors")
    return keys[0] if keys else ""


def _rows(data: Sequence[Row], places: Mapping[int, str], factor: float, style: Style) -> tuple[GapRow, ...]:
    masses = [
        row.cells[at]
        for row in data
        for at, name in places.items()
        if at < len(row.cells) and not name.endswith("%")
    ]
    habit = habit_of(masses, style)
    read = (_shifted(one, places) or _row(one, places, factor, habit) for one in data)
    return tuple(row for row in read if row)


def _shifted(row: Row, places: Mapping[int, str]) -> GapRow | None:
    """A row whose cells have moved, because the scan lost an empty one: percentages stand where tonnes should. None
    of its numbers is taken, and all are doubtful."""
    absolute = [at for at, name in places.items() if not name.endswith("%") and at < len(row.cells)]
    if not any(is_percent(row.cells[at]) for at in absolute):
        return None
    label = _label(row.cells)
    names = tuple(name for name in places.values() if not name.endswith("%"))
    return GapRow(row.line, label, sector_of(label), {}, {}, names)


def _row(row: Row, places: Mapping[int, str], factor: float, habit: Habit) -> GapRow | None:
    cells: dict[str, float] = {}
    percents: dict[str, float] = {}
    steps: dict[str, float] = {}
    readings: dict[str, tuple[float, ...]] = {}
    printed: dict[str, str] = {}
    doubtful: list[str] = []
    for at, name in places.items():
        text, bracketed = number_text(row.cells[at]) if at < len(row.cells) else ("", False)
        number = NUMBER_AT.match(text)
        if number is None:
            continue
        value = habit.read(number.group())
        column = name.removesuffix(" %")
        if bracketed and value and not name.endswith(" %"):
            doubtful.append(name)
            printed[name] = row.cells[at][:40]
            readings[name] = (value * factor, -value * factor)
        elif value is None or text[number.end() : number.end() + 2].strip(" ")[:1] in (".", ","):
            doubtful.append(name)
            printed[name] = text[:40]
            readings[name] = tuple(one * factor for one in readings_of(number.group())[0])
        elif name.endswith(" %"):
            percents.setdefault(column, value)
        elif column not in cells:
            cells[column] = value * factor
            steps[column] = step_of(value, number.group()) * factor
    label = _label(row.cells)
    if not cells and not doubtful:
        return None
    sector = sector_of(label)
    return GapRow(row.line, label, sector, cells, percents, tuple(doubtful), steps, readings, printed)
