"""Courses that a person takes, with their certificates; and the learning plan of a team.

Taking a course and answering its questions is a person's own; a certificate is issued on the page.
"""

import datetime
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Field, Router, Schema

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.queries.work import place_with, scope_named
from zeroward.api.scopes import READ, WRITE_PLACE
from zeroward.api.v1.operations import Body, read, write
from zeroward.api.v1.rows import MOST_NUMBER, Day
from zeroward.api.v1.work_inventories import Gone
from zeroward.core.errors import unknown_choice
from zeroward.core.ui.addresses import address_of
from zeroward.learning.domain.team_plan import drop_goal, set_goal
from zeroward.learning.models import TeamGoal
from zeroward.learning.queries.courses import public_courses
from zeroward.learning.queries.mine import MyCourse, my_learning
from zeroward.learning.queries.team import team_page
from zeroward.learning.rules import PLAN, SEE_TEAM

router = Router(tags=["Your courses"])
ROOM = "learning"
PLAN_OF = "/work/learning-plans/{place}"


class CertificateOut(Schema):
    key: str
    issued_at: datetime.datetime
    revoked_at: datetime.datetime | None
    page: str = Field(description="Where everybody can check it")


class OwnCourseOut(Schema):
    course: str = Field(description="Key")
    title: str
    started_at: datetime.datetime
    finished_at: datetime.datetime | None
    shared_with: str = Field(description="Place that sees how far you are; empty: none")
    modules_done: int | None = Field(description="null: finished, or not counted here")
    modules: int
    certificate: CertificateOut | None


class WantedOut(Schema):
    id: int
    place: str
    course: str = Field(description="Key")
    title: str
    person: int | None = Field(description="Number of the member of the team; null: everybody")
    due: datetime.date | None
    why: str


class OwnLearningOut(Schema):
    items: list[OwnCourseOut]
    wanted: list[WantedOut] = Field(description="What your teams want you to take")


class PlannedCourseOut(WantedOut):
    finished: int = Field(description="Of those who share how far they are")
    begun: int
    asked: int


class LearningPlanOut(Schema):
    place: str
    items: list[PlannedCourseOut]


class CourseGoalIn(Body):
    course: str = Field(max_length=120, description="Key")
    person: int | None = Field(None, ge=1, le=MOST_NUMBER, description="null: everybody of the team")
    due: Day | None = None
    why: str = Field("", max_length=300)


def _own(one: MyCourse) -> OwnCourseOut:
    certificate = one.certificate
    return OwnCourseOut(
        course=one.row.course.key,
        title=str(one.row.title),
        started_at=one.enrolment.started_at,
        finished_at=one.enrolment.finished_at,
        shared_with=one.enrolment.scope,
        modules_done=one.progress.done if one.progress else None,
        modules=len(one.row.modules),
        certificate=None
        if certificate is None
        else CertificateOut(
            key=str(certificate.key),
            issued_at=certificate.issued_at,
            revoked_at=certificate.revoked_at,
            page=address_of("learning:certificate", str(certificate.key)),
        ),
    )


def _wanted(one: TeamGoal) -> dict[str, Any]:
    return {
        "id": one.pk,
        "place": one.scope,
        "course": one.course.key,
        "title": str(one.course.served("title")),
        "person": one.person_id,
        "due": one.due,
        "why": one.why,
    }


@read(
    router,
    "/me/courses",
    OwnLearningOut,
    name="list_own_courses",
    example="/me/courses",
    room=ROOM,
    scope=READ,
)
def own_courses(request: HttpRequest) -> Any:
    """Courses that you take or finished, your certificates, and what your teams want you to take."""
    found = my_learning(request.api_token.user, request.viewer)  # type: ignore[attr-defined]
    return OwnLearningOut(
        items=[_own(one) for one in found.courses],
        wanted=[WantedOut(**_wanted(one)) for one in found.goals],
    )


@read(
    router, PLAN_OF, LearningPlanOut, name="read_learning_plan",
    example="/work/learning-plans/city:klagenfurt", room=ROOM, scope=READ,
)  # fmt: skip
def learning_plan(request: HttpRequest, place: str) -> Any:
    """The learning plan of your team: how many of those who share it have finished what."""
    held = place_with(request.viewer, scope_named(place), SEE_TEAM)  # type: ignore[attr-defined]
    page = team_page(held)
    return LearningPlanOut(
        place=place,
        items=[
            PlannedCourseOut(**_wanted(one.goal), finished=one.finished, begun=one.begun, asked=one.asked)
            for one in page.goals
        ],
    )


@write(router, PLAN_OF, WantedOut, name="plan_course", scope=WRITE_PLACE, room=ROOM)
def new_goal(request: HttpRequest, place: str, body: CourseGoalIn) -> Any:
    """Put a course into the learning plan of your team, for one of its people or for all."""
    token, who = acting(request, WRITE_PLACE)
    held = place_with(who["viewer"], scope_named(place), PLAN)

    def work() -> Any:
        course = public_courses().filter(key=body.course).first()
        if course is None:
            raise unknown_choice("course")
        goal = set_goal(**who, place=held, course=course, **body.dict(exclude={"course"}))
        return WantedOut(**_wanted(goal))

    return once_for_its_key(request, token, work)


@write(
    router, PLAN_OF + "/{int:goal}", Gone, name="drop_planned_course", scope=WRITE_PLACE, room=ROOM,
    method="delete", status=200,
)  # fmt: skip
def goal_gone(request: HttpRequest, place: str, goal: int) -> Any:
    """Take a course out of the learning plan of your team."""
    token, who = acting(request, WRITE_PLACE)

    def work() -> Gone:
        held = place_with(who["viewer"], scope_named(place), PLAN)
        there = TeamGoal.objects.select_related("course").filter(scope=str(held.scope), pk=goal).first()
        if there is None:
            raise Http404
        drop_goal(**who, place=held, goal=there)
        return Gone(gone=True)

    return once_for_its_key(request, token, work, status=200)
