"""Support for national platforms: plans of a year with their supports, and what a platform asks the Mission for."""

import datetime
from decimal import Decimal
from typing import Any, Literal

from django.http import Http404, HttpRequest
from ninja import Field, Query, Router, Schema

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.cursors import cut_query
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.queries.work import country_of
from zeroward.api.scopes import READ, WRITE_PLATFORM
from zeroward.api.v1.operations import Body, Listed, Paging, listed, read, write
from zeroward.api.v1.rooms.columns import schemas, unsent, values_of
from zeroward.api.v1.rooms.kept import Records, Who, declare
from zeroward.api.v1.rows import MOST_MONEY, Day, given
from zeroward.api.v1.work_inventories import LOCK
from zeroward.core.permissions import may
from zeroward.core.ui.addresses import address_of
from zeroward.core.visibility import Viewer
from zeroward.ecosystem.domain.support_effects import answer_comment, comment
from zeroward.ecosystem.domain.support_items import PLANNED, remove_item, report_item, save_item
from zeroward.ecosystem.domain.support_plans import begin_plan, save_plan, take_step
from zeroward.ecosystem.models import PlanItem, SupportPlan
from zeroward.ecosystem.queries.plan_steps import steps_for
from zeroward.ecosystem.queries.support_access import access_to, seen_plans
from zeroward.ecosystem.support_rules import PLAN

router = Router(tags=["Your platform's support"])
ROOM = "ecosystem"
COUNTRY = "/work/countries/{code}/support-plans"
ONE = "/work/support-plans/{int:plan}"
GOALS = Field("", max_length=20_000, description="What the year is to bring")
BUDGET = Field(None, ge=0, le=MOST_MONEY, description="EUR; null: not known")
UNTIL = Field(None, description="Until when the platform comments")


class SupportPlanIn(Body):
    year: int = Field(ge=1900, le=2200)
    goals: str = GOALS
    lang: str = Field("en", max_length=12)
    budget: float | None = BUDGET
    comments_until: Day | None = UNTIL


class SupportPlanChange(Body):
    lock: int = Field(description=LOCK)
    goals: str = Field(default_factory=unsent, max_length=20_000)
    lang: str = Field(default_factory=unsent, max_length=12)
    budget: float | None = BUDGET
    comments_until: Day | None = UNTIL


class SupportPlanOut(Schema):
    id: int
    country: str = Field(description="ISO code")
    year: int
    state: str
    goals: str
    lang: str
    cluster: str
    cluster_note: str
    budget: float | None = Field(description="EUR; null when not known")
    comments_until: datetime.date | None
    agreed_by_mission_at: datetime.datetime | None
    agreed_by_platform_at: datetime.datetime | None
    outcome: str
    lock: int
    page: str


class SupportPlanDetail(SupportPlanOut):
    steps: list[str] = Field(description="Steps that you can take now")


class SupportStepIn(Body):
    lock: int = Field(description=LOCK)
    step: Literal["propose", "start", "close", "reopen", "open", "drop"] = Field(
        description="Agreeing is a person's word, on the page"
    )
    note: str = Field("", max_length=20_000, description="Needed to close, to open again and to drop")


class SupportReport(Body):
    lock: int = Field(description=LOCK)
    state: str = Field(default_factory=unsent, max_length=9)
    state_note: str = Field(default_factory=unsent, max_length=300)
    done_on: Day | None = None
    spent: float | None = Field(None, ge=0, le=MOST_MONEY, description="EUR")
    due_on: Day | None = None


class SupportReportOut(Schema):
    id: int
    state: str
    state_note: str
    done_on: datetime.date | None
    spent: float | None
    lock: int


class SupportCommentIn(Body):
    text: str = Field(min_length=1, max_length=20_000)
    item: int | None = Field(
        None, ge=1, le=2**63 - 1, description="Number of a support; null: the whole plan"
    )


class SupportAnswerIn(Body):
    answer: str = Field(min_length=1, max_length=20_000)


class SupportCommentOut(Schema):
    id: int
    item: int | None
    text: str
    answer: str
    at: datetime.datetime


def _money(values: dict[str, Any]) -> dict[str, Any]:
    """Amounts as the room keeps them, to the cent."""
    return {
        name: Decimal(str(value)).quantize(Decimal("0.01")) if isinstance(value, float) else value
        for name, value in values.items()
    }


def _values(one: SupportPlan) -> dict[str, Any]:
    names = [name for name in SupportPlanOut.model_fields if name not in ("id", "country", "page")]
    page = address_of("ecosystem:support-plan", one.country.code, str(one.year))
    return values_of(one, names) | {"id": one.pk, "country": one.country.code, "page": page}


def _detail(viewer: Viewer, one: SupportPlan) -> SupportPlanDetail:
    steps = [step.key for step in steps_for(access_to(viewer, one)) if step.key != "agree"]
    return SupportPlanDetail(**_values(one), steps=steps)


def _plan(viewer: Viewer, pk: int) -> SupportPlan:
    """A plan that the viewer reads as one of the two sides. Raises Http404."""
    found: SupportPlan | None = seen_plans(viewer).select_related("country").filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


@read(
    router, COUNTRY, Listed[SupportPlanOut], name="list_support_plans",
    example="/work/countries/AT/support-plans", room=ROOM, scope=READ,
)  # fmt: skip
def support_plans(request: HttpRequest, code: str, page: Query[Paging]) -> Any:
    """Support plans of a country that you read: drafts are the Mission team's."""
    viewer = request.viewer  # type: ignore[attr-defined]
    place = country_of(viewer, code)
    rows = seen_plans(viewer).select_related("country").filter(scope=str(place.scope))
    found = cut_query(request, rows, "pk", limit=page.limit, cursor=page.cursor)
    return listed(found, [SupportPlanOut(**_values(one)) for one in found])


@write(router, COUNTRY, SupportPlanDetail, name="begin_support_plan", scope=WRITE_PLATFORM, room=ROOM)
def new_plan(request: HttpRequest, code: str, sent: SupportPlanIn) -> Any:
    """Begin the support plan of a country for a year, with its cluster of now. For the Mission's programme managers."""
    token, who = acting(request, WRITE_PLATFORM)
    place = country_of(who["viewer"], code)

    def work() -> Any:
        values = _money(sent.dict(exclude={"year"}))
        made = begin_plan(**who, place=place, year=sent.year, values=values)
        return _detail(who["viewer"], made)

    return once_for_its_key(request, token, work)


@read(
    router, ONE, SupportPlanDetail, name="read_support_plan", example="/work/support-plans/1", room=ROOM,
    scope=READ,
)  # fmt: skip
def support_plan(request: HttpRequest, plan: int) -> Any:
    """One support plan, and the steps that you can take with it."""
    viewer = request.viewer  # type: ignore[attr-defined]
    return _detail(viewer, _plan(viewer, plan))


@write(
    router, ONE, SupportPlanDetail, name="change_support_plan", scope=WRITE_PLATFORM, room=ROOM,
    method="patch", status=200,
)  # fmt: skip
def plan_change(request: HttpRequest, plan: int, sent: SupportPlanChange) -> Any:
    """Change goals, budget or days of a support plan; what is not sent stays as it is. Both sides are asked again."""
    token, who = acting(request, WRITE_PLATFORM)
    kept = _plan(who["viewer"], plan)

    def work() -> Any:
        values = {name: value for name, value in _money(given(sent)).items() if name != "lock"}
        save_plan(**who, plan=kept, values=values, lock=sent.lock)
        return _detail(who["viewer"], _plan(who["viewer"], plan))

    return once_for_its_key(request, token, work, status=200)


@write(router, ONE + "/steps", SupportPlanDetail, name="take_support_step", scope=WRITE_PLATFORM, room=ROOM)
def step(request: HttpRequest, plan: int, sent: SupportStepIn) -> Any:
    """Propose a support plan, start it, close it with what it brought, or take it back, as far as your role may."""
    token, who = acting(request, WRITE_PLATFORM)
    kept = _plan(who["viewer"], plan)

    def work() -> Any:
        take_step(**who, plan=kept, key=sent.step, note=sent.note, lock=sent.lock)
        return _detail(who["viewer"], _plan(who["viewer"], plan))

    return once_for_its_key(request, token, work)


def _save_item(who: Who, plan: Any, sent: dict[str, Any], record: Any, lock: int) -> Any:
    values = sent if record is None else values_of(record, PLANNED) | sent
    return save_item(**who, plan=plan, values=_money(values), item=record, lock=lock)


declare(
    router,
    Records(
        one="support_item",
        many="support_items",
        words=("a support of a plan", "what is planned for a country in a year"),
        address=ONE + "/supports",
        example="/work/support-plans/1/supports",
        room=ROOM,
        scope=WRITE_PLATFORM,
        kinds=schemas(
            "SupportItem",
            PlanItem,
            PLANNED,
            needed={"kind", "title"},
            lock=LOCK,
            told={"state": (str, ...), "spent": (float | None, ...), "done_on": (datetime.date | None, ...)},
        ),
        owner=_plan,
        rows=lambda _viewer, plan: plan.items.all(),
        save=_save_item,
        delete=lambda who, plan, one: remove_item(**who, plan=plan, item=one),
        out=lambda one: values_of(one, (*PLANNED, "state", "spent", "done_on", "lock")) | {"id": one.pk},
        named="plan",
        typed=int,
    ),
)


@write(
    router, ONE + "/supports/{int:item}/report", SupportReportOut, name="report_support", scope=WRITE_PLATFORM,
    room=ROOM, method="patch", status=200,
)  # fmt: skip
def report(request: HttpRequest, plan: int, item: int, sent: SupportReport) -> Any:
    """Say how far a support of an agreed plan is, what it has cost, and when it was done."""
    token, who = acting(request, WRITE_PLATFORM)
    kept = _plan(who["viewer"], plan)
    there = kept.items.filter(pk=item).first()
    if there is None or not may(who["viewer"], PLAN, access_to(who["viewer"], kept).place):
        raise Http404

    def work() -> Any:
        values = {name: value for name, value in _money(given(sent)).items() if name != "lock"}
        done = report_item(**who, plan=kept, item=there, values=values, lock=sent.lock)
        return SupportReportOut(
            id=done.pk, **values_of(done, ("state", "state_note", "done_on", "spent", "lock"))
        )

    return once_for_its_key(request, token, work, status=200)


def _comment(one: Any) -> SupportCommentOut:
    return SupportCommentOut(id=one.pk, item=one.item_id, text=one.text, answer=one.answer, at=one.created_at)


@read(
    router, ONE + "/comments", Listed[SupportCommentOut], name="list_support_comments",
    example="/work/support-plans/1/comments", room=ROOM, scope=READ,
)  # fmt: skip
def comments(request: HttpRequest, plan: int, page: Query[Paging]) -> Any:
    """What the two sides say about a support plan, the oldest first."""
    rows = _plan(request.viewer, plan).comments.all()  # type: ignore[attr-defined]
    found = cut_query(request, rows, "pk", limit=page.limit, cursor=page.cursor)
    return listed(found, [_comment(one) for one in found])


@write(
    router, ONE + "/comments", SupportCommentOut, name="add_support_comment", scope=WRITE_PLATFORM, room=ROOM
)
def new_comment(request: HttpRequest, plan: int, sent: SupportCommentIn) -> Any:
    """Say something about a support plan, or about one support of it, to the other side."""
    token, who = acting(request, WRITE_PLATFORM)
    kept = _plan(who["viewer"], plan)
    item = kept.items.filter(pk=sent.item).first() if sent.item is not None else None
    if sent.item is not None and item is None:
        raise Http404

    def work() -> Any:
        return _comment(comment(**who, plan=kept, text=sent.text, item=item))

    return once_for_its_key(request, token, work)


@write(
    router, ONE + "/comments/{int:comment}/answer", SupportCommentOut, name="answer_support_comment",
    scope=WRITE_PLATFORM, room=ROOM, status=200,
)  # fmt: skip
def comment_answered(request: HttpRequest, plan: int, comment: int, sent: SupportAnswerIn) -> Any:
    """Settle a comment of the other side with an answer."""
    token, who = acting(request, WRITE_PLATFORM)
    kept = _plan(who["viewer"], plan)
    there = kept.comments.filter(pk=comment).first()
    if there is None:
        raise Http404

    def work() -> Any:
        return _comment(answer_comment(**who, plan=kept, comment=there, answer=sent.answer))

    return once_for_its_key(request, token, work, status=200)
