"""Who may freeze a count: platforms for their country's readers, the Mission team. Reading follows the contracts."""

import rules

from zeroward.core.permissions import permit
from zeroward.core.rules import analyses_the_mission, coordinates, edits, is_mission_administrator
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

FREEZE = "insight.freeze"


@rules.predicate
def is_no_city(_viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind != "city"


permit(FREEZE, (is_no_city & (coordinates | edits)) | analyses_the_mission | is_mission_administrator)
