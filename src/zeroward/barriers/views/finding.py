"""What pages of this room need first: the workspace or barrier of an address, and how refusals are said."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from zeroward.barriers.forms.fields import show_problems
from zeroward.barriers.models import Barrier, Report
from zeroward.barriers.queries.access import (
    barrier_for,
    keeper,
    may_change_report,
    may_keep,
    place_of_report,
    report_for,
)
from zeroward.barriers.rules import REGISTER
from zeroward.core.errors import HouseError
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace, workspace

EDITS = ["GET", "HEAD", "POST"]
STATION = "act"


def place_for(request: HttpRequest, scope: Scope, action: str) -> Workspace:
    """The workspace of an address for which the viewer may do this. Raises Http404."""
    place = workspace(scope)
    if place is None or not may(request.viewer, action, place):  # type: ignore[attr-defined]
        raise Http404("There is nothing for you here.")
    return place


def kept_barrier(request: HttpRequest, key: str) -> tuple[Barrier, Workspace]:
    """A barrier that the viewer may change, and who keeps it. Raises Http404."""
    viewer = request.viewer  # type: ignore[attr-defined]
    found = barrier_for(viewer, key)
    place = keeper(found) if found is not None and may_keep(viewer, found) else None
    if found is None or place is None:
        raise Http404("There is no such barrier.")
    return found, place


def seen_report(request: HttpRequest, pk: int, *, to_change: bool = False) -> tuple[Report, Workspace]:
    """A report that the viewer may read, and who keeps it today. Raises Http404."""
    viewer = request.viewer  # type: ignore[attr-defined]
    found = report_for(viewer, pk)
    place = place_of_report(found) if found is not None else None
    if found is None or place is None or (to_change and not may_change_report(viewer, found)):
        raise Http404("There is no such report.")
    return found, place


def frame(request: HttpRequest, place: Workspace, *crumbs: tuple[str, str]) -> dict[str, Any]:
    """Context of the pages of a workspace."""
    home = (_("Barriers: %(place)s") % {"place": place.name}, reverse("barriers:home", args=[place.scope]))
    return {
        "place": place,
        "crumbs": [home, *crumbs],
        "may_keep": may(request.viewer, REGISTER, place),  # type: ignore[attr-defined]
    }


def barrier_frame(request: HttpRequest, barrier: Barrier, place: Workspace) -> dict[str, Any]:
    url = reverse("barriers:barrier", args=[barrier.key])
    return {**frame(request, place, (barrier.title, url)), "barrier": barrier, "back": url}


def tried(request: HttpRequest, form: BaseForm, act: Callable[[], Any]) -> bool:
    """Whether a form was sent, is whole, and its use case did not refuse; refusals stand in the form."""
    if request.method != "POST" or not form.is_valid():
        return False
    try:
        act()
    except HouseError as error:
        show_problems(form, error)
        return False
    return True


def acted(request: HttpRequest, act: Callable[[], Any], said: str | Promise) -> None:
    """Do what a button asks for, and say on the next page how it went."""
    try:
        act()
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, str(said))


def asked_page(
    request: HttpRequest, context: dict[str, Any], form: BaseForm | None, **words: Any
) -> HttpResponse:
    """One narrow page with a question, a form and a button. `words`: h1, lead, button, back, danger."""
    status = 422 if form is not None and form.errors else 200
    return render(request, "barriers/asked.html", {**context, "form": form, **words}, status=status)
