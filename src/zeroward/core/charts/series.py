"""A time series: points on a line with their interval as a band; years that are not known are hatched."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.utils.translation import gettext as _

from zeroward.core.charts.drawing import Chart, Frame
from zeroward.core.charts.marks import Anchor, Dot, Hole, Label, Line, Mark, Shape, Sheet, Words
from zeroward.core.charts.scale import Scale, over_zero
from zeroward.core.charts.words import NARROW, Say, plain, unknown, width
from zeroward.core.ui.tables import Column, Table

TOP, BOTTOM = 30.0, 230.0
LEFT, RIGHT = 16.0, 94.0
MOST_YEARS = 6
VALUE = 9.0
"""Half the width of a printed value on a phone, in percent."""
DASHES = ("", " dash", " dots")


@dataclass(frozen=True, slots=True)
class Point:
    """A year. `value` None is a gap. `apart` says that it cannot be compared with the point before: no line."""

    year: int
    value: float | None
    low: float | None = None
    high: float | None = None
    apart: bool = False
    reason: Words = ""


@dataclass(frozen=True, slots=True)
class Course:
    """One line, in the order of years."""

    name: Words
    points: tuple[Point, ...]
    colour: int = 1

    def known(self) -> list[Point]:
        return [point for point in self.points if point.value is not None]


def series(frame: Frame, courses: Sequence[Course], *, years: Words, say: Say | None = None) -> Chart:
    """Up to three lines over the years. Raises ValueError for more, or when nothing is known."""
    write = say or plain()
    if not 1 <= len(courses) <= len(DASHES) or not any(course.known() for course in courses):
        raise ValueError("A time series has one to three lines with a known point.")
    values = [
        end
        for course in courses
        for point in course.known()
        for end in (point.value, point.low, point.high)
        if end is not None
    ]
    tall = over_zero(values, start=BOTTOM, end=TOP)
    across = _across(courses)
    marks = [*_holes(courses, across), *_bands(courses, across, tall), *_grid(tall, write)]
    for course, dash in zip(courses, DASHES, strict=False):
        marks += _course(course, across, tall, dash)
    marks += _years(courses, across)
    if len(courses) == 1:
        marks += _ends(courses[0], across, tall, write)
    legend = [(course.colour, course.name) for course in courses] if len(courses) > 1 else []
    return Chart(frame, BOTTOM + 30, marks, _table(frame, courses, years, write), legend)


def _all_years(courses: Sequence[Course]) -> list[int]:
    return sorted({point.year for course in courses for point in course.points})


def _across(courses: Sequence[Course]) -> Scale:
    found = _all_years(courses)
    if len(found) == 1:
        return Scale(found[0] - 1, found[0] + 1, LEFT, RIGHT)
    return Scale(found[0], found[-1], LEFT, RIGHT)


def _holes(courses: Sequence[Course], across: Scale) -> list[Mark]:
    """Neighbouring years without any value become one hatched field with one label."""
    known = {point.year for course in courses for point in course.known()}
    gaps = [year for year in _all_years(courses) if year not in known]
    spans: list[list[int]] = []
    for year in gaps:
        if spans and year == spans[-1][-1] + 1:
            spans[-1].append(year)
        else:
            spans.append([year])
    marks: list[Mark] = []
    reached = LEFT + VALUE if len(courses) == 1 else -100.0
    for span in spans:
        begin, end = across.at(span[0] - 0.4), across.at(span[-1] + 0.4)
        begin, end = max(begin, 0.0), min(end, 100.0)
        marks.append(Hole(begin, TOP, end - begin, BOTTOM - TOP))
        words, middle, anchor = _reason(courses, span[0]), (begin + end) / 2, _anchor(begin, end)
        wide = 100 * width(words, size=13) / NARROW
        left = middle - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
        # where two labels would meet on a phone, the second stands a line lower, over its hatching
        lower = left < reached
        reached = reached if lower else left + wide
        marks.append(Label(middle, TOP + 14 if lower else TOP - 8, words, "s halo-text", anchor))
    return marks


def _reason(courses: Sequence[Course], year: int) -> str:
    reasons = [point.reason for course in courses for point in course.points if point.year == year]
    return unknown(next((reason for reason in reasons if reason), ""))


def _anchor(begin: float, end: float) -> Anchor:
    middle = (begin + end) / 2
    return "start" if middle < 25 else "end" if middle > 75 else "middle"


def _bands(courses: Sequence[Course], across: Scale, tall: Scale) -> list[Mark]:
    shapes = [
        Shape(_outline(stretch, across, tall), f"band b{course.colour}")
        for course in courses
        for stretch in _runs(course)
        if len(stretch) > 1 and all(p.low is not None and p.high is not None for p in stretch)
    ]
    single: list[Mark] = [
        Line(across.at(point.year), tall.at(point.low), across.at(point.year), tall.at(point.high), "iv")
        for course in courses
        for stretch in _runs(course)
        for point in stretch
        if point.low is not None and point.high is not None and len(stretch) == 1
    ]
    return [*([Sheet(BOTTOM + 30, tuple(shapes))] if shapes else []), *single]


def _stretches(course: Course) -> list[list[Point]]:
    """Points that belong together: a gap or a point that is not comparable begins a new stretch."""
    found: list[list[Point]] = [[]]
    for point in course.points:
        if point.value is None or point.apart:
            found.append([])
        if point.value is not None:
            found[-1].append(point)
    return [stretch for stretch in found if stretch]


def _runs(course: Course) -> list[list[Point]]:
    """Stretches of years that follow each other: between others nobody counted, so no band is drawn there."""
    found: list[list[Point]] = []
    for stretch in _stretches(course):
        for point in stretch:
            if found and found[-1][-1].year == point.year - 1 and not point.apart:
                found[-1].append(point)
            else:
                found.append([point])
    return found


def _outline(stretch: Sequence[Point], across: Scale, tall: Scale) -> str:
    upper = [(across.at(p.year), tall.at(p.high or 0.0)) for p in stretch]
    lower = [(across.at(p.year), tall.at(p.low or 0.0)) for p in reversed(stretch)]
    return "M" + "L".join(f"{x:.2f} {y:.1f}" for x, y in [*upper, *lower]) + "Z"


def _grid(tall: Scale, say: Say) -> list[Mark]:
    marks: list[Mark] = []
    for tick in tall.ticks():
        y = tall.at(tick)
        marks.append(Line(0, y, 100, y, "ax" if tick else "zero"))
        marks.append(Label(0, y - 5, say(tick), "s halo-text"))
    return marks


def _course(course: Course, across: Scale, tall: Scale, dash: str) -> list[Mark]:
    """Years that follow each other are joined by a full line, others by a thin one: nobody counted between."""
    marks: list[Mark] = []
    for stretch in _stretches(course):
        for one, two in pairwise(stretch):
            kind = f"run c{course.colour}{dash}" if two.year - one.year == 1 else f"leap c{course.colour}"
            place = (
                across.at(one.year),
                tall.at(one.value or 0.0),
                across.at(two.year),
                tall.at(two.value or 0.0),
            )
            marks.append(Line(*place, kind))
    marks += [
        Dot(across.at(point.year), tall.at(point.value or 0.0), 6, f"point d{course.colour}")
        for point in course.known()
    ]
    return marks


def _years(courses: Sequence[Course], across: Scale) -> list[Mark]:
    """First and last year always, others where there is room for them on a phone: years with a value before gaps."""
    found = _all_years(courses)
    known = {point.year for course in courses for point in course.known()}
    room = (across.high - across.low) / (MOST_YEARS - 1) * 0.9
    shown = [found[0], *found[-1:]]
    for year in sorted(found[1:-1], key=lambda one: (one not in known, one)):
        if all(abs(year - other) >= room for other in shown):
            shown.append(year)
    shown = sorted(set(shown))
    return [Label(across.at(year), BOTTOM + 22, str(year), "s", "middle") for year in shown]


def _ends(course: Course, across: Scale, tall: Scale, say: Say) -> list[Mark]:
    """The first and the last value are printed, above the upper end of their interval."""
    known = course.known()
    chosen = [known[0], known[-1]] if len(known) > 1 else known
    return [
        Label(
            across.at(point.year),
            tall.at(max(point.value or 0.0, point.high or 0.0)) - 12,
            say(point.value or 0.0),
            "b halo-text",
            "middle" if place == 0 or len(say(point.value or 0.0)) <= 4 else "end",
        )
        for place, point in enumerate(chosen)
    ]


def _table(frame: Frame, courses: Sequence[Course], years: Words, say: Say) -> Table:
    with_ends = len(courses) == 1 and any(point.low is not None for point in courses[0].points)
    columns = [Column(years), *(Column(course.name, True) for course in courses)]
    if with_ends:
        columns += [Column(_("From"), True), Column(_("To"), True)]
    body = []
    for year in _all_years(courses):
        cells: list[object] = [str(year)]
        for course in courses:
            point = next((one for one in course.points if one.year == year), Point(year, None))
            cells.append(unknown(point.reason) if point.value is None else say(point.value))
            if with_ends:
                cells += ["" if end is None else say(end) for end in (point.low, point.high)]
        body.append(cells)
    return Table(frame.caption, columns, body)
