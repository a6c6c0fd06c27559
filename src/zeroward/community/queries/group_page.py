"""The page of one group: threads, rounds, hosts, what the viewer can do."""

from dataclasses import dataclass, field
from typing import Any, Final

from django.core.paginator import Page, Paginator
from django.db.models import Count, Max, Q
from django.http import QueryDict
from django.utils import timezone

from zeroward.community.models import Group, GroupMember, Post, Report, Round, Thread
from zeroward.community.queries.group_access import ACTIVE, Access, group_access
from zeroward.community.queries.words import (
    countries,
    language_names,
    place_names,
    said_list,
    topic_names,
)
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text

PER_PAGE: Final = 20


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in a group as its members see them."""

    membership: GroupMember
    name: str
    place: str


@dataclass(frozen=True, slots=True)
class GroupPage:
    group: Group
    access: Access
    run_by: str
    country: str
    topics: list[str]
    languages: list[str]
    parties: list[str]
    members: int
    hosts: list[Person] = field(default_factory=list)
    threads: Page[Thread] | None = None
    rounds: list[Round] = field(default_factory=list)
    asking: int = 0
    reports: int = 0
    words: str = ""

    @property
    def round(self) -> Round | None:
        """The round that runs today."""
        today = timezone.localdate()
        return next(
            (
                one
                for one in self.rounds
                if one.state == Round.State.RUNNING and one.starts_on <= today <= one.ends_on
            ),
            None,
        )


def group_page(viewer: Viewer, key: str, query: QueryDict) -> GroupPage | None:
    """None for a group that the viewer may not know of. At most fourteen queries."""
    group = Group.objects.filter(key=key).prefetch_related("topics").first()
    access = group_access(viewer, group) if group is not None else None
    if group is None or access is None or not access.may_see:
        return None
    words = clean_text(query.get("q", "")[:100], limit=100, multiline=False)
    names = topic_names()
    return GroupPage(
        group=group,
        access=access,
        run_by=place_names([group.scope]).get(group.scope, ""),
        country=countries().get(group.country, group.country) if group.country else "",
        topics=[names.get(one.key, one.key) for one in group.topics.all()],
        languages=said_list(group.languages, language_names()),
        parties=[line.strip() for line in group.parties.splitlines() if line.strip()],
        members=group.memberships.filter(state=ACTIVE).count(),
        hosts=people_of(group, role=GroupMember.Role.HOST) if access.with_names else [],
        threads=_threads(access, words, query) if access.may_read else None,
        rounds=list(group.rounds.all()) if access.may_read else [],
        asking=group.memberships.filter(state=GroupMember.State.ASKED).count() if access.may_lead else 0,
        reports=open_reports([group.pk]) if access.may_lead else 0,
        words=words,
    )


def people_of(group: Group, *, role: str = "", state: str = ACTIVE) -> list[Person]:
    """Members by name, with the place that they take part for. Hosts first. Two or three queries."""
    found = group.memberships.filter(state=state).select_related("user")
    rows = list(found.filter(role=role) if role else found)
    places = place_names(row.represents for row in rows)
    people = [Person(row, row.user.get_full_name(), places.get(row.represents, "")) for row in rows]
    return sorted(people, key=lambda one: (one.membership.role != GroupMember.Role.HOST, one.name.casefold()))


def open_reports(groups: list[int]) -> int:
    return Report.objects.filter(post__thread__group__in=groups, state=Report.State.OPEN).count()


def thread_rows(group: Group) -> Any:
    """Threads with how many posts stand in them and the newest one's number."""
    shown = Q(posts__removed_at=None)
    return (
        group.threads.select_related("author")
        .annotate(count=Count("posts", filter=shown, distinct=True), newest=Max("posts__pk"))
        .order_by("-is_pinned", "-last_at", "-pk")
    )


def _threads(access: Access, words: str, query: QueryDict) -> Page[Thread]:
    found = thread_rows(access.group)
    if words:
        saying = Post.objects.filter(
            thread__group=access.group, body__icontains=words, hidden_at=None, removed_at=None
        )
        found = found.filter(Q(subject__icontains=words) | Q(pk__in=saying.values("thread")))
    kind = query.get("kind", "")
    if kind in Thread.Kind.values:
        found = found.filter(kind=kind)
    page: Page[Thread] = Paginator(found, PER_PAGE).get_page(query.get("page"))
    read = access.member.read_upto if access.is_member and access.member is not None else None
    for thread in page.object_list:
        thread.is_new = read is not None and (thread.newest or 0) > read  # type: ignore[attr-defined]
    return page
