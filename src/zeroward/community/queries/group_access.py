"""Which groups somebody sees, reads and writes in: the one place where it is decided."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from zeroward.community.group_rules import GROUPS
from zeroward.community.models import Group, GroupMember
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

ACTIVE = GroupMember.State.ACTIVE


@dataclass(frozen=True, slots=True)
class Access:
    """What a viewer may do in a group. `oversees`: looks after it for the workspace that runs it. `belongs`: holds a
    role of that workspace today."""

    group: Group
    member: GroupMember | None = None
    oversees: bool = False
    belongs: bool = False

    @property
    def is_member(self) -> bool:
        return self.member is not None and self.member.state == ACTIVE

    @property
    def is_host(self) -> bool:
        return self.is_member and self.member is not None and self.member.role == GroupMember.Role.HOST

    @property
    def may_see(self) -> bool:
        """That the group exists, and what it is for."""
        return self.group.listed or self.is_member or self.oversees

    @property
    def with_names(self) -> bool:
        """Reads everything, with the names of those who write."""
        return self.is_member or self.oversees

    @property
    def may_read(self) -> bool:
        return self.group.meets_here and (self.with_names or (self.group.public and self.may_see))

    @property
    def may_write(self) -> bool:
        return self.is_member and self.group.meets_here and self.group.state == Group.State.ACTIVE

    @property
    def may_lead(self) -> bool:
        """Changes the group, its rounds and members, and moderates."""
        return self.is_host or self.oversees

    @property
    def speaks_for_place(self) -> bool:
        """Acts in the name of the workspace that runs the group. Being host is not enough: whoever made the group stays
        its host when their role has ended, and hosts come from elsewhere too."""
        return self.oversees or (self.is_host and self.belongs)


def run_scopes(viewer: Viewer) -> frozenset[str]:
    """The workspaces for which the viewer makes groups and looks after them."""
    held = {*viewer.scopes, "mission"} if viewer.is_admin else viewer.scopes
    return frozenset(
        scope for scope in held if may(viewer, GROUPS, Workspace(Scope.parse(scope), name=scope))
    )


def group_access(viewer: Viewer, group: Group) -> Access:
    """At most one query."""
    member = None
    if viewer.user_id is not None:
        member = group.memberships.filter(user=viewer.user_id).first()
    return Access(group, member, group.scope in run_scopes(viewer), group.scope in viewer.scopes)


def member_group_ids(viewer: Viewer) -> set[int]:
    """Groups of which the viewer is a member now."""
    if viewer.user_id is None:
        return set()
    found = GroupMember.objects.filter(user=viewer.user_id, state=ACTIVE)
    return set(found.values_list("group_id", flat=True))


def groups_of(viewer: Viewer) -> QuerySet[Group]:
    """The same as records."""
    return Group.objects.filter(pk__in=member_group_ids(viewer))


def readable_group_ids(viewer: Viewer) -> set[int]:
    """Groups of which the viewer reads everything: their own, and those that they look after."""
    scopes = run_scopes(viewer)
    looked_after = Group.objects.filter(scope__in=scopes).values_list("pk", flat=True) if scopes else ()
    return member_group_ids(viewer) | set(looked_after)


def seen_groups(viewer: Viewer) -> QuerySet[Group]:
    """Groups that the viewer may know of."""
    allowed = Q(listed=True) | Q(scope__in=run_scopes(viewer))
    return Group.objects.filter(allowed | Q(pk__in=member_group_ids(viewer)))


def hosts_group(viewer: Viewer, group: Group) -> bool:
    """Whether the viewer leads the group: as its host, or for the workspace that runs it. At most one query."""
    return group_access(viewer, group).may_lead


def speaks_for_place(viewer: Viewer, group: Group) -> bool:
    """Whether the viewer acts in the name of the workspace that runs the group. At most one query."""
    return group_access(viewer, group).speaks_for_place


def member_groups(viewer: Viewer) -> frozenset[int]:
    return frozenset(member_group_ids(viewer))
