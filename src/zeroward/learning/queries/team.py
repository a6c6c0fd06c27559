"""The learning plan of a team, and how far those are who share their progress with it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from zeroward.core.queries.texts import attach_texts
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.learning.models import Course, Enrolment, TeamGoal
from zeroward.people.models import User
from zeroward.people.queries.team import members_of as memberships_of


@dataclass(frozen=True, slots=True)
class GoalRow:
    """`finished` and `begun` count those who share; `asked` is of how many they are counted."""

    goal: TeamGoal
    finished: int
    begun: int
    asked: int


@dataclass(frozen=True, slots=True)
class TeamPage:
    place: Workspace
    goals: tuple[GoalRow, ...]
    members: tuple[User, ...]
    shared: tuple[Enrolment, ...]

    @property
    def done(self) -> int:
        """Goals that everybody who was asked has reached."""
        return sum(one.finished == one.asked for one in self.goals if one.asked)


def members_of(scope: Scope) -> list[User]:
    """The people of a team today, each once."""
    found = {one.user_id: one.user for one in memberships_of(scope)}
    return sorted(found.values(), key=lambda user: user.get_full_name().casefold())


def team_page(place: Workspace) -> TeamPage:
    """Four queries. Who does not share is asked, and never shown."""
    members = members_of(place.scope)
    goals = list(TeamGoal.objects.filter(scope=str(place.scope)).select_related("course", "person"))
    shared = list(
        Enrolment.objects.filter(scope=str(place.scope), user__in=members)
        .select_related("course", "user")
        .order_by("course__order", "course__title", "user__last_name", "pk")
    )
    attach_texts({goal.course for goal in goals} | {one.course for one in shared})
    rows = tuple(_row(goal, shared, members) for goal in goals)
    return TeamPage(place, rows, tuple(members), tuple(shared))


def _row(goal: TeamGoal, shared: Sequence[Enrolment], members: Sequence[User]) -> GoalRow:
    asked = {goal.person_id} if goal.person_id else {one.pk for one in members}
    taken = [one for one in shared if one.course_id == goal.course_id and one.user_id in asked]
    finished = sum(one.finished_at is not None for one in taken)
    return GoalRow(goal, finished, len(taken) - finished, len(asked))


def goals_for(user_id: int, scopes: Collection[str]) -> QuerySet[TeamGoal]:
    """What teams want somebody to take, without the courses that this person has finished."""
    finished = Enrolment.objects.filter(user=user_id, finished_at__isnull=False).values("course")
    return TeamGoal.objects.filter(scope__in=scopes).exclude(course__in=finished)


def open_goals(user_id: int, scopes: Sequence[str]) -> list[TeamGoal]:
    """What a person's teams want them to take and they have not finished. At most two queries."""
    found = goals_for(user_id, scopes).select_related("course").order_by("due", "pk")
    mine = [one for one in found if one.person_id in (None, user_id)]
    attach_texts([one.course for one in mine])
    return mine


def choosable_courses() -> list[Course]:
    """Courses that a team can plan."""
    found = list(Course.objects.public())
    attach_texts(found)
    return found
