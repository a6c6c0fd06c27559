"""Who may do what with a city's investment plan and projects, and with bundles of projects.

The team of a city edits, its coordinators decide what others see; a national platform bundles what cities shared with
it. What may be *read* follows each record's visibility.
"""

import rules

from zeroward.core.permissions import permit
from zeroward.core.rules import coordinates, edits
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

EDIT = "finance.edit"
DECIDE = "finance.decide"
BUNDLE = "finance.bundle"


@rules.predicate
def is_city(_viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind == "city"


@rules.predicate
def is_platform(_viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind == "country"


permit(EDIT, is_city & (coordinates | edits))
permit(DECIDE, is_city & coordinates)
permit(BUNDLE, is_platform & (coordinates | edits))
