"""Who may do what with the people of a workspace (docs/permissions.md shows all of it as a table).

A city is led by its coordinators; the platform coordinators of its country may act for it; administrators for all.
"""

import rules

from zeroward.core.permissions import permit
from zeroward.core.rules import coordinates, edits, is_administrator
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

ARRANGE = "people.arrange"
SHARE = "people.share"
WORK = "people.work"


@rules.predicate
def is_a_city(_viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind == "city"


@rules.predicate
def is_no_mission(_viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind != "mission"


# the canvas and the contacts of a team; who sees new records; the workspace with its log
permit(ARRANGE, is_no_mission & (coordinates | edits))
permit(SHARE, is_no_mission & coordinates)
permit(WORK, is_a_city & belongs_to)

# letting in a city that is not in the directory yet: its country's platform, and administrators
ADD_CITY = "people.add_city"
permit(ADD_CITY, ~is_a_city & (coordinates | is_administrator))
