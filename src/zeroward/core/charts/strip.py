"""A distribution with one's own point marked: where others lie, and never who comes first."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from zeroward.core.charts.drawing import Chart, Frame
from zeroward.core.charts.marks import Anchor, Dot, Label, Line, Mark, Rect, Words
from zeroward.core.charts.scale import Scale, around
from zeroward.core.charts.words import Say, plain
from zeroward.core.ui.tables import Column, Table

FEW = 10
"""Below ten values no quartile is printed: the dots speak for themselves."""
BIN = 4.0
RADIUS = 5.0
MOST_ON_TOP = 9
COLUMN_HEIGHT = 100.0
OWN, ALONE = 44.0, 6.0
"""Room above the others, with one's own name and without."""
LEFT, RIGHT = 2.0, 98.0


def strip(
    frame: Frame,
    others: Sequence[float],
    *,
    own: tuple[Words, float] | None = None,
    values: Words,
    say: Say | None = None,
) -> Chart:
    """The other values as dots, as columns where they are many; from ten on also median and middle half.

    Raises ValueError when there is neither another value nor one's own.
    """
    write = say or plain(1)
    known = sorted(others)
    scale = around([*known, *([own[1]] if own else [])], start=LEFT, end=RIGHT)
    marks, floor = _others(known, scale, OWN if own else ALONE)
    marks.append(Line(0, floor, 100, floor, "base"))
    if own:
        marks += _own(own, scale.at(own[1]), floor, write)
    height = floor + 20
    ends = sorted([*known, *([own[1]] if own else [])])
    marks += _labels(ends, scale, height, write)
    if len(known) >= FEW:
        drawn, height = _middle(known, scale, height + 22, write)
        marks += drawn
    return Chart(frame, height + 8, marks, _table(frame, known, own, values, write))


def quantile(values: Sequence[float], share: float) -> float:
    """The value below which `share` of the sorted values lie, between two of them in proportion."""
    place = share * (len(values) - 1)
    below = int(place)
    above = min(below + 1, len(values) - 1)
    return values[below] + (values[above] - values[below]) * (place - below)


def _others(known: Sequence[float], scale: Scale, top: float) -> tuple[list[Mark], float]:
    bins: dict[int, int] = {}
    places = []
    for value in known:
        place = int(scale.at(value) // BIN)
        bins[place] = bins.get(place, 0) + 1
        places.append((place, bins[place]))
    tallest = max(bins.values(), default=0)
    if tallest > MOST_ON_TOP:
        floor = top + COLUMN_HEIGHT
        step = COLUMN_HEIGHT / tallest
        return [
            Rect(place * BIN + 0.2, floor - count * step, BIN - 0.4, count * step, "others")
            for place, count in sorted(bins.items())
        ], floor
    floor = top + max(tallest, 2) * 2 * (RADIUS + 1)
    return [
        Dot((place + 0.5) * BIN, floor - 1 - (2 * level - 1) * (RADIUS + 0.5), RADIUS, "others")
        for place, level in places
    ], floor


def _own(own: tuple[Words, float], x: float, floor: float, say: Say) -> list[Mark]:
    return [
        Line(x, 26, x, floor, "mine"),
        Dot(x, floor - RADIUS - 2, 7, "dot"),
        Label(x, 17, own[0], "b", _anchor(x), say(own[1])),
    ]


def _anchor(x: float) -> Anchor:
    return "start" if x < 33 else "end" if x > 67 else "middle"


def _labels(ends: Sequence[float], scale: Scale, y: float, say: Say) -> list[Mark]:
    if scale.at(ends[-1]) - scale.at(ends[0]) < BIN:
        return []
    return [
        Label(max(scale.at(ends[0]) - LEFT, 0), y, say(ends[0]), "s"),
        Label(min(scale.at(ends[-1]) + LEFT, 100), y, say(ends[-1]), "s", "end"),
    ]


def _middle(known: Sequence[float], scale: Scale, y: float, say: Say) -> tuple[list[Mark], float]:
    low, median, high = (quantile(known, share) for share in (0.25, 0.5, 0.75))
    begin, end = scale.at(low), scale.at(high)
    words = _("Middle half %(low)s – %(high)s") % {"low": say(low), "high": say(high)}
    middle = scale.at(median)
    return [
        Line(begin, y, end, y, "iv"),
        Line(middle, y - 8, middle, y + 8, "zero"),
        Label(begin if begin < 50 else end, y + 26, words, "s", "start" if begin < 50 else "end"),
    ], y + 28


def _table(
    frame: Frame, known: Sequence[float], own: tuple[Words, float] | None, values: Words, say: Say
) -> Table:
    body: list[list[object]] = [[own[0], say(own[1])]] if own else []
    body.append([_("Others, how many"), str(len(known))])
    if known:
        body.append([_("Lowest of them"), say(known[0])])
        if len(known) >= FEW:
            body.append([_("A quarter lies below"), say(quantile(known, 0.25))])
        body.append([_("Half lies below"), say(quantile(known, 0.5))])
        if len(known) >= FEW:
            body.append([_("Three quarters lie below"), say(quantile(known, 0.75))])
        body.append([_("Highest of them"), say(known[-1])])
    return Table(frame.caption, [Column(""), Column(values, True)], body)
