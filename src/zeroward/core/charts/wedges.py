"""Wedges: what fills the space between a course without action and the course of a plan, layer by layer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from zeroward.core.charts.courses import BOTTOM, FOOT, LEFT, RIGHT, TOP, grid, line_path, year_labels
from zeroward.core.charts.drawing import Chart, Frame
from zeroward.core.charts.marks import Label, Line, Mark, Shape, Sheet, Words
from zeroward.core.charts.scale import Scale, over_zero
from zeroward.core.charts.words import Say, plain
from zeroward.core.ui.tables import Column, Table

MOST = 6


@dataclass(frozen=True, slots=True)
class Wedge:
    """What one action takes away by year; below zero it adds."""

    name: Words
    saved: Mapping[int, float]
    colour: int = 1


def wedges(
    frame: Frame,
    start: tuple[Words, Mapping[int, float]],
    layers: Sequence[Wedge],
    left: Words,
    *,
    years: Words,
    say: Say | None = None,
) -> Chart:
    """From the course `start` downwards a layer for each action; what is below them all is `left`.

    Raises ValueError for more than six layers, or when a layer lacks a year.
    """
    name, top = start
    if len(layers) > MOST or not top or any(set(layer.saved) != set(top) for layer in layers):
        raise ValueError("At most six layers, each with a value for every year.")
    write = say or plain()
    levels = [dict(top)]
    for layer in layers:
        levels.append({year: levels[-1][year] - layer.saved[year] for year in top})
    tall = over_zero([value for level in levels for value in level.values()], start=BOTTOM, end=TOP)
    span = sorted(top)
    across = Scale(span[0], max(span[-1], span[0] + 1), LEFT, RIGHT)
    shapes = [Shape(_area(levels[-1], dict.fromkeys(span, 0.0), across, tall), "left-over")]
    shapes += [
        Shape(_area(above, below, across, tall), f"wedge b-{layer.colour}")
        for layer, above, below in zip(layers, levels, levels[1:], strict=False)
    ]
    shapes.append(Shape(line_path(top, across, tall), "course c7 dash"))
    shapes.append(Shape(line_path(levels[-1], across, tall), "course c1"))
    behind = grid(tall, write)
    marks: list[Mark] = [one for one in behind if isinstance(one, Line)]
    marks.append(Sheet(BOTTOM + FOOT, tuple(shapes)))
    marks += [one for one in behind if isinstance(one, Label)]
    floor = tall.at(levels[-1][span[-1]])
    marks.append(Label(100, min(max(floor + 20, TOP), BOTTOM - 6), left, "s b halo-text", "end"))
    marks.append(Label(100, max(tall.at(top[span[-1]]) - 8, 12.0), name, "s b halo-text", "end"))
    marks += year_labels(span, across, None)
    legend = [(layer.colour, layer.name) for layer in layers]
    return Chart(
        frame, BOTTOM + FOOT, marks, _table(frame, start, layers, levels[-1], left, years, write), legend
    )


def _area(upper: Mapping[int, float], lower: Mapping[int, float], across: Scale, tall: Scale) -> str:
    there = [f"{across.at(year):.2f} {tall.at(upper[year]):.1f}" for year in sorted(upper)]
    back = [f"{across.at(year):.2f} {tall.at(lower[year]):.1f}" for year in sorted(lower, reverse=True)]
    return "M" + "L".join([*there, *back]) + "Z"


def _table(
    frame: Frame,
    start: tuple[Words, Mapping[int, float]],
    layers: Sequence[Wedge],
    last: Mapping[int, float],
    left: Words,
    years: Words,
    say: Say,
) -> Table:
    columns = [
        Column(years), Column(start[0], True), *(Column(layer.name, True) for layer in layers), Column(left, True)
    ]  # fmt: skip
    body = [
        [str(year), say(start[1][year]), *(say(layer.saved[year]) for layer in layers), say(last[year])]
        for year in sorted(start[1])
    ]
    return Table(frame.caption, columns, body)
