"""Whom the actions of a plan help and burden: the groups that are asked about, and the answers action by action."""

import dataclasses
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Field, Router, Schema
from pydantic import StringConstraints

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.scopes import READ, WRITE_PLANS
from zeroward.api.v1.operations import Body, read, write
from zeroward.api.v1.plan_rows import PlanRowsOut
from zeroward.api.v1.rows import Day, Line, row_of, sent, told
from zeroward.api.v1.work_inventories import LOCK
from zeroward.plan.domain.equity import row_of as answer_of
from zeroward.plan.domain.equity import save_groups, write_answers
from zeroward.plan.domain.equity_rows import EquityRow
from zeroward.plan.models import Plan
from zeroward.plan.queries.access import plan_for
from zeroward.plan.queries.equity import blocking, groups_of, lens_words
from zeroward.plan.queries.load import load_plan

router = Router(tags=["Your plans"])
ROOM = "plan"
PATH = "/work/plans/{int:plan}/equity"
CODE = Field(max_length=20, description="Number of the action")

EquityIn: Any = sent(
    "EquityIn", EquityRow, action=(str, CODE), effect=(int, Field(ge=-2, le=2)),
    mitigation_due=(Day | None, Field(None)),
)  # fmt: skip
EquityOut: Any = told("EquityOut", EquityRow, action=(str, CODE), lock=(int, ...))


class EquityGroup(Schema):
    key: str
    label: str


class EquityDetail(Schema):
    lock: int = Field(description="For `change_equity_groups`")
    groups: list[EquityGroup] = Field(description="Whom the checks ask about")
    lenses: list[EquityGroup] = Field(description="Through what an effect is seen")
    answers: list[EquityOut]
    blocking: list[str] = Field(description="Actions that burden somebody and that nobody eases, by number")


class EquityAnswersIn(Body):
    rows: list[EquityIn] = Field(max_length=2000)
    replace: bool = Field(False, description="Cells that are not named become: not examined")


class EquityGroupsIn(Body):
    lock: int = Field(description=LOCK)
    keys: list[Line] = Field(max_length=60, description="Of groups that are there")
    own: list[Annotated[str, StringConstraints(max_length=80)]] = Field(
        default_factory=list, max_length=30, description="Names of new ones"
    )


def _detail(plan: Plan) -> EquityDetail:
    loaded = load_plan(plan)
    actions = plan.actions.prefetch_related("equity_answers").order_by("pk")
    return EquityDetail(
        lock=plan.lock,
        groups=[EquityGroup(key=one.key, label=one.label) for one in groups_of(loaded)],
        lenses=[EquityGroup(key=key, label=label) for key, label in lens_words().items()],
        answers=[
            EquityOut(**dataclasses.asdict(answer_of(one)), action=action.code, lock=one.lock)
            for action in actions
            for one in action.equity_answers.all()
        ],
        blocking=[one.code for one in blocking(loaded)],
    )


@read(
    router, PATH, EquityDetail, name="read_plan_equity", example="/work/plans/1/equity", room=ROOM, scope=READ
)
def equity(request: HttpRequest, plan: int) -> Any:
    """Whom the actions of a plan help and burden, as far as it was examined, and which stand in the way."""
    return _detail(plan_for(request.viewer, plan))  # type: ignore[attr-defined]


@write(router, PATH, PlanRowsOut, name="write_equity", scope=WRITE_PLANS, room=ROOM)
def answers(request: HttpRequest, plan: int, sent: EquityAnswersIn) -> Any:
    """Write what actions of a plan do to groups of people, many cells at once: all or none.

    A cell is found again by action, group and lens."""
    token, who = acting(request, WRITE_PLANS)
    record = plan_for(who["viewer"], plan)

    def work() -> Any:
        rows: dict[str, list[EquityRow]] = {}
        for one in sent.rows:
            rows.setdefault(one.action, []).append(row_of(EquityRow, one))
        done = write_answers(**who, plan=record, rows=rows, replace=sent.replace)
        return PlanRowsOut(added=done.added, changed=done.changed, same=done.same, removed=done.removed)

    return once_for_its_key(request, token, work)


@write(
    router, PATH + "/groups", EquityDetail, name="change_equity_groups", scope=WRITE_PLANS, room=ROOM,
    method="put", status=200,
)  # fmt: skip
def groups(request: HttpRequest, plan: int, sent: EquityGroupsIn) -> Any:
    """Say which groups the equity checks of a plan ask about. 409 where one that is left out has answers."""
    token, who = acting(request, WRITE_PLANS)
    record = plan_for(who["viewer"], plan)

    def work() -> Any:
        save_groups(**who, plan=record, keys=sent.keys, own=sent.own, lock=sent.lock)
        return _detail(plan_for(who["viewer"], plan))

    return once_for_its_key(request, token, work, status=200)
