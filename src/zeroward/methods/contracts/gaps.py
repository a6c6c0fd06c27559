"""The emissions gap of a contract (A-2.3, in newer templates A-2.1), whatever the order of its columns.

Columns are found by the words of their heads; percentages are told from tonnes by the line below. What cannot be
told stays out: a wrong but plausible number is worse than none.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from zeroward.methods.contracts.amounts import NUMBER, Style, readings_of
from zeroward.methods.contracts.rows import Row, rows_of
from zeroward.methods.contracts.words import keys_in, plain

COLUMNS: Final = ("baseline", "target", "existing", "gap", "contract", "residual")
_WORDS: Final = (
    ("contract", ("ccc", "climate contract action plan", "resulting from cnap", "to address the gap")),
    ("existing", ("other action plan", "existing", "secap", "through other", "other plans")),
    ("target", ("target",)),
    ("gap", ("gap",)),
    ("residual", ("residual",)),
    ("baseline", ("baseline", "base emissions", "base issue", "reference emissions")),
)
"""Asked in this order: the head of the gap's reduction also has the word gap, that of the target the word baseline."""
_LATEST: Final = ("latest", "remaining", "projection", "necessary")
_FAR: Final = 25
"""Lines without a table after which the next one is another table."""
_LOOK: Final = 8
"""Lines below the head within which units and percentages are told."""
_MOST_ROWS: Final = 40
_MANY: Final = 6
"""So many numbers that all have three digits after their sign: it parts thousands."""
_NUMBER: Final = re.compile(NUMBER)
_UNITS: Final = (
    (re.compile(r"kt|kilo|thousand t|ktco", re.IGNORECASE), 1e3),
    (re.compile(r"\bt\b|tonnes|tons|tco", re.IGNORECASE), 1.0),
)


@dataclass(frozen=True, slots=True)
class _Habit:
    """How a table writes its numbers."""

    style: Style
    decimals: bool

    def read(self, text: str) -> float | None:
        """The number; None when it can be read in two ways, or would be the only one with decimals."""
        values, assumed = readings_of(text, self.style)
        if len(values) != 1 or (assumed and not self.decimals and values[0] != int(values[0])):
            return None
        return values[0]


@dataclass(frozen=True, slots=True)
class GapRow:
    """A line of the table: `cells` in tonnes by column, `percents` as printed, `doubtful` columns stay out of both."""

    line: int
    label: str
    sector: str
    cells: Mapping[str, float]
    percents: Mapping[str, float]
    doubtful: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GapTable:
    """`generation` 2 has a column for what the contract itself reduces. `unit` is tonnes per printed unit; when
    `unit_stated` is false the table does not say, and 1 is taken."""

    line: int
    last: int
    generation: int
    columns: tuple[str, ...]
    rows: tuple[GapRow, ...]
    unit: float
    unit_stated: bool

    @property
    def total(self) -> GapRow | None:
        return next((row for row in self.rows if row.sector == "total"), None)


def read_gap_tables(lines: Sequence[str], style: Style = "") -> tuple[GapTable, ...]:
    """All gap tables of a document with at least two sectors, in its order."""
    rows = list(rows_of(lines, _starts_nothing))
    found = []
    at = 0
    while at < len(rows):
        names = _columns(rows[at].cells)
        if names is None:
            at += 1
            continue
        table, used = _table(lines, rows, at, names, style)
        if table is not None:
            found.append(table)
        at += max(1, used)
    return tuple(found)


def _starts_nothing(_cells: Sequence[str]) -> bool:
    """Rows of these tables are told by their pipes alone."""
    return False


def _columns(cells: Sequence[str]) -> dict[int, str] | None:
    """Column names by their place when the cells are the head of a gap table."""
    if len(cells) < 4 or sum(len(cell) for cell in cells) > 900:
        return None
    names: dict[int, str] = {}
    for at, cell in enumerate(cells[1:], 1):
        name = _column(cell)
        if name and name not in names.values():
            names[at] = name
        elif plain(cell).startswith(_LATEST):
            names[at] = ""
    known = set(names.values()) - {""}
    return names if "baseline" in known and len(known) >= 3 and known & {"gap", "residual"} else None


def _column(cell: str) -> str:
    text = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", cell)
    tidy = plain(text)
    glued = tidy.replace(" ", "")
    if not tidy or tidy.startswith(_LATEST) or len(tidy) > 120:
        return ""
    return next(
        (
            name
            for name, phrases in _WORDS
            if any(phrase in tidy or phrase.replace(" ", "") in glued for phrase in phrases)
        ),
        "",
    )


def _table(
    lines: Sequence[str], rows: Sequence[Row], head: int, names: Mapping[int, str], style: Style
) -> tuple[GapTable | None, int]:
    body = list(_body(rows, head))
    places = _places(names, body)
    above = " ".join(lines[max(0, rows[head].line - 6) : rows[head].line])
    below = " ".join(" ".join(row.cells) for row in body[:3] if not _is_data(row))
    factor, stated = _unit(f"{below} {above}")
    masses = [
        row.cells[at]
        for row in body
        if _is_data(row)
        for at, name in places.items()
        if at < len(row.cells) and not name.endswith("%")
    ]
    habit = _Habit(_table_style(masses) or style, _has_decimals(masses))
    found = [row for row in (_row(one, places, factor, habit) for one in body if _is_data(one)) if row]
    sectors = [row for row in found if row.sector]
    if len(sectors) < 2:
        return None, len(body)
    known = tuple(name for name in COLUMNS if name in places.values())
    generation = 2 if "contract" in known else 1
    last = body[-1].last if body else rows[head].last
    return GapTable(rows[head].line, last, generation, known, tuple(sectors), factor, stated), len(body)


def _body(rows: Sequence[Row], head: int) -> Iterator[Row]:
    """The rows that belong to the head: until what follows a total, the next head, or a long way without a table."""
    last, total = rows[head].last, False
    for row in rows[head + 1 : head + 1 + _MOST_ROWS]:
        if row.line - last > _FAR or _columns(row.cells) is not None or (total and not _is_data(row)):
            return
        yield row
        last, total = row.last, total or (_is_data(row) and _sector(row.cells[0]) == "total")


def _is_data(row: Row) -> bool:
    return bool(row.cells[0]) and sum(bool(_NUMBER.match(cell.lstrip("<~ "))) for cell in row.cells[1:]) >= 2


def _places(names: Mapping[int, str], body: Sequence[Row]) -> dict[int, str]:
    """What each column of the body holds: "baseline", or "baseline %" for percentages.

    Heads span two columns, so that their places drift: the line with the units tells the pairs, in order.
    """
    order = [names[at] for at in sorted(names)]
    units = next((row.cells for row in body[:_LOOK] if not _is_data(row) and _tells(row.cells)), None)
    sample = next((row.cells for row in body if _is_data(row)), ())
    kinds = [_is_percent(cell) for cell in (units or sample)[1:]]
    if units is None and not any(kinds):
        return {at: name for at, name in names.items() if name}
    places: dict[int, str] = {}
    group = -1
    for at, percent in enumerate(kinds, 1):
        if not percent:
            group += 1
        if 0 <= group < len(order) and order[group]:
            places[at] = f"{order[group]} %" if percent else order[group]
    counted = sum(not percent for percent in kinds)
    return places if counted == len(order) else {}


def _tells(cells: Sequence[str]) -> bool:
    return (
        sum(_is_percent(cell) for cell in cells) >= 2
        or sum("absolute" in cell.lower() for cell in cells) >= 2
    )


def _is_percent(cell: str) -> bool:
    text = cell.lower()
    return "%" in text and "absolute" not in text and not text.startswith("(t")


def _unit(text: str) -> tuple[float, bool]:
    for pattern, factor in _UNITS:
        if pattern.search(text):
            return factor, True
    return 1.0, False


def _table_style(cells: Sequence[str]) -> Style:
    """The decimal sign of this table: "1.440.022" settles it for "801.371", and so do many numbers of one kind."""
    text = "; ".join(cells)
    if re.search(r"\d\.\d{3}[.,]\d{1,3}", text) and not re.search(r"\d,\d{3}", text):
        return "comma"
    if re.search(r"\d,\d{3}[.,]\d{1,3}", text) and not re.search(r"\d\.\d{3}", text):
        return "point"
    marked = [one for one in re.findall(NUMBER, text) if "," in one or "." in one]
    if len(marked) >= _MANY and all(re.fullmatch(r"-?\d{1,3}(?:\.\d{3})+", one) for one in marked):
        return "comma"
    if len(marked) >= _MANY and all(re.fullmatch(r"-?\d{1,3}(?:,\d{3})+", one) for one in marked):
        return "point"
    return ""


def _has_decimals(cells: Sequence[str]) -> bool:
    """True when a number has one or two decimals beyond doubt."""
    return any(re.search(r"\d[.,]\d{1,2}(?!\d)", cell) for cell in cells)


def _sector(label: str) -> str:
    text = plain(label)
    if text.startswith(("total", "sum ", "overall")) or text in ("sum", "all sectors"):
        return "total"
    keys = keys_in(label, "sectors")
    return keys[0] if keys else ""


def _row(row: Row, places: Mapping[int, str], factor: float, habit: _Habit) -> GapRow | None:
    cells: dict[str, float] = {}
    percents: dict[str, float] = {}
    doubtful: list[str] = []
    for at, name in places.items():
        text = row.cells[at].lstrip("<~ ") if at < len(row.cells) else ""
        number = _NUMBER.match(text)
        if number is None:
            continue
        value = habit.read(number.group())
        column = name.removesuffix(" %")
        if value is None or text[number.end() : number.end() + 2].strip(" ")[:1] in (".", ","):
            doubtful.append(name)
        elif name.endswith(" %"):
            percents.setdefault(column, value)
        else:
            cells.setdefault(column, value * factor)
    label = " ".join(row.cells[0].split())
    return GapRow(row.line, label, _sector(label), cells, percents, tuple(doubtful)) if cells else None
