"""Example data: a city's learning plan, one course under way and one finished. The people in it are made up."""

import datetime
from dataclasses import dataclass
from typing import Any

from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import workspace
from zeroward.learning.domain.certificates import issue
from zeroward.learning.domain.taking import answer, begin, tick
from zeroward.learning.domain.team_plan import set_goal
from zeroward.learning.models import Course, TeamGoal


@dataclass(frozen=True, slots=True)
class Learner:
    """An example login."""

    person: Any
    viewer: Viewer


def make_learning(*, scope: str, coordinator: Learner, editor: Learner, today: datetime.date) -> None:
    """Nothing happens where the plan is there already, or the courses are not."""
    place = workspace(scope)
    courses = {course.key: course for course in Course.objects.public()}
    if place is None or not {"first-steps", "leading-the-change"} <= set(courses):
        return
    if TeamGoal.objects.filter(scope=scope).exists():
        return
    by = {"actor": coordinator.person, "viewer": coordinator.viewer, "place": place}
    goals = [
        set_goal(
            **by,
            course=courses["first-steps"],
            due=today + datetime.timedelta(days=60),
            why="So that two people know how the inventory was made",
        ),
        set_goal(**by, course=courses["leading-the-change"], person=coordinator.person.pk),
    ]
    TeamGoal.objects.filter(pk__in=[goal.pk for goal in goals]).update(is_example=True)
    begin(actor=editor.person, viewer=editor.viewer, course=courses["leading-the-change"])
    _finish(coordinator, courses["first-steps"], scope)


def _finish(learner: Learner, course: Course, scope: str) -> None:
    begin(actor=learner.person, viewer=learner.viewer, course=course, scope=scope)
    for module in course.modules.all():
        for activity in module.activities.all():
            tick(actor=learner.person, activity=activity)
        answer(
            actor=learner.person, module=module, chosen={one.key: one.right for one in module.questions.all()}
        )
    issue(actor=learner.person, course=course)
