"""What a signed-in person sees of themselves: roles, requests, invitations."""

import datetime
from dataclasses import dataclass
from typing import Final

from django.urls import reverse
from django.utils import timezone

from zeroward.core.permissions import may
from zeroward.core.room_links import room_link
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspaces
from zeroward.people.models import Invitation, JoinRequest, Membership, MissingCity, User
from zeroward.people.queries.addresses import verified_addresses
from zeroward.people.queries.missing import missing_of
from zeroward.people.queries.team import open_invitations

WORKSPACE: Final = "workspace"
"""Key of the link by which a room above offers the workspace of a platform, or of the Mission."""


@dataclass(frozen=True, slots=True)
class MyRole:
    membership: Membership
    place: Workspace
    leads: bool

    @property
    def url(self) -> str:
        """Where work begins there: the workspace; the team, where a room above has none to offer."""
        if self.place.scope.kind == "city":
            return reverse("people:workspace", args=[self.place.scope.key])
        home = room_link(WORKSPACE, self.place.scope)
        return home.url if home is not None else reverse("people:team", args=[self.place.scope])


@dataclass(frozen=True, slots=True)
class MyRequest:
    request: JoinRequest
    place: Workspace


@dataclass(frozen=True, slots=True)
class MyInvitation:
    invitation: Invitation
    place: Workspace


def roles_of(user: User, viewer: Viewer) -> list[MyRole]:
    """The roles that hold today, with their workspaces. They were read with the viewer, and are not read again."""
    held = [
        Membership(user=user, scope=scope, role=role)
        for scope in sorted(viewer.roles)
        for role in sorted(viewer.roles[scope])
    ]
    places = workspaces({membership.scope for membership in held})
    return [
        MyRole(row, places[row.scope], may(viewer, "people.decide", places[row.scope]))
        for row in held
        if row.scope in places
    ]


def requests_of(user: User) -> list[MyRequest]:
    """One's own open requests, and those answered within the last month."""
    month_ago = timezone.now() - datetime.timedelta(days=30)
    requests = list(
        JoinRequest.objects.filter(user=user)
        .exclude(decided_at__lt=month_ago)
        .order_by("-made_at", "-pk")[:10]
    )
    places = workspaces({request.scope for request in requests})
    return [MyRequest(request, places[request.scope]) for request in requests if request.scope in places]


def open_wishes(user: User) -> list[str]:
    """Names of the places that somebody asked to join or to have added, while the answer is to come."""
    joins = [one.place.name for one in requests_of(user) if one.request.state == JoinRequest.State.OPEN]
    return joins + [one.name for one in missing_of(user) if one.state == MissingCity.State.OPEN]


def invitations_for(user: User) -> list[MyInvitation]:
    """Open invitations to an address that this person has shown to be theirs."""
    found = list(open_invitations().filter(email__in=verified_addresses(user)))
    places = workspaces({invitation.scope for invitation in found})
    return [MyInvitation(row, places[row.scope]) for row in found if row.scope in places]
