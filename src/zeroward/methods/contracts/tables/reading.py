"""Rows below a head, in the Markdown of a scanned document: over page breaks, cells that span, stray lines."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from zeroward.methods.contracts.rows import cells_of, is_separator
from zeroward.methods.contracts.tables.around import caption_of, heads_of, kind_of
from zeroward.methods.contracts.tables.heads import Head, head_in, may_begin
from zeroward.methods.contracts.tables.years import budget_heads, budget_table, year_places
from zeroward.methods.contracts.words import is_caption, is_group, label_of, plain

_FAR: Final = 12
"""Lines with words but no cells after which the table is over: a page break has fewer."""
_MOST_LINES: Final = 60
_LONGEST_LABEL: Final = 100
_MOST_ROWS: Final = 600
_CAPTION: Final = re.compile(r"^\W*(?:table|module)\s+[a-z]{0,2}-?\d", re.IGNORECASE)
FILLED_DOWN: Final = ("field", "lever", "project", "type", "outcome", "year", "stakeholder")
"""Cells that span rows: an empty one means the one above."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """Texts of the cells by column; a cell that spans rows stands in each of them."""

    line: int
    last: int
    cells: Mapping[str, str]
    broken: bool = False


@dataclass(frozen=True, slots=True)
class ReadTable:
    """A table with the id of the template; `line` is its head. `unknown` is how many
    columns have no name here, `confidence` falls with rows that the scan broke. `heads` are the printed heads by column
    and `caption` the words above them: units stand there."""

    id: str
    line: int
    last: int
    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]
    unknown: int = 0
    heads: Mapping[str, str] = field(default_factory=dict)
    caption: str = ""

    @property
    def confidence(self) -> float:
        broken = sum(row.broken for row in self.rows)
        return round(max(0.2, 0.95 - 0.75 * broken / max(1, len(self.rows))), 2)


@dataclass
class _Open:
    """A table while its rows come in."""

    head: Head
    line: int
    last: int
    width: int
    rows: list[TableRow] = field(default_factory=list)
    turned: bool = False


def read_tables(lines: Sequence[str]) -> tuple[ReadTable, ...]:
    """All tables of a document whose heads are known, in its order. A head that is printed again goes on."""
    found: list[ReadTable] = []
    at = 0
    while at < len(lines):
        if "|" not in lines[at]:
            at += 1
            continue
        table = budget_table(lines, at)
        head = head_in(cells_of(lines[at])) if table is None and may_begin(lines[at]) else None
        if table is not None:
            rows, end = table
            found.append(
                ReadTable(
                    "T1",
                    at + 1,
                    end,
                    tuple(dict.fromkeys(name for _line, row in rows for name in row)),
                    tuple(TableRow(line, line, row) for line, row in rows),
                    heads=budget_heads(lines, at, end),
                    caption=caption_of(lines, at),
                )
            )
            at = end
        elif head is not None:
            one = _filled(lines, at, head)
            if one.rows:
                columns = _as_printed(head.places, one.rows)
                found.append(
                    ReadTable(
                        kind_of(lines, one.head.key, one.line, one.last, [row.cells for row in one.rows]),
                        one.line,
                        one.last,
                        columns,
                        tuple(one.rows),
                        head.unknown,
                        heads_of(lines, at, head.places, columns),
                        caption_of(lines, at),
                    )
                )
            at = max(one.last, at + 1)
        else:
            at += 1
    return tuple(found)


def _as_printed(places: Mapping[int, str], rows: Sequence[TableRow]) -> tuple[str, ...]:
    """The columns that have cells, as they stand from left to right, then those that the head does not place."""
    filled = dict.fromkeys(name for row in rows for name in row.cells)
    printed = [name for _place, name in sorted(places.items()) if name in filled]
    return tuple(dict.fromkeys([*printed, *filled]))


def _filled(lines: Sequence[str], at: int, head: Head) -> _Open:
    one = _Open(head, at + 1, at + 1, len(cells_of(lines[at])))
    away = 0
    here = at + 1
    while here < len(lines) and away <= _FAR and len(one.rows) < _MOST_ROWS:
        text = lines[here].strip()
        if not text or is_separator(text):
            here += 1
            continue
        if not _has_cells(text):
            if (text.startswith("#") and len(text) > 2) or _CAPTION.match(text):
                break
            one.turned = one.turned or bool(one.rows)
            away += 1
            here += 1
            continue
        cells, end, broken = _cells(lines, here)
        other = head_in(cells)
        if _ends(one, cells, other) or _starts_other(one, lines, end, cells):
            break
        if other is None:
            _add(one, cells, here + 1, end, broken)
        one.last, away, here = end, 0, end
    return one


def _has_cells(text: str) -> bool:
    return text.startswith("|") or " | " in text


def _cells(lines: Sequence[str], at: int) -> tuple[tuple[str, ...], int, bool]:
    """Cells of the row at this line, the line after it, and whether its end is missing."""
    first = lines[at].strip()
    if not first.startswith("|"):
        return cells_of(first), at + 1, False
    parts, here = [first], at + 1
    while not parts[-1].endswith("|"):
        text = lines[here].strip() if here < len(lines) else "#"
        if here - at >= _MOST_LINES or text.startswith(("#", "|")) or is_separator(text or "x"):
            return cells_of(" ".join(parts)), here, True
        parts.append(text)
        here += 1
    return cells_of("\n".join(parts)), here, False


def _ends(one: _Open, cells: Sequence[str], other: Head | None) -> bool:
    """True for a row of another table: another head, or a sheet of an action."""
    filled = [cell for cell in cells if cell]
    if not filled:
        return False
    first = filled[0] if len(filled[0]) <= _LONGEST_LABEL else ""
    if len(filled) == 1 and first and (is_caption(first) or _CAPTION.match(first)):
        return True
    if len(filled) <= 3 and first and (label_of(first) == "name" or is_group(first)):
        return True
    if other is None:
        return False
    if other.key == one.head.key and set(other.places.values()) == set(one.head.places.values()):
        one.head = other
        return False
    return bool(one.rows) or other.key != one.head.key


def _starts_other(one: _Open, lines: Sequence[str], end: int, cells: Sequence[str]) -> bool:
    """True for the first row of a table with another number of columns: a line of dashes follows it."""
    if not one.rows or end >= len(lines) or not is_separator(lines[end]) or not lines[end].strip():
        return False
    return len(cells) != one.width


def _add(one: _Open, cells: Sequence[str], line: int, last: int, broken: bool) -> None:
    years = year_places(cells, one.head.places) if not one.rows else {}
    if years:
        kept = {at: name for at, name in one.head.places.items() if at not in years}
        one.head = Head(one.head.key, {**kept, **years})
        return
    found = {name: cells[at] for at, name in one.head.places.items() if at < len(cells) and cells[at]}
    if not found:
        return
    keys = [name for _at, name in sorted(one.head.places.items())]
    if one.turned and one.rows and keys and not any(name in found for name in keys[:2]) and cells[0] == "":
        _go_on(one, found, last)
    else:
        above = one.rows[-1].cells if one.rows else {}
        for name in FILLED_DOWN:
            if name in keys and name not in found and name in above and len(found) > 1:
                found[name] = above[name]
        one.rows.append(TableRow(line, last, found, broken))
    one.turned = False


def _go_on(one: _Open, found: Mapping[str, str], last: int) -> None:
    """The rest of a row that a page break cut."""
    before = one.rows[-1]
    cells = dict(before.cells)
    for name, text in found.items():
        cells[name] = f"{cells[name]}\n{text}" if cells.get(name) else text
    one.rows[-1] = TableRow(before.line, last, cells, before.broken)


def of_kind(tables: Sequence[ReadTable], key: str) -> Iterator[TableRow]:
    """The rows of all tables with this id."""
    for table in tables:
        if table.id == key:
            yield from table.rows


def tidy(text: str) -> str:
    """A cell on one line, "" for what says nothing."""
    line = " ".join(text.split())
    return "" if plain(line) in ("", "n a", "na", "x") else line
