"""A plan from its first day: opening it, its frame, where it starts from, its steps and versions."""

import datetime
from typing import Annotated, Any, Literal

from django.http import Http404, HttpRequest
from ninja import Field, Router, Schema
from pydantic import StringConstraints

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.queries.work import city_of
from zeroward.api.scopes import READ, WRITE_PLANS
from zeroward.api.v1.operations import Body, read, write
from zeroward.api.v1.rooms.inventory_opening import WithdrawalIn
from zeroward.api.v1.rows import change, columns, row_of, sent, told
from zeroward.api.v1.work_inventories import LOCK, Gone
from zeroward.api.v1.work_plans import router as PLANS  # noqa: N812 one address, one router
from zeroward.core.ui.addresses import address_of
from zeroward.inventory.queries.access import inventory_for
from zeroward.plan.domain.opening import (
    Frame,
    change_frame,
    delete_plan,
    open_plan,
    set_model,
    take_inventory,
    type_baseline,
)
from zeroward.plan.domain.states import keep_version, steps_for, take_step, withdraw_version
from zeroward.plan.models import Plan, PlanVersion
from zeroward.plan.queries.access import plan_for
from zeroward.plan.queries.load import load_plan

router = Router(tags=["Your plans"])
ROOM = "plan"
ONE = "/work/plans/{int:plan}"
SHOWN = ("visibility",)
NUMBER = Field(ge=1, le=2**63 - 1, description="Number of an inventory of the city")
Tonnes = dict[Annotated[str, StringConstraints(max_length=60)], float]
TONNES: Any = Field(
    default_factory=dict, max_length=20, description="t CO2 equivalents by sector, without an inventory"
)
Model = Literal["minimal", "mission"]

NewPlanIn: Any = sent(
    "NewPlanIn", Frame, leave=SHOWN,
    inventory=(int | None, Field(None, ge=1, le=2**63 - 1, description="Of the base year; null: `tonnes`, or later")),
    tonnes=(Tonnes, TONNES),
    tonnes_source=(str, Field("", max_length=500)),
    model=(Model, Field("minimal")),
)  # fmt: skip
PlanFrameChange: Any = change("PlanFrameChange", Frame, leave=SHOWN, lock=(int, Field(description=LOCK)))


class PlanVersionOut(Schema):
    version: int
    digest: str
    kept_at: datetime.datetime
    published: bool
    withdrawn: bool
    note: str


PlanFrameOut: Any = told(
    "PlanFrameOut", Frame,
    id=(int, ...), city=(str, ...), state=(str, ...), version=(int, ...), model=(str, ...),
    inventory=(int | None, Field(description="That its emissions come from")), lock=(int, ...),
    digest=(str, Field(description="Of the content as it is; for `seen` of a step")),
    steps=(list[str], Field(description="Steps that you can take now")),
    versions=(list[PlanVersionOut], Field(description="The newest first")),
    page=(str, ...),
)  # fmt: skip


class FromInventoryIn(Body):
    lock: int = Field(description=LOCK)
    inventory: int = NUMBER


class BaselineIn(Body):
    lock: int = Field(description=LOCK)
    tonnes: Tonnes = Field(max_length=20, description="t CO2 equivalents by sector")
    year: int = Field(ge=1900, le=2200)
    source: str = Field("", max_length=500)


class ModelIn(Body):
    lock: int = Field(description=LOCK)
    model: Model


class PlanStepIn(Body):
    step: Literal["ready", "return", "adopt", "publish", "reopen", "correct"]
    seen: str = Field(min_length=1, max_length=64, description="`digest` of the content that was looked at")
    statement: str = Field("", max_length=5000, description="Needed to adopt, to go back, and to correct")


class PlanStateOut(Schema):
    id: int
    state: str
    version: int
    page: str


class VersionIn(Body):
    note: str = Field("", max_length=5000)


def _version(one: PlanVersion) -> PlanVersionOut:
    return PlanVersionOut(
        version=one.number,
        digest=one.digest,
        kept_at=one.at,
        published=one.is_public,
        withdrawn=one.withdrawn_at is not None,
        note=one.note,
    )


def _frame(one: Plan, viewer: Any) -> Any:
    return PlanFrameOut(
        **columns(Frame, one),
        id=one.pk,
        city=one.city.key,
        state=one.state,
        version=one.number,
        model=one.model,
        inventory=one.inventory_id,
        lock=one.lock,
        digest=load_plan(one).digest,
        steps=[step.key for step in steps_for(viewer, one)],
        versions=[_version(kept) for kept in one.versions.defer("data").order_by("-number")],
        page=address_of("plan:plan", str(one.pk)),
    )


@write(
    router, "/work/cities/{city}/plans", PlanFrameOut, name="open_plan", scope=WRITE_PLANS, room=ROOM
)  # fmt: skip
def new_plan(request: HttpRequest, city: str, body: NewPlanIn) -> Any:
    """Open a plan of a city. The team alone sees it until somebody shows it.

    Its emissions come from an inventory, or from totals by sector, or are given later."""
    token, who = acting(request, WRITE_PLANS)
    place = city_of(who["viewer"], city)
    inventory = inventory_for(who["viewer"], body.inventory) if body.inventory else None

    def work() -> Any:
        made = open_plan(
            **who, city=place, frame=row_of(Frame, body), inventory=inventory, tonnes=body.tonnes,
            tonnes_source=body.tonnes_source, model=body.model,
        )  # fmt: skip
        return _frame(made, who["viewer"])

    return once_for_its_key(request, token, work)


@read(
    router, ONE + "/frame", PlanFrameOut, name="read_plan_frame", example="/work/plans/1/frame", room=ROOM,
    scope=READ,
)  # fmt: skip
def frame(request: HttpRequest, plan: int) -> Any:
    """What a plan says about itself, its versions, and the steps that you can take with it."""
    viewer = request.viewer  # type: ignore[attr-defined]
    one = plan_for(viewer, plan)
    return _frame(one, viewer)


@write(
    router, ONE + "/frame", PlanFrameOut, name="change_plan_frame", scope=WRITE_PLANS, room=ROOM,
    method="patch", status=200,
)  # fmt: skip
def frame_change(request: HttpRequest, plan: int, body: PlanFrameChange) -> Any:
    """Change what a draft says about itself; what is not sent stays as it is."""
    token, who = acting(request, WRITE_PLANS)
    one = plan_for(who["viewer"], plan)

    def work() -> Any:
        row = row_of(Frame, body, columns(Frame, one))
        return _frame(change_frame(**who, plan=one, frame=row, lock=body.lock), who["viewer"])

    return once_for_its_key(request, token, work, status=200)


@write(
    router, ONE + "/start/inventory", PlanFrameOut, name="start_plan_from_inventory", scope=WRITE_PLANS,
    room=ROOM, method="put", status=200,
)  # fmt: skip
def from_inventory(request: HttpRequest, plan: int, body: FromInventoryIn) -> Any:
    """Let a plan start from the figures of an inventory as it stands now; its year is the base year."""
    token, who = acting(request, WRITE_PLANS)
    one = plan_for(who["viewer"], plan)
    inventory = inventory_for(who["viewer"], body.inventory)

    def work() -> Any:
        done = take_inventory(**who, plan=one, inventory=inventory, lock=body.lock)
        return _frame(done, who["viewer"])

    return once_for_its_key(request, token, work, status=200)


@write(
    router, ONE + "/start/totals", PlanFrameOut, name="start_plan_from_totals", scope=WRITE_PLANS, room=ROOM,
    method="put", status=200,
)  # fmt: skip
def from_totals(request: HttpRequest, plan: int, body: BaselineIn) -> Any:
    """Let a plan start from totals by sector, as a document prints them."""
    token, who = acting(request, WRITE_PLANS)
    one = plan_for(who["viewer"], plan)

    def work() -> Any:
        return _frame(type_baseline(**who, plan=one, **body.dict()), who["viewer"])

    return once_for_its_key(request, token, work, status=200)


@write(
    router, ONE + "/model", PlanFrameOut, name="set_plan_model", scope=WRITE_PLANS, room=ROOM, method="put",
    status=200,
)  # fmt: skip
def model(request: HttpRequest, plan: int, body: ModelIn) -> Any:
    """Choose the model of a plan. A model file of your own is tried out and taken on the page."""
    token, who = acting(request, WRITE_PLANS)
    one = plan_for(who["viewer"], plan)

    def work() -> Any:
        return _frame(set_model(**who, plan=one, model=body.model, lock=body.lock), who["viewer"])

    return once_for_its_key(request, token, work, status=200)


@write(router, ONE + "/steps", PlanStateOut, name="take_plan_step", scope=WRITE_PLANS, room=ROOM)
def step(request: HttpRequest, plan: int, body: PlanStepIn) -> Any:
    """Hand a plan in for its decision, record its adoption, publish it, or take it back, as far as your role may.

    409 when the content is not the one that was seen, something is lacking, or the plan is in another state."""
    token, who = acting(request, WRITE_PLANS)
    one = plan_for(who["viewer"], plan)

    def work() -> Any:
        take_step(**who, plan=one, key=body.step, statement=body.statement, seen=body.seen)
        page = address_of("plan:plan", str(one.pk))
        return PlanStateOut(id=one.pk, state=one.state, version=one.number, page=page)

    return once_for_its_key(request, token, work)


@write(router, ONE + "/versions", PlanVersionOut, name="keep_plan_version", scope=WRITE_PLANS, room=ROOM)
def version(request: HttpRequest, plan: int, body: VersionIn) -> Any:
    """Keep a plan as it is now for the team, to compare with later."""
    token, who = acting(request, WRITE_PLANS)
    one = plan_for(who["viewer"], plan)

    def work() -> Any:
        return _version(keep_version(**who, plan=one, note=body.note))

    return once_for_its_key(request, token, work)


@write(
    router, ONE + "/versions/{int:version}/withdrawal", PlanVersionOut, name="withdraw_plan_version",
    scope=WRITE_PLANS, room=ROOM,
)  # fmt: skip
def withdrawal(request: HttpRequest, plan: int, version: int, body: WithdrawalIn) -> Any:
    """Take a published version out of sight; number, digest and reason stay."""
    token, who = acting(request, WRITE_PLANS)
    kept = plan_for(who["viewer"], plan).versions.filter(number=version).first()
    if kept is None:
        raise Http404

    def work() -> Any:
        withdraw_version(**who, version=kept, reason=body.reason)
        return _version(PlanVersion.objects.get(pk=kept.pk))

    return once_for_its_key(request, token, work)


@write(PLANS, ONE, Gone, name="delete_plan", scope=WRITE_PLANS, room=ROOM, method="delete", status=200)
def gone(request: HttpRequest, plan: int) -> Any:
    """Delete a draft that nobody kept a version of."""
    token, who = acting(request, WRITE_PLANS)
    one = plan_for(who["viewer"], plan)

    def work() -> Gone:
        delete_plan(**who, plan=one)
        return Gone(gone=True)

    return once_for_its_key(request, token, work, status=200)
