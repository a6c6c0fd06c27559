"""One thread as somebody may read it: with names for members, without for everyone else."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Final

from django.core.paginator import Page, Paginator
from django.http import QueryDict
from django.utils.translation import gettext as _

from zeroward.community.models import Attachment, Post, Thread, Vote
from zeroward.community.queries.group_access import Access, group_access
from zeroward.community.queries.words import place_names
from zeroward.core.visibility import Viewer

PER_PAGE: Final = 40


@dataclass(frozen=True, slots=True)
class ShownPost:
    """`who` is a name, "a member" for readers who see none, or "a former member"."""

    post: Post
    who: str
    place: str
    is_mine: bool
    is_host: bool
    is_new: bool
    files: list[Attachment]

    @property
    def is_hidden(self) -> bool:
        return self.post.hidden_at is not None


@dataclass(frozen=True, slots=True)
class Votes:
    """How many stand where, and the viewer's own vote, "" for none."""

    rows: list[tuple[str, str, int]] = field(default_factory=list)
    mine: str = ""

    @property
    def total(self) -> int:
        return sum(count for _key, _label, count in self.rows)


@dataclass(frozen=True, slots=True)
class ThreadPage:
    thread: Thread
    access: Access
    page: Page[Post]
    posts: list[ShownPost]
    votes: Votes | None
    newest: int

    @property
    def may_answer(self) -> bool:
        return self.access.may_write and self.thread.closed_at is None


def thread_page(viewer: Viewer, key: str, pk: int, query: QueryDict) -> ThreadPage | None:
    """None for a thread that the viewer may not read. At most ten queries."""
    thread = Thread.objects.select_related("group", "round", "author").filter(pk=pk, group__key=key).first()
    access = group_access(viewer, thread.group) if thread is not None else None
    if thread is None or access is None or not access.may_read:
        return None
    found = thread.posts.select_related("author").prefetch_related("attachments").order_by("pk")
    page: Page[Post] = Paginator(found, PER_PAGE).get_page(query.get("page"))
    rows = list(page.object_list)
    newest = thread.posts.order_by("-pk").values_list("pk", flat=True).first() or 0
    return ThreadPage(
        thread=thread,
        access=access,
        page=page,
        posts=shown_posts(rows, access, viewer),
        votes=_votes(thread, viewer) if thread.kind == Thread.Kind.PROPOSAL else None,
        newest=newest,
    )


def readable_post(viewer: Viewer, pk: int) -> Post | None:
    """A post that the viewer may read; a hidden one only for those who lead the group."""
    post = Post.objects.select_related("thread__group", "author").filter(pk=pk).first()
    if post is None:
        return None
    access = group_access(viewer, post.thread.group)
    if not access.may_read or post.removed_at is not None:
        return None
    return post if post.hidden_at is None or access.may_lead else None


def readable_file(viewer: Viewer, pk: int) -> Attachment | None:
    """A file of a post that the viewer may read. Files are for members: whoever reads without names gets none."""
    found = Attachment.objects.select_related("post").filter(pk=pk).first()
    post = readable_post(viewer, found.post_id) if found is not None else None
    if found is None or post is None or not group_access(viewer, post.thread.group).with_names:
        return None
    return found


def shown_posts(rows: list[Post], access: Access, viewer: Viewer) -> list[ShownPost]:
    """Posts as the viewer reads them, with names for members alone. Two queries."""
    members: dict[int, Any] = {}
    if access.with_names:
        authors = {row.author_id for row in rows if row.author_id is not None}
        members = {one.user_id: one for one in access.group.memberships.filter(user__in=authors)}
    places = place_names(one.represents for one in members.values())
    read = access.member.read_upto if access.is_member and access.member is not None else None
    return [
        ShownPost(
            post=row,
            who=_who(row, access),
            place=places.get(members[row.author_id].represents, "") if row.author_id in members else "",
            is_mine=row.author_id is not None and row.author_id == viewer.user_id,
            is_host=row.author_id in members and members[row.author_id].role == "host",
            is_new=read is not None and row.pk > read and row.author_id != viewer.user_id,
            files=list(row.attachments.all()) if access.with_names else [],
        )
        for row in rows
    ]


def _who(post: Post, access: Access) -> str:
    if post.author is None:
        return _("a former member")
    return str(post.author.get_full_name()) if access.with_names else _("a member")


def _votes(thread: Thread, viewer: Viewer) -> Votes:
    rows = list(thread.votes.values_list("user_id", "stand"))
    counts = Counter(stand for _user, stand in rows)
    mine = next((stand for user, stand in rows if user == viewer.user_id), "")
    return Votes([(key, str(label), counts[key]) for key, label in Vote.Stand.choices], mine)
