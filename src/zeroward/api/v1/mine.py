"""What a token's person has and sees: roles, tasks, the work of their cities."""

import datetime
from typing import Any

from django.http import HttpRequest
from ninja import Field, Query, Router, Schema

from zeroward.api.ground.cursors import cut_query
from zeroward.api.scopes import READ
from zeroward.api.v1.operations import Listed, Paging, listed, read
from zeroward.contract.queries.access import readable_contracts
from zeroward.core.tasks_open import tasks_of
from zeroward.core.workspaces import read_once, workspaces
from zeroward.inventory.queries.access import readable_inventories
from zeroward.plan.queries.access import readable_plans

router = Router(tags=["Your work"])


class RoleOut(Schema):
    scope: str = Field(examples=["city:klagenfurt"])
    place: str
    roles: list[str]


class MeOut(Schema):
    name: str
    scopes: list[str] = Field(description="What this token may do")
    place: str = Field(description="The one place that the token is bound to; empty for all")
    expires_at: datetime.datetime
    roles: list[RoleOut]


class TaskOut(Schema):
    title: str
    scope: str = Field(description="The place that it is for; empty for the person alone")
    kind: str
    room: str
    due: datetime.date | None
    mine: bool = Field(description="Given to you by name, not to the team")
    page: str


class TasksOut(Schema):
    items: list[TaskOut]


class WorkFilters(Paging):
    city: str = Field("", max_length=120, description="Key of a city")


class WorkingInventory(Schema):
    id: int
    city: str
    year: int
    title: str
    state: str
    framework: str
    visibility: str
    version: int
    changed_at: datetime.datetime


class WorkingPlan(Schema):
    id: int
    city: str
    title: str
    state: str
    base_year: int
    target_year: int
    visibility: str
    version: int
    changed_at: datetime.datetime


class WorkingContract(Schema):
    id: int
    city: str
    title: str
    state: str
    template: str
    language: str
    visibility: str
    version: int
    changed_at: datetime.datetime


@read(router, "/me", MeOut, name="read_me", example="/me", scope=READ)
def me(request: HttpRequest) -> Any:
    """Who this token stands for, and what it may do."""
    token, viewer = request.api_token, request.viewer  # type: ignore[attr-defined]
    places = workspaces(viewer.scopes)
    return MeOut(
        name=token.user.get_full_name(),
        scopes=token.scopes,
        place=token.place,
        expires_at=token.expires_at,
        roles=[
            RoleOut(scope=scope, place=places[scope].name, roles=sorted(viewer.roles[scope]))
            for scope in sorted(viewer.roles)
            if scope in places
        ],
    )


@read(router, "/me/tasks", TasksOut, name="list_tasks", example="/me/tasks", scope=READ)
def tasks(request: HttpRequest) -> Any:
    """What waits for you, over all rooms."""
    with read_once():
        found = tasks_of(request.viewer)  # type: ignore[attr-defined]
    return TasksOut(
        items=[
            TaskOut(
                title=one.title,
                scope=one.scope,
                kind=str(one.kind),
                room=one.room,
                due=one.due,
                mine=one.mine,
                page=one.url,
            )
            for one in found
        ]
    )


@read(
    router,
    "/work/inventories",
    Listed[WorkingInventory],
    name="list_own_inventories",
    example="/work/inventories",
    room="inventory",
    scope=READ,
)
def inventories(request: HttpRequest, page: Query[WorkFilters]) -> Any:
    """Working inventories that you may see."""
    found = _work(request, readable_inventories(request.viewer), page)  # type: ignore[attr-defined]
    return listed(
        found, [WorkingInventory(**_common(one), year=one.year, framework=one.framework) for one in found]
    )


@read(
    router,
    "/work/plans",
    Listed[WorkingPlan],
    name="list_own_plans",
    example="/work/plans",
    room="plan",
    scope=READ,
)
def plans(request: HttpRequest, page: Query[WorkFilters]) -> Any:
    """Working plans that you may see."""
    found = _work(request, readable_plans(request.viewer), page)  # type: ignore[attr-defined]
    return listed(
        found,
        [WorkingPlan(**_common(one), base_year=one.base_year, target_year=one.target_year) for one in found],
    )


@read(
    router,
    "/work/contracts",
    Listed[WorkingContract],
    name="list_own_contracts",
    example="/work/contracts",
    room="contract",
    scope=READ,
)
def contracts(request: HttpRequest, page: Query[WorkFilters]) -> Any:
    """Contracts in the making that you may see."""
    found = _work(request, readable_contracts(request.viewer), page)  # type: ignore[attr-defined]
    return listed(
        found,
        [WorkingContract(**_common(one), template=one.template, language=one.language) for one in found],
    )


def _work(request: HttpRequest, query: Any, page: WorkFilters) -> Any:
    if page.city:
        query = query.filter(city__key=page.city)
    return cut_query(request, query, "pk", limit=page.limit, cursor=page.cursor)


def _common(one: Any) -> dict[str, Any]:
    return {
        "id": one.pk,
        "city": one.city.key,
        "title": one.title,
        "state": one.state,
        "visibility": one.visibility,
        "version": one.number,
        "changed_at": one.updated_at,
    }
