"""Whom somebody sees as a person already: in the team of a place, where names and addresses stand."""

from collections.abc import Iterable

from zeroward.core.permissions import may
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import workspaces
from zeroward.people.models import Membership


def seen_in_teams(viewer: Viewer, people: Iterable[int]) -> set[int]:
    """Those of these people who belong today to a place whose team the viewer may read. A few queries for all."""
    held = list(Membership.objects.current().filter(user__in=list(people)).values_list("user_id", "scope"))
    places = workspaces(sorted({scope for _user, scope in held}))
    read = {scope for scope, place in places.items() if may(viewer, "people.see", place)}
    return {user for user, scope in held if scope in read}
