"""Who writes the profile of a national platform: its own team, and the editors of the Mission."""

import rules

from zeroward.core.permissions import permit
from zeroward.core.rules import coordinates, edits, is_mission_administrator
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.people.models import Role

WRITE = "ecosystem.profile"


@rules.predicate
def works_for_the_platform(viewer: Viewer, place: Workspace) -> bool:
    """Coordinates or edits the national platform itself."""
    return place.scope.kind == "country" and viewer.holds(
        place.scope, Role.PLATFORM_COORDINATOR, Role.PLATFORM_EDITOR
    )


@rules.predicate
def edits_for_the_mission(viewer: Viewer, place: Workspace) -> bool:
    """Edits for the Mission, on the profile of any country."""
    return place.scope.kind == "country" and (viewer.holds("mission", Role.MISSION_EDITOR) or viewer.is_admin)


permit(WRITE, works_for_the_platform | edits_for_the_mission)

KEEP = "ecosystem.keep"
STAKEHOLDERS = "ecosystem.stakeholders"

permit(KEEP, works_for_the_platform | edits_for_the_mission)
permit(STAKEHOLDERS, works_for_the_platform)

WORK = "ecosystem.work"
READ_WORK = "ecosystem.read-work"


@rules.predicate
def is_no_city(_viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind != "city"


@rules.predicate
def belongs_to_it(viewer: Viewer, place: Workspace) -> bool:
    """Holds any role of the workspace."""
    return viewer.holds(place.scope)


permit(WORK, is_no_city & (coordinates | edits | is_mission_administrator))
permit(READ_WORK, is_no_city & (belongs_to_it | is_mission_administrator))
