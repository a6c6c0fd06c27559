"""A city's own software and its plan: read it, add and change actions, bring in what was observed."""

import dataclasses
import datetime
from typing import Any

from django.http import HttpRequest
from ninja import Field, Query, Router, Schema

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.queries.work import action_of
from zeroward.api.scopes import READ, WRITE_PLANS
from zeroward.api.v1.operations import Body, read, write
from zeroward.api.v1.work_inventories import LOCK, Gone, LockIn
from zeroward.core.ui.addresses import address_of
from zeroward.plan.domain.actions import delete_action, save_action, set_state, sheet_of, with_parts
from zeroward.plan.domain.bulk import write_actions
from zeroward.plan.domain.observations import write_observations
from zeroward.plan.domain.observed import ObservedRow
from zeroward.plan.domain.sheet import BenefitRow, CostRow, LinkRow, PartyRow, Sheet, StepRow
from zeroward.plan.models import Action
from zeroward.plan.queries.access import plan_for
from zeroward.plan.queries.load import PARTS, load_plan
from zeroward.plan.queries.outcome import outcome_of
from zeroward.plan.queries.outcome_summary import summary_of

router = Router(tags=["Your plans"])
Day = datetime.date | None


class StepIn(Body):
    title: str = Field(max_length=300)
    owner: str = Field("", max_length=200)
    start: Day = None
    due: Day = None
    done_on: Day = None


class PartyIn(Body):
    role: str = Field(max_length=20, description='"responsible", "involved" or "addressed"')
    name: str = Field(max_length=200)
    person: str = Field("", max_length=200)
    organisation: str = Field("", max_length=120, description="Key of an organisation")


class CostIn(Body):
    type: str = Field(max_length=20, description='"investment", "operation", "saving" or "revenue"')
    payer: str = Field(max_length=40)
    amount: float | None = Field(None, description="EUR, never negative; yearly but for investments")
    first: int | None = None
    last: int | None = None
    source_text: str = Field("", max_length=500)


class BenefitIn(Body):
    benefit: str = Field("", max_length=60, description="Method; empty: in words")
    inputs: dict[str, Any] = Field({}, max_length=40)
    text: str = Field("", max_length=300)
    beneficiary: str = Field("", max_length=40)
    first: int | None = None
    last: int | None = None
    source_text: str = Field("", max_length=500)


class LinkIn(Body):
    kind: str = Field(max_length=20, description='"material", "service", "opportunity", "action" or "web"')
    target: str = Field(max_length=500)
    label: str = Field("", max_length=300)


class ActionIn(Body):
    """What is not sent has its usual value in a new action, and stays as it is in one that there is."""

    name: str = Field(max_length=200)
    code: str = Field("", max_length=20, description="Number in the plan; empty: the next free one")
    description: str = Field("", max_length=5000)
    kind: str = Field("improve", max_length=20)
    state: str = Field("idea", max_length=20)
    field: str = Field("", max_length=40, description="Field of action, as a code")
    lever: str = Field("", max_length=60)
    outcome: str = Field("", max_length=5000)
    scale: str = Field("", max_length=5000)
    comments: str = Field("", max_length=5000)
    start: int | None = None
    end: int | None = None
    curve: str = Field("line", max_length=20)
    lifetime: int | None = None
    effect_kind: str = Field("none", max_length=20)
    effect: dict[str, Any] = Field({}, max_length=40)
    strength: float = 1.0
    in_plan: bool = True
    estimates: dict[str, float] = Field({}, max_length=40, description="t CO2 equivalents a year by sector")
    compensated_natural: float | None = None
    compensated_technical: float | None = None
    renewable_mwh: float | None = None
    removed_energy: list[dict[str, Any]] = Field([], max_length=40)
    source_text: str = Field("", max_length=500)
    library_key: str = Field("", max_length=80, description="Key in the library of actions")
    steps: list[StepIn] | None = Field(None, max_length=100)
    parties: list[PartyIn] | None = Field(None, max_length=100)
    costs: list[CostIn] | None = Field(None, max_length=200)
    co_benefits: list[BenefitIn] | None = Field(None, max_length=100)
    links: list[LinkIn] | None = Field(None, max_length=100)


class ActionChange(ActionIn):
    name: str = Field("", max_length=200, description="Not empty, when it is sent")
    lock: int = Field(description=LOCK)


class ActionState(Schema):
    id: int
    code: str
    name: str
    state: str
    lock: int
    page: str


class PlanDetail(Schema):
    id: int
    city: str = Field(description="Key")
    title: str
    state: str = Field(description='Actions can be changed while it is "draft"')
    digest: str = Field(description="Of the content as it is")
    results: dict[str, Any] = Field(description="t CO2 equivalents and EUR; null where not known")
    header: dict[str, Any]
    targets: list[dict[str, Any]]
    actions: list[dict[str, Any]] = Field(description="Each with its `lock`, effect, costs, steps, parties")
    pathways: list[dict[str, Any]]
    portfolios: list[dict[str, Any]]
    policies: list[dict[str, Any]]
    indicators: list[dict[str, Any]]
    observations: list[dict[str, Any]]
    values: list[dict[str, Any]] = Field(description="What the city knows of the drivers of its model")
    scenarios: list[dict[str, Any]]
    offsets: list[dict[str, Any]] = Field(description="Sinks and credits for what is left over")
    page: str


class ActionsIn(Body):
    actions: list[ActionIn] = Field(max_length=200)
    replace: bool = Field(False, description="Actions that are not named are deleted")
    note: str = Field("", max_length=200, description="For the history")


class ActionsOut(Schema):
    added: int
    changed: int
    same: int
    removed: int
    actions: list[ActionState]


class StateIn(Body):
    lock: int = Field(description=LOCK)
    state: str = Field(max_length=20, description="How far it has come")


class ObservedIn(Body):
    node: str = Field(
        max_length=120, description='Driver or result of the model, or "indicator:" and a number'
    )
    year: int = Field(ge=1900, le=2200)
    value: float
    category: str = Field("", max_length=60)
    published_on: Day = None
    source_text: str = Field("", max_length=500)


class ObservationsIn(Body):
    values: list[ObservedIn] = Field(max_length=1000)
    replace: bool = Field(False, description="Values that are not named are deleted")
    note: str = Field("", max_length=500, description="Source of values that name none")


class ObservationsOut(Schema):
    added: int
    changed: int
    same: int
    removed: int


_PARTS = {
    "steps": StepRow,
    "parties": PartyRow,
    "costs": CostRow,
    "co_benefits": BenefitRow,
    "links": LinkRow,
}


def _given(sent: Schema, **how: Any) -> dict[str, Any]:
    """What was sent, by the fields of a sheet."""
    found = sent.dict(exclude_unset=True, **how)
    for name, kind in _PARTS.items():
        if found.get(name) is not None:
            found[name] = tuple(kind(**row.dict()) for row in getattr(sent, name))
    return found


def _sheet(sent: ActionIn, there: Action | None) -> Sheet:
    given = _given(sent)
    return Sheet(**given) if there is None else dataclasses.replace(sheet_of(there), **given)


def _state(one: Action) -> ActionState:
    return ActionState(
        id=one.pk,
        code=one.code,
        name=one.name,
        state=one.state,
        lock=one.lock,
        page=address_of("plan:action", str(one.plan_id), str(one.pk)),
    )


@read(
    router,
    "/work/plans/{int:plan}",
    PlanDetail,
    name="read_plan",
    example="/work/plans/1",
    room="plan",
    scope=READ,
)
def plan(request: HttpRequest, plan: int) -> Any:
    """One working plan: targets, actions with effects and costs, indicators, and what they come to."""
    record = plan_for(request.viewer, plan)  # type: ignore[attr-defined]
    loaded = load_plan(record)
    parts = [name for name in PARTS if name in PlanDetail.model_fields]
    return PlanDetail(
        id=record.pk,
        city=record.city.key,
        title=record.title,
        state=record.state,
        digest=loaded.digest,
        results=summary_of(outcome_of(loaded)),
        header=dict(loaded.header),
        page=address_of("plan:plan", str(record.pk)),
        **{name: [dict(row) for row in getattr(loaded, name)] for name in parts},
    )


@write(
    router,
    "/work/plans/{int:plan}/actions",
    ActionsOut,
    name="write_actions",
    scope=WRITE_PLANS,
    room="plan",
)
def actions(request: HttpRequest, plan: int, sent: ActionsIn) -> Any:
    """Add actions to a plan, or change those with the same number.

    All of them are stored or none; `problems` names each field that cannot be taken."""
    token, who = acting(request, WRITE_PLANS)
    record = plan_for(who["viewer"], plan)

    def work() -> ActionsOut:
        there = {one.code: one for one in with_parts(record.actions.all())}
        sheets = [_sheet(one, there.get(one.code)) for one in sent.actions]
        done = write_actions(**who, plan=record, sheets=sheets, replace=sent.replace, note=sent.note)
        return ActionsOut(
            added=done.added,
            changed=done.changed,
            same=done.same,
            removed=done.removed,
            actions=[_state(one) for one in done.actions],
        )

    return once_for_its_key(request, token, work)


@write(
    router,
    "/work/plans/{int:plan}/actions/{code}",
    ActionState,
    name="change_action",
    scope=WRITE_PLANS,
    room="plan",
    method="patch",
    status=200,
)
def action_change(request: HttpRequest, plan: int, code: str, sent: ActionChange) -> Any:
    """Change one action of a plan; what is not sent stays as it is."""
    token, who = acting(request, WRITE_PLANS)
    record = plan_for(who["viewer"], plan)
    kept = action_of(record, code)

    def work() -> ActionState:
        sheet = dataclasses.replace(sheet_of(kept), **_given(sent, exclude={"lock"}))
        return _state(save_action(**who, plan=record, sheet=sheet, action=kept, lock=sent.lock))

    return once_for_its_key(request, token, work, status=200)


@write(
    router,
    "/work/plans/{int:plan}/actions/{code}/state",
    ActionState,
    name="set_action_state",
    scope=WRITE_PLANS,
    room="plan",
    status=200,
)
def action_state(request: HttpRequest, plan: int, code: str, sent: StateIn) -> Any:
    """Say how far an action has come, also when the plan is no draft any more."""
    token, who = acting(request, WRITE_PLANS)
    record = plan_for(who["viewer"], plan)
    kept = action_of(record, code)

    def work() -> ActionState:
        return _state(set_state(**who, plan=record, action=kept, state=sent.state, lock=sent.lock))

    return once_for_its_key(request, token, work, status=200)


@write(
    router,
    "/work/plans/{int:plan}/actions/{code}",
    Gone,
    name="delete_action",
    scope=WRITE_PLANS,
    room="plan",
    method="delete",
    status=200,
)
def action_delete(request: HttpRequest, plan: int, code: str, seen: Query[LockIn]) -> Any:
    """Take an action out of a plan; its history keeps what it said."""
    token, who = acting(request, WRITE_PLANS)
    record = plan_for(who["viewer"], plan)

    def work() -> Gone:
        kept = action_of(record, code)
        delete_action(**who, plan=record, action=kept, lock=seen.lock)
        return Gone(gone=True)

    return once_for_its_key(request, token, work, status=200)


@write(
    router,
    "/work/plans/{int:plan}/observations",
    ObservationsOut,
    name="write_observations",
    scope=WRITE_PLANS,
    room="plan",
)
def observations(request: HttpRequest, plan: int, sent: ObservationsIn) -> Any:
    """Bring values that were observed into a plan, also when it is adopted.

    A value of the same quantity, category and year is corrected; the history keeps what it was."""
    token, who = acting(request, WRITE_PLANS)
    record = plan_for(who["viewer"], plan)

    def work() -> ObservationsOut:
        rows = [ObservedRow(**one.dict()) for one in sent.values]
        done = write_observations(**who, plan=record, rows=rows, replace=sent.replace, note=sent.note)
        return ObservationsOut(added=done.added, changed=done.changed, same=done.same, removed=done.removed)

    return once_for_its_key(request, token, work)
