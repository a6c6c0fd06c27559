"""Whom a stream of a needs assessment asks: lines of its register, without what tells who a person is.

A program may bring names and addresses in; they are read on the page alone.
"""

import datetime
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Field, Query, Router, Schema

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.cursors import cut_query
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.scopes import READ, WRITE_PLATFORM
from zeroward.api.v1.operations import Body, Listed, Paging, listed, read, write
from zeroward.api.v1.rows import Line, change, columns, given, row_of, sent
from zeroward.api.v1.work_inventories import Gone
from zeroward.consultation.domain.contacts import (
    ContactFields,
    add_contact,
    change_contact,
    plan_cities,
    remove_contact,
)
from zeroward.consultation.models import Contact
from zeroward.consultation.queries.access import stream_for
from zeroward.core.visibility import Viewer

router = Router(tags=["Running needs assessments"])
ROOM = "consultation"
WHERE = "/work/needs/{int:assessment}/streams/{int:stream}/participants"
STATE = ("state", "reason", "persons", "minutes")
DAYS = ("invited_on", "reminded_on", "registered_on", "took_part_on", "declined_on")
SHOWN = ("unit", "name", "country", "role", "channel", "language", "origin", *STATE, *DAYS)

ParticipantIn = sent("ParticipantIn", ContactFields)
ParticipantChange = change(
    "ParticipantChange",
    ContactFields,
    state=(str, Field(default_factory=lambda: None, max_length=10)),
    reason=(str, Field(default_factory=lambda: None, max_length=20, description="Why they declined")),
    persons=(int, Field(default_factory=lambda: None, ge=1, le=500)),
    minutes=(int | None, Field(default_factory=lambda: None, ge=0, le=100_000)),
)


class ParticipantOut(Schema):
    id: int
    unit: str = Field(description="City of the frame; empty: none of them")
    name: str = Field(description="Of the city or the body")
    country: str
    role: str
    state: str
    reason: str
    persons: int
    minutes: int | None
    channel: str
    language: str
    origin: str
    addressed: bool = Field(description="There is an address to write to; it is read on the page alone")
    invited_on: datetime.date | None
    reminded_on: datetime.date | None
    registered_on: datetime.date | None
    took_part_on: datetime.date | None
    declined_on: datetime.date | None


class CitiesIn(Body):
    cities: list[Line] = Field(min_length=1, max_length=1000, description="Keys of units of the frame")


class PlannedOut(Schema):
    added: int
    there: int = Field(description="Stood on the list before")
    unwilling: int = Field(description="Want no more requests")


def _line(one: Contact) -> ParticipantOut:
    return ParticipantOut(
        id=one.pk, addressed=bool(one.email), **{name: getattr(one, name) for name in SHOWN}
    )


def _contact(viewer: Viewer, assessment: int, stream: int, pk: int) -> Contact:
    """Raises Http404."""
    held = stream_for(viewer, assessment, stream)
    found = held.contacts.filter(pk=pk).first()
    if found is None:
        raise Http404
    found.stream = held
    return found


@read(
    router,
    WHERE,
    Listed[ParticipantOut],
    name="list_participants",
    example="/work/needs/1/streams/1/participants",
    room=ROOM,
    scope=READ,
)
def participants(request: HttpRequest, assessment: int, stream: int, page: Query[Paging]) -> Any:
    """Whom a stream asks, and what became of each line."""
    held = stream_for(request.viewer, assessment, stream)  # type: ignore[attr-defined]
    found = cut_query(request, held.contacts.all(), "pk", limit=page.limit, cursor=page.cursor)
    return listed(found, [_line(one) for one in found])


@write(router, WHERE, ParticipantOut, name="add_participant", scope=WRITE_PLATFORM, room=ROOM)
def new_line(request: HttpRequest, assessment: int, stream: int, body: ParticipantIn) -> Any:
    """Put a city or somebody else on the list of a stream; letters are sent from the page."""
    token, who = acting(request, WRITE_PLATFORM)
    held = stream_for(who["viewer"], assessment, stream)

    def work() -> Any:
        return _line(add_contact(**who, stream=held, values=row_of(ContactFields, body)))

    return once_for_its_key(request, token, work)


@write(router, WHERE + "/cities", PlannedOut, name="plan_participants", scope=WRITE_PLATFORM, room=ROOM)
def new_cities(request: HttpRequest, assessment: int, stream: int, body: CitiesIn) -> Any:
    """Put cities of the frame on the list of a stream; those who want no more requests are left out."""
    token, who = acting(request, WRITE_PLATFORM)
    held = stream_for(who["viewer"], assessment, stream)

    def work() -> PlannedOut:
        made = plan_cities(**who, stream=held, units=body.cities)
        return PlannedOut(added=made.added, there=made.there, unwilling=made.unwilling)

    return once_for_its_key(request, token, work)


@write(
    router,
    WHERE + "/{int:participant}",
    ParticipantOut,
    name="change_participant",
    scope=WRITE_PLATFORM,
    room=ROOM,
    method="patch",
    status=200,
)
def line_change(
    request: HttpRequest, assessment: int, stream: int, participant: int, body: ParticipantChange
) -> Any:
    """Set a line right; what is not sent stays as it is. The state of who answered themselves stays."""
    token, who = acting(request, WRITE_PLATFORM)
    there = _contact(who["viewer"], assessment, stream, participant)

    def work() -> Any:
        state = {name: getattr(there, name) for name in STATE}
        state |= {name: value for name, value in given(body).items() if name in STATE}
        values = row_of(ContactFields, body, columns(ContactFields, there))
        return _line(change_contact(**who, contact=there, values=values, **state))

    return once_for_its_key(request, token, work, status=200)


@write(
    router,
    WHERE + "/{int:participant}",
    Gone,
    name="remove_participant",
    scope=WRITE_PLATFORM,
    room=ROOM,
    method="delete",
    status=200,
)
def line_gone(request: HttpRequest, assessment: int, stream: int, participant: int) -> Any:
    """Take a line off the list that was never invited."""
    token, who = acting(request, WRITE_PLATFORM)

    def work() -> Gone:
        there = _contact(who["viewer"], assessment, stream, participant)
        remove_contact(**who, contact=there)
        return Gone(gone=True)

    return once_for_its_key(request, token, work, status=200)
