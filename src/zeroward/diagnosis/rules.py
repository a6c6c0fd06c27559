"""Who may do what with the self-assessments of a city. Reading those that are closed follows their visibility."""

import rules

from zeroward.core.permissions import permit
from zeroward.core.rules import coordinates, edits
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

ANSWER = "diagnosis.answer"
READ = "diagnosis.read"
CLOSE = "diagnosis.close"
AGGREGATES = "diagnosis.see_aggregates"


@rules.predicate
def is_city(_viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind == "city"


@rules.predicate
def belongs(viewer: Viewer, place: Workspace) -> bool:
    """Holds any role in the city: readers see what their colleagues work on."""
    return viewer.holds(place.scope)


permit(READ, is_city & belongs)
permit(ANSWER, is_city & (coordinates | edits))
permit(CLOSE, is_city & (coordinates | edits))


TEAM = ("mission-editor", "mission-analyst", "helpdesk", "programme-manager")
"""Roles of the Mission that plan support; experts look at single cases."""


@rules.predicate
def plans_support(viewer: Viewer, place: Workspace) -> bool:
    """Works in the national platform itself, or in the Mission team."""
    if place.scope.kind == "country":
        return viewer.holds(place.scope)
    return place.scope.kind == "mission" and viewer.holds(place.scope, *TEAM)


permit(AGGREGATES, plans_support)
