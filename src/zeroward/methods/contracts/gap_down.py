"""A gap table that stands upright: one line for the baseline, one for the target, one for the gap."""

from collections.abc import Sequence
from typing import Final

from zeroward.methods.contracts.amounts import Style
from zeroward.methods.contracts.gap_heads import column_of
from zeroward.methods.contracts.gap_numbers import NUMBER_AT, habit_of, step_of, unit_in
from zeroward.methods.contracts.gap_row import GapRow, GapTable
from zeroward.methods.contracts.rows import Row

_LEAST: Final = 4
"""So many columns must be found one below the other."""
_MOST: Final = 12


def read_down(
    lines: Sequence[str], rows: Sequence[Row], at: int, style: Style
) -> tuple[GapTable | None, int]:
    """The table that begins at this row, and how many rows it takes; none when it is something else."""
    cells = rows[at].cells
    if not 2 <= len(cells) <= _LEAST or not NUMBER_AT.match(cells[1]) or column_of(cells[0]) != "baseline":
        return None, 1
    taken = _taken(rows, at)
    places = _columns(taken)
    if len(places) < _LEAST or "baseline" not in places:
        return None, 1
    head = rows[at - 1].cells if at else ()
    factor, stated = unit_in(" ".join((*head, *lines[max(0, rows[at].line - 4) : rows[at].line - 1])))
    row = _row(places, factor, style)
    known = tuple(places)
    generation = 2 if "contract" in known else 1
    last = taken[-1].last
    return GapTable(taken[0].line, last, generation, known, (row,), factor, stated, (row,), "down"), len(
        taken
    )


def _taken(rows: Sequence[Row], at: int) -> list[Row]:
    taken = [rows[at]]
    for row in rows[at + 1 : at + _MOST]:
        if row.line - taken[-1].last > 2 or len(row.cells) > _LEAST:
            break
        taken.append(row)
    return taken


def _columns(taken: Sequence[Row]) -> dict[str, Row]:
    """Rows by column. A gap that is "addressed" already is what the contract reduces."""
    places: dict[str, Row] = {}
    for row in taken:
        label = row.cells[0].lower()
        name = column_of(row.cells[0])
        if name == "gap" and " addressed in" in label and "to be addressed" not in label:
            name = "contract"
        if name and name not in places and len(row.cells) > 1 and NUMBER_AT.match(row.cells[1]):
            places[name] = row
    return places


def _row(places: dict[str, Row], factor: float, style: Style) -> GapRow:
    printed = {name: row.cells[1] for name, row in places.items()}
    habit = habit_of(tuple(printed.values()), style)
    cells: dict[str, float] = {}
    steps: dict[str, float] = {}
    doubtful: list[str] = []
    for name, text in printed.items():
        number = NUMBER_AT.match(text)
        value = habit.read(number.group()) if number else None
        if number is None or value is None:
            doubtful.append(name)
            continue
        cells[name] = value * factor
        steps[name] = step_of(value, number.group()) * factor
    line = places["baseline"].line
    return GapRow(line, "", "total", cells, {}, tuple(doubtful), steps)
