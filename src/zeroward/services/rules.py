"""Who may do what with the support menu.

Keeping the entries of a provider is no role in a workspace: it is asked in `domain.keeping`. Whoever reviews them is:
the Mission's editors for all providers, a national platform's coordinators for the providers of their own country.
"""

from typing import Final

import rules

from zeroward.core.permissions import permit
from zeroward.core.rules import coordinates, edits, edits_the_mission, is_mission_administrator
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

REVIEW: Final = "services.review_entry"
INVITE: Final = "services.invite_keeper"
USE: Final = "services.tell_use"


@rules.predicate
def is_city(_viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind == "city"


@rules.predicate
def is_country(_viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind == "country"


looks_after = edits_the_mission | is_mission_administrator | (is_country & coordinates)

permit(REVIEW, looks_after)
permit(INVITE, looks_after)
permit(USE, is_city & (coordinates | edits))
