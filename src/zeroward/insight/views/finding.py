"""What pages of this room need first: the way back, and for which workspace a viewer may freeze."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.permissions import may
from zeroward.core.scope import MISSION, Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspace
from zeroward.insight.rules import FREEZE

STATION = "share"
EDITS = ["GET", "HEAD", "POST"]


def crumbs(*more: tuple[str, str]) -> list[tuple[str, str]]:
    return [(_("Contracts compared"), reverse("insight:overview")), *more]


def pages() -> list[tuple[str, str]]:
    """The pages beside each other."""
    return [
        (_("Counts"), reverse("insight:overview")),
        (_("Two side by side"), reverse("insight:compare")),
        (_("Search the texts"), reverse("insight:search")),
        (_("Frozen counts"), reverse("insight:snapshots")),
    ]


def viewer_of(request: HttpRequest) -> Viewer:
    return request.viewer  # type: ignore[attr-defined, no-any-return]


def freezing_place(viewer: Viewer) -> Workspace | None:
    """The workspace in whose name a viewer may freeze, the Mission before platforms; None for nobody's."""
    scopes = [scope for scope in sorted(viewer.scopes) if not scope.startswith("city:")]
    if viewer.is_mission:
        scopes.insert(0, str(MISSION))
    for scope in scopes:
        place = workspace(Scope.parse(scope))
        if place is not None and may(viewer, FREEZE, place):
            return place
    return None


def freezing_or_refuse(viewer: Viewer) -> Workspace:
    """Raises PermissionDenied for who may not."""
    place = freezing_place(viewer)
    if place is None:
        raise PermissionDenied
    return place
