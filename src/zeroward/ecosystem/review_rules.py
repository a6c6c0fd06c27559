"""Who answers, reads and decides in the yearly review of national ecosystems."""

import rules

from zeroward.core.permissions import permit
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.people.models import Role

ANSWER = "ecosystem.review-answer"
HAND_IN = "ecosystem.review-hand-in"
FOLLOW = "ecosystem.review-follow"
READ = "ecosystem.review-read"
RUN = "ecosystem.review-run"


@rules.predicate
def answers_for_the_country(viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind == "country" and viewer.holds(
        place.scope, Role.PLATFORM_COORDINATOR, Role.PLATFORM_EDITOR
    )


@rules.predicate
def coordinates_the_platform(viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind == "country" and viewer.holds(place.scope, Role.PLATFORM_COORDINATOR)


@rules.predicate
def belongs_to_the_platform(viewer: Viewer, place: Workspace) -> bool:
    return place.scope.kind == "country" and viewer.holds(place.scope)


@rules.predicate
def reads_for_the_mission(viewer: Viewer, place: Workspace) -> bool:
    """May be one of the two readers of what a platform handed in."""
    return place.scope.kind == "mission" and (
        viewer.holds(
            "mission", Role.MISSION_EDITOR, Role.MISSION_ANALYST, Role.PROGRAMME_MANAGER, Role.EXPERT
        )
        or viewer.is_admin
    )


@rules.predicate
def runs_the_review(viewer: Viewer, place: Workspace) -> bool:
    """Opens and closes rounds, adopts rules, decides on clusters."""
    return place.scope.kind == "mission" and (
        viewer.holds("mission", Role.MISSION_EDITOR, Role.PROGRAMME_MANAGER) or viewer.is_admin
    )


permit(ANSWER, answers_for_the_country)
permit(HAND_IN, coordinates_the_platform)
permit(FOLLOW, belongs_to_the_platform)
permit(READ, reads_for_the_mission)
permit(RUN, runs_the_review)
