"""Stacked bars: what each row is made of, for example sectors by scope."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from zeroward.core.charts.bars import BAR, BETWEEN, STUB
from zeroward.core.charts.drawing import Chart, Frame
from zeroward.core.charts.marks import Cut, Hole, Line, Mark, Rect, Words
from zeroward.core.charts.scale import Scale, over_zero
from zeroward.core.charts.words import Say, heading, plain, share_of, unknown
from zeroward.core.ui.tables import Column, Table


@dataclass(frozen=True, slots=True)
class Part:
    """A series of the stack with its data colour (1 to 7; at most five in one chart, 7 is "other")."""

    name: Words
    colour: int
    legend: Words = ""


@dataclass(frozen=True, slots=True)
class Stack:
    """A row: one value for each part. None is not known, or not applicable when `reason` says so."""

    name: Words
    values: tuple[float | None, ...]
    reason: Words = ""


def stacked(
    frame: Frame,
    parts: Sequence[Part],
    rows: Sequence[Stack],
    *,
    names: Words,
    say: Say | None = None,
    total: Words = "",
    shares: bool = True,
) -> Chart:
    """Stacked bars from the zero line; negative parts lie on its other side. `total` heads the foot of the table,
    `shares` prints each row's part of the sum of all.

    Raises ValueError when a row has not one value for each part.
    """
    write = say or plain()
    for row in rows:
        if len(row.values) != len(parts):
            raise ValueError(f"“{row.name}” has {len(row.values)} values for {len(parts)} parts.")
    scale = over_zero(end for row in rows for end in _ends(row))
    whole = sum(_sum(row) for row in rows) if shares else 0.0
    marks: list[Mark] = []
    top = 0.0
    for row in rows:
        drawn, top = _row(row, parts, top, scale, write, whole)
        marks += drawn
    used = [place for place in range(len(parts)) if any(row.values[place] for row in rows)]
    legend = [(parts[place].colour, parts[place].legend or parts[place].name) for place in used]
    table = _table(frame, parts, rows, names, write, total, whole)
    return Chart(frame, top - BETWEEN + 4, marks, table, legend)


def _known(row: Stack) -> list[float]:
    return [value for value in row.values if value is not None]


def _sum(row: Stack) -> float:
    return sum(_known(row))


def _ends(row: Stack) -> tuple[float, float]:
    return sum(v for v in _known(row) if v < 0), sum(v for v in _known(row) if v > 0)


def _row(
    row: Stack, parts: Sequence[Part], top: float, scale: Scale, say: Say, whole: float
) -> tuple[list[Mark], float]:
    empty = not _known(row)
    value = unknown(row.reason) if empty else say(_sum(row))
    marks, y = heading(row.name, value, top, "" if empty else share_of(_sum(row), whole))
    zero = scale.at(0)
    if empty:
        marks.append(Hole(zero, y, min(STUB, 100 - zero), BAR))
    right = left = 0.0
    for part, amount in zip(parts, row.values, strict=True):
        if not amount:
            continue
        start = right if amount > 0 else left
        begin, end = sorted((scale.at(start), scale.at(start + amount)))
        marks.append(Rect(begin, y, end - begin, BAR, f"d{part.colour}"))
        if start:
            marks.append(Cut(scale.at(start), y, BAR))
        right, left = (start + amount, left) if amount > 0 else (right, start + amount)
    marks.append(Line(zero, y - 4, zero, y + BAR + 4, "zero"))
    return marks, y + BAR + BETWEEN


def _table(
    frame: Frame,
    parts: Sequence[Part],
    rows: Sequence[Stack],
    names: Words,
    say: Say,
    total: Words,
    whole: float,
) -> Table:
    columns = [
        Column(names),
        *(Column(part.name, True) for part in parts),
        Column(_("Together"), True),
    ]
    body: list[list[object]] = [
        [
            row.name,
            *("–" if value is None else say(value) for value in row.values),
            say(_sum(row)) if _known(row) else unknown(row.reason),
        ]
        for row in rows
    ]
    sums = [sum(row.values[place] or 0.0 for row in rows) for place in range(len(parts))]
    foot: list[object] = [total, *(say(one) for one in sums), say(sum(sums))] if total else []
    if whole:
        columns.append(Column(_("Share"), True))
        body = [
            [*cells, share_of(_sum(row), whole) if _known(row) else ""]
            for cells, row in zip(body, rows, strict=True)
        ]
        foot = [*foot, share_of(whole, whole)] if total else []
    return Table(frame.caption, columns, body, foot)
