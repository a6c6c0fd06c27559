"""Who may do what with support plans and the support programme.

The Mission's programme managers plan and decide; the platform of a country comments, agrees and asks. Reading follows
`queries/support_access.py`.
"""

import rules

from zeroward.core.permissions import permit
from zeroward.core.rules import coordinates, edits
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.people.models import Role

PLAN = "ecosystem.support_plan"
ANSWER = "ecosystem.support_answer"
PROGRAMME = "ecosystem.programme"
PROGRAMME_READ = "ecosystem.programme_read"


@rules.predicate
def is_country(_viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind == "country"


@rules.predicate
def is_mission(_viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind == "mission"


@rules.predicate
def manages_programmes(viewer: Viewer, _place: Workspace) -> bool:
    """Plans support for the Mission, in any country."""
    return viewer.is_admin or viewer.holds("mission", Role.PROGRAMME_MANAGER)


@rules.predicate
def reads_programmes(viewer: Viewer, _place: Workspace) -> bool:
    return viewer.holds("mission", Role.MISSION_ANALYST, Role.MISSION_EDITOR)


permit(PLAN, is_country & manages_programmes)
permit(ANSWER, is_country & (coordinates | edits))
permit(PROGRAMME, is_mission & manages_programmes)
permit(PROGRAMME_READ, is_mission & (manages_programmes | reads_programmes))
