"""Services that a city uses, and whether they helped."""

import datetime
from typing import Any, Literal

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Router, Schema

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.queries.work import place_with, scope_named
from zeroward.api.scopes import READ, WRITE_PLACE
from zeroward.api.v1.operations import Body, read, write
from zeroward.api.v1.rows import Day
from zeroward.api.v1.work_inventories import Gone
from zeroward.core.errors import unknown_choice
from zeroward.services.domain.uses import begin_use, delete_use, tell_outcome
from zeroward.services.models import Service, Use
from zeroward.services.queries.using import use_for, using_page
from zeroward.services.rules import USE

router = Router(tags=["Your place"])
ROOM = "services"
ALL = "/work/service-uses/{place}"


class UseIn(Body):
    service: str = Field(max_length=120, description="Key of the service")
    began_on: Day | None = Field(None, description="null: today")
    purpose: str = Field("", max_length=200)


class HelpedIn(Body):
    helped: Literal["yes", "partly", "no", "not-used"]
    outcome: str = Field("", max_length=2000, description="What came of it")


class UseOut(Schema):
    id: int
    service: str
    began_on: datetime.date
    purpose: str
    helped: str = Field(description="Empty: not said yet")
    outcome: str
    ask_on: datetime.date = Field(description="From this day on it can be said whether it helped")
    answered_on: datetime.date | None
    visibility: str


class UsesOut(Schema):
    items: list[UseOut]


def _use(one: Use) -> UseOut:
    names = ("began_on", "purpose", "helped", "outcome", "ask_on", "answered_on", "visibility")
    return UseOut(id=one.pk, service=one.service.key, **{name: getattr(one, name) for name in names})


@read(
    router, ALL, UsesOut, name="list_service_uses", example="/work/service-uses/city:klagenfurt", room=ROOM,
    scope=READ,
)  # fmt: skip
def uses(request: HttpRequest, place: str) -> Any:
    """Services that your city uses or used, those to be asked about first."""
    viewer = request.viewer  # type: ignore[attr-defined]
    page = using_page(place_with(viewer, scope_named(place)), viewer, timezone.localdate())
    return UsesOut(items=[_use(one.use) for one in (*page.open, *page.told)])


@write(router, ALL, UseOut, name="begin_use", scope=WRITE_PLACE, room=ROOM)
def new_use(request: HttpRequest, place: str, body: UseIn) -> Any:
    """Write down that your city asked for a service. Who may see it is said on the page."""
    token, who = acting(request, WRITE_PLACE)
    held = place_with(who["viewer"], scope_named(place), USE)

    def work() -> Any:
        service = Service.objects.public().filter(key=body.service).first()
        if service is None:
            raise unknown_choice("service")
        rest = body.dict(exclude={"service"})
        return _use(begin_use(**who, place=held, service=service, **rest))

    return once_for_its_key(request, token, work)


@write(
    router, ALL + "/{int:use}", UseOut, name="tell_outcome", scope=WRITE_PLACE, room=ROOM, method="patch",
    status=200,
)  # fmt: skip
def helped(request: HttpRequest, place: str, use: int, body: HelpedIn) -> Any:
    """Say whether a service helped, and what came of it."""
    token, who = acting(request, WRITE_PLACE)
    held = place_with(who["viewer"], scope_named(place), USE)
    there = use_for(held, use)

    def work() -> Any:
        return _use(tell_outcome(**who, place=held, use=there, **body.dict()))

    return once_for_its_key(request, token, work, status=200)


@write(
    router, ALL + "/{int:use}", Gone, name="delete_use", scope=WRITE_PLACE, room=ROOM, method="delete",
    status=200,
)  # fmt: skip
def use_gone(request: HttpRequest, place: str, use: int) -> Any:
    """Take a use off the list that was written down by mistake."""
    token, who = acting(request, WRITE_PLACE)

    def work() -> Gone:
        held = place_with(who["viewer"], scope_named(place), USE)
        there = use_for(held, use)
        delete_use(**who, place=held, use=there)
        return Gone(gone=True)

    return once_for_its_key(request, token, work, status=200)
