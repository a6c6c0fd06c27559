"""One indicator in one year: standing, progress, path from here, trend with its uncertainty, and what stays open."""

from dataclasses import dataclass
from typing import Literal

from zeroward.methods.ghg.say import Said, say
from zeroward.methods.indicators import Course, Standing, standing
from zeroward.methods.indicators.trend import direction_of
from zeroward.methods.monitoring.progress import Direction, Progress, at_or_better, progress
from zeroward.methods.monitoring.trend import Trend, theil_sen

Outlook = Literal["none", "meets", "misses", "open"]


@dataclass(frozen=True, slots=True)
class Reached:
    """`year` is the first in which the last target was met, `early` how many years before its time (below 0: late).

    `held` is False where a later figure is worse again.
    """

    year: int
    early: int
    held: bool


@dataclass(frozen=True, slots=True)
class Look:
    """`passed` counts the years since the last target was due and not met; 0 while there is time.

    `from_here` is the straight way from the last figure through the targets that are still to come, by year.
    `outlook` compares the pace needed for the next target with the interval of the trend.
    """

    standing: Standing
    progress: Progress
    reached: Reached | None
    passed: int
    from_here: dict[int, float]
    trend: Trend | None
    outlook: Outlook

    @property
    def sentence(self) -> Said:
        """The one that matters most."""
        if self.reached is not None and not self.reached.held:
            return say("The target was met in %(year)s and is not met any more.", year=self.reached.year)
        if self.reached is not None:
            return say("The target was met in %(year)s.", year=self.reached.year)
        if self.passed:
            return say("The target was due %(years)s years ago and is not met.", years=self.passed)
        return {
            "none": say("There are too few figures to say where it goes."),
            "meets": say("If it goes on like this, the next target is met."),
            "misses": say("If it goes on like this, the next target is missed."),
            "open": say("Whether the next target is met is open: the figures allow both."),
        }[self.outlook]


def look(course: Course, *, year: int) -> Look:
    """What is known in `year`; later figures do not count. Raises ValueError for a figure that is no number."""
    seen = {one: value for one, value in course.observed.items() if one <= year}
    known = Course(course.baseline_year, course.baseline, course.targets, seen, course.direction)
    stands = standing(known)
    way = direction_of(known)
    last = max(course.targets) if course.targets else None
    goal = course.targets[last] if last is not None else None
    newest = seen[max(seen)] if seen else None
    reached = _reached(known, way)
    trend = theil_sen(known.known)
    return Look(
        standing=stands,
        progress=progress(base=course.baseline, target=goal, value=newest, direction=way),
        reached=reached,
        passed=max(0, year - last) if last is not None and (reached is None or not reached.held) else 0,
        from_here=path_from_here(known),
        trend=trend,
        outlook=_outlook(stands, trend, way),
    )


def path_from_here(course: Course) -> dict[int, float]:
    """From the last figure (else the baseline) on straight lines through the targets after it; {} without them."""
    known = course.known
    if not known:
        return {}
    year = max(known)
    path = {year: known[year]}
    for target in sorted(one for one in course.targets if one > year):
        start, value = max(path), path[max(path)]
        for one in range(start + 1, target + 1):
            path[one] = value + (course.targets[target] - value) * (one - start) / (target - start)
    return path if len(path) > 1 else {}


def _reached(course: Course, way: Direction | None) -> Reached | None:
    """By figures after the base year: a base that is already there is no achievement."""
    if not course.targets or way is None:
        return None
    last = max(course.targets)
    met = {
        year: at_or_better(value, course.targets[last], way)
        for year, value in sorted(course.observed.items())
        if course.baseline_year is None or year > course.baseline_year
    }
    first = next((year for year, one in met.items() if one), None)
    return None if first is None else Reached(first, last - first, met[max(met)])


def _outlook(stands: Standing, trend: Trend | None, way: Direction | None) -> Outlook:
    if trend is None or way is None or stands.pace is None or trend.low is None or trend.high is None:
        return "none"
    sign = 1.0 if way == "up" else -1.0
    ends = sorted((trend.low * sign, trend.high * sign))
    if ends[0] >= stands.pace * sign:
        return "meets"
    return "misses" if ends[1] < stands.pace * sign else "open"
