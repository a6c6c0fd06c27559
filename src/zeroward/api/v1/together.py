"""What people do together: events, groups, and what stands in their way."""

import datetime
from typing import Any

from django.http import Http404, HttpRequest
from django.utils import timezone
from ninja import Field, Query, Router, Schema

from zeroward.api.ground.cursors import cut, cut_query
from zeroward.api.v1.operations import Listed, Paging, listed, read
from zeroward.api.v1.texts import Words, of
from zeroward.barriers.queries.access import readable_barriers
from zeroward.barriers.queries.rows import BarrierLine, barrier_lines
from zeroward.community.queries.event_access import visible_events
from zeroward.community.queries.events import EventRow, ahead, rows_of
from zeroward.community.queries.group_list import GroupLine, group_lines
from zeroward.core.ui.addresses import address_of

router = Router(tags=["Working together"])


class EventOut(Schema):
    key: str
    title: Words
    summary: Words
    kind: str
    starts: datetime.datetime = Field(description="Its next time, or its last")
    ends: datetime.datetime
    zone: str = Field(examples=["Europe/Vienna"])
    over: bool
    cancelled: bool
    mode: str = Field(description='"online", "in person" or both, as a code')
    country: str
    host: str
    topics: list[str]
    languages: list[str]
    example: bool = Field(description="True for invented data of a demonstration")
    calendar: str = Field(description="The same as iCalendar, for a calendar to read")
    page: str


class GroupOut(Schema):
    key: str
    title: Words
    about: Words
    kind: str
    openness: str = Field(description="Who may join, as a code")
    country: str
    topics: list[str]
    languages: list[str]
    members: int
    example: bool
    page: str


class BarrierOut(Schema):
    key: str
    title: str
    summary: str
    wanted: str = Field(description="What would take it away")
    lang: str = Field(description="Language of the texts")
    family: str
    level: str = Field(description="Where it lies: EU, national, regional … as a code")
    kind: str
    country: str
    state: str
    state_on: datetime.date | None
    cities: int | None = Field(description="Cities that met it; null while so few that they are withheld")
    example: bool
    page: str


class EventFilters(Paging):
    ahead: bool = Field(True, description="Only those still to come; false gives all")


@read(router, "/events", Listed[EventOut], name="list_events", example="/events", room="community")
def events(request: HttpRequest, page: Query[EventFilters]) -> Any:
    """Events that you may see.

    A series of events is one record at its next time. All public events as iCalendar, by country, topic, kind or
    series: `/en/events/calendar.ics?country=AT`."""
    now = timezone.now()
    query = visible_events(request.viewer)  # type: ignore[attr-defined]
    found = cut_query(
        request, ahead(query, now) if page.ahead else query, "key", limit=page.limit, cursor=page.cursor
    )
    return listed(found, [_event(row) for row in rows_of(found.rows, now)])


@read(router, "/events/{key}", EventOut, name="read_event", example="/events/example-forum", room="community")
def event(request: HttpRequest, key: str) -> Any:
    """One event."""
    rows = rows_of(visible_events(request.viewer).filter(key=key), timezone.now())  # type: ignore[attr-defined]
    if not rows:
        raise Http404
    return _event(rows[0])


def _event(row: EventRow) -> EventOut:
    record = row.event
    return EventOut(
        key=record.key,
        title=of(record, "title"),
        summary=of(record, "summary"),
        kind=record.kind,
        starts=row.time.starts,
        ends=row.time.ends,
        zone=record.zone,
        over=row.over,
        cancelled=row.is_cancelled,
        mode=record.mode,
        country=record.country,
        host=row.host,
        topics=list(row.topics),
        languages=list(record.languages),
        example=record.is_example,
        calendar=address_of("community:event-calendar", record.key),
        page=address_of("community:event", record.key),
    )


@read(router, "/groups", Listed[GroupOut], name="list_groups", example="/groups", room="community")
def groups(request: HttpRequest, page: Query[Paging]) -> Any:
    """Working groups and communities that you may know of."""
    rows = group_lines(request.viewer)  # type: ignore[attr-defined]
    found = cut(request, rows, lambda row: row.group.key, limit=page.limit, cursor=page.cursor)
    return listed(found, [_group(row) for row in found])


def _group(row: GroupLine) -> GroupOut:
    record = row.group
    return GroupOut(
        key=record.key,
        title=of(record, "title"),
        about=of(record, "about"),
        kind=record.kind,
        openness=record.openness,
        country=record.country,
        topics=row.topics,
        languages=list(record.languages),
        members=row.members,
        example=record.is_example,
        page=address_of("community:group", record.key),
    )


@read(router, "/barriers", Listed[BarrierOut], name="list_barriers", example="/barriers", room="barriers")
def barriers(request: HttpRequest, page: Query[Paging]) -> Any:
    """What stands in the way of cities, from the registers that you may read.

    Counts that could tell single cities are withheld."""
    viewer = request.viewer  # type: ignore[attr-defined]
    found = cut_query(request, readable_barriers(viewer), "key", limit=page.limit, cursor=page.cursor)
    return listed(found, [_barrier(line) for line in barrier_lines(viewer, found.rows)])  # type: ignore[arg-type]


@read(
    router,
    "/barriers/{key}",
    BarrierOut,
    name="read_barrier",
    example="/barriers/energy-data-of-households-could-not-be-shared-with-cities-example",
    room="barriers",
)
def barrier(request: HttpRequest, key: str) -> Any:
    """One barrier."""
    viewer = request.viewer  # type: ignore[attr-defined]
    lines = barrier_lines(viewer, readable_barriers(viewer).filter(key=key))
    if not lines:
        raise Http404
    return _barrier(lines[0])


def _barrier(line: BarrierLine) -> BarrierOut:
    record = line.record
    return BarrierOut(
        key=record.key,
        title=record.title,
        summary=record.summary,
        wanted=record.wanted,
        lang=record.lang,
        family=record.family,
        level=record.level,
        kind=record.kind,
        country=record.scope_country,
        state=record.state,
        state_on=record.state_on,
        cities=line.affected.cities,
        example=record.is_example,
        page=address_of("barriers:barrier", record.key),
    )
