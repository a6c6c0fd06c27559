"""What a platform asks the Mission team for: asked, changed, withdrawn and answered."""

import datetime
from typing import Any, Literal

from django.http import Http404, HttpRequest
from ninja import Field, Router, Schema

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.queries.work import country_of
from zeroward.api.scopes import WRITE_PLATFORM
from zeroward.api.v1.operations import Body, write
from zeroward.api.v1.rooms.columns import schemas, values_of
from zeroward.api.v1.rooms.kept import Records, Who, declare
from zeroward.api.v1.work_inventories import LOCK
from zeroward.core.ui.addresses import address_of
from zeroward.core.visibility import Viewer
from zeroward.ecosystem.domain.support_requests import (
    FIELDS,
    answer_request,
    change_request,
    send_request,
    withdraw_request,
)
from zeroward.ecosystem.models import AssistanceRequest
from zeroward.ecosystem.queries.support_access import seen_requests

router = Router(tags=["Your platform's support"])
ROOM = "ecosystem"
ONE = "/work/support-requests/{int:request_id}"
TOLD = ("state", "answer", "answered_at", "lock")


class RequestAnswerIn(Body):
    state: Literal["looked-at", "answered", "declined"]
    answer: str = Field("", max_length=20_000, description="Needed to answer and to decline")


class RequestStateOut(Schema):
    id: int
    state: str
    answer: str
    answered_at: datetime.datetime | None
    lock: int


def _save(who: Who, place: Any, sent: dict[str, Any], record: Any, lock: int) -> Any:
    if record is None:
        return send_request(**who, place=place, values=sent)
    return change_request(**who, request=record, values=values_of(record, FIELDS) | sent, lock=lock)


def _out(one: Any) -> dict[str, Any]:
    return values_of(one, (*FIELDS, *TOLD)) | {
        "id": one.pk,
        "page": address_of("ecosystem:support-request", str(one.pk)),
    }


def _state(one: AssistanceRequest) -> RequestStateOut:
    return RequestStateOut(id=one.pk, **values_of(one, TOLD))


def _seen(viewer: Viewer, pk: int) -> AssistanceRequest:
    """Raises Http404."""
    found: AssistanceRequest | None = seen_requests(viewer).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


declare(
    router,
    Records(
        one="support_request",
        many="support_requests",
        words=("what a platform asks the Mission team for", "what a platform asks the Mission team for"),
        address="/work/countries/{code}/support-requests",
        example="/work/countries/AT/support-requests",
        room=ROOM,
        scope=WRITE_PLATFORM,
        kinds=schemas(
            "SupportRequest",
            AssistanceRequest,
            FIELDS,
            needed={"kind", "title"},
            lock=LOCK,
            told={
                "state": (str, ...),
                "answer": (str, ...),
                "answered_at": (datetime.datetime | None, ...),
                "page": (str, ...),
            },
        ),
        owner=country_of,
        rows=lambda viewer, place: seen_requests(viewer).filter(scope=str(place.scope)),
        save=_save,
        out=_out,
        named="code",
    ),
)


@write(
    router, ONE + "/withdrawal", RequestStateOut, name="withdraw_support_request", scope=WRITE_PLATFORM,
    room=ROOM,
)  # fmt: skip
def withdrawal(request: HttpRequest, request_id: int) -> Any:
    """Say that what your platform asked for is needed no longer."""
    token, who = acting(request, WRITE_PLATFORM)
    kept = _seen(who["viewer"], request_id)

    def work() -> Any:
        return _state(withdraw_request(**who, request=kept))

    return once_for_its_key(request, token, work)


@write(
    router, ONE + "/answer", RequestStateOut, name="answer_support_request", scope=WRITE_PLATFORM, room=ROOM
)
def answer(request: HttpRequest, request_id: int, sent: RequestAnswerIn) -> Any:
    """Look at what a platform asks for, answer or decline it, with words. For the Mission's programme managers."""
    token, who = acting(request, WRITE_PLATFORM)
    kept = _seen(who["viewer"], request_id)

    def work() -> Any:
        return _state(answer_request(**who, request=kept, state=sent.state, answer=sent.answer))

    return once_for_its_key(request, token, work)
