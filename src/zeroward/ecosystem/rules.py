"""Who writes the profile of a national platform: its own team, and the editors of the Mission."""

import rules

from zeroward.core.permissions import permit
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
