"""What the working pages of this room need first."""

from typing import Any

from django.http import Http404, HttpRequest

from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace, workspace
from zeroward.services.rules import USE

EDITS = ["GET", "HEAD", "POST"]


def city_place(request: HttpRequest, scope: Scope, *, writes: bool) -> Workspace:
    """The city behind a scope, for its members, or for those who may write. Raises Http404 for everybody else."""
    viewer = request.viewer  # type: ignore[attr-defined]
    place = workspace(scope) if scope.kind == "city" else None
    if place is None or not (may(viewer, USE, place) if writes else viewer.holds(scope)):
        raise Http404("There is nothing here for you.")
    return place


def who(request: HttpRequest) -> dict[str, Any]:
    """Who acts, for use cases."""
    return {"actor": request.user, "viewer": request.viewer}  # type: ignore[attr-defined]
