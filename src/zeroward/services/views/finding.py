"""What the working pages of this room need first."""

from django.http import Http404, HttpRequest

from zeroward.core.finding import city_place
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.services.rules import USE

EDITS = ["GET", "HEAD", "POST"]


def writing_place(request: HttpRequest, scope: Scope) -> Workspace:
    """The city, for those who may write there. Raises Http404 for everybody else."""
    place = city_place(scope)
    if not may(request.viewer, USE, place):  # type: ignore[attr-defined]
        raise Http404("There is nothing here for you.")
    return place
