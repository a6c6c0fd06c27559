"""Who may do what with the people of a workspace (docs/permissions.md shows all of it as a table).

A city is led by its coordinators; the platform coordinators of its country may act for it; administrators for all.
"""

import rules

from zeroward.core.permissions import permit
from zeroward.core.rules import coordinates, is_administrator
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.people.models import Role


@rules.predicate
def belongs_to(viewer: Viewer, place: Workspace) -> bool:
    """Holds any role there."""
    return viewer.holds(place.scope)


@rules.predicate
def coordinates_its_country(viewer: Viewer, place: Workspace) -> bool:
    """Coordinates the national platform of the country that the city lies in."""
    country = f"country:{place.country}"
    return (
        place.scope.kind == "city"
        and bool(place.country)
        and viewer.holds(country, Role.PLATFORM_COORDINATOR)
    )


leads = coordinates | coordinates_its_country | is_administrator

permit("people.see", belongs_to | leads)
permit("people.decide", leads)
permit("people.invite", leads)
permit("people.set_role", leads)
permit("people.end", leads)
permit("people.hand_over", leads)
