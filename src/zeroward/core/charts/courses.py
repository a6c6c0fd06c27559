"""Courses over many years: lines without dots, a band, a goal as a ring, and what is missing to it as a bracket."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from zeroward.core.charts.drawing import Chart, Frame
from zeroward.core.charts.marks import Anchor, Dot, Label, Line, Mark, Shape, Sheet, Words
from zeroward.core.charts.scale import Scale, over_zero
from zeroward.core.charts.words import Say, plain
from zeroward.core.ui.tables import Column, Table

TOP, BOTTOM, FOOT = 26.0, 286.0, 26.0
LEFT, RIGHT = 10.0, 100.0
"""Lines begin beside the figures of the scale, which stand left of them, also on a phone."""
ROOM = 46.0
"""Height of a bracket, in pixels, from which its words stand beside it and not above."""
APART = 19.0
"""Least distance of two names, in pixels."""
MOST = 5


@dataclass(frozen=True, slots=True)
class Run:
    """One line by year. `colour` 1 to 7, 0 is ink; `dash` is "", "dash" or "dots"; `low` and `high` make its band.

    `quiet`: its name stands in the table alone, where the goal says what the line leads to.
    """

    name: Words
    values: Mapping[int, float]
    colour: int = 1
    dash: str = ""
    low: Mapping[int, float] | None = None
    high: Mapping[int, float] | None = None
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Goal:
    """A level to be reached in a year, its name at the ring; `words` stand at the bracket from `level` to `reached`."""

    year: int
    level: float
    name: Words
    reached: float | None = None
    words: Words = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """What was observed: dots of one name."""

    name: Words
    values: Mapping[int, float]
    colour: int = 2


def courses(
    frame: Frame,
    runs: Sequence[Run],
    *,
    years: Words,
    goal: Goal | None = None,
    seen: Sequence[Seen] = (),
    say: Say | None = None,
) -> Chart:
    """Up to five lines with their names at the end, from zero on. Raises ValueError without a line, or for more."""
    if not 1 <= len(runs) <= MOST or not all(run.values for run in runs):
        raise ValueError("One to five lines with values are drawn.")
    write = say or plain()
    tall = over_zero(_all(runs, goal, seen), start=BOTTOM, end=TOP)
    span = sorted({year for run in runs for year in run.values})
    across = Scale(span[0], max(span[-1], span[0] + 1), LEFT, RIGHT)
    behind = grid(tall, write)
    marks: list[Mark] = [one for one in behind if isinstance(one, Line)]
    marks += [*_sheet(runs, across, tall), *(one for one in behind if isinstance(one, Label))]
    if goal is not None:
        marks += _goal(goal, across, tall)
    for one in seen:
        marks += [
            Dot(across.at(year), tall.at(value), 5, f"point d{one.colour}")
            for year, value in one.values.items()
        ]
    marks += _names(runs, across, tall)
    marks += year_labels(span, across, goal)
    return Chart(frame, BOTTOM + FOOT, marks, _table(frame, runs, seen, years, write))


def _all(runs: Sequence[Run], goal: Goal | None, seen: Sequence[Seen]) -> list[float]:
    found = [value for run in runs for part in (run.values, run.high or {}) for value in part.values()]
    found += [value for one in seen for value in one.values.values()]
    return [*found, goal.level] if goal is not None else found


def grid(tall: Scale, say: Say) -> list[Mark]:
    marks: list[Mark] = []
    for tick in tall.ticks():
        y = tall.at(tick)
        marks.append(Line(0, y, 100, y, "ax" if tick else "zero"))
        marks.append(Label(0, y - 5, say(tick), "s halo-text"))
    return marks


def _sheet(runs: Sequence[Run], across: Scale, tall: Scale) -> list[Mark]:
    shapes = [
        Shape(band_path(run.low, run.high, across, tall), f"band b{run.colour}")
        for run in runs
        if run.low and run.high
    ]
    shapes += [
        Shape(
            line_path(run.values, across, tall), f"course c{run.colour}{' ' + run.dash if run.dash else ''}"
        )
        for run in runs
    ]
    return [Sheet(BOTTOM + FOOT, tuple(shapes))]


def line_path(values: Mapping[int, float], across: Scale, tall: Scale) -> str:
    return "M" + "L".join(f"{across.at(year):.2f} {tall.at(values[year]):.1f}" for year in sorted(values))


def band_path(low: Mapping[int, float], high: Mapping[int, float], across: Scale, tall: Scale) -> str:
    upper = [f"{across.at(year):.2f} {tall.at(high[year]):.1f}" for year in sorted(high)]
    lower = [f"{across.at(year):.2f} {tall.at(low[year]):.1f}" for year in sorted(low, reverse=True)]
    return "M" + "L".join([*upper, *lower]) + "Z"


def _goal(goal: Goal, across: Scale, tall: Scale) -> list[Mark]:
    x, y = across.at(goal.year), tall.at(goal.level)
    side: Anchor = "end" if x > 60 else "start"
    beside = x + (-3.0 if side == "end" else 3.0)
    marks: list[Mark] = [Line(x, TOP - 8, x, BOTTOM, "ax")]
    if goal.reached is not None:
        top = tall.at(goal.reached)
        marks += [Line(x, top, x, y, "lacking"), Dot(x, top, 6, "point d1")]
        marks.append(
            Label(beside, (top + y) / 2 + 5 if y - top >= ROOM else top - 12, goal.words, "b halo-text", side)
        )
    marks.append(Label(beside, min(y + 5, BOTTOM - 6), goal.name, "s b halo-text", side))
    marks.append(Dot(x, y, 7, "goal"))
    return marks


def _names(runs: Sequence[Run], across: Scale, tall: Scale) -> list[Mark]:
    """Names above the ends of the lines, pushed apart where two would meet; all within the drawing."""
    ends = sorted(
        (tall.at(run.values[max(run.values)]) - 8, run.name, across.at(max(run.values)))
        for run in runs
        if not run.quiet
    )
    marks: list[Mark] = []
    last = TOP - APART
    placed: list[tuple[float, Words, float]] = []
    for y, name, x in ends:
        last = max(y, last + APART)
        placed.append((last, name, x))
    over = max(0.0, last - (BOTTOM - 6))
    for y, name, x in placed:
        marks.append(Label(min(x, RIGHT), y - over, name, "s b halo-text", "end"))
    return marks


def year_labels(span: Sequence[int], across: Scale, goal: Goal | None) -> list[Mark]:
    """First and last year, the year of the goal, and tens between where there is room on a phone."""
    wanted = [span[0], span[-1], *([goal.year] if goal else []), *(year for year in span if year % 10 == 0)]
    shown: list[int] = []
    for year in dict.fromkeys(wanted):
        if span[0] <= year <= span[-1] and all(
            abs(across.at(year) - across.at(other)) >= 13 for other in shown
        ):
            shown.append(year)
    return [
        Label(
            across.at(year), BOTTOM + 20, str(year), "s",
            "start" if year == span[0] else "end" if year == span[-1] else "middle",
        )
        for year in sorted(shown)
    ]  # fmt: skip


def _table(frame: Frame, runs: Sequence[Run], seen: Sequence[Seen], years: Words, say: Say) -> Table:
    parts = [*((run.name, run.values) for run in runs), *((one.name, one.values) for one in seen)]
    all_years = sorted({year for _name, values in parts for year in values})
    body = [
        [str(year), *(say(values[year]) if year in values else "–" for _name, values in parts)]
        for year in all_years
    ]
    return Table(frame.caption, [Column(years), *(Column(name, True) for name, _values in parts)], body)
