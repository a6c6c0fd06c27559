"""What pages of this room need first: the city of the address, who acts, the way back."""

from typing import Any

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace, workspace

EDITS = ["GET", "HEAD", "POST"]
STATION = "finance"


def crumbs(*more: tuple[str, str]) -> list[tuple[str, str]]:
    """The way back to the list."""
    return [(_("Funding"), reverse("funding:list")), *more]


def city_place(scope: Scope) -> Workspace:
    """The city behind a scope. Raises Http404 for anything else."""
    place = workspace(scope) if scope.kind == "city" else None
    if place is None:
        raise Http404("There is no such city.")
    return place


def who(request: HttpRequest) -> dict[str, Any]:
    """Who acts, for use cases."""
    return {"actor": request.user, "viewer": request.viewer}  # type: ignore[attr-defined]


def lock_of(request: HttpRequest) -> int:
    """What the form says it was opened on; 0 for anything that is no such number."""
    text = request.POST.get("lock", "")
    return int(text) if text.isdecimal() and len(text) < 10 else 0


def frame_of(place: Workspace, *more: tuple[str, str]) -> dict[str, Any]:
    """Context of every page of a city's funding below the first."""
    home = reverse("funding:workspace", args=[place.scope])
    return {
        "place": place,
        "station": STATION,
        "stations_done": (),
        "crumbs": [(_("Funding of %(place)s") % {"place": place.name}, home), *more],
    }
