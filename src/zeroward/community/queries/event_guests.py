"""Whose place still gives something: people leave groups, roles end, and events are closed to those who are outside.

Who has no account was asked by letter to an event that everyone saw, and keeps what they were given.
"""

from collections.abc import Collection, Iterable, Mapping

from django.http import Http404

from zeroward.community.models import Event, GroupMember, Registration
from zeroward.community.queries.event_access import SEEN, host_scopes
from zeroward.community.queries.group_access import ACTIVE, run_scopes
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import workspaces
from zeroward.people.queries.viewer import viewers_of


def still_seeing(event: Event, people: Collection[int]) -> set[int]:
    """Those of these people who see or hold the event today: what `open_q` says for one, for many at once. At most six
    queries; none for an event that everyone sees."""
    if event.visibility == SEEN.PUBLIC or not people:
        return set(people)
    viewers = viewers_of(people)
    places = workspaces(sorted({scope for viewer in viewers.values() for scope in viewer.scopes}))
    countries = {scope: place.country for scope, place in places.items()}
    inside = _members(event, people)
    return {pk for pk, viewer in viewers.items() if pk in inside or _sees(viewer, event, countries)}


def without_unseen(event: Event, found: Iterable[Registration]) -> list[Registration]:
    """Those of the event's registrations that still give something."""
    rows = list(found)
    seeing = still_seeing(event, {one.user_id for one in rows if one.user_id is not None})
    return [one for one in rows if one.user_id is None or one.user_id in seeing]


def registration_for(secret: str) -> Registration:
    """What the address of a place opens. Raises Http404, also when its person sees the event no longer."""
    found = (
        Registration.objects.select_related("event__series", "event__group", "user")
        .filter(secret=secret[:40])
        .first()
    )
    if found is None or not without_unseen(found.event, [found]):
        raise Http404("There is no such registration.")
    return found


def _sees(viewer: Viewer, event: Event, countries: Mapping[str, str]) -> bool:
    if event.scope in host_scopes(viewer):
        return True
    if event.group is not None and event.group.scope in run_scopes(viewer):
        return True
    if event.visibility != SEEN.PLATFORM:
        return False
    own = {countries.get(scope, "") for scope in viewer.scopes}
    return viewer.is_mission or (bool(own) and event.scope_country in {"", *own})


def _members(event: Event, people: Collection[int]) -> set[int]:
    if event.group_id is None:
        return set()
    found = GroupMember.objects.filter(group=event.group_id, user__in=people, state=ACTIVE)
    return set(found.values_list("user_id", flat=True))
