"""Who may do what in the courses. Reading and trying the questions needs no account; progress is a person's own."""

import rules

from zeroward.core.permissions import permit
from zeroward.core.rules import coordinates, edits, edits_the_mission, is_mission_administrator
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

PLAN = "learning.plan"
SEE_TEAM = "learning.see_team"
REVOKE = "learning.revoke"


@rules.predicate
def is_a_team(_viewer: Viewer, place: Workspace) -> bool:
    """Cities and national platforms have learning plans."""
    return place.scope.kind in ("city", "country")


@rules.predicate
def belongs_to_it(viewer: Viewer, place: Workspace) -> bool:
    return viewer.holds(place.scope)


permit(PLAN, is_a_team & (coordinates | edits))
permit(SEE_TEAM, is_a_team & belongs_to_it)
permit(REVOKE, edits_the_mission | is_mission_administrator)
