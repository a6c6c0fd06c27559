"""Who may do what with a city's contracts.

The team writes, whoever belongs to the city comments, the coordinators decide. What may be *read* follows the
contract's visibility: its team, its national platform or the Mission team too. Published versions are for everyone.
Reviews and signatures have conditions of their own (`sign_rules`), and so have contracts read from files.
"""

import rules

from zeroward.core.permissions import permit
from zeroward.core.rules import coordinates, edits
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

EDIT = "contract.edit"
COMMENT = "contract.comment"
DECIDE = "contract.decide"


@rules.predicate
def is_city(_viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind == "city"


@rules.predicate
def belongs_to_it(viewer: Viewer, place: Workspace) -> bool:
    """Holds any role there."""
    return viewer.holds(place.scope)


permit(EDIT, is_city & (coordinates | edits))
permit(COMMENT, is_city & belongs_to_it)
permit(DECIDE, is_city & coordinates)
