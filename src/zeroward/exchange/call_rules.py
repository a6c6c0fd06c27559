"""Who may do what with calls and applications.

Whoever owns a programme runs its calls: the Mission's programme managers, or the platform of a country for its own.
Cities and platforms apply through those who write for them; teams of a challenge through their authors. What an
application says is read by those who wrote it, by those who run the call once it was handed in, and by its reviewers.
"""

import rules

from zeroward.core.permissions import permit
from zeroward.core.rules import coordinates, edits, is_mission_administrator
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

MANAGE = "exchange.manage"
APPLY = "exchange.apply"
READ = "exchange.read"
"""Read the applications of one's own place."""


@rules.predicate
def runs_programmes(viewer: Viewer, place: Workspace) -> bool:
    """A programme manager, in the Mission's own workspace."""
    return place.scope.kind == "mission" and viewer.holds(place.scope, "programme-manager")


@rules.predicate
def is_platform(_viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind == "country"


@rules.predicate
def is_asked(_viewer: Viewer, place: Workspace) -> bool:
    """Cities and national platforms apply."""
    return place.scope.kind in ("city", "country")


@rules.predicate
def belongs(viewer: Viewer, place: Workspace) -> bool:
    return viewer.holds(place.scope)


permit(MANAGE, runs_programmes | is_mission_administrator | (is_platform & (coordinates | edits)))
permit(APPLY, is_asked & (coordinates | edits))
permit(READ, is_asked & belongs)
