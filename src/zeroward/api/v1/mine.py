"""What a token's person has and sees: roles, tasks, the work of their cities."""

import datetime
from typing import Any

from django.http import HttpRequest
from ninja import Field, Query, Router, Schema

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.cursors import cut, cut_query
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.queries.work import own_notification, own_notifications
from zeroward.api.scopes import READ, WRITE_OWN
from zeroward.api.v1.operations import Listed, Paging, listed, read, write
from zeroward.contract.queries.access import readable_contracts
from zeroward.core.domain.notifications import mark_all_read, mark_read
from zeroward.core.models import Notification
from zeroward.core.tasks_open import tasks_of
from zeroward.core.ui.addresses import address_of
from zeroward.core.workspaces import read_once, workspace, workspaces
from zeroward.exchange.queries.access import application_for
from zeroward.exchange.queries.own import OwnEntry, StatePage, own_entries, state_page
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


class NotificationOut(Schema):
    id: int
    kind: str
    title: str
    body: str
    page: str
    at: datetime.datetime
    read: bool


class NotificationFilters(Paging):
    unread: bool = Field(False, description="Only those that were not read")


class MarkedOut(Schema):
    marked: int


class ApplicationOut(Schema):
    id: int
    call: str = Field(description="Key")
    name: str = Field(description="Who applies")
    side: str
    state: str = Field(description="In words, as its authors see it")
    open: bool = Field(description="The call still takes applications")
    submitted_at: datetime.datetime | None
    page: str


class ApplicationDetail(ApplicationOut):
    lock: int
    language: str
    summary: str
    needs: list[str]
    offers: list[str]
    languages: list[str]
    missing: list[str] = Field(description="What is missing before it can be handed in")
    wishes: list[str] = Field(description="With whom, the first wish first")
    next: str = Field(description="What comes next, in words")


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


@read(
    router,
    "/me/notifications",
    Listed[NotificationOut],
    name="list_notifications",
    example="/me/notifications",
    scope=READ,
)
def notifications(request: HttpRequest, page: Query[NotificationFilters]) -> Any:
    """What you were told, the oldest first."""
    query = own_notifications(request.api_token.user, unread=page.unread)  # type: ignore[attr-defined]
    found = cut_query(request, query, "pk", limit=page.limit, cursor=page.cursor)
    return listed(found, [_notification(one) for one in found])


def _notification(one: Notification) -> NotificationOut:
    return NotificationOut(
        id=one.pk,
        kind=one.kind,
        title=one.title,
        body=one.body,
        page=one.url,
        at=one.created_at,
        read=one.read_at is not None,
    )


@write(
    router,
    "/me/notifications/{int:notification}/read",
    MarkedOut,
    name="mark_notification",
    scope=WRITE_OWN,
    status=200,
)
def mark_notification(request: HttpRequest, notification: int) -> Any:
    """Mark one of your notifications as read."""
    token, who = acting(request, WRITE_OWN)
    own_notification(who["actor"], notification)

    def work() -> MarkedOut:
        return MarkedOut(marked=int(mark_read(user=token.user, pk=notification) is not None))

    return once_for_its_key(request, token, work, status=200)


@write(
    router,
    "/me/notifications/read",
    MarkedOut,
    name="mark_all_notifications",
    scope=WRITE_OWN,
    status=200,
)
def mark_notifications(request: HttpRequest) -> Any:
    """Mark all of your notifications as read."""
    token, _who = acting(request, WRITE_OWN)

    def work() -> MarkedOut:
        return MarkedOut(marked=mark_all_read(user=token.user))

    return once_for_its_key(request, token, work, status=200)


@read(
    router,
    "/work/applications",
    Listed[ApplicationOut],
    name="list_applications",
    example="/work/applications",
    room="exchange",
    scope=READ,
)
def applications(request: HttpRequest, page: Query[Paging]) -> Any:
    """Applications of your places and teams to calls."""
    found = cut(
        request,
        own_entries(request.viewer),  # type: ignore[attr-defined]
        lambda one: f"{one.application.pk:012}",
        limit=page.limit,
        cursor=page.cursor,
    )
    return listed(found, [ApplicationOut(**_application(one)) for one in found])


def _application(one: OwnEntry | StatePage) -> dict[str, Any]:
    record = one.application
    return {
        "id": record.pk,
        "call": record.call.key,
        "name": one.name,
        "side": one.side if isinstance(one, OwnEntry) else one.side.title,
        "state": one.state,
        "open": one.is_open,
        "submitted_at": record.submitted_at,
        "page": address_of("exchange:application", str(record.pk)),
    }


@read(
    router,
    "/work/applications/{int:application}",
    ApplicationDetail,
    name="read_application",
    example="/work/applications/1",
    room="exchange",
    scope=READ,
)
def application(request: HttpRequest, application: int) -> Any:
    """One application of your place or team: what it says, what is missing, what comes next."""
    viewer = request.viewer  # type: ignore[attr-defined]
    record = application_for(viewer, application)
    page = state_page(viewer, record, workspace(record.scope))
    return ApplicationDetail(
        **_application(page),
        lock=record.lock,
        language=record.language,
        summary=record.summary,
        needs=list(record.needs),
        offers=list(record.offers),
        languages=list(record.languages),
        missing=page.missing,
        wishes=[name for _rank, name in page.wishes],
        next=page.next,
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
