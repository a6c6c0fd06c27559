"""What the pages of a team's own affairs need first."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.errors import HouseError
from zeroward.core.forms.house_errors import show_error
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace, workspace

EDITS = ["GET", "HEAD", "POST"]


def placed(request: HttpRequest, scope: Scope, action: str) -> Workspace:
    """The place of the address, for somebody who may do this there. Raises Http404 or PermissionDenied."""
    place = workspace(scope)
    if place is None or scope.kind == "mission":
        raise Http404("There is no such place.")
    if not may(request.viewer, action, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    return place


def frame(place: Workspace, *more: tuple[str, str]) -> dict[str, Any]:
    """Context of every page beside the workspace: the place and the way back to it."""
    crumbs = (
        [(place.name, reverse("people:workspace", args=[place.scope.key]))]
        if place.scope.kind == "city"
        else []
    )
    crumbs.append(
        (_("People of %(place)s") % {"place": place.name}, reverse("people:team", args=[place.scope]))
    )
    return {"place": place, "crumbs": [*crumbs, *more]}


def tried(request: HttpRequest, form: Any, act: Callable[[], str]) -> bool:
    """Do what the form asks; a refusal stands beside its field."""
    try:
        messages.success(request, act())
    except HouseError as error:
        show_error(form, error)
        return False
    return True


def done(request: HttpRequest, act: Callable[[], str], onward: str, *args: Any) -> HttpResponse:
    """Do what a button asks, and go on either way; a refusal is said on the next page."""
    try:
        messages.success(request, act())
    except HouseError as error:
        messages.error(request, str(error))
    return redirect(onward, *args)
