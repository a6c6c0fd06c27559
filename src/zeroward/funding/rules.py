"""Who may do what with money.

Opportunities and programmes are for everyone; editors keep them in the editors' desk. What a city makes of them (its
projects, its shortlist, its search for partners) is written by its team, and read by those whom each record's
visibility lets see it. The desk shows where the offer falls short, over all cities.
"""

import rules

from zeroward.core.permissions import permit
from zeroward.core.rules import coordinates, edits, edits_the_mission, is_mission_administrator
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

LOOK = "funding.look"
EDIT = "funding.edit"
DESK = "funding.desk"
IMPORT = "funding.import"


@rules.predicate
def is_city(_viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind == "city"


@rules.predicate
def analyses(viewer: Viewer, place: Workspace) -> bool:
    """Looks at what all cities have in common, for the Mission."""
    return place.scope.kind == "mission" and viewer.holds(place.scope, "mission-analyst", "helpdesk")


@rules.predicate
def works_with_it(viewer: Viewer, place: Workspace) -> bool:
    """Belongs to the city, to its national platform or to the Mission: what they read there follows each record."""
    return viewer.holds(place.scope) or place.country in viewer.countries or viewer.is_mission


permit(LOOK, is_city & works_with_it)
permit(EDIT, is_city & (coordinates | edits))
permit(DESK, ~is_city & (coordinates | edits | analyses | is_mission_administrator))
permit(IMPORT, edits_the_mission | is_mission_administrator)
