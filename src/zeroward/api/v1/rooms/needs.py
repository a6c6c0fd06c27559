"""Needs assessments kept by program: what one says about itself, and what is promised to those who answer."""

import datetime
from typing import Any

from django.http import Http404, HttpRequest
from django.utils import timezone
from ninja import Field, Query, Router, Schema

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.queries.work import place_with, scope_named
from zeroward.api.scopes import READ, WRITE_PLATFORM
from zeroward.api.v1.operations import read, write
from zeroward.api.v1.rows import change, columns, row_of, sent, told
from zeroward.api.v1.work_inventories import LOCK, Gone
from zeroward.consultation.domain.consultations import (
    ConsultationFields,
    change_consultation,
    open_consultation,
    plain_fields,
)
from zeroward.consultation.domain.promises import PromiseRow, delete_promise, save_promise
from zeroward.consultation.models import Consultation, Promise
from zeroward.consultation.queries.access import consultation_for
from zeroward.consultation.queries.promises import promises_page
from zeroward.consultation.rules import RUN
from zeroward.core.visibility import Viewer

router = Router(tags=["Running needs assessments"])
ROOM = "consultation"
SEEN = "`seen` of the promise as you read it"

NeedsFrameIn = sent(
    "NeedsFrameIn",
    ConsultationFields,
    title=(str, Field(min_length=1, max_length=200)),
)
NeedsFrameChange = change("NeedsFrameChange", ConsultationFields, lock=(int, Field(description=LOCK)))
NeedsFrameOut = told(
    "NeedsFrameOut", ConsultationFields, id=(int, ...), key=(str, ...), state=(str, ...), lock=(int, ...)
)
PromiseIn = sent("PromiseIn", PromiseRow, leave=("public",))
PromiseChange = change(
    "PromiseChange",
    PromiseRow,
    leave=("public",),
    seen=(str, Field("", max_length=64, description=SEEN)),
)
PromiseShown = told(
    "PromiseShown",
    PromiseRow,
    id=(int, ...),
    standing=(str, Field(description='"done", "late", "open", "overdue" or "dropped", as of today')),
    seen=(str, Field(description="Send it back with a change")),
)


class OwnPromisesOut(Schema):
    items: list[PromiseShown]
    counts: dict[str, int] = Field(description="By standing")
    asked_until: datetime.date | None = Field(description="Day of the last question")
    promised_by: datetime.date | None = Field(description="Day by which a result was promised")
    months: int | None = Field(description="Months that cities waited, or have waited until now")


class SeenIn(Schema):
    seen: str = Field("", max_length=64, description=SEEN)


def _needs(one: Consultation) -> Any:
    return NeedsFrameOut(**plain_fields(one), id=one.pk, key=one.key, state=one.state, lock=one.lock)


def _shown(one: Promise, standing: str = "") -> Any:
    values = columns(PromiseRow, one)
    return PromiseShown(
        **values | {"evidence": [str(each) for each in one.evidence]},
        id=one.pk,
        standing=standing or _standing(one),
        seen=one.updated_at.isoformat(),
    )


def _standing(one: Promise) -> str:
    page = promises_page(one.consultation, timezone.localdate())
    return next(view.standing for view in page.views if view.record.pk == one.pk)


def _promise(viewer: Viewer, assessment: int, pk: int) -> tuple[Consultation, Promise]:
    """Raises Http404."""
    record = consultation_for(viewer, assessment)
    found = record.promises.filter(pk=pk).first()
    if found is None:
        raise Http404
    return record, found


@write(router, "/work/desks/{place}/needs", NeedsFrameOut, name="open_needs", scope=WRITE_PLATFORM, room=ROOM)
def open_needs(request: HttpRequest, place: str, body: NeedsFrameIn) -> Any:
    """Prepare a needs assessment of your platform; nobody is asked anything by it."""
    token, who = acting(request, WRITE_PLATFORM)
    held = place_with(who["viewer"], scope_named(place), RUN)

    def work() -> Any:
        return _needs(open_consultation(**who, place=held, values=row_of(ConsultationFields, body)))

    return once_for_its_key(request, token, work)


@read(
    router,
    "/work/needs/{int:assessment}/about",
    NeedsFrameOut,
    name="read_needs_frame",
    example="/work/needs/1/about",
    room=ROOM,
    scope=READ,
)
def needs_frame(request: HttpRequest, assessment: int) -> Any:
    """What a needs assessment that you run says about itself, with the lock to change it."""
    return _needs(consultation_for(request.viewer, assessment))  # type: ignore[attr-defined]


@write(
    router,
    "/work/needs/{int:assessment}/about",
    NeedsFrameOut,
    name="change_needs",
    scope=WRITE_PLATFORM,
    room=ROOM,
    method="patch",
    status=200,
)
def change_needs(request: HttpRequest, assessment: int, body: NeedsFrameChange) -> Any:
    """Change what a needs assessment says about itself; what is not sent stays as it is."""
    token, who = acting(request, WRITE_PLATFORM)
    record = consultation_for(who["viewer"], assessment)

    def work() -> Any:
        values = row_of(ConsultationFields, body, plain_fields(record))
        return _needs(change_consultation(**who, consultation=record, values=values, lock=body.lock))

    return once_for_its_key(request, token, work, status=200)


@read(
    router,
    "/work/needs/{int:assessment}/promises",
    OwnPromisesOut,
    name="list_own_promises",
    example="/work/needs/1/promises",
    room=ROOM,
    scope=READ,
)
def promises(request: HttpRequest, assessment: int) -> Any:
    """What was promised to the cities that answered, shown or not, and how each promise stands today."""
    record = consultation_for(request.viewer, assessment)  # type: ignore[attr-defined]
    page = promises_page(record, timezone.localdate())
    return OwnPromisesOut(
        items=[_shown(one.record, one.standing) for one in page.views],
        counts=page.counts,
        asked_until=page.waiting.asked_until,
        promised_by=page.waiting.promised_by,
        months=page.waiting.months,
    )


@write(
    router,
    "/work/needs/{int:assessment}/promises",
    PromiseShown,
    name="add_promise",
    scope=WRITE_PLATFORM,
    room=ROOM,
)
def add_promise(request: HttpRequest, assessment: int, body: PromiseIn) -> Any:
    """Write down what your platform wants to promise after a needs assessment.

    Only its team sees it; showing it to everybody is a step on the page."""
    token, who = acting(request, WRITE_PLATFORM)
    record = consultation_for(who["viewer"], assessment)

    def work() -> Any:
        return _shown(save_promise(**who, consultation=record, row=row_of(PromiseRow, body, public=False)))

    return once_for_its_key(request, token, work)


@write(
    router,
    "/work/needs/{int:assessment}/promises/{int:promise}",
    PromiseShown,
    name="change_promise",
    scope=WRITE_PLATFORM,
    room=ROOM,
    method="patch",
    status=200,
)
def change_promise(
    request: HttpRequest,
    assessment: int,
    promise: int,
    body: PromiseChange,
) -> Any:
    """Change a promise, or say what became of it; what is not sent stays as it is."""
    token, who = acting(request, WRITE_PLATFORM)
    record, there = _promise(who["viewer"], assessment, promise)

    def work() -> Any:
        row = row_of(PromiseRow, body, columns(PromiseRow, there) | {"evidence": tuple(there.evidence)})
        seen = body.seen or there.updated_at.isoformat()
        return _shown(save_promise(**who, consultation=record, row=row, promise=there, seen=seen))

    return once_for_its_key(request, token, work, status=200)


@write(
    router,
    "/work/needs/{int:assessment}/promises/{int:promise}",
    Gone,
    name="delete_promise",
    scope=WRITE_PLATFORM,
    room=ROOM,
    method="delete",
    status=200,
)
def remove_promise(request: HttpRequest, assessment: int, promise: int, asked: Query[SeenIn]) -> Any:
    """Take back a promise that nobody was told of yet; one that was published is dropped with a reason instead."""
    token, who = acting(request, WRITE_PLATFORM)

    def work() -> Gone:
        record, there = _promise(who["viewer"], assessment, promise)
        delete_promise(**who, consultation=record, promise=there, seen=asked.seen)
        return Gone(gone=True)

    return once_for_its_key(request, token, work, status=200)
