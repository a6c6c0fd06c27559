"""Who may work with the documents of a workspace. Reading follows each document's visibility instead."""

import rules

from zeroward.core.permissions import permit
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

COORDINATORS = {"city": "city-coordinator", "country": "platform-coordinator"}
"""Role that leads a workspace, by kind of scope. The Mission team is led by the administrators."""
EDITORS = {
    "city": ("city-editor",),
    "country": ("platform-editor",),
    "mission": ("mission-editor", "programme-manager"),
}


@rules.predicate
def is_administrator(viewer: Viewer, _place: Workspace) -> bool:
    return viewer.is_admin


@rules.predicate
def coordinates(viewer: Viewer, place: Workspace) -> bool:
    """Holds the leading role of the workspace itself."""
    role = COORDINATORS.get(place.scope.kind)
    return role is not None and viewer.holds(place.scope, role)


@rules.predicate
def edits(viewer: Viewer, place: Workspace) -> bool:
    """Holds a role of the workspace that writes."""
    return viewer.holds(place.scope, *EDITORS[place.scope.kind])


@rules.predicate
def is_mission_administrator(viewer: Viewer, place: Workspace) -> bool:
    """An administrator in the Mission's own workspace; cities and platforms keep their papers to themselves."""
    return place.scope.kind == "mission" and viewer.is_admin


permit("documents.write", coordinates | edits | is_mission_administrator)
permit("documents.delete", coordinates | is_mission_administrator)


@rules.predicate
def edits_the_mission(viewer: Viewer, place: Workspace) -> bool:
    """A Mission editor, in the Mission's own workspace: the editors' desk is there."""
    return place.scope.kind == "mission" and viewer.holds(place.scope, "mission-editor")


@rules.predicate
def is_of_a_country(_viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind == "country"


@rules.predicate
def analyses_the_mission(viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind == "mission" and viewer.holds(place.scope, "mission-analyst")


permit("desk.edit", edits_the_mission | is_mission_administrator)
permit(
    "desk.translate", edits_the_mission | is_mission_administrator | (is_of_a_country & (coordinates | edits))
)
permit("desk.usage", edits_the_mission | analyses_the_mission | is_mission_administrator)
permit("desk.audit", is_mission_administrator)
permit("desk.settings", is_mission_administrator)
