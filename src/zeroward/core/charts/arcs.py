"""A map of what acts on what: names under each other, and an arc with a head from each cause to its effect."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from zeroward.core.charts.drawing import Chart, Frame
from zeroward.core.charts.marks import Label, Mark, Shape, Sheet, Words, px, share
from zeroward.core.charts.words import lines_of
from zeroward.core.ui.tables import Column, Table

ROOM: Final = 25
"""Characters of a name beside the arcs, on the narrowest screen."""
LINE: Final = 17.0
AIR: Final = 16.0
START: Final = 62.0
"""Where the arcs begin, in percent of the width."""
APART: Final = 5.0
"""Pixels between the ends of arcs at one name."""
STRAIGHT, LOOPED = 7, 2
"""Data colours of an arc that closes no loop, and of one that does."""


@dataclass(frozen=True, slots=True)
class Tie:
    """An arrow between two places of the names. `words` tell it in the table; `looped`: it is part of a loop."""

    source: int
    target: int
    words: Words = ""
    looped: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """The head of an arrow that points to the start of the line; it does not stretch with the drawing."""

    x: float
    y: float
    kind: str

    def markup(self) -> str:
        return (
            f'<svg class="sheet" x="{share(self.x)}" y="{px(self.y)}" width="1" height="1">'
            f'<path class="{self.kind}" d="M0 0L8 -4.5V4.5Z"/></svg>'
        )


def arcs(
    frame: Frame,
    names: Sequence[Words],
    ties: Sequence[Tie],
    *,
    causes: Words,
    effects: Words,
    why: Words,
    legend: tuple[Words, Words] | None = None,
) -> Chart:
    """Names from above in the order given, which should put what drives the others first.

    `legend` names arcs outside and inside of loops. The table holds one line an arrow. Raises ValueError for a tie that
    leaves the names, or without a name.
    """
    if not names or any(not 0 <= end < len(names) for tie in ties for end in (tie.source, tie.target)):
        raise ValueError("An arrow must lead from one of the names to another.")
    labels, middles, height = _names(names)
    ports = _ports(ties, middles)
    shapes, heads = [], []
    for tie, (begin, end) in zip(ties, ports, strict=True):
        colour = LOOPED if tie.looped else STRAIGHT
        shapes.append(Shape(_arc(begin, end, abs(tie.source - tie.target) / len(names)), f"course c{colour}"))
        heads.append(Head(START, end, f"b-{colour}"))
    marks: list[Mark] = [Sheet(height, tuple(shapes)), *heads, *labels]
    key = ((STRAIGHT, legend[0]), (LOOPED, legend[1])) if legend else ()
    return Chart(frame, height, marks, _table(frame, names, ties, (causes, effects, why)), key)


def _names(names: Sequence[Words]) -> tuple[list[Mark], list[float], float]:
    """The labels, the height of the middle of each, and of the whole."""
    labels: list[Mark] = []
    middles = []
    top = 4.0
    for name in names:
        lines = lines_of(name, ROOM)
        labels += [
            Label(START - 3, top + LINE * (place + 0.8), line, "s b", "end")
            for place, line in enumerate(lines)
        ]
        middles.append(top + LINE * len(lines) / 2)
        top += LINE * len(lines) + AIR
    return labels, middles, top


def _ports(ties: Sequence[Tie], middles: Sequence[float]) -> list[tuple[float, float]]:
    """Where each arc begins and ends: ends at one name lie beside each other, the way to the nearest first."""
    at: dict[int, list[tuple[float, int, bool]]] = {}
    for number, tie in enumerate(ties):
        at.setdefault(tie.source, []).append((middles[tie.target], number, True))
        at.setdefault(tie.target, []).append((middles[tie.source], number, False))
    found = [[0.0, 0.0] for _tie in ties]
    for place, ends in at.items():
        # what leads up lies above what leads down, so that arcs of one name do not cross at it
        up = sorted((one for one in ends if one[0] < middles[place]), key=lambda one: -one[0])
        down = sorted((one for one in ends if one[0] >= middles[place]), key=lambda one: -one[0])
        ordered = [*reversed(up), *down]
        first = middles[place] - APART * (len(ordered) - 1) / 2
        for row, (_other, number, leaves) in enumerate(ordered):
            found[number][0 if leaves else 1] = first + APART * row
    return [(begin, end) for begin, end in found]


def _arc(begin: float, end: float, far: float) -> str:
    """From the start of the arcs out and back; the further apart the names, the wider."""
    out = START + 8 + (96 - START - 8) * min(far * 1.6, 1.0) * 4 / 3
    return f"M{START} {begin:.1f}C{out:.1f} {begin:.1f} {out:.1f} {end:.1f} {START + 1:.1f} {end:.1f}"


def _table(
    frame: Frame, names: Sequence[Words], ties: Sequence[Tie], heads: tuple[Words, Words, Words]
) -> Table:
    columns = [Column(heads[0]), Column(heads[1]), Column(heads[2])]
    looped = _("part of a loop")
    rows = [
        [
            str(names[tie.source]),
            str(names[tie.target]),
            f"{tie.words} ({looped})" if tie.looped and tie.words else str(tie.words),
        ]
        for tie in ties
    ]
    return Table(frame.caption, columns, rows)
