"""Who may do what with a needs assessment. It belongs to the Mission team or to a national platform.

Running one shows raw answers, so it is for few. Coding shows segments without names. What is published is for everyone.
"""

import rules

from zeroward.core.permissions import permit
from zeroward.core.rules import (
    analyses_the_mission,
    coordinates,
    edits,
    edits_the_mission,
    is_mission_administrator,
)
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

RUN = "consultation.run"
CODE = "consultation.code"
PUBLISH = "consultation.publish"


@rules.predicate
def consults(_viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind in ("country", "mission")


@rules.predicate
def is_expert(viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind == "mission" and viewer.holds(place.scope, "expert")


runs = coordinates | edits | analyses_the_mission | is_mission_administrator

permit(RUN, consults & runs)
permit(CODE, consults & (runs | is_expert))
permit(
    PUBLISH, consults & (coordinates | edits_the_mission | analyses_the_mission | is_mission_administrator)
)
