"""A target of the plan as a level and a path, in t CO2e; one that is none is flagged and not drawn."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

import numpy as np
from django.utils.translation import gettext_noop
from numpy.typing import NDArray

from zeroward.methods.pathways import exponential, linear, logistic, piecewise
from zeroward.plan.queries.model.problems import PlanProblem, Sentence, sentence

STEEPNESS = 10.0
"""Steepness times duration of a logistic path, as the courses of actions have it."""


class Courses(Protocol):
    """What a target is measured against: emissions of the base year and without action, by sector of the plan."""

    @property
    def years(self) -> tuple[int, ...]: ...

    def total(self, scenario: str, sectors: tuple[str, ...] = ()) -> NDArray[np.float64] | None: ...

    def amount(self, driver: str) -> NDArray[np.float64] | None: ...


@dataclass(frozen=True, slots=True)
class TargetPath:
    """`level` t CO2e in `year`, on the way from `start` t in `base_year`. `problem` set: not to be drawn.

    `reference` is what the percentage refers to, `cut` the reduction against it as a fraction (None without one).
    """

    title: str
    kind: str
    base_year: int
    year: int
    level: float | None = None
    start: float | None = None
    reference: float | None = None
    cut: float | None = None
    path: Mapping[int, float] = field(default_factory=dict)
    sectors: tuple[str, ...] = ()
    is_main: bool = False
    problem: PlanProblem | None = None


def target_path(target: Mapping[str, Any], courses: Courses) -> TargetPath:
    """Never raises: what is wrong with the target is its `problem`."""
    sectors = tuple(target.get("sectors") or ())
    kind, title = str(target["kind"]), str(target["title"])
    base_year, year = int(target["base_year"]), int(target["year"])
    bare = TargetPath(title, kind, base_year, year, sectors=sectors, is_main=bool(target.get("is_main")))
    first = courses.years[0] if courses.years else base_year
    course = courses.total("bau", sectors)
    now = None if course is None else float(course[0])

    def refused(message: Sentence, remedy: str, kind: str = "target") -> TargetPath:
        place = f"target:{target.get('id', '')}"
        return replace(bare, problem=PlanProblem(place, title, message, sentence(remedy), kind))

    if year <= base_year:
        return refused(
            sentence(gettext_noop("The target year %(year)s does not lie after its base year %(base)s."), year=year,
                     base=base_year),
            gettext_noop("Correct one of the two years."), "date",
        )  # fmt: skip
    reference = _reference(target, courses, course, now)
    level = _level(target, courses, reference)
    if level is None:
        return refused(
            sentence(gettext_noop("What the target comes to cannot be computed yet.")),
            gettext_noop("Give its percentage and reference value, or the level in tonnes."), "missing",
        )  # fmt: skip
    start = now if base_year <= first and now is not None else target.get("reference") or now
    if level < 0:
        return refused(
            sentence(gettext_noop("The target lies below zero.")),
            gettext_noop(
                "Give what remains, and enter sinks and removals in the ledger of what is left over."
            ),
            "negative",
        )
    measure = reference if kind in ("absolute", "fixed", "net") and reference is not None else start
    if measure is not None and level > measure * (1 + 1e-9):
        return refused(
            sentence(gettext_noop("The target of %(level)s t lies above the %(base)s t of the base year."),
                     level=_grouped(level), base=_grouped(measure)),
            gettext_noop("Choose a lower level, or correct the base year."),
        )  # fmt: skip
    cut = None if not reference else 1 - level / reference
    path = _path(target, max(base_year, first), float(start), level) if start is not None else {year: level}
    return replace(bare, level=level, start=start, reference=reference, cut=cut, path=path)


def _grouped(value: float) -> str:
    return f"{value:,.0f}".replace(",", "\u202f")


def _reference(
    target: Mapping[str, Any], courses: Courses, course: NDArray[np.float64] | None, now: float | None
) -> float | None:
    """t CO2e that the percentage refers to: as stated, else as the model has it."""
    if target["kind"] == "bau":
        at = int(target["year"]) - courses.years[0] if courses.years else -1
        known = course is not None and 0 <= at < len(course)
        return float(course[at]) if known and course is not None else target.get("reference")
    if target["kind"] == "intensity":
        return now
    stated = target.get("reference")
    if stated is not None:
        return float(stated)
    return now if courses.years and int(target["base_year"]) == courses.years[0] else None


def _level(target: Mapping[str, Any], courses: Courses, reference: float | None) -> float | None:
    kind, percent, level = target["kind"], target.get("percent"), target.get("level")
    if kind in ("fixed", "net"):
        return None if level is None else float(level)
    if percent is None or not 0 <= percent <= 100:
        return None if level is None else float(level)
    if kind == "intensity":
        return _intensity(target, courses, reference, float(percent) / 100)
    return None if reference is None else reference * (1 - float(percent) / 100)


def _intensity(target: Mapping[str, Any], courses: Courses, now: float | None, cut: float) -> float | None:
    """`I_b (1 - r) x driver_t`, the driver a quantity of the model."""
    driver = courses.amount(str(target.get("intensity_driver") or "population"))
    at = int(target["year"]) - courses.years[0] if courses.years else -1
    if driver is None or now is None or not 0 <= at < len(driver) or not driver[0]:
        return None
    stated = target.get("reference")
    intensity = float(stated) if stated is not None else now / float(driver[0])
    return intensity * (1 - cut) * float(driver[at])


def _path(target: Mapping[str, Any], first: int, start: float, level: float) -> dict[int, float]:
    year, kind = int(target["year"]), target["path"]
    steps = year - first
    if steps < 1:
        return {year: level}
    if kind == "piecewise":
        points = {int(one): float(value) for one, value in (target.get("milestones") or {}).items()}
        between = {one: value for one, value in points.items() if first < one < year}
        return piecewise({first: start, **between, year: level})
    if kind == "exponential" and start > 0 and level > 0:
        values = exponential(start, level, steps)
    elif kind == "logistic":
        values = logistic(start, level, steps, steepness=STEEPNESS / steps)
    else:
        values = linear(start, level, steps)
    return {first + at: float(value) for at, value in enumerate(values)}
