"""Blocks of unequal width side by side, for instance cost per tonne over tonnes: below zero is a gain."""

from collections.abc import Sequence
from dataclasses import dataclass

from zeroward.core.charts.drawing import Chart, Frame
from zeroward.core.charts.marks import Label, Line, Mark, Rect, Words
from zeroward.core.charts.scale import Scale, over_zero
from zeroward.core.charts.words import Say, plain
from zeroward.core.ui.tables import Column, Table

TOP, BOTTOM = 26.0, 246.0
WIDE = 5.0
"""Width in percent from which a block carries its code."""


@dataclass(frozen=True, slots=True)
class Upright:
    """`code` stands at the block, `name` in the table; `width` and `height` in the units of the two axes."""

    code: str
    name: Words
    width: float
    height: float


def blocks(
    frame: Frame,
    uprights: Sequence[Upright],
    *,
    names: Words,
    widths: Words,
    heights: Words,
    say_width: Say | None = None,
    say_height: Say | None = None,
) -> Chart:
    """Blocks in the order given. Raises ValueError when there is none, or one without width."""
    if not uprights or min(one.width for one in uprights) <= 0:
        raise ValueError("Blocks have a width above zero.")
    wide, tall_words = say_width or plain(), say_height or plain()
    tall = over_zero([one.height for one in uprights], start=BOTTOM, end=TOP)
    across = Scale(0.0, sum(one.width for one in uprights))
    marks: list[Mark] = [Line(0, tall.at(tick), 100, tall.at(tick), "ax") for tick in tall.ticks()]
    begin = 0.0
    for one in uprights:
        x, end, y, zero = across.at(begin), across.at(begin + one.width), tall.at(one.height), tall.at(0)
        begin += one.width
        marks.append(
            Rect(x, min(y, zero), end - x, max(abs(zero - y), 1.5), "down" if one.height < 0 else "up")
        )
        marks.append(Line(end, min(y, zero), end, max(y, zero), "seam"))
        if end - x >= WIDE:
            marks.append(
                Label((x + end) / 2, zero + 16 if one.height >= 0 else zero - 7, one.code, "s b", "middle")
            )
    marks.append(Line(0, tall.at(0), 100, tall.at(0), "zero"))
    marks += [Label(0, tall.at(tick) - 5, tall_words(tick), "s halo-text") for tick in tall.ticks()]
    marks.append(Label(100, BOTTOM + 34, wide(across.high), "s", "end"))
    return Chart(frame, BOTTOM + 42, marks, _table(frame, uprights, names, widths, heights, wide, tall_words))


def _table(
    frame: Frame,
    uprights: Sequence[Upright],
    names: Words,
    widths: Words,
    heights: Words,
    wide: Say,
    tall: Say,
) -> Table:
    body = [[f"{one.code} {one.name}".strip(), wide(one.width), tall(one.height)] for one in uprights]
    return Table(frame.caption, [Column(names), Column(widths, True), Column(heights, True)], body)
