"""What pages of this room need first: who acts, the way back, the place of an address."""

from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspace
from zeroward.exchange.call_rules import MANAGE
from zeroward.exchange.models import Application, Call

EDITS: Final = ["GET", "HEAD", "POST"]
STATION: Final = "learn"


def viewer_of(request: HttpRequest) -> Viewer:
    viewer: Viewer = request.viewer  # type: ignore[attr-defined]
    return viewer


def number_of(text: str) -> int | None:
    """A key or a number from a form; None for anything else."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None


def managed_place(request: HttpRequest, scope: Scope) -> Workspace:
    """The workspace whose programmes the viewer runs. Raises Http404 for everybody else."""
    place = workspace(scope) if scope.kind in ("country", "mission") else None
    if place is None or not may(viewer_of(request), MANAGE, place):
        raise Http404("There are no programmes to run for you.")
    return place


def public_frame(*more: tuple[str, str]) -> dict[str, Any]:
    """Context of pages for everyone."""
    crumbs = [(_("Programmes"), reverse("exchange:programmes")), *more]
    return {"station": STATION, "crumbs": crumbs}


def desk_frame(call: Call) -> dict[str, Any]:
    """Context of the pages of those who run a call."""
    crumbs = [
        (_("Programmes that you run"), reverse("exchange:desk", args=[call.scope])),
        (call.title, reverse("exchange:call-desk", args=[call.key])),
    ]
    return {"station": STATION, "stations_done": (), "call": call, "crumbs": crumbs}


def own_frame(application: Application | None = None) -> dict[str, Any]:
    """Context of the pages of those who apply."""
    crumbs = [(_("Your applications"), reverse("exchange:applications"))]
    if application is not None:
        crumbs.append((application.reference, reverse("exchange:application", args=[application.pk])))
    return {"station": STATION, "stations_done": (), "application": application, "crumbs": crumbs}


def private(response: HttpResponse) -> HttpResponse:
    """Kept by no shared cache, found by no crawler."""
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response
