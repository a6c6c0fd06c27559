"""Who may do what with barriers.

Cities report what they meet; national platforms keep the register of their country, the Mission team that of what lies
with the EU. Reading follows each record's visibility (`queries/access.py`).
"""

import rules

from zeroward.core.permissions import permit
from zeroward.core.rules import coordinates, edits, is_mission_administrator
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

REPORT = "barriers.report"
REGISTER = "barriers.register"
LOOK = "barriers.look"


@rules.predicate
def is_city(_viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind == "city"


@rules.predicate
def belongs(viewer: Viewer, place: Workspace) -> bool:
    return viewer.holds(place.scope)


permit(REPORT, coordinates | edits | is_mission_administrator)
permit(REGISTER, ~is_city & (coordinates | edits | is_mission_administrator))
permit(LOOK, belongs | is_mission_administrator)
