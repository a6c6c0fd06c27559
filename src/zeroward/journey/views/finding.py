"""What the pages of this room need first."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse

from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace, workspace
from zeroward.journey.queries.catalogue import catalogue
from zeroward.journey.rules import SEE
from zeroward.methods.steps import Step

EDITS = ["GET", "HEAD", "POST"]


def seen_place(request: HttpRequest, scope: Scope) -> Workspace:
    """The city or platform of the address. Raises Http404 when there is none, PermissionDenied for others."""
    place = workspace(scope) if scope.kind != "mission" else None
    if place is None:
        raise Http404("There is no such city or platform.")
    if not may(request.viewer, SEE, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    return place


def named_step(key: str) -> Step:
    """The step of the address. Raises Http404."""
    step = catalogue().steps.get(key)
    if step is None:
        raise Http404("There is no such step.")
    return step


def unkept(response: HttpResponse) -> HttpResponse:
    """What one person told is not for shared caches."""
    response["Cache-Control"] = "private, no-store"
    return response
