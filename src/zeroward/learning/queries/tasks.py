"""Courses that wait for a person, for the list of all that does."""

from collections.abc import Iterable, Mapping

from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.queries.texts import attach_texts
from zeroward.core.queries.together import Part, Rows, of_record, part, records
from zeroward.core.tasks_open import OpenTask, TaskReader
from zeroward.core.visibility import Viewer
from zeroward.learning.models import Course
from zeroward.learning.queries.team import goals_for

COURSE = ("course__id", "course__key", "course__title", "course__source_lang")


def _parts(viewer: Viewer) -> Mapping[str, Part]:
    if viewer.user_id is None:
        return {}
    return {
        "goals": part(goals_for(viewer.user_id, viewer.scopes), "pk", "scope", "due", "person_id", *COURSE)
    }


def _make(viewer: Viewer, rows: Rows) -> Iterable[OpenTask]:
    goals = sorted(
        rows.get("goals", ()), key=lambda row: (row["due"] is not None, str(row["due"]), row["pk"])
    )
    mine = [row for row in goals if row["person_id"] in (None, viewer.user_id)]
    courses = records(Course, of_record(mine, "course"))
    attach_texts(courses)
    for goal, course in zip(mine, courses, strict=True):
        yield OpenTask(
            title=str(course.served("title")),
            url=reverse("learning:course", args=[course.key]),
            scope=goal["scope"],
            due=goal["due"],
            kind=_("Course"),
            room="learning",
            mine=goal["person_id"] is not None,
        )


learning_tasks = TaskReader(_parts, _make)
"""What the person's teams want them to take and they have not finished. At most two queries."""
