"""Streams of a needs assessment that somebody runs, and their meetings."""

from typing import Any, Literal

from django.http import HttpRequest
from ninja import Field, Router, Schema

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.scopes import READ, WRITE_PLATFORM
from zeroward.api.v1.operations import Body, read, write
from zeroward.api.v1.rows import change, columns, row_of, sent, told
from zeroward.api.v1.work_inventories import Gone
from zeroward.consultation.domain.sessions import (
    SessionFields,
    add_session,
    change_session,
    count_silent,
    delete_session,
    set_state,
)
from zeroward.consultation.domain.streams import StreamFields, add_stream, change_stream, delete_stream
from zeroward.consultation.models import Session, Stream
from zeroward.consultation.queries.access import consultation_for, stream_for
from zeroward.consultation.queries.lines import Tally, by_stream, lines_of, tally
from zeroward.consultation.queries.session_access import session_for

router = Router(tags=["Running needs assessments"])
ROOM = "consultation"
_NOBODY = Tally()

StreamIn = sent("StreamIn", StreamFields, kind=(str, Field(max_length=9, examples=["session"])))
StreamChange = change("StreamChange", StreamFields)
StreamOut = told(
    "StreamOut",
    StreamFields,
    id=(int, ...),
    kind=(str, ...),
    state=(str, ...),
    asked=(int, Field(description="Lines of its register that were asked")),
    took_part=(int, Field(description="Lines that took part")),
)
MeetingIn = sent("MeetingIn", SessionFields, stream=(int, Field(ge=1, description="Number of its stream")))
MeetingChange = change("MeetingChange", SessionFields)
MeetingOut = told(
    "MeetingOut",
    SessionFields,
    id=(int, ...),
    stream=(int, ...),
    state=(str, ...),
    silent=(int | None, Field(description="Were there and said nothing; null: nobody counted")),
    event=(str, Field(description="Key of the event through which people register; empty: none")),
)


class StreamsOut(Schema):
    items: list[StreamOut]


class MeetingsOut(Schema):
    items: list[MeetingOut]


class MeetingStateIn(Body):
    state: Literal["planned", "running", "over"]


class SilentIn(Body):
    silent: int | None = Field(ge=0, le=10_000, description="null: nobody counted")


def _stream(one: Stream, count: Tally = _NOBODY) -> Any:
    return StreamOut(
        **columns(StreamFields, one),
        id=one.pk,
        kind=one.kind,
        state=one.state,
        asked=count.asked,
        took_part=count.took_part,
    )


def _meeting(one: Session) -> Any:
    return MeetingOut(
        **columns(SessionFields, one),
        id=one.pk,
        stream=one.stream_id,
        state=one.state,
        silent=one.silent,
        event=one.event_key,
    )


@read(
    router,
    "/work/needs/{int:assessment}/streams",
    StreamsOut,
    name="list_streams",
    example="/work/needs/1/streams",
    room=ROOM,
    scope=READ,
)
def streams(request: HttpRequest, assessment: int) -> Any:
    """The ways in which a needs assessment that you run asks, and how many came."""
    record = consultation_for(request.viewer, assessment)  # type: ignore[attr-defined]
    lines = by_stream(lines_of(record))
    return StreamsOut(items=[_stream(one, tally(lines[one.pk])) for one in record.streams.all()])


@write(
    router,
    "/work/needs/{int:assessment}/streams",
    StreamOut,
    name="add_stream",
    scope=WRITE_PLATFORM,
    room=ROOM,
)
def new_stream(request: HttpRequest, assessment: int, body: StreamIn) -> Any:
    """Prepare a way of asking. Beginning to ask is a step on the page, where its burden is shown."""
    token, who = acting(request, WRITE_PLATFORM)
    record = consultation_for(who["viewer"], assessment)

    def work() -> Any:
        return _stream(
            add_stream(**who, consultation=record, kind=body.kind, values=row_of(StreamFields, body))
        )

    return once_for_its_key(request, token, work)


@write(
    router,
    "/work/needs/{int:assessment}/streams/{int:stream}",
    StreamOut,
    name="change_stream",
    scope=WRITE_PLATFORM,
    room=ROOM,
    method="patch",
    status=200,
)
def stream_change(request: HttpRequest, assessment: int, stream: int, body: StreamChange) -> Any:
    """Change what a stream says about itself; what is not sent stays as it is."""
    token, who = acting(request, WRITE_PLATFORM)
    there = stream_for(who["viewer"], assessment, stream)

    def work() -> Any:
        values = row_of(StreamFields, body, columns(StreamFields, there))
        return _stream(change_stream(**who, stream=there, values=values))

    return once_for_its_key(request, token, work, status=200)


@write(
    router,
    "/work/needs/{int:assessment}/streams/{int:stream}",
    Gone,
    name="delete_stream",
    scope=WRITE_PLATFORM,
    room=ROOM,
    method="delete",
    status=200,
)
def stream_gone(request: HttpRequest, assessment: int, stream: int) -> Any:
    """Take a stream away that never asked anybody."""
    token, who = acting(request, WRITE_PLATFORM)

    def work() -> Gone:
        there = stream_for(who["viewer"], assessment, stream)
        delete_stream(**who, stream=there)
        return Gone(gone=True)

    return once_for_its_key(request, token, work, status=200)


@read(
    router,
    "/work/needs/{int:assessment}/meetings",
    MeetingsOut,
    name="list_needs_meetings",
    example="/work/needs/1/meetings",
    room=ROOM,
    scope=READ,
)
def meetings(request: HttpRequest, assessment: int) -> Any:
    """Orientation sessions, interviews and focus groups of a needs assessment that you run."""
    record = consultation_for(request.viewer, assessment)  # type: ignore[attr-defined]
    return MeetingsOut(items=[_meeting(one) for one in Session.objects.filter(stream__consultation=record)])


@write(
    router,
    "/work/needs/{int:assessment}/meetings",
    MeetingOut,
    name="add_needs_meeting",
    scope=WRITE_PLATFORM,
    room=ROOM,
)
def new_meeting(request: HttpRequest, assessment: int, body: MeetingIn) -> Any:
    """Plan a meeting of a stream. Opening its registration is a step on the page."""
    token, who = acting(request, WRITE_PLATFORM)
    stream = stream_for(who["viewer"], assessment, body.stream)

    def work() -> Any:
        return _meeting(add_session(**who, stream=stream, new=row_of(SessionFields, body)))

    return once_for_its_key(request, token, work)


@write(
    router,
    "/work/needs/{int:assessment}/meetings/{int:meeting}",
    MeetingOut,
    name="change_needs_meeting",
    scope=WRITE_PLATFORM,
    room=ROOM,
    method="patch",
    status=200,
)
def meeting_change(request: HttpRequest, assessment: int, meeting: int, body: MeetingChange) -> Any:
    """Change when and where a meeting is; what is not sent stays as it is. Its event follows."""
    token, who = acting(request, WRITE_PLATFORM)
    there = session_for(who["viewer"], assessment, meeting)

    def work() -> Any:
        new = row_of(SessionFields, body, columns(SessionFields, there))
        return _meeting(change_session(**who, session=there, new=new))

    return once_for_its_key(request, token, work, status=200)


@write(
    router,
    "/work/needs/{int:assessment}/meetings/{int:meeting}",
    Gone,
    name="delete_needs_meeting",
    scope=WRITE_PLATFORM,
    room=ROOM,
    method="delete",
    status=200,
)
def meeting_gone(request: HttpRequest, assessment: int, meeting: int) -> Any:
    """Take a meeting out of the plan, while nothing came of it; its event is cancelled."""
    token, who = acting(request, WRITE_PLATFORM)

    def work() -> Gone:
        there = session_for(who["viewer"], assessment, meeting)
        delete_session(**who, session=there)
        return Gone(gone=True)

    return once_for_its_key(request, token, work, status=200)


@write(
    router,
    "/work/needs/{int:assessment}/meetings/{int:meeting}/state",
    MeetingOut,
    name="set_needs_meeting_state",
    scope=WRITE_PLATFORM,
    room=ROOM,
    status=200,
)
def meeting_state(request: HttpRequest, assessment: int, meeting: int, body: MeetingStateIn) -> Any:
    """Begin or end a meeting; at its end open answers become texts, and the register learns who took part."""
    token, who = acting(request, WRITE_PLATFORM)
    there = session_for(who["viewer"], assessment, meeting)

    def work() -> Any:
        return _meeting(set_state(**who, session=there, state=body.state))

    return once_for_its_key(request, token, work, status=200)


@write(
    router,
    "/work/needs/{int:assessment}/meetings/{int:meeting}/silent",
    MeetingOut,
    name="count_silent",
    scope=WRITE_PLATFORM,
    room=ROOM,
    status=200,
)
def meeting_silent(request: HttpRequest, assessment: int, meeting: int, body: SilentIn) -> Any:
    """Keep how many were at a meeting and said nothing."""
    token, who = acting(request, WRITE_PLATFORM)
    there = session_for(who["viewer"], assessment, meeting)

    def work() -> Any:
        return _meeting(count_silent(**who, session=there, silent=body.silent))

    return once_for_its_key(request, token, work, status=200)
