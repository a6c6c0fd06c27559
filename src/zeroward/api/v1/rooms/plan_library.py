"""What a plan takes from the libraries of the platform, what became of its quick wins, and values taken back."""

import datetime
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Field, Router, Schema

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.queries.work import action_of
from zeroward.api.scopes import WRITE_PLANS
from zeroward.api.v1.operations import Body, write
from zeroward.api.v1.rows import Day, Line
from zeroward.api.v1.work_inventories import LOCK, Gone
from zeroward.plan.domain.actions import keep_promise
from zeroward.plan.domain.from_library import take_into_plan
from zeroward.plan.domain.indicator_bulk import take_from_library
from zeroward.plan.domain.observations import delete_observation
from zeroward.plan.queries.access import plan_for
from zeroward.plan.queries.action_library.rows import rows_in_order

router = Router(tags=["Your plans"])
ROOM = "plan"
ONE = "/work/plans/{int:plan}"
MOST = 100


class LibraryActionsIn(Body):
    keys: list[Line] = Field(max_length=MOST, description="Of actions in the library (`list_actions`)")


class LibraryIndicatorsIn(Body):
    keys: list[Line] = Field(max_length=MOST, description="Of entries in the library of indicators")


class LibraryTakenOut(Schema):
    added: int


class QuickWinIn(Body):
    lock: int = Field(description=LOCK)
    outcome: str = Field(max_length=5000)
    kept_on: Day | None = Field(None, description="null: it was not kept")


class QuickWinOut(Schema):
    code: str
    outcome: str
    kept_on: datetime.date | None
    lock: int


@write(
    router,
    ONE + "/library-actions",
    LibraryTakenOut,
    name="take_library_actions",
    scope=WRITE_PLANS,
    room=ROOM,
)
def library_actions(request: HttpRequest, plan: int, sent: LibraryActionsIn) -> Any:
    """Take actions of the library into a plan, all or none; those that it has already stay as they are."""
    token, who = acting(request, WRITE_PLANS)
    record = plan_for(who["viewer"], plan)
    rows = rows_in_order(sent.keys)
    if len(rows) != len(set(sent.keys)):
        raise Http404

    def work() -> Any:
        return LibraryTakenOut(added=take_into_plan(**who, plan=record, rows=rows).added)

    return once_for_its_key(request, token, work)


@write(
    router, ONE + "/library-indicators", LibraryTakenOut, name="take_library_indicators", scope=WRITE_PLANS,
    room=ROOM,
)  # fmt: skip
def library_indicators(request: HttpRequest, plan: int, sent: LibraryIndicatorsIn) -> Any:
    """Take indicators of the library into a plan, with their definitions; those that it has already stay."""
    token, who = acting(request, WRITE_PLANS)
    record = plan_for(who["viewer"], plan)

    def work() -> Any:
        return LibraryTakenOut(added=len(take_from_library(**who, plan=record, keys=sent.keys)))

    return once_for_its_key(request, token, work)


@write(
    router, ONE + "/actions/{code}/promise", QuickWinOut, name="say_of_quick_win", scope=WRITE_PLANS, room=ROOM,
    method="put", status=200,
)  # fmt: skip
def promise(request: HttpRequest, plan: int, code: str, sent: QuickWinIn) -> Any:
    """Say what became of a quick win, also when the plan is no draft any more."""
    token, who = acting(request, WRITE_PLANS)
    record = plan_for(who["viewer"], plan)
    kept = action_of(record, code)

    def work() -> Any:
        done = keep_promise(**who, plan=record, action=kept, **sent.dict())
        return QuickWinOut(
            code=done.code, outcome=done.quick_win_outcome, kept_on=done.quick_win_kept_on, lock=done.lock
        )

    return once_for_its_key(request, token, work, status=200)


@write(
    router, ONE + "/observations/{int:observation}", Gone, name="delete_observation", scope=WRITE_PLANS,
    room=ROOM, method="delete", status=200,
)  # fmt: skip
def observation_gone(request: HttpRequest, plan: int, observation: int) -> Any:
    """Take an observed value away; the history keeps what it was."""
    token, who = acting(request, WRITE_PLANS)
    record = plan_for(who["viewer"], plan)
    kept = record.observations.filter(pk=observation).first()
    if kept is None:
        raise Http404

    def work() -> Gone:
        delete_observation(**who, plan=record, observation=kept)
        return Gone(gone=True)

    return once_for_its_key(request, token, work, status=200)
