"""What the pages of every room need first: who acts, the city of the address, what a form was opened on."""

from typing import Any

from django.http import Http404, HttpRequest

from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace, workspace


def who(request: HttpRequest) -> dict[str, Any]:
    """Who acts, as use cases take it."""
    return {"actor": request.user, "viewer": request.viewer}  # type: ignore[attr-defined]


def lock_of(request: HttpRequest) -> int:
    """What the form says it was opened on; 0 for anything that is no such number."""
    text = request.POST.get("lock", "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0


def city_place(scope: Scope) -> Workspace:
    """The city behind a scope. Raises Http404 for anything else."""
    place = workspace(scope) if scope.kind == "city" else None
    if place is None:
        raise Http404("There is no such city.")
    return place
