"""Who opens the workspace of a national platform or of the Mission: its own people, and the Mission team.

What they see on it is decided record by record, where each record lies.
"""

from typing import Final

import rules

from zeroward.core.permissions import permit
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

LOOK: Final = "insight.look"


@rules.predicate
def belongs_to_it(viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind != "city" and viewer.holds(place.scope)


@rules.predicate
def is_of_the_mission(viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind != "city" and viewer.is_mission


permit(LOOK, belongs_to_it | is_of_the_mission)
