"""Which events somebody sees and holds: the one place where it is decided."""

from django.db.models import Q, QuerySet
from django.http import Http404

from zeroward.community.event_rules import HOST
from zeroward.community.models import Event, EventSeries, Group, GroupMember
from zeroward.community.queries.group_access import readable_group_ids, run_scopes, speaks_for_place
from zeroward.core.once import once
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspace, workspaces

STATE, SEEN = Event.State, Event.Visibility


def host_scopes(viewer: Viewer) -> frozenset[str]:
    """The workspaces for which the viewer holds events."""
    held = {*viewer.scopes, "mission"} if viewer.is_admin else set(viewer.scopes)
    return frozenset(scope for scope in held if may(viewer, HOST, Workspace(Scope.parse(scope), scope)))


def hosted_group_ids(viewer: Viewer) -> frozenset[int]:
    """Groups that the viewer leads: events can be for their members."""
    return _group_ids(viewer, Q())


def spoken_group_ids(viewer: Viewer) -> frozenset[int]:
    """Those of them for whose workspace the viewer speaks: all events of the group are theirs to hold."""
    return _group_ids(viewer, Q(scope__in=viewer.scopes))


def _group_ids(viewer: Viewer, narrowed: Q) -> frozenset[int]:
    if viewer.user_id is None:
        return frozenset()
    leads = Q(
        memberships__user=viewer.user_id,
        memberships__role=GroupMember.Role.HOST,
        memberships__state=GroupMember.State.ACTIVE,
    )
    found = Group.objects.filter((leads & narrowed) | Q(scope__in=run_scopes(viewer)))
    return frozenset(found.values_list("pk", flat=True))


def own_countries(viewer: Viewer) -> frozenset[str]:
    """Countries of the places that the viewer belongs to."""
    held = viewer.scopes - {"mission"}
    found = once(("event-countries", held), lambda: workspaces(sorted(held)))
    return frozenset(place.country for place in found.values() if place.country)


def seen_q(viewer: Viewer) -> Q:
    """What is published (or was, and is cancelled) and may be seen by the viewer."""
    allowed = Q(visibility=SEEN.PUBLIC)
    if viewer.is_mission:
        allowed |= Q(visibility=SEEN.PLATFORM)
    elif viewer.scopes:
        allowed |= Q(visibility=SEEN.PLATFORM, scope_country__in=[*own_countries(viewer), ""])
    if viewer.user_id is not None:
        allowed |= Q(group__in=readable_group_ids(viewer))
    return allowed & ~Q(state=STATE.DRAFT)


def open_q(viewer: Viewer) -> Q:
    """What the viewer sees or holds, drafts aside. A place at anything else gives nothing. Hosts who hold events of a
    group see them as its members."""
    return seen_q(viewer) | (Q(scope__in=host_scopes(viewer)) & ~Q(state=STATE.DRAFT))


def visible_events(viewer: Viewer) -> QuerySet[Event]:
    """Events that the viewer may see, drafts of others never."""
    return Event.objects.filter(seen_q(viewer))


def public_events() -> QuerySet[Event]:
    """What everyone may see."""
    return Event.objects.filter(visibility=SEEN.PUBLIC).exclude(state=STATE.DRAFT)


def held_events(viewer: Viewer) -> QuerySet[Event]:
    """Events that the viewer holds, drafts among them."""
    return Event.objects.filter(
        Q(scope__in=host_scopes(viewer)) | Q(group__isnull=False, group__in=spoken_group_ids(viewer))
    )


def may_hold(viewer: Viewer, event: Event) -> bool:
    """Whether the viewer changes the event, and reads who comes. At most two queries."""
    if event.scope in host_scopes(viewer):
        return True
    return event.group is not None and speaks_for_place(viewer, event.group)


def event_for(viewer: Viewer, key: str) -> Event:
    """An event that the viewer sees or holds. Raises Http404."""
    found = Event.objects.select_related("series", "group").filter(key=key).first()
    if found is not None and (visible_events(viewer).filter(pk=found.pk).exists() or may_hold(viewer, found)):
        return found
    raise Http404("There is no such event.")


def held_event(viewer: Viewer, key: str) -> Event:
    """An event that the viewer holds. Raises Http404."""
    found = Event.objects.select_related("series", "group").filter(key=key).first()
    if found is None or not may_hold(viewer, found):
        raise Http404("There is no such event.")
    return found


def series_for(key: str) -> EventSeries:
    found = EventSeries.objects.filter(key=key).first()
    if found is None:
        raise Http404("There is no such series.")
    return found


def host_of(event: Event | EventSeries) -> Workspace:
    """Who holds it; a place that is gone keeps the words of its scope."""
    return workspace(event.scope) or Workspace(Scope.parse(event.scope), event.scope, event.scope_country)


def host_places(viewer: Viewer) -> list[Workspace]:
    """Workspaces for which the viewer can make events, by name."""
    return _by_name(host_scopes(viewer))


def event_places(viewer: Viewer) -> list[Workspace]:
    """The same, then those for which they can make events of groups that they lead. Two or three queries."""
    own = host_scopes(viewer)
    led = Group.objects.filter(pk__in=spoken_group_ids(viewer)).values_list("scope", flat=True)
    return [*_by_name(own), *_by_name(frozenset(led) - own)]


def _by_name(scopes: frozenset[str]) -> list[Workspace]:
    return sorted(workspaces(sorted(scopes)).values(), key=lambda one: one.name.casefold())
