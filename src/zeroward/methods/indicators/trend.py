"""Where an indicator stands on its way: the path needed from the baseline through the targets, and the trend observed.

The answer is a word and the two figures behind it, never a mark and never a place in a row of cities.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

Direction = Literal["up", "down"]
Word = Literal["no_target", "no_figure", "one_figure", "reached", "on_path", "closing", "behind", "away"]
"""What can be said:

no_target   there is nothing to hold the figures against
no_figure   nothing was observed since the baseline
one_figure  behind the path, and without an earlier figure no trend can be told
reached     the last target is met already
on_path     as good as the path asks for that year, or better
closing     behind the path, but each year moves at least as far as is needed from now on
behind      behind the path, and too slow to meet the next target
away        moving away from the target
"""
TREND_YEARS: Final = 5
"""The trend is that of the last five years, if there are three figures in them; else since the first figure."""
ROUNDING: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Course:
    """An indicator's figures. `targets` and `observed` map years to values in one unit."""

    baseline_year: int | None
    baseline: float | None
    targets: Mapping[int, float]
    observed: Mapping[int, float]
    direction: Direction | None = None

    @property
    def known(self) -> dict[int, float]:
        """Baseline and observed values by year; what was observed goes before a baseline of the same year."""
        start = (
            {self.baseline_year: self.baseline}
            if self.baseline is not None and self.baseline_year is not None
            else {}
        )
        return dict(sorted({**start, **self.observed}.items()))


@dataclass(frozen=True, slots=True)
class Standing:
    """`word` says it; the rest is what it rests on. Changes are by year, in the unit of the indicator.

    `needed` is the value that the path asks for in `year`; `trend` the change a year so far, `pace` the change a year
    needed from `year` to `next_target_year`.
    """

    word: Word
    year: int | None = None
    value: float | None = None
    needed: float | None = None
    trend: float | None = None
    trend_since: int | None = None
    pace: float | None = None
    next_target_year: int | None = None
    next_target: float | None = None


def needed_path(course: Course) -> dict[int, float]:
    """A value for each year from the baseline to the last target, on straight lines between them; {} when there is
    no baseline, or no target after it."""
    if course.baseline is None or course.baseline_year is None:
        return {}
    start = course.baseline_year
    corners = [
        (start, course.baseline),
        *sorted((year, value) for year, value in course.targets.items() if year > start),
    ]
    if len(corners) == 1:
        return {}
    path = {start: course.baseline}
    for (year, value), (later, goal) in pairwise(corners):
        for step in range(year + 1, later + 1):
            path[step] = value + (goal - value) * (step - year) / (later - year)
    return path


def direction_of(course: Course) -> Direction | None:
    """The direction that was stated; else the one from the baseline to the last target."""
    if course.direction is not None:
        return course.direction
    if not course.targets or course.baseline is None:
        return None
    last = course.targets[max(course.targets)]
    return None if last == course.baseline else "up" if last > course.baseline else "down"


def standing(course: Course) -> Standing:
    """What the figures say. Raises ValueError for a figure that is no number."""
    figures = [*course.targets.values(), *course.observed.values(), course.baseline or 0.0]
    if not all(math.isfinite(one) for one in figures):
        raise ValueError("A figure of an indicator must be a number.")
    direction = direction_of(course)
    path = needed_path(course)
    if not course.targets or direction is None:
        return Standing("no_target")
    seen = {
        year: value
        for year, value in course.observed.items()
        if course.baseline_year is None or year > course.baseline_year
    }
    if not seen:
        return Standing("no_figure")
    year = max(seen)
    value = seen[year]
    sign = 1.0 if direction == "up" else -1.0
    trend, since = trend_of(course.known, year)
    later = sorted(target for target in course.targets if target > year)
    goal_year = later[0] if later else None
    goal = course.targets[goal_year] if goal_year is not None else None
    pace = (goal - value) / (goal_year - year) if goal is not None and goal_year is not None else None
    needed = path.get(year, course.targets[max(course.targets)] if not later else None)
    facts = {
        "year": year, "value": value, "needed": needed, "trend": trend, "trend_since": since,
        "pace": pace, "next_target_year": goal_year, "next_target": goal,
    }  # fmt: skip
    return Standing(_word(course, value, needed, trend, pace, sign), **facts)  # type: ignore[arg-type]


def _word(
    course: Course,
    value: float,
    needed: float | None,
    trend: float | None,
    pace: float | None,
    sign: float,
) -> Word:
    last = course.targets[max(course.targets)]
    if better(value, last, sign):
        return "reached"
    if needed is not None and better(value, needed, sign):
        return "on_path"
    if trend is None:
        return "one_figure"
    if trend * sign < -ROUNDING * max(abs(value), 1.0):
        return "away"
    if pace is not None and better(trend, pace, sign):
        return "closing"
    return "behind"


def better(value: float, than: float, sign: float) -> bool:
    """As good or better, but for rounding."""
    return (value - than) * sign >= -ROUNDING * max(abs(value), abs(than), 1.0)


def trend_of(known: Mapping[int, float], year: int) -> tuple[float | None, int | None]:
    """Change a year up to `year` and the year since when: the least-squares line of the last years, or from the first
    figure. None when there is no earlier figure."""
    points = [(one, value) for one, value in known.items() if one <= year]
    if len(points) < 2:
        return None, None
    recent = [(one, value) for one, value in points if one > year - TREND_YEARS]
    if len(recent) < 3:
        (first, start), (last, end) = points[0], points[-1]
        return (end - start) / (last - first), first
    middle = math.fsum(one for one, _value in recent) / len(recent)
    mean = math.fsum(value for _one, value in recent) / len(recent)
    above = math.fsum((one - middle) * (value - mean) for one, value in recent)
    below = math.fsum((one - middle) ** 2 for one, _value in recent)
    return above / below, recent[0][0]
