"""Who may do what with questions.

Everybody may ask. A city's people see what their city asked, but for what is confidential. National platforms answer
their country first, then the Mission's helpdesk, then its experts. Who sees which case: `queries/access.py`.
"""

import rules

from zeroward.core.permissions import permit
from zeroward.core.rules import coordinates, edits, is_mission_administrator
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

ASK = "helpdesk.ask"
ANSWER = "helpdesk.answer"
DISTRIBUTE = "helpdesk.distribute"
FIGURES = "helpdesk.figures"
ANSWERING = ("helpdesk", "expert", "mission-editor", "programme-manager")
"""Roles of the Mission team that answer."""


@rules.predicate
def is_city(_viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind == "city"


@rules.predicate
def is_mission(_viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind == "mission"


@rules.predicate
def belongs(viewer: Viewer, place: Workspace) -> bool:
    return viewer.holds(place.scope)


@rules.predicate
def answers_for_the_mission(viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind == "mission" and viewer.holds(place.scope, *ANSWERING)


@rules.predicate
def runs_the_helpdesk(viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind == "mission" and viewer.holds(place.scope, "helpdesk")


@rules.predicate
def analyses(viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind == "mission" and viewer.holds(place.scope, "mission-analyst")


permit(ASK, ~is_mission & belongs)
permit(
    ANSWER,
    ~is_city & ((~is_mission & (coordinates | edits)) | answers_for_the_mission | is_mission_administrator),
)
permit(DISTRIBUTE, ~is_city & (coordinates | runs_the_helpdesk | is_mission_administrator))
permit(FIGURES, ~is_city & (coordinates | edits | runs_the_helpdesk | analyses | is_mission_administrator))
