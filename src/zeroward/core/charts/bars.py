"""Horizontal bars: one value a row, with its interval if there is one."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from zeroward.core.charts.drawing import Chart, Frame
from zeroward.core.charts.marks import Hole, Line, Mark, Rect, Words
from zeroward.core.charts.scale import Scale, over_zero
from zeroward.core.charts.words import Say, heading, plain, share_of, unknown
from zeroward.core.ui.tables import Column, Table

BAR = 26
BETWEEN = 20
STUB = 24.0
"""Width of the hatched place of a value that is not known, in percent."""


@dataclass(frozen=True, slots=True)
class Bar:
    """`value` None is not known: hatched, with `reason` beside it. `colour` is a data colour from 1 to 7."""

    name: Words
    value: float | None
    low: float | None = None
    high: float | None = None
    colour: int = 1
    reason: Words = ""


def bars(
    frame: Frame,
    rows: Sequence[Bar],
    *,
    names: Words,
    values: Words,
    say: Say | None = None,
    shares: bool = False,
) -> Chart:
    """Bars from the zero line. `names` and `values` head the columns of the table.

    `shares` prints each value's part of the sum of all. Raises ValueError for values that are not finite.
    """
    write = say or plain()
    known = [bar.value for bar in rows if bar.value is not None]
    ends = [end for bar in rows for end in (bar.low, bar.high) if end is not None]
    scale = over_zero([*known, *ends])
    whole = sum(known) if shares else 0.0
    marks: list[Mark] = []
    top = 0.0
    for bar in rows:
        drawn, top = _row(bar, top, scale, write, whole)
        marks += drawn
    return Chart(frame, top - BETWEEN + 4, marks, _table(frame, rows, names, values, write, whole))


def _row(bar: Bar, top: float, scale: Scale, say: Say, whole: float) -> tuple[list[Mark], float]:
    value = unknown(bar.reason) if bar.value is None else say(bar.value)
    more = "" if bar.value is None else share_of(bar.value, whole)
    marks, y = heading(bar.name, value, top, more)
    zero = scale.at(0)
    if bar.value is None:
        marks.append(Hole(zero, y, min(STUB, 100 - zero), BAR))
    else:
        end = scale.at(bar.value)
        marks.append(Rect(min(zero, end), y, abs(end - zero), BAR, f"d{bar.colour}"))
    if bar.low is not None and bar.high is not None:
        marks += whisker(scale.at(bar.low), scale.at(bar.high), y + BAR / 2)
    marks.append(Line(zero, y - 4, zero, y + BAR + 4, "zero"))
    return marks, y + BAR + BETWEEN


def whisker(low: float, high: float, y: float) -> list[Mark]:
    """The interval over a bar: a line with two ends, set off by a halo so that it shows on every colour."""
    ends = [(low, y - 6, low, y + 6), (high, y - 6, high, y + 6), (low, y, high, y)]
    return [Line(*place, kind) for kind in ("halo", "whisker") for place in ends]


def _table(frame: Frame, rows: Sequence[Bar], names: Words, values: Words, say: Say, whole: float) -> Table:
    with_ends = any(bar.low is not None for bar in rows)
    columns = [Column(names), Column(values, True)]
    if with_ends:
        columns += [Column(_("From"), True), Column(_("To"), True)]
    if whole:
        columns.append(Column(_("Share"), True))
    body = []
    for bar in rows:
        cells: list[object] = [bar.name, unknown(bar.reason) if bar.value is None else say(bar.value)]
        if with_ends:
            cells += ["" if end is None else say(end) for end in (bar.low, bar.high)]
        if whole:
            cells.append("" if bar.value is None else share_of(bar.value, whole))
        body.append(cells)
    return Table(frame.caption, columns, body)
