"""Levels on three to ten axes around a centre: numbers at the axes, their names and values as a list under it.

Names do not fit around a circle on a phone, so each axis carries a number, and the list says what it is. Where a value
is not known, the outline is interrupted, and the axis ends in a ring.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.html import escape

from zeroward.core.charts.drawing import Chart, Frame
from zeroward.core.charts.marks import Label, Mark, Words, px
from zeroward.core.charts.words import NARROW, Say, lines_of, plain, unknown, width
from zeroward.core.ui.tables import Column, Table

RADIUS: Final = 112.0
MIDDLE: Final = RADIUS + 26
AROUND: Final = 16.0
"""From the outermost ring to the middle of a number."""
LEAST, MOST = 3, 10
ROW: Final = 24.0
LINE: Final = 19.0
NAME: Final = 26.0
"""Pixels from the number of an axis to its name, in the list."""
DASHES: Final = ("", " dash", " dots")


@dataclass(frozen=True, slots=True)
class Outline:
    """One value for each axis; None is not known. `colour` is a data colour from 1 to 7."""

    name: Words
    values: Sequence[float | None]
    colour: int = 1


@dataclass(frozen=True, slots=True)
class Web:
    """Shapes and numbers around a point in the middle of the sheet; they do not stretch with it."""

    y: float
    inside: str

    def markup(self) -> str:
        return f'<svg class="web" x="50%" y="{px(self.y)}" width="1" height="1">{self.inside}</svg>'


def radar(
    frame: Frame,
    axes: Sequence[Words],
    outlines: Sequence[Outline],
    *,
    top: int,
    names: Words,
    say: Say | None = None,
    reason: Words = "",
) -> Chart:
    """Outlines over rings from 0 in the middle to `top`. `names` heads the column of the axes in the table.

    `reason` stands where a value is not known. Raises ValueError for fewer than three or more than ten axes, for more
    than three outlines or none, and for values that are missing, too many or outside 0 to `top`.
    """
    if not LEAST <= len(axes) <= MOST or not 1 <= len(outlines) <= len(DASHES) or top < 1:
        raise ValueError("A radar has three to ten axes, one to three outlines, and a top of one or more.")
    for one in outlines:
        if len(one.values) != len(axes):
            raise ValueError(f"“{one.name}” has {len(one.values)} values for {len(axes)} axes.")
        if any(value is not None and not 0 <= value <= top for value in one.values):
            raise ValueError(f"“{one.name}” has a value that is not within 0 to {top}.")
    write = say or plain(1)
    web = Web(MIDDLE, "".join(_web(axes, outlines, top)))
    listed, bottom = _list(axes, outlines, write, reason)
    legend = [(one.colour, one.name) for one in outlines] if len(outlines) > 1 else []
    return Chart(frame, bottom, [web, *listed], _table(frame, names, axes, outlines, write, reason), legend)


def place_of(at: int, count: int, share: float) -> tuple[float, float]:
    """Where a share of the radius lies on an axis; the first axis points up, the others follow clockwise."""
    angle = 2 * math.pi * at / count
    return RADIUS * share * math.sin(angle), -RADIUS * share * math.cos(angle)


def _web(axes: Sequence[Words], outlines: Sequence[Outline], top: int) -> Iterable[str]:
    count = len(axes)
    for ring in range(1, top + 1):
        yield f'<path class="ring" d="{_closed([place_of(at, count, ring / top) for at in range(count)])}"/>'
    for at in range(count):
        x, y = place_of(at, count, 1)
        yield f'<line class="ax" x1="0" y1="0" x2="{px(x)}" y2="{px(y)}"/>'
        if all(one.values[at] is None for one in outlines):
            yield f'<circle class="hollow" cx="{px(x)}" cy="{px(y)}" r="5"/>'
    for one, dash in zip(outlines, DASHES, strict=False):
        yield from _outline(one, top, dash)
    for at in range(count):
        x, y = place_of(at, count, 1 + AROUND / RADIUS)
        yield f'<text class="b" x="{px(x)}" y="{px(y + 5)}" text-anchor="middle">{at + 1}</text>'
    for ring in range(1, top + 1):
        height = px(-RADIUS * ring / top + 4)
        yield f'<text class="s halo-text" x="-5" y="{height}" text-anchor="end">{ring}</text>'


def _outline(outline: Outline, top: int, dash: str) -> Iterable[str]:
    values, count = outline.values, len(outline.values)
    spots = [None if one is None else place_of(at, count, one / top) for at, one in enumerate(values)]
    known = [spot for spot in spots if spot is not None]
    line = f"course c{outline.colour}{dash}"
    if len(known) == count:
        yield f'<path class="band b{outline.colour}" d="{_closed(known)}"/>'
        yield f'<path class="{line}" d="{_closed(known)}"/>'
    else:
        for at, spot in enumerate(spots):
            following = spots[(at + 1) % count]
            if spot is not None and following is not None:
                yield f'<path class="{line}" d="M{_spot(spot)}L{_spot(following)}"/>'
    for x, y in known:
        yield f'<circle class="d{outline.colour} point" cx="{px(x)}" cy="{px(y)}" r="5"/>'


def _closed(spots: Sequence[tuple[float, float]]) -> str:
    return "M" + "L".join(_spot(spot) for spot in spots) + "Z"


def _spot(spot: tuple[float, float]) -> str:
    return f"{px(spot[0])} {px(spot[1])}"


def _list(
    axes: Sequence[Words], outlines: Sequence[Outline], say: Say, reason: Words
) -> tuple[list[Mark], float]:
    """Number, name and values of each axis; the name in two lines where it does not fit beside the values."""
    marks: list[Mark] = []
    y = 2 * MIDDLE + 14
    for at, name in enumerate(axes):
        values = _values(outlines, at, say, reason)
        room = int((NARROW - NAME - width(values)) / 7.6)
        marks.append(Label(0, y, str(at + 1), "b"))
        for place, line in enumerate(lines_of(name, max(room, 12))):
            marks.append(Named(y + place * LINE, line))
        marks.append(Label(100, y, values, "", "end"))
        y += place * LINE + ROW
    return marks, y - ROW + 8


@dataclass(frozen=True, slots=True)
class Named:
    """A name beside the number of its axis, so many pixels from the start of the line."""

    y: float
    words: Words

    def markup(self) -> str:
        return f'<text x="{px(NAME)}" y="{px(self.y)}">{escape(self.words)}</text>'


def _values(outlines: Sequence[Outline], at: int, say: Say, reason: Words) -> str:
    given = [one.values[at] for one in outlines]
    if all(value is None for value in given):
        return unknown(reason)
    return " · ".join(unknown(reason) if value is None else say(value) for value in given)


def _table(
    frame: Frame, names: Words, axes: Sequence[Words], outlines: Sequence[Outline], say: Say, reason: Words
) -> Table:
    columns = [Column(names), *(Column(one.name, True) for one in outlines)]
    rows = [
        [
            name,
            *(
                unknown(reason) if value is None else say(value)
                for value in (one.values[at] for one in outlines)
            ),
        ]
        for at, name in enumerate(axes)
    ]
    return Table(frame.caption, columns, rows)
