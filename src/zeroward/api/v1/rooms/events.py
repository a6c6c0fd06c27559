"""Events for those who hold them: drafts, changes, single times, calling off, who comes, what came of it.

Publishing an event, and registering for one with one's consent, are steps of a person on the page.
"""

import datetime
from typing import Any

from django.http import HttpRequest
from ninja import Field, Query, Router, Schema

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.cursors import cut, cut_query
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.queries.work import place_with, scope_named
from zeroward.api.scopes import READ, WRITE_COMMUNITY
from zeroward.api.v1.operations import Body, Listed, Paging, listed, read, write
from zeroward.api.v1.rows import Day, Moment, change, columns, row_of, sent, told
from zeroward.api.v1.work_inventories import LOCK, Gone
from zeroward.community.domain.arriving import check_in
from zeroward.community.domain.event_fields import EventFields, fields_of
from zeroward.community.domain.event_moving import move_day
from zeroward.community.domain.events import cancel_event, change_event, delete_draft, make_event, skip_day
from zeroward.community.event_rules import HOST
from zeroward.community.models import Event
from zeroward.community.queries.event_access import held_event, held_events
from zeroward.community.queries.event_desk import Guest, guests_of, series_choices
from zeroward.core.errors import unknown_choice
from zeroward.core.ui.addresses import address_of
from zeroward.core.visibility import Viewer

router = Router(tags=["Holding events"])
ROOM = "community"
ONE = "/work/events/{event}"
LINKED = ("series", "group")

EventIn = sent(
    "EventIn",
    EventFields,
    leave=("group",),
    series=(str, Field("", max_length=120, description="Key of a series of yours that it belongs to")),
    host=(str, Field(max_length=130, description="Who holds it", examples=["country:AT"])),
)
EventChange = change(
    "EventChange", EventFields, leave=(*LINKED, "visibility"), lock=(int, Field(description=LOCK))
)
HeldEventOut = told(
    "HeldEventOut",
    EventFields,
    leave=("group",),
    series=(str, Field(description="Key; empty: none")),
    group=(str, Field(description="Key of the group that it is for; empty: none")),
    key=(str, ...),
    host=(str, ...),
    state=(str, ...),
    reason=(str, Field(description="Why it was called off")),
    skipped=(list[str], Field(description="Days on which it falls out")),
    lock=(int, ...),
    page=(str, ...),
)


class HeldLine(Schema):
    key: str
    host: str
    title: str
    state: str
    starts_at: datetime.datetime
    ends_at: datetime.datetime
    repeats: str
    lock: int


class ReasonIn(Body):
    reason: str = Field(min_length=1, max_length=300, description="Those who wanted to come read it")


class SkipIn(Body):
    day: Day = Field(description="On which one time of it falls out")


class MoveIn(Body):
    day: Day = Field(description="On which its rhythm has it")
    starts_at: Moment
    ends_at: Moment


class CameIn(Body):
    came: bool


class GuestOut(Schema):
    id: int
    name: str
    comes_for: str
    country: str
    state: str
    online: bool
    needs: str = Field(description="What they need to take part")
    came_at: datetime.datetime | None


def _event(one: Event) -> Any:
    fields = fields_of(one)
    values = columns(EventFields, fields, leave=LINKED)
    return HeldEventOut(
        **values | {"languages": list(fields.languages), "topics": list(fields.topics)},
        series=one.series.key if one.series else "",
        group=one.group.key if one.group else "",
        key=one.key,
        host=one.scope,
        state=one.state,
        reason=one.reason,
        skipped=one.skipped,
        lock=one.lock,
        page=address_of("community:event", one.key),
    )


def _guest(one: Guest) -> GuestOut:
    record = one.registration
    return GuestOut(
        id=record.pk,
        name=one.name,
        comes_for=one.comes_for,
        country=one.country,
        state=record.state,
        online=record.online,
        needs=record.needs,
        came_at=record.came_at,
    )


def _series(viewer: Viewer, key: str) -> Any:
    """A series of the viewer's own; None without a key. Raises InvalidInputError."""
    if not key:
        return None
    found = next((one for one in series_choices(viewer) if one.key == key), None)
    if found is None:
        raise unknown_choice("series")
    return found


@read(
    router, "/work/events", Listed[HeldLine], name="list_held_events", example="/work/events", room=ROOM,
    scope=READ,
)  # fmt: skip
def events(request: HttpRequest, page: Query[Paging]) -> Any:
    """Events that you hold, drafts among them."""
    query = held_events(request.viewer)  # type: ignore[attr-defined]
    found = cut_query(request, query, "key", limit=page.limit, cursor=page.cursor)
    names = ("key", "title", "state", "starts_at", "ends_at", "repeats", "lock")
    return listed(
        found, [HeldLine(host=one.scope, **{name: getattr(one, name) for name in names}) for one in found]
    )


@read(
    router, ONE, HeldEventOut, name="read_held_event", example="/work/events/example-forum", room=ROOM,
    scope=READ,
)  # fmt: skip
def event(request: HttpRequest, event: str) -> Any:
    """One event that you hold, with all that is said about it and the lock to change it."""
    return _event(held_event(request.viewer, event))  # type: ignore[attr-defined]


@write(router, "/work/events", HeldEventOut, name="add_event", scope=WRITE_COMMUNITY, room=ROOM)
def new_event(request: HttpRequest, body: EventIn) -> Any:
    """Prepare an event of your place: a draft, until somebody publishes it on its page."""
    token, who = acting(request, WRITE_COMMUNITY)
    place = place_with(who["viewer"], scope_named(body.host), HOST)

    def work() -> Any:
        fields = row_of(EventFields, body, series=_series(who["viewer"], body.series))
        return _event(make_event(**who, place=place, fields=fields))

    return once_for_its_key(request, token, work)


@write(
    router, ONE, HeldEventOut, name="change_event", scope=WRITE_COMMUNITY, room=ROOM, method="patch",
    status=200,
)  # fmt: skip
def event_change(request: HttpRequest, event: str, body: EventChange) -> Any:
    """Change an event; what is not sent stays as it is. Who has a place is told of another time or place."""
    token, who = acting(request, WRITE_COMMUNITY)
    there = held_event(who["viewer"], event)

    def work() -> Any:
        fields = row_of(EventFields, body, columns(EventFields, fields_of(there)))
        return _event(change_event(**who, event=there, fields=fields, lock=body.lock))

    return once_for_its_key(request, token, work, status=200)


@write(router, ONE, Gone, name="delete_event", scope=WRITE_COMMUNITY, room=ROOM, method="delete", status=200)
def event_gone(request: HttpRequest, event: str) -> Any:
    """Delete a draft that nobody has seen."""
    token, who = acting(request, WRITE_COMMUNITY)

    def work() -> Gone:
        there = held_event(who["viewer"], event)
        delete_draft(**who, event=there)
        return Gone(gone=True)

    return once_for_its_key(request, token, work, status=200)


@write(
    router, ONE + "/cancel", HeldEventOut, name="cancel_event", scope=WRITE_COMMUNITY, room=ROOM, status=200
)
def event_cancel(request: HttpRequest, event: str, body: ReasonIn) -> Any:
    """Call an event off for good; everybody who has a place is told why."""
    token, who = acting(request, WRITE_COMMUNITY)
    there = held_event(who["viewer"], event)

    def work() -> Any:
        return _event(cancel_event(**who, event=there, reason=body.reason))

    return once_for_its_key(request, token, work, status=200)


@write(
    router, ONE + "/skip", HeldEventOut, name="skip_event_day", scope=WRITE_COMMUNITY, room=ROOM, status=200
)
def event_skip(request: HttpRequest, event: str, body: SkipIn) -> Any:
    """One time of a repeated event falls out; the others stay."""
    token, who = acting(request, WRITE_COMMUNITY)
    there = held_event(who["viewer"], event)

    def work() -> Any:
        return _event(skip_day(**who, event=there, day=body.day))

    return once_for_its_key(request, token, work, status=200)


@write(
    router, ONE + "/move", HeldEventOut, name="move_event_day", scope=WRITE_COMMUNITY, room=ROOM, status=200
)
def event_move(request: HttpRequest, event: str, body: MoveIn) -> Any:
    """One time of a repeated event is at another moment; everybody with a place is told."""
    token, who = acting(request, WRITE_COMMUNITY)
    there = held_event(who["viewer"], event)

    def work() -> Any:
        moments = {
            "starts_at": body.starts_at.astimezone(datetime.UTC),
            "ends_at": body.ends_at.astimezone(datetime.UTC),
        }
        return _event(move_day(**who, event=there, day=body.day, **moments))

    return once_for_its_key(request, token, work, status=200)


@read(
    router, ONE + "/registrations", Listed[GuestOut], name="list_registrations",
    example="/work/events/example-forum/registrations", room=ROOM, scope=READ,
)  # fmt: skip
def registrations(request: HttpRequest, event: str, page: Query[Paging]) -> Any:
    """Who has a place at an event that you hold, or waits for one. Addresses are not told."""
    there = held_event(request.viewer, event)  # type: ignore[attr-defined]
    found = cut(
        request,
        guests_of(there),
        lambda one: f"{one.registration.pk:012}",
        limit=page.limit,
        cursor=page.cursor,
    )
    return listed(found, [_guest(one) for one in found])


@write(
    router, ONE + "/registrations/{int:registration}/arrival", GuestOut, name="check_in",
    scope=WRITE_COMMUNITY, room=ROOM, status=200,
)  # fmt: skip
def arrival(request: HttpRequest, event: str, registration: int, body: CameIn) -> Any:
    """Say of somebody on the list that they came, or take it back."""
    token, who = acting(request, WRITE_COMMUNITY)
    there = held_event(who["viewer"], event)

    def work() -> Any:
        made = check_in(**who, event=there, registration=registration, came=body.came)
        return next(_guest(one) for one in guests_of(there) if one.registration.pk == made.pk)

    return once_for_its_key(request, token, work, status=200)
