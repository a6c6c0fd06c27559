"""Groups from inside: for those who run them, and for members who read and write there.

Joining, voting, letting people in and moderating are steps of a person on the page.
"""

import datetime
from typing import Any, Literal

from django.http import Http404, HttpRequest
from ninja import Field, Query, Router, Schema

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.cursors import cut_query
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.queries.work import place_with, scope_named
from zeroward.api.scopes import READ, WRITE_COMMUNITY
from zeroward.api.v1.operations import Body, Listed, Paging, listed, read, write
from zeroward.api.v1.rows import change, columns, row_of, sent, told
from zeroward.api.v1.work_inventories import LOCK
from zeroward.community.domain.groups import GroupRow, change_group, make_group, set_state
from zeroward.community.domain.rounds import RoundRow, change_round, close_round, open_round
from zeroward.community.domain.threads import PostRow, reply, start_thread
from zeroward.community.group_rules import GROUPS
from zeroward.community.models import Group, Post, Round, Thread
from zeroward.community.queries.group_access import Access, group_access
from zeroward.community.queries.group_page import thread_rows
from zeroward.community.queries.thread_page import shown_posts
from zeroward.core.errors import unknown_choice
from zeroward.core.visibility import Viewer

router = Router(tags=["Your groups"])
ROOM = "community"
ONE = "/work/groups/{group}"

GroupIn = sent("GroupIn", GroupRow, place=(str, Field(max_length=130, examples=["country:AT"])))
GroupChange = change("GroupChange", GroupRow, leave=("listed", "public"), lock=(int, Field(description=LOCK)))
OwnGroupOut = told(
    "OwnGroupOut", GroupRow, key=(str, ...), place=(str, ...), state=(str, ...), lock=(int, ...)
)
GroupRoundIn = sent("GroupRoundIn", RoundRow)
GroupRoundChange = change("GroupRoundChange", RoundRow, lock=(int, Field(description=LOCK)))
OwnRoundOut = told(
    "OwnRoundOut", RoundRow, number=(int, ...), state=(str, ...), outcome=(str, ...), lock=(int, ...)
)


class OwnRoundsOut(Schema):
    items: list[OwnRoundOut]


class OutcomeIn(Body):
    outcome: str = Field(min_length=1, max_length=5000, description="What came of it")


class GroupStateIn(Body):
    active: bool
    note: str = Field("", max_length=300, description="Why it rests; readers see it")


class PostIn(Body):
    body: str = Field(min_length=1, max_length=10_000)
    lang: str = Field("en", max_length=12)


class ThreadIn(PostIn):
    subject: str = Field(min_length=1, max_length=160)
    kind: Literal["talk", "proposal"] = "talk"
    round: int | None = Field(None, ge=1, le=10_000, description="Number of the round that it belongs to")


class ThreadLine(Schema):
    id: int
    subject: str
    kind: str
    lang: str
    posts: int
    round: int | None = Field(description="Number of its round")
    pinned: bool
    closed: bool
    outcome: str
    last_at: datetime.datetime


class PostOut(Schema):
    id: int
    who: str = Field(description='A name; "a member" for readers who see none')
    place: str = Field(description="For which they take part, where names are seen")
    mine: bool
    host: bool
    body: str = Field(description="Empty when it was hidden or taken back")
    lang: str
    hidden: bool
    taken_back: bool
    files: int = Field(description="Files are read on the page")
    at: datetime.datetime
    edited_at: datetime.datetime | None


def _group(one: Group) -> Any:
    said = columns(GroupRow, one, leave=("topics",))
    topics = list(one.topics.values_list("key", flat=True))
    return OwnGroupOut(
        **said | {"languages": list(one.languages)},
        topics=topics,
        key=one.key,
        place=one.scope,
        state=one.state,
        lock=one.lock,
    )


def _round(one: Round) -> Any:
    return OwnRoundOut(
        **columns(RoundRow, one), number=one.number, state=one.state, outcome=one.outcome, lock=one.lock
    )


def _thread(one: Thread, posts: int, number: int | None) -> ThreadLine:
    names = ("subject", "kind", "lang", "outcome", "last_at")
    return ThreadLine(
        **{name: getattr(one, name) for name in names},
        id=one.pk,
        posts=posts,
        round=number,
        pinned=one.is_pinned,
        closed=one.closed_at is not None,
    )


def _posts(rows: list[Post], access: Access, viewer: Viewer) -> list[PostOut]:
    return [
        PostOut(
            id=one.post.pk,
            who=one.who,
            place=one.place,
            mine=one.is_mine,
            host=one.is_host,
            body="" if one.is_hidden and not access.may_lead else one.post.body,
            lang=one.post.lang,
            hidden=one.is_hidden,
            taken_back=one.post.removed_at is not None,
            files=len(one.files),
            at=one.post.created_at,
            edited_at=one.post.edited_at,
        )
        for one in shown_posts(rows, access, viewer)
    ]


def _led(viewer: Viewer, key: str) -> Group:
    """A group that the viewer leads. Raises Http404."""
    found = _seen(viewer, key)
    if not found.may_lead:
        raise Http404
    return found.group


def _read(viewer: Viewer, key: str) -> Access:
    """A group in which the viewer reads. Raises Http404."""
    found = _seen(viewer, key)
    if not found.may_read:
        raise Http404
    return found


def _seen(viewer: Viewer, key: str) -> Access:
    group = Group.objects.filter(key=key).first()
    if group is None:
        raise Http404
    return group_access(viewer, group)


def _round_of(group: Group, number: int) -> Round:
    """Raises Http404."""
    found: Round | None = group.rounds.filter(number=number).first()
    if found is None:
        raise Http404
    found.group = group
    return found


@write(router, "/work/groups", OwnGroupOut, name="make_group", scope=WRITE_COMMUNITY, room=ROOM)
def new_group(request: HttpRequest, body: GroupIn) -> Any:
    """Make a group of your platform; whoever the token stands for leads it."""
    token, who = acting(request, WRITE_COMMUNITY)
    place = place_with(who["viewer"], scope_named(body.place), GROUPS)

    def work() -> Any:
        return _group(make_group(**who, place=place, row=row_of(GroupRow, body)))

    return once_for_its_key(request, token, work)


@read(
    router, ONE, OwnGroupOut, name="read_own_group", example="/work/groups/example-heat-in-small-towns",
    room=ROOM, scope=READ,
)  # fmt: skip
def own_group(request: HttpRequest, group: str) -> Any:
    """One group that you lead, with the lock to change it."""
    return _group(_led(request.viewer, group))  # type: ignore[attr-defined]


@write(
    router, ONE, OwnGroupOut, name="change_group", scope=WRITE_COMMUNITY, room=ROOM, method="patch",
    status=200,
)  # fmt: skip
def group_change(request: HttpRequest, group: str, body: GroupChange) -> Any:
    """Change what a group is; what is not sent stays as it is. Who may read in it is said on the page."""
    token, who = acting(request, WRITE_COMMUNITY)
    there = _led(who["viewer"], group)

    def work() -> Any:
        topics = tuple(there.topics.values_list("key", flat=True))
        row = row_of(GroupRow, body, {**columns(GroupRow, there, leave=("topics",)), "topics": topics})
        return _group(change_group(**who, group=there, row=row, lock=body.lock))

    return once_for_its_key(request, token, work, status=200)


@write(
    router, ONE + "/state", OwnGroupOut, name="set_group_state", scope=WRITE_COMMUNITY, room=ROOM, status=200
)
def group_state(request: HttpRequest, group: str, body: GroupStateIn) -> Any:
    """Let a group rest, or go on."""
    token, who = acting(request, WRITE_COMMUNITY)
    there = _led(who["viewer"], group)

    def work() -> Any:
        return _group(set_state(**who, group=there, active=body.active, note=body.note))

    return once_for_its_key(request, token, work, status=200)


@read(
    router, ONE + "/rounds", OwnRoundsOut, name="list_rounds",
    example="/work/groups/example-heat-in-small-towns/rounds", room=ROOM, scope=READ,
)  # fmt: skip
def rounds(request: HttpRequest, group: str) -> Any:
    """Rounds of a group in which you may read, with the locks to change them."""
    access = _read(request.viewer, group)  # type: ignore[attr-defined]
    return OwnRoundsOut(items=[_round(one) for one in access.group.rounds.all()])


@write(router, ONE + "/rounds", OwnRoundOut, name="open_group_round", scope=WRITE_COMMUNITY, room=ROOM)
def new_round(request: HttpRequest, group: str, body: GroupRoundIn) -> Any:
    """Open the next round of a group that you lead."""
    token, who = acting(request, WRITE_COMMUNITY)
    there = _led(who["viewer"], group)

    def work() -> Any:
        return _round(open_round(**who, group=there, row=row_of(RoundRow, body)))

    return once_for_its_key(request, token, work)


@write(
    router, ONE + "/rounds/{int:number}", OwnRoundOut, name="change_group_round", scope=WRITE_COMMUNITY,
    room=ROOM, method="patch", status=200,
)  # fmt: skip
def round_change(request: HttpRequest, group: str, number: int, body: GroupRoundChange) -> Any:
    """Change a round of a group that you lead; what is not sent stays as it is."""
    token, who = acting(request, WRITE_COMMUNITY)
    there = _round_of(_led(who["viewer"], group), number)

    def work() -> Any:
        row = row_of(RoundRow, body, columns(RoundRow, there))
        return _round(change_round(**who, round=there, row=row, lock=body.lock))

    return once_for_its_key(request, token, work, status=200)


@write(
    router, ONE + "/rounds/{int:number}/close", OwnRoundOut, name="close_group_round", scope=WRITE_COMMUNITY,
    room=ROOM, status=200,
)  # fmt: skip
def round_close(request: HttpRequest, group: str, number: int, body: OutcomeIn) -> Any:
    """End a round of a group with what came of it."""
    token, who = acting(request, WRITE_COMMUNITY)
    there = _round_of(_led(who["viewer"], group), number)

    def work() -> Any:
        return _round(close_round(**who, round=there, outcome=body.outcome))

    return once_for_its_key(request, token, work, status=200)


@read(
    router, ONE + "/threads", Listed[ThreadLine], name="list_threads",
    example="/work/groups/example-heat-in-small-towns/threads", room=ROOM, scope=READ,
)  # fmt: skip
def threads(request: HttpRequest, group: str, page: Query[Paging]) -> Any:
    """What a group in which you may read talks about."""
    access = _read(request.viewer, group)  # type: ignore[attr-defined]
    query = thread_rows(access.group).select_related("round")
    found = cut_query(request, query, "pk", limit=page.limit, cursor=page.cursor)
    return listed(found, [_thread(one, one.count, one.round.number if one.round else None) for one in found])


@write(router, ONE + "/threads", ThreadLine, name="start_thread", scope=WRITE_COMMUNITY, room=ROOM)
def new_thread(request: HttpRequest, group: str, body: ThreadIn) -> Any:
    """Begin a subject in a group of which you are a member, with its first post."""
    token, who = acting(request, WRITE_COMMUNITY)
    there = _read(who["viewer"], group).group

    def work() -> Any:
        held = there.rounds.filter(number=body.round).first() if body.round else None
        if body.round and held is None:
            raise unknown_choice("round")
        row = PostRow(body.body, body.lang)
        made = start_thread(**who, group=there, subject=body.subject, row=row, kind=body.kind, round=held)
        return _thread(made, 1, body.round)

    return once_for_its_key(request, token, work)


@read(
    router, ONE + "/threads/{int:thread}/posts", Listed[PostOut], name="list_posts",
    example="/work/groups/example-heat-in-small-towns/threads/1/posts", room=ROOM, scope=READ,
)  # fmt: skip
def posts(request: HttpRequest, group: str, thread: int, page: Query[Paging]) -> Any:
    """Posts of a thread, the oldest first; names where you see them on the page too."""
    viewer: Viewer = request.viewer  # type: ignore[attr-defined]
    access = _read(viewer, group)
    held = _thread_of(access.group, thread)
    query = held.posts.select_related("author").prefetch_related("attachments")
    found = cut_query(request, query, "pk", limit=page.limit, cursor=page.cursor)
    return listed(found, _posts(list(found), access, viewer))


@write(router, ONE + "/threads/{int:thread}/posts", PostOut, name="reply", scope=WRITE_COMMUNITY, room=ROOM)
def new_post(request: HttpRequest, group: str, thread: int, body: PostIn) -> Any:
    """Answer in a thread of a group of which you are a member. Whoever is named after an @ is told."""
    token, who = acting(request, WRITE_COMMUNITY)
    access = _read(who["viewer"], group)
    held = _thread_of(access.group, thread)

    def work() -> Any:
        made = reply(**who, thread=held, row=PostRow(body.body, body.lang))
        return _posts([made], access, who["viewer"])[0]

    return once_for_its_key(request, token, work)


def _thread_of(group: Group, pk: int) -> Thread:
    """Raises Http404."""
    found: Thread | None = group.threads.filter(pk=pk).first()
    if found is None:
        raise Http404
    found.group = group
    return found
