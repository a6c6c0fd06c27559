"""Courses that wait for a person, for the list of all that does."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.tasks_open import OpenTask
from zeroward.core.visibility import Viewer
from zeroward.learning.queries.team import open_goals


def learning_tasks(viewer: Viewer) -> Iterator[OpenTask]:
    """What the person's teams want them to take and they have not finished. At most two queries."""
    if viewer.user_id is None:
        return
    for goal in open_goals(viewer.user_id, list(viewer.scopes)):
        yield OpenTask(
            title=str(goal.course.served("title")),
            url=reverse("learning:course", args=[goal.course.key]),
            scope=goal.scope,
            due=goal.due,
            kind=_("Course"),
            room="learning",
            mine=goal.person_id is not None,
        )
