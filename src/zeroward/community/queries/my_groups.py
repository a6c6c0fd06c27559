"""A person's own groups: what is new, what waits for them; and the groups of a workspace."""

from dataclasses import dataclass

from django.db.models import Count, F, Q

from zeroward.community.models import Group, GroupMember
from zeroward.community.queries.group_access import ACTIVE
from zeroward.core.queries.texts import attach_texts
from zeroward.core.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class MyGroup:
    membership: GroupMember
    new: int
    asking: int
    reports: int

    @property
    def group(self) -> Group:
        return self.membership.group


def my_groups(user_id: int) -> list[MyGroup]:
    """Groups that somebody belongs to or asked to join; what is new first. Four queries."""
    rows = list(
        GroupMember.objects.filter(user=user_id)
        .exclude(state=GroupMember.State.DECLINED)
        .select_related("group")
        .order_by("group__title")
    )
    attach_texts([row.group for row in rows])
    new = new_posts(user_id)
    asking = _asking([row.group_id for row in rows if row.role == GroupMember.Role.HOST])
    found = [
        MyGroup(
            row,
            new.get(row.group_id, 0) if row.state == ACTIVE else 0,
            asking.get(row.group_id, (0, 0))[0],
            asking.get(row.group_id, (0, 0))[1],
        )
        for row in rows
    ]
    return sorted(found, key=lambda one: (-one.new, one.group.title.casefold()))


def new_posts(user_id: int) -> dict[int, int]:
    """By group: posts of others since the person last looked. One query."""
    rows = (
        GroupMember.objects.filter(user=user_id, state=ACTIVE)
        .values("group_id")
        .annotate(
            count=Count(
                "group__threads__posts",
                filter=_unread(user_id),
            )
        )
    )
    return {row["group_id"]: row["count"] for row in rows if row["count"]}


def groups_run_by(place: Workspace) -> list[Group]:
    """The groups of a workspace, with members, requests and reports counted. One query."""
    members = Count("memberships", filter=Q(memberships__state=ACTIVE), distinct=True)
    asking = Count("memberships", filter=Q(memberships__state=GroupMember.State.ASKED), distinct=True)
    reports = Count("threads__posts__reports", filter=Q(threads__posts__reports__state="open"), distinct=True)
    found = Group.objects.filter(scope=str(place.scope))
    return list(found.annotate(members=members, asking=asking, reports=reports).order_by("title", "pk"))


def _unread(user_id: int) -> Q:
    """Posts behind the one that the member last saw; written by somebody else, or by nobody any more."""
    from_others = Q(group__threads__posts__author=None) | ~Q(group__threads__posts__author=user_id)
    return (
        Q(group__threads__posts__pk__gt=F("read_upto"))
        & Q(group__threads__posts__hidden_at=None)
        & Q(group__threads__posts__removed_at=None)
        & from_others
    )


def _asking(groups: list[int]) -> dict[int, tuple[int, int]]:
    """By group: requests to join, and whether posts were reported. Only for groups that the person hosts."""
    if not groups:
        return {}
    rows = Group.objects.filter(pk__in=groups).annotate(
        asking=Count("memberships", filter=Q(memberships__state=GroupMember.State.ASKED), distinct=True),
        reports=Count(
            "threads__posts__reports", filter=Q(threads__posts__reports__state="open"), distinct=True
        ),
    )
    return {row.pk: (row.asking, row.reports) for row in rows}
