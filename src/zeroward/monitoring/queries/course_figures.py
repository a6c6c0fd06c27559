"""The figures of a transition indicator: as known on a day, in one unit, over mergers; and what they say."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from zeroward.methods.indicators import Course, needed_path
from zeroward.methods.monitoring import (
    Conversion,
    Joined,
    Look,
    Merger,
    TransitionIndicator,
    Value,
    as_known,
    history,
    in_unit,
    look,
)
from zeroward.monitoring.domain.course_rows import shipped
from zeroward.monitoring.models import TransitionCourse, TransitionValue, UnitConversion

LATE_DAYS: Final = 365
"""Days after the end of its year from which on a value is called late."""


@dataclass(frozen=True, slots=True)
class CourseFigures:
    """`figures` by year in the course's unit; `joined` says of which municipalities a year was put together.
    `unusable` are values in units that nothing leads from. `look` is what the figures say."""

    course: TransitionCourse
    indicator: TransitionIndicator | None
    known: Mapping[int, Value]
    figures: Mapping[int, float]
    unusable: tuple[Value, ...]
    joined: Mapping[int, Joined]
    path: Mapping[int, float]
    look: Look

    @property
    def latest(self) -> int | None:
        return max(self.figures) if self.figures else None


def value_of(row: TransitionValue) -> Value:
    return Value(row.year, row.value, row.unit, row.known_on, row.pk, row.source_text)


def conversion_of(row: UnitConversion) -> Conversion:
    return Conversion(row.source, row.target, row.factor, row.plus, row.since, row.until, row.why)


def figures_of(
    course: TransitionCourse,
    values: Sequence[TransitionValue],
    conversions: Sequence[UnitConversion],
    *,
    on: date,
    parts: Mapping[str, Sequence[TransitionValue]] | None = None,
    mergers: Sequence[Merger] = (),
    weights: Mapping[str, Mapping[int, float]] | None = None,
) -> CourseFigures:
    """What was known on a day. `parts` are values of the municipalities that this one was before, by key. No query."""
    ways = [conversion_of(one) for one in conversions]
    known = as_known([value_of(one) for one in values], on=on)
    own = in_unit(known, course.unit, ways)
    figures, joined = dict(own.figures), dict[int, Joined]()
    indicator = shipped(course.key)
    if parts and course.city is not None and indicator is not None:
        figures, joined = _over_mergers(
            course, indicator, own.figures, parts, ways, on, mergers, weights or {}
        )
    told = Course(
        course.base_year,
        course.base,
        {int(year): float(value) for year, value in course.targets.items()},
        figures,
        indicator.better if indicator is not None else None,
    )
    return CourseFigures(
        course, indicator, known, figures, own.unusable, joined, needed_path(told), look(told, year=on.year)
    )


def _over_mergers(
    course: TransitionCourse,
    indicator: TransitionIndicator,
    own: Mapping[int, float],
    parts: Mapping[str, Sequence[TransitionValue]],
    ways: Sequence[Conversion],
    on: date,
    mergers: Sequence[Merger],
    weights: Mapping[str, Mapping[int, float]],
) -> tuple[dict[int, float], dict[int, Joined]]:
    """Figures of the municipality as it is now; a year in which a part has none has none."""
    key = course.city.key if course.city is not None else ""
    figures: dict[str, Mapping[int, float]] = {key: own}
    for name, rows in parts.items():
        known = as_known([value_of(one) for one in rows], on=on)
        figures[name] = in_unit(known, course.unit, ways).figures
    years = sorted({year for one in figures.values() for year in one})
    joined = history(
        figures, mergers, key, years=years, how=indicator.join, weights=_every_year(weights, years)
    )
    found = {year: one.value for year, one in joined.items() if one.value is not None}
    return found, {year: one for year, one in joined.items() if one.of != (key,) or one.missing}


def _every_year(
    weights: Mapping[str, Mapping[int, float]], years: Sequence[int]
) -> dict[str, dict[int, float]]:
    """Inhabitants at the merger stand for every year before."""
    found = {}
    for key, by_year in weights.items():
        if by_year:
            people = by_year[max(by_year)]
            found[key] = dict.fromkeys(years, people)
    return found
