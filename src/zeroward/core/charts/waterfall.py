"""Waterfall: how one total became another, cause by cause, as rows that read downwards."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from zeroward.core.charts.bars import BAR, BETWEEN
from zeroward.core.charts.drawing import Chart, Frame
from zeroward.core.charts.marks import Line, Mark, Rect, Words
from zeroward.core.charts.scale import Scale, over_zero
from zeroward.core.charts.words import Say, heading
from zeroward.core.ui.numbers import MINUS, SPACE
from zeroward.core.ui.tables import Column, Table

TOLERANCE = 1e-6


@dataclass(frozen=True, slots=True)
class Cause:
    name: Words
    change: float
    note: Words = ""


def waterfall(
    frame: Frame,
    start: tuple[Words, float],
    causes: Sequence[Cause],
    end: tuple[Words, float],
    *,
    names: Words,
    say: Say,
) -> Chart:
    """From `start` over the causes to `end`; what rises is copper, what falls verdigris, the sign is printed.

    Raises ValueError when the causes do not add up to the difference: nothing is hidden in a remainder.
    """
    reached = start[1] + sum(cause.change for cause in causes)
    if abs(reached - end[1]) > TOLERANCE * max(abs(start[1]), abs(end[1]), 1.0):
        raise ValueError(f"The causes lead to {reached}, not to {end[1]}.")
    levels = [start[1]]
    for cause in causes:
        levels.append(levels[-1] + cause.change)
    scale = over_zero([*levels, end[1]])
    marks, top = _total(*start, 0.0, scale, say)
    for cause, level in zip(causes, levels, strict=False):
        drawn, top = _step(cause, level, top, scale, say)
        marks += drawn
    drawn, top = _total(*end, top, scale, say)
    return Chart(frame, top - BETWEEN + 4, marks + drawn, _table(frame, start, causes, end, names, say))


def _total(name: Words, value: float, top: float, scale: Scale, say: Say) -> tuple[list[Mark], float]:
    marks, y = heading(name, say(value), top)
    zero, reach = sorted((scale.at(0), scale.at(value)))
    marks.append(Rect(zero, y, reach - zero, BAR, "d7"))
    marks.append(Line(scale.at(0), y - 4, scale.at(0), y + BAR + 4, "zero"))
    return marks, y + BAR + BETWEEN


def _step(cause: Cause, level: float, top: float, scale: Scale, say: Say) -> tuple[list[Mark], float]:
    words, y = heading(cause.name, signed(cause.change, say), top, cause.note, "halo-text")
    begin, reach = scale.at(level), scale.at(level + cause.change)
    kind = "up" if cause.change > 0 else "down"
    # the thread from the bar before runs behind the words
    marks: list[Mark] = [Line(begin, top - BETWEEN, begin, y + BAR, "ax"), *words]
    marks.append(Rect(min(begin, reach), y, abs(reach - begin), BAR, kind))
    marks.append(Line(scale.at(0), y - 4, scale.at(0), y + BAR + 4, "zero"))
    return marks, y + BAR + BETWEEN


def signed(value: float, say: Say) -> str:
    """The value with its sign, in the words of `say`."""
    if not value:
        return say(0.0)
    return f"{'+' if value > 0 else MINUS}{SPACE}{say(abs(value))}"


def _table(
    frame: Frame,
    start: tuple[Words, float],
    causes: Sequence[Cause],
    end: tuple[Words, float],
    names: Words,
    say: Say,
) -> Table:
    columns = [Column(names), Column(_("Change"), True), Column(_("Total"), True)]
    body: list[list[object]] = [[start[0], "", say(start[1])]]
    level = start[1]
    for cause in causes:
        level += cause.change
        body.append([cause.name, signed(cause.change, say), say(level)])
    return Table(frame.caption, columns, body, [end[0], signed(end[1] - start[1], say), say(end[1])])
