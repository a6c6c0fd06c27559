"""Who may say something about a city or a platform, and who may open the page of all that is known of it.

Opening the page is not reading everything on it: each fact that the team said follows its own visibility.
"""

import rules

from zeroward.core.permissions import permit
from zeroward.core.rules import coordinates, edits
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

STATE = "profile.state"
SEE = "profile.see"


@rules.predicate
def has_a_profile(_viewer: Viewer, place: Workspace) -> bool:
    """Cities and platforms; the Mission team has none."""
    return place.scope.kind in ("city", "country")


@rules.predicate
def works_with(viewer: Viewer, place: Workspace) -> bool:
    """The place's own team, the platform of its country, and the Mission team."""
    return viewer.holds(place.scope) or place.country in viewer.countries or viewer.is_mission


permit(STATE, has_a_profile & (coordinates | edits))
permit(SEE, has_a_profile & works_with)
