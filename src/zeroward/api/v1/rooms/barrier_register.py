"""The register of barriers of a platform: barriers, how they stand, and the reports that they are made from.

Who else may read a barrier is said on the page; merging two of them too.
"""

import datetime
from typing import Any

from django.db.models import Count
from django.http import Http404, HttpRequest
from ninja import Field, Query, Router, Schema

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.cursors import cut_query
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.queries.work import place_with, scope_named
from zeroward.api.scopes import READ, WRITE_BARRIERS
from zeroward.api.v1.operations import Body, Listed, Paging, listed, read, write
from zeroward.api.v1.rows import MOST_NUMBER, Day, change, columns, row_of, sent, told
from zeroward.api.v1.work_inventories import LOCK
from zeroward.barriers.domain.register import (
    BarrierRow,
    add_barrier,
    attach_reports,
    change_barrier,
    detach_report,
)
from zeroward.barriers.domain.states import move_barrier
from zeroward.barriers.models import Barrier, Report
from zeroward.barriers.queries.access import barrier_for, may_keep, readable_barriers, readable_reports
from zeroward.barriers.rules import REGISTER
from zeroward.core.errors import unknown_choice
from zeroward.core.visibility import Viewer

router = Router(tags=["Keeping a register of barriers"])
ROOM = "barriers"
ALL = "/work/barrier-register"
ONE = ALL + "/{barrier}"

BarrierIn = sent(
    "BarrierIn",
    BarrierRow,
    leave=("visibility",),
    place=(str, Field(max_length=130, description="Who keeps it", examples=["country:AT"])),
    noted_on=(Day | None, Field(None, description="null: today")),
    reports=(list[int], Field([], max_length=500, description="Numbers of the reports that it is made from")),
)
BarrierChange = change(
    "BarrierChange", BarrierRow, leave=("visibility",), lock=(int, Field(description=LOCK))
)
KeptBarrierOut = told(
    "KeptBarrierOut",
    BarrierRow,
    key=(str, ...),
    place=(str, ...),
    state=(str, ...),
    state_on=(datetime.date, ...),
    reports=(int, Field(description="Reports that it is made from")),
    lock=(int, ...),
)


class RegisterFilter(Paging):
    place: str = Field(max_length=130, description="Who keeps it", examples=["country:AT"])


class BarrierStateIn(Body):
    lock: int = Field(description=LOCK)
    state: str = Field(max_length=20)
    on: Day | None = Field(None, description="null: today")
    note: str = Field("", max_length=4000, description="Why; some states ask for it")


class AttachIn(Body):
    reports: list[int] = Field(min_length=1, max_length=500)


class AttachedOut(Schema):
    attached: int = Field(description="How many are new to it")


def kept_barrier(viewer: Viewer, key: str) -> Barrier:
    """A barrier whose register the viewer keeps. Raises Http404."""
    found = barrier_for(viewer, key)
    if found is None or not may_keep(viewer, found):
        raise Http404
    return found


def _barrier(one: Barrier, reports: int | None = None) -> Any:
    return KeptBarrierOut(
        **columns(BarrierRow, one),
        key=one.key,
        place=one.scope,
        state=one.state,
        state_on=one.state_on,
        reports=one.reports.count() if reports is None else reports,
        lock=one.lock,
    )


def _reports(viewer: Viewer, keys: list[int]) -> list[Report]:
    """Reports that the viewer may read. Raises InvalidInputError for others."""
    wanted = {key for key in keys if 0 < key <= MOST_NUMBER}
    found = list(readable_reports(viewer).filter(pk__in=wanted)) if wanted else []
    if len(found) != len(set(keys)):
        raise unknown_choice("reports")
    return found


@read(
    router, ALL, Listed[KeptBarrierOut], name="list_register", example=ALL + "?place=country:AT", room=ROOM,
    scope=READ,
)  # fmt: skip
def register(request: HttpRequest, page: Query[RegisterFilter]) -> Any:
    """Barriers of the register that your platform keeps, with the locks to change them."""
    viewer: Viewer = request.viewer  # type: ignore[attr-defined]
    place = place_with(viewer, scope_named(page.place), REGISTER)
    query = readable_barriers(viewer).filter(scope=str(place.scope)).annotate(count=Count("reports"))
    found = cut_query(request, query, "key", limit=page.limit, cursor=page.cursor)
    return listed(found, [_barrier(one, one.count) for one in found])


@write(router, ALL, KeptBarrierOut, name="add_barrier", scope=WRITE_BARRIERS, room=ROOM)
def new_barrier(request: HttpRequest, body: BarrierIn) -> Any:
    """Put a barrier into the register of your platform, with the reports that it is made from.

    Only its team sees it; showing it to others is a step on the page."""
    token, who = acting(request, WRITE_BARRIERS)
    place = place_with(who["viewer"], scope_named(body.place), REGISTER)

    def work() -> Any:
        reports = _reports(who["viewer"], body.reports)
        row = row_of(BarrierRow, body)
        return _barrier(add_barrier(**who, place=place, row=row, noted_on=body.noted_on, reports=reports))

    return once_for_its_key(request, token, work)


@write(
    router, ONE, KeptBarrierOut, name="change_barrier", scope=WRITE_BARRIERS, room=ROOM, method="patch",
    status=200,
)  # fmt: skip
def barrier_change(request: HttpRequest, barrier: str, body: BarrierChange) -> Any:
    """Change what is said of a barrier of your register; what is not sent stays as it is."""
    token, who = acting(request, WRITE_BARRIERS)
    there = kept_barrier(who["viewer"], barrier)

    def work() -> Any:
        row = row_of(BarrierRow, body, columns(BarrierRow, there))
        return _barrier(change_barrier(**who, barrier=there, row=row, lock=body.lock))

    return once_for_its_key(request, token, work, status=200)


@write(
    router, ONE + "/state", KeptBarrierOut, name="move_barrier", scope=WRITE_BARRIERS, room=ROOM, status=200
)
def barrier_state(request: HttpRequest, barrier: str, body: BarrierStateIn) -> Any:
    """Say in which state a barrier is, from which day on; cities that met it are told."""
    token, who = acting(request, WRITE_BARRIERS)
    there = kept_barrier(who["viewer"], barrier)

    def work() -> Any:
        move_barrier(**who, barrier=there, **body.dict())
        return _barrier(kept_barrier(who["viewer"], barrier))

    return once_for_its_key(request, token, work, status=200)


@write(
    router, ONE + "/reports", AttachedOut, name="attach_reports", scope=WRITE_BARRIERS, room=ROOM, status=200
)
def attach(request: HttpRequest, barrier: str, body: AttachIn) -> Any:
    """Say which reports are about a barrier of your register."""
    token, who = acting(request, WRITE_BARRIERS)
    there = kept_barrier(who["viewer"], barrier)

    def work() -> AttachedOut:
        reports = _reports(who["viewer"], body.reports)
        return AttachedOut(attached=attach_reports(**who, barrier=there, reports=reports))

    return once_for_its_key(request, token, work, status=200)


@write(
    router, ONE + "/reports/{int:report}", KeptBarrierOut, name="detach_report", scope=WRITE_BARRIERS,
    room=ROOM, method="delete", status=200,
)  # fmt: skip
def detach(request: HttpRequest, barrier: str, report: int) -> Any:
    """Say that a report is about something else; it waits for a barrier again."""
    token, who = acting(request, WRITE_BARRIERS)

    def work() -> Any:
        there = kept_barrier(who["viewer"], barrier)
        held = readable_reports(who["viewer"]).filter(pk=report).first()
        if held is None:
            raise Http404
        detach_report(**who, barrier=there, report=held)
        return _barrier(there)

    return once_for_its_key(request, token, work, status=200)
