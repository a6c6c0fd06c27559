"""Who may do what with groups, the directory of people and the register of agreements.

Within a group its hosts decide; who may make groups for a workspace also looks after those it has. What is done in the
name of that workspace needs a role there too. Reading follows membership, and each record's visibility.
"""

import rules

from zeroward.core.permissions import permit
from zeroward.core.rules import coordinates, edits, is_mission_administrator
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

GROUPS = "community.groups"
APPOINT = "community.appoint"
AGREEMENTS = "community.agreements"


@rules.predicate
def is_city(_viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind == "city"


runs = coordinates | edits | is_mission_administrator

permit(GROUPS, ~is_city & runs)
permit(APPOINT, ~is_city & runs)
permit(AGREEMENTS, runs)
