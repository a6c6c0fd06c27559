"""What the pages of this room need first."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest

from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace, workspace
from zeroward.profile.queries.catalogue import FactQuestion, question_of
from zeroward.profile.rules import SEE

EDITS = ["GET", "HEAD", "POST"]


def seen_place(request: HttpRequest, scope: Scope) -> Workspace:
    """The city or platform of the address. Raises Http404 when there is none, PermissionDenied for others."""
    place = workspace(scope) if scope.kind != "mission" else None
    if place is None:
        raise Http404("There is no such city or platform.")
    if not may(request.viewer, SEE, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    return place


def asked_question(key: str) -> FactQuestion:
    """The question of the address. Raises Http404."""
    try:
        return question_of(key)
    except KeyError:
        raise Http404("There is no such question.") from None
