"""The people of a workspace: members, requests, invitations, and who decides."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils import timezone

from zeroward.core.rules import COORDINATORS
from zeroward.core.scope import MISSION, Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspaces
from zeroward.people.models import Invitation, JoinRequest, Membership, Role, User


def members_of(scope: Scope | str) -> QuerySet[Membership]:
    """The memberships that hold today, coordinators first."""
    current = Membership.objects.current().filter(scope=str(scope), user__is_active=True)
    return current.select_related("user", "granted_by").order_by(
        "role", "user__last_name", "user__email", "pk"
    )


def former_members_of(scope: Scope | str) -> QuerySet[Membership]:
    ended = Membership.objects.filter(scope=str(scope), valid_to__lt=timezone.localdate())
    return ended.select_related("user").order_by("-valid_to", "-pk")


def coordinators_of(scope: Scope | str) -> QuerySet[Membership]:
    """Who leads a city or platform today. The Mission team has administrators instead."""
    role = COORDINATORS.get(Scope.parse(str(scope)).kind)
    return members_of(scope).filter(role=role) if role else Membership.objects.none()


def administrators() -> QuerySet[User]:
    held = Membership.objects.current().filter(scope=str(MISSION), role=Role.ADMINISTRATOR)
    return User.objects.filter(Q(is_superuser=True) | Q(pk__in=held.values("user")), is_active=True)


def deciders_for(place: Workspace) -> list[User]:
    """Whom to tell that something waits: the coordinators, else the platform's coordinators, else administrators."""
    found = [membership.user for membership in coordinators_of(place.scope)]
    if not found and place.scope.kind == "city" and place.country:
        found = [membership.user for membership in coordinators_of(Scope.country(place.country))]
    return found or list(administrators())


def open_requests_in(scope: Scope | str) -> QuerySet[JoinRequest]:
    return (
        JoinRequest.objects.filter(
            scope=str(scope), state=JoinRequest.State.OPEN, expires_on__gte=timezone.localdate()
        )
        .select_related("user")
        .order_by("made_at", "pk")
    )


def open_invitations() -> QuerySet[Invitation]:
    return Invitation.objects.filter(
        accepted_at=None, withdrawn_at=None, expires_on__gte=timezone.localdate()
    ).select_related("invited_by")


def open_invitations_in(scope: Scope | str) -> QuerySet[Invitation]:
    return open_invitations().filter(scope=str(scope))


@dataclass(frozen=True, slots=True)
class WaitingRequest:
    request: JoinRequest
    place: Workspace


def requests_before(viewer: Viewer) -> QuerySet[JoinRequest]:
    """The requests that this viewer may decide; one's own are for others to decide."""
    waiting = JoinRequest.objects.filter(
        state=JoinRequest.State.OPEN, expires_on__gte=timezone.localdate()
    ).exclude(user_id=viewer.user_id)
    if not viewer.is_admin:
        waiting = waiting.filter(scope__in=_led_scopes(viewer))
    return waiting


def open_requests_for(viewer: Viewer) -> list[WaitingRequest]:
    """The requests that this viewer may decide, oldest first."""
    requests = list(requests_before(viewer).select_related("user").order_by("made_at", "pk"))
    places = workspaces({request.scope for request in requests})
    return [WaitingRequest(request, places[request.scope]) for request in requests if request.scope in places]


def _led_scopes(viewer: Viewer) -> set[str]:
    """The scopes whose people this viewer leads: their own, and the cities of the countries they coordinate."""
    own = {scope for scope in viewer.scopes if _coordinates(viewer, scope)}
    codes = [Scope.parse(scope).key for scope in own if scope.startswith("country:")]
    if not codes:
        return own
    waiting = JoinRequest.objects.filter(state=JoinRequest.State.OPEN, scope__startswith="city:")
    places = workspaces(set(waiting.values_list("scope", flat=True)))
    return own | {scope for scope, place in places.items() if place.country in codes}


def _coordinates(viewer: Viewer, scope: str) -> bool:
    role = COORDINATORS.get(Scope.parse(scope).kind)
    return role is not None and viewer.holds(scope, role)
