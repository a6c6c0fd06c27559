"""Who may take everything of a city or a national platform along (docs/permissions.md)."""

import rules

from zeroward.core.permissions import permit
from zeroward.core.rules import coordinates
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

TAKE_ALONG = "web.take_along"


@rules.predicate
def is_no_mission(_viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind != "mission"


permit(TAKE_ALONG, is_no_mission & coordinates)
