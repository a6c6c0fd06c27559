"""Who may do what with a city's inventories.

The team enters, a verifier invited by the city verifies and does nothing else there, the coordinators publish. What may
be *read* follows the inventory's visibility: its team, its national platform or the Mission team too. Published
versions are for everyone.
"""

import rules

from zeroward.core.permissions import permit
from zeroward.core.rules import coordinates, edits
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.people.models import Role

ENTER = "inventory.enter"
COMMENT = "inventory.comment"
VERIFY = "inventory.verify"
PUBLISH = "inventory.publish"
NATIONAL = "inventory.national"


@rules.predicate
def is_city(_viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind == "city"


@rules.predicate
def belongs_to_it(viewer: Viewer, place: Workspace) -> bool:
    """Holds any role there, a verifier's included."""
    return viewer.holds(place.scope)


@rules.predicate
def verifies(viewer: Viewer, place: Workspace) -> bool:
    """Was invited by the city to verify its inventories; a person holds one role in a city, so enters nothing there."""
    return viewer.holds(place.scope, Role.CITY_VERIFIER)


@rules.predicate
def looks_at_the_country(viewer: Viewer, place: Workspace) -> bool:
    """Works for the national platform, or for the Mission."""
    return place.scope.kind == "country" and (viewer.holds(place.scope) or viewer.is_mission)


permit(ENTER, is_city & (coordinates | edits))
permit(COMMENT, is_city & belongs_to_it)
permit(VERIFY, is_city & verifies)
permit(PUBLISH, is_city & coordinates)
permit(NATIONAL, looks_at_the_country)
