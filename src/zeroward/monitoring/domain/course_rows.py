"""A transition indicator as somebody gives it, and its checks."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.models import Visibility
from zeroward.core.problems import Problem
from zeroward.methods.monitoring import TransitionIndicator, transition_indicators

FIRST_YEAR: Final = 1990
LAST_TARGET: Final = 2100
MOST_TARGETS: Final = 30
MOST: Final = 1e15


@dataclass(frozen=True, slots=True)
class CourseRow:
    """`targets` maps years to values in `unit`."""

    key: str
    unit: str
    base_year: int | None = None
    base: float | None = None
    targets: Mapping[int, float | None] = field(default_factory=dict)
    source_text: str = ""
    note: str = ""
    visibility: str = Visibility.CITY


def shipped(key: str) -> TransitionIndicator | None:
    """The entry of the list, None when it has none with this key."""
    return next((one for one in transition_indicators().indicators if one.key == key), None)


def course_problems(row: CourseRow) -> list[Problem]:
    """Everything that is wrong with it, without writing. No query."""
    found = []
    if shipped(row.key) is None:
        found.append(Problem("key", _("There is no such indicator."), _("Choose one from the list.")))
    if not row.unit.strip():
        found.append(Problem("unit", _("An indicator needs its unit."), _("Take the one of the list.")))
    if row.visibility not in Visibility.values:
        found.append(Problem("visibility", _("There is no such choice."), _("Choose one from the list.")))
    if (row.base is None) != (row.base_year is None):
        found.append(
            Problem("base", _("A base has a value and a year."), _("Give both, or leave both empty."))
        )
    if row.base is not None and not is_number(row.base):
        found.append(Problem("base", _("This is no number.")))
    if row.base_year is not None and not FIRST_YEAR <= row.base_year <= timezone.localdate().year:
        found.append(Problem("base_year", _("This cannot be the year."), _("Four digits, such as 2020.")))
    return [*found, *_target_problems(row)]


def _target_problems(row: CourseRow) -> list[Problem]:
    found = []
    targets = {year: value for year, value in row.targets.items() if value is not None}
    if len(targets) > MOST_TARGETS:
        found.append(Problem("targets", _("These are too many targets."), _("Keep those that matter.")))
    for year, value in targets.items():
        if not is_number(value):
            found.append(Problem(f"targets.{year}", _("This is no number.")))
        elif not (row.base_year or FIRST_YEAR) < year <= LAST_TARGET:
            found.append(
                Problem(f"targets.{year}", _("A target lies after the base year."), _("Choose a later year."))
            )
    return found


def is_number(value: float) -> bool:
    """True for what can be kept as a figure."""
    return math.isfinite(value) and abs(value) <= MOST
