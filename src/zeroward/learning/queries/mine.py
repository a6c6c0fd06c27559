"""A person's own courses: what they take, what they finished, what their teams want."""

from collections.abc import Sequence
from dataclasses import dataclass

from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspaces
from zeroward.learning.models import Certificate, Enrolment, TeamGoal
from zeroward.learning.queries.courses import CourseRow, public_courses, rows_of
from zeroward.learning.queries.progress import CourseProgress, progress_of
from zeroward.learning.queries.team import open_goals
from zeroward.people.models import User

MOST = 4
"""Courses whose progress is counted in detail; further ones are listed."""


@dataclass(frozen=True, slots=True)
class MyCourse:
    enrolment: Enrolment
    row: CourseRow
    progress: CourseProgress | None
    shared_with: str
    certificate: Certificate | None


@dataclass(frozen=True, slots=True)
class MyLearning:
    courses: tuple[MyCourse, ...]
    goals: tuple[TeamGoal, ...]
    teams: tuple[Workspace, ...]

    @property
    def open(self) -> list[MyCourse]:
        return [one for one in self.courses if one.enrolment.finished_at is None]

    @property
    def finished(self) -> list[MyCourse]:
        return [one for one in self.courses if one.enrolment.finished_at is not None]


def enrolment_of(user_id: int | None, course_key: str) -> Enrolment | None:
    """None for visitors, and for those who do not take the course."""
    if user_id is None:
        return None
    found: Enrolment | None = Enrolment.objects.filter(user=user_id, course__key=course_key).first()
    return found


def teams_of(viewer: Viewer) -> tuple[Workspace, ...]:
    """Cities and platforms that a person belongs to, by name."""
    found = workspaces(scope for scope in viewer.scopes if scope != "mission")
    return tuple(sorted(found.values(), key=lambda place: place.name))


def my_learning(user: User, viewer: Viewer) -> MyLearning:
    """At most twenty queries, whatever somebody takes."""
    enrolments = list(Enrolment.objects.filter(user=user).select_related("certificate"))
    rows = {
        row.course.pk: row
        for row in rows_of(list(public_courses().filter(pk__in=[one.course_id for one in enrolments])))
    }
    teams = teams_of(viewer)
    return MyLearning(
        _courses(enrolments, rows, teams), tuple(open_goals(user.pk, list(viewer.scopes))), teams
    )


def _courses(
    enrolments: Sequence[Enrolment], rows: dict[int, CourseRow], teams: Sequence[Workspace]
) -> tuple[MyCourse, ...]:
    names = {str(place.scope): place.name for place in teams}
    found, counted = [], 0
    for one in enrolments:
        row = rows.get(one.course_id)
        if row is None:
            continue  # the course was taken from the list
        detailed = one.finished_at is None and counted < MOST
        counted += detailed
        progress = progress_of(row, one) if detailed else None
        found.append(
            MyCourse(one, row, progress, names.get(one.scope, ""), getattr(one, "certificate", None))
        )
    return tuple(found)
