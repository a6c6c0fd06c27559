"""What pages of this room need first: the place of the address, who acts, the links beside each other."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace, workspace
from zeroward.monitoring.views.board_finding import EDITS, STATION, acted, tried

__all__ = [
    "EDITS",
    "STATION",
    "acted",
    "asked_page",
    "form_page",
    "frame_of",
    "own_place",
    "place_for",
    "tried",
]


def own_place(request: HttpRequest, scope: Scope) -> Workspace:
    """A place in which the viewer holds any role. Raises Http404 for everybody else."""
    place = workspace(scope)
    viewer = request.viewer  # type: ignore[attr-defined]
    if place is None or not (viewer.holds(scope) or (scope.kind == "mission" and viewer.is_mission)):
        raise Http404("There is nothing for you here.")
    return place


def place_for(request: HttpRequest, scope: Scope, action: str) -> Workspace:
    """The same for those who may do this there. Raises Http404, and PermissionDenied for others of the team."""
    place = own_place(request, scope)
    if not may(request.viewer, action, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    return place


def frame_of(place: Workspace, *more: tuple[str, str]) -> dict[str, Any]:
    """Context of every page of a place's monitoring."""
    home = reverse("monitoring:home", args=[place.scope])
    title = _("Monitoring of %(place)s") % {"place": place.name}
    return {"place": place, "scope": place.scope, "crumbs": [(title, home), *more], "station": STATION}


def form_page(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """A page with a form; 422 when something of it was refused."""
    return render(request, template, context, status=422 if context["form"].errors else 200)


def asked_page(
    request: HttpRequest, frame: dict[str, Any], form: BaseForm | None, **words: Any
) -> HttpResponse:
    """One narrow page with a question, a form and a button. `words`: h1, lead, button, back, danger."""
    status = 422 if form is not None and form.errors else 200
    return render(request, "monitoring/asked.html", {**frame, "form": form, **words}, status=status)
