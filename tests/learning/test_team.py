"""The learning plan of a team, and what a team sees of its people."""

import datetime

import pytest

from tests.learning.conftest import CITY, finish
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent
from zeroward.core.scope import MISSION
from zeroward.core.tasks_open import tasks_of
from zeroward.core.workspaces import Workspace, workspace
from zeroward.learning.domain.taking import begin
from zeroward.learning.domain.team_plan import drop_goal, set_goal
from zeroward.learning.models import Course, Enrolment, TeamGoal
from zeroward.learning.queries.mine import my_learning
from zeroward.learning.queries.team import team_page
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City


@pytest.fixture
def place(klagenfurt: City) -> Workspace:
    found = workspace(CITY)
    assert found is not None
    return found


def test_coordinator_plans_and_everybody_sees_what_is_wanted_of_them(
    course: Course, coordinator: User, learner: User, place: Workspace
) -> None:
    by = {"actor": coordinator, "viewer": viewer_of(coordinator), "place": place, "course": course}
    set_goal(**by, due=datetime.date(2027, 3, 1), why="  Before the <b>budget</b>\u202e ")
    mine = my_learning(learner, viewer_of(learner))
    assert [(goal.course, goal.due) for goal in mine.goals] == [(course, datetime.date(2027, 3, 1))]
    waiting = [task for task in tasks_of(viewer_of(learner)) if task.room == "learning"]
    assert [(task.title, task.scope, task.mine) for task in waiting] == [("First steps", CITY, False)]
    finish(learner, course)
    assert my_learning(learner, viewer_of(learner)).goals == ()
    assert not [task for task in tasks_of(viewer_of(learner)) if task.room == "learning"]
    assert AuditEvent.objects.get(action="learning.goal.add").scope == CITY


def test_team_sees_only_what_is_shared_with_it(
    course: Course, coordinator: User, learner: User, place: Workspace
) -> None:
    set_goal(actor=coordinator, viewer=viewer_of(coordinator), place=place, course=course)
    finish(learner, course)
    page = team_page(place)
    assert [(row.finished, row.begun, row.asked) for row in page.goals] == [(0, 0, 2)]
    assert page.shared == ()
    begin(actor=learner, viewer=viewer_of(learner), course=course, scope=CITY)
    page = team_page(place)
    assert [(row.finished, row.begun, row.asked) for row in page.goals] == [(1, 0, 2)]
    assert [one.user for one in page.shared] == [learner]


def test_who_left_the_team_is_not_seen_by_it_any_more(
    course: Course, coordinator: User, learner: User, place: Workspace
) -> None:
    begin(actor=learner, viewer=viewer_of(learner), course=course, scope=CITY)
    learner.memberships.update(valid_to=datetime.date(2020, 1, 1), valid_from=datetime.date(2019, 1, 1))
    assert team_page(place).shared == ()
    assert Enrolment.objects.count() == 1


def test_plan_is_made_by_the_team_alone(
    course: Course, learner: User, stranger: User, mission_editor: User, place: Workspace
) -> None:
    for user in (learner, stranger, mission_editor):
        with pytest.raises(NotAllowedError):
            set_goal(actor=user, viewer=viewer_of(user), place=place, course=course)
    with pytest.raises(NotAllowedError):
        set_goal(
            actor=mission_editor,
            viewer=viewer_of(mission_editor),
            place=Workspace(MISSION, "Mission"),
            course=course,
        )


def test_same_goal_twice_and_strangers_are_refused(
    course: Course, coordinator: User, stranger: User, place: Workspace
) -> None:
    by = {"actor": coordinator, "viewer": viewer_of(coordinator), "place": place, "course": course}
    with pytest.raises(InvalidInputError, match="not in your team"):
        set_goal(**by, person=stranger.pk)
    goal = set_goal(**by)
    with pytest.raises(ConflictError, match="already"):
        set_goal(**by)
    set_goal(**by, person=coordinator.pk)
    drop_goal(actor=coordinator, viewer=viewer_of(coordinator), place=place, goal=goal)
    assert TeamGoal.objects.count() == 1
