"""The list of transition indicators that a place can follow: what each counts, and where the place stands with it."""

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.queries.said import said
from zeroward.methods.monitoring import transition_indicators
from zeroward.monitoring.queries.course_pages import GROUPS, CourseRow, CoursesPage

BETTER: Final[dict[str, str | Promise]] = {
    "up": gettext_lazy("more is better"),
    "down": gettext_lazy("less is better"),
}


@dataclass(frozen=True, slots=True)
class ListedIndicator:
    """`own` is what the place follows about itself; `cities` how many cities of a country follow it where the viewer
    may see that."""

    key: str
    label: str
    unit: str
    better: str
    own: CourseRow | None
    cities: int


@dataclass(frozen=True, slots=True)
class IndicatorGroup:
    key: str
    title: str
    rows: tuple[ListedIndicator, ...]


@dataclass(frozen=True, slots=True)
class IndicatorList:
    groups: tuple[IndicatorGroup, ...]
    headline: str
    version: str
    may_edit: bool


def indicator_list(page: CoursesPage) -> IndicatorList:
    """Every indicator that is shipped, by group, beside what the page of the place knows of it. No query."""
    known = transition_indicators()
    own: dict[str, CourseRow] = {}
    for row in page.rows:
        own.setdefault(row.course.key, row)
    cities = {key: number for key, _title, number in page.of_cities}
    groups: dict[str, list[ListedIndicator]] = {}
    for one in known.indicators:
        groups.setdefault(one.group, []).append(
            ListedIndicator(
                one.key,
                said(one.label),
                one.unit,
                str(BETTER.get(one.better, "")),
                own.get(one.key),
                cities.get(one.key, 0),
            )
        )
    followed = sum(one.key in own for one in known.indicators)
    return IndicatorList(
        groups=tuple(
            IndicatorGroup(key, str(GROUPS.get(key, key)), tuple(rows)) for key, rows in groups.items()
        ),
        headline=_("%(followed)d of %(all)d transition indicators are followed")
        % {"followed": followed, "all": len(known.indicators)},
        version=known.version,
        may_edit=page.may_edit,
    )
