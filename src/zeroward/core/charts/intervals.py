"""Intervals: a dot for the estimate on a bar from its lower to its upper end, both ends printed."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from zeroward.core.charts.bars import BETWEEN
from zeroward.core.charts.drawing import Chart, Frame
from zeroward.core.charts.marks import Dot, Label, Line, Mark, Words
from zeroward.core.charts.scale import Scale, around, over_zero
from zeroward.core.charts.words import Say, heading, plain
from zeroward.core.ui.tables import Column, Table


@dataclass(frozen=True, slots=True)
class Interval:
    name: Words
    low: float
    value: float
    high: float


def intervals(
    frame: Frame,
    rows: Sequence[Interval],
    *,
    names: Words,
    values: Words,
    say: Say | None = None,
    from_zero: bool = True,
) -> Chart:
    """Dots with intervals. Raises ValueError when an estimate lies outside its own interval."""
    write = say or plain()
    for row in rows:
        if not row.low <= row.value <= row.high:
            raise ValueError(f"“{row.name}”: {row.value} is not within {row.low} to {row.high}.")
    ends = [end for row in rows for end in (row.low, row.high)]
    scale = over_zero(ends) if from_zero else around(ends)
    marks: list[Mark] = []
    top = 0.0
    for row in rows:
        drawn, top = _row(row, top, scale, write, from_zero=from_zero)
        marks += drawn
    columns = [Column(names), Column(values, True), Column(_("From"), True), Column(_("To"), True)]
    body = [[row.name, write(row.value), write(row.low), write(row.high)] for row in rows]
    return Chart(frame, top - BETWEEN + 8, marks, Table(frame.caption, columns, body))


def _row(row: Interval, top: float, scale: Scale, say: Say, *, from_zero: bool) -> tuple[list[Mark], float]:
    marks, y = heading(row.name, say(row.value), top)
    y += 6
    low, high = scale.at(row.low), scale.at(row.high)
    marks.append(Line(0, y, 100, y, "ax"))
    if from_zero:
        marks.append(Line(scale.at(0), y - 10, scale.at(0), y + 10, "zero"))
    marks.append(Line(low, y, high, y, "iv"))
    marks.append(Dot(scale.at(row.value), y, 7, "dot"))
    return marks + _ends(row, low, high, y + 24, say), y + 24 + BETWEEN


def _ends(row: Interval, low: float, high: float, y: float, say: Say) -> list[Mark]:
    """Both ends under the bar; as one label where two would run into each other on a phone."""
    if high - low < 40:
        text = f"{say(row.low)} – {say(row.high)}"
        middle = (low + high) / 2
        if middle < 30:
            return [Label(max(low, 0), y, text, "s")]
        return [Label(min(high, 100), y, text, "s", "end")]
    return [Label(low, y, say(row.low), "s"), Label(high, y, say(row.high), "s", "end")]
