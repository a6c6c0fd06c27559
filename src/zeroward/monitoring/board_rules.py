"""Who may do what with public pages of cities, national reports and shared projects.

A city's coordinators publish. The national page is for the platform and the Mission team; its coordinators publish
reports. Cities and platforms lead shared projects; each city answers for its own part.
"""

from typing import Final

import rules

from zeroward.core.permissions import permit
from zeroward.core.rules import coordinates, edits
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

BOARD: Final = "monitoring.board"
NATIONAL: Final = "monitoring.national"
NATIONAL_REPORT: Final = "monitoring.national-report"
SHARED: Final = "monitoring.shared"
PART: Final = "monitoring.shared-part"


@rules.predicate
def is_city_place(_viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind == "city"


@rules.predicate
def is_country_place(_viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind == "country"


@rules.predicate
def belongs_there(viewer: Viewer, place: Workspace) -> bool:
    return viewer.holds(place.scope)


@rules.predicate
def is_of_the_mission(viewer: Viewer, _place: Workspace) -> bool:
    return viewer.is_mission


permit(BOARD, is_city_place & coordinates)
permit(NATIONAL, is_country_place & (belongs_there | is_of_the_mission))
permit(NATIONAL_REPORT, is_country_place & coordinates)
permit(SHARED, (is_city_place | is_country_place) & (coordinates | edits))
permit(PART, is_city_place & (coordinates | edits))
