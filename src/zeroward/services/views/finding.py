"""What the working pages of this room need first."""

from typing import Any

from django.http import Http404, HttpRequest

from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace, workspace
from zeroward.services.rules import USE

EDITS = ["GET", "HEAD", "POST"]


def city_place(scope: Scope) -> Workspace:
    """The city behind a scope. Raises Http404 for anything else."""
    place = workspace(scope) if scope.kind == "city" else None
    if place is None:
        raise Http404("There is no such city.")
    return place


def writing_place(request: HttpRequest, scope: Scope) -> Workspace:
    """The city, for those who may write there. Raises Http404 for everybody else."""
    place = city_place(scope)
    if not may(request.viewer, USE, place):  # type: ignore[attr-defined]
        raise Http404("There is nothing here for you.")
    return place


def who(request: HttpRequest) -> dict[str, Any]:
    """Who acts, for use cases."""
    return {"actor": request.user, "viewer": request.viewer}  # type: ignore[attr-defined]
