"""What pages of a platform's work need first: the place of the address, who may look and write, the way back."""

from collections.abc import Callable
from typing import Any, Final

from django.contrib import messages
from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from zeroward.community.forms.problems import show_problems
from zeroward.core.errors import HouseError
from zeroward.core.permissions import may
from zeroward.core.problems import StaleError
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspace
from zeroward.ecosystem.rules import READ_WORK, WORK

EDITS: Final = ["GET", "HEAD", "POST"]
STATION: Final = "share"


def viewer_of(request: HttpRequest) -> Viewer:
    viewer: Viewer = request.viewer  # type: ignore[attr-defined]
    return viewer


def team_place(request: HttpRequest, scope: Scope) -> Workspace:
    """The platform or Mission team of an address, for those who belong to it. Raises Http404 for everybody else."""
    return _place(request, scope, READ_WORK)


def own_place(request: HttpRequest, scope: Scope) -> Workspace:
    """The same for those who write there."""
    return _place(request, scope, WORK)


def _place(request: HttpRequest, scope: Scope, action: str) -> Workspace:
    place = workspace(scope) if scope.kind in ("country", "mission") else None
    if place is None or not may(viewer_of(request), action, place):
        raise Http404("There is nothing for you here.")
    return place


def frame(
    request: HttpRequest, place: Workspace, *more: tuple[str, str], home: bool = False
) -> dict[str, Any]:
    """Context of the pages of a platform's work."""
    start = (_("Work of %(place)s") % {"place": place.name}, reverse("ecosystem:work", args=[place.scope]))
    return {
        "place": place,
        "may_write": may(viewer_of(request), WORK, place),
        "station": STATION,
        "stations_done": (),
        "crumbs": [*(() if home else (start,)), *more],
    }


def tried(request: HttpRequest, form: BaseForm, act: Callable[[], Any]) -> bool:
    """Whether a form was sent, is whole, and was not refused. Refusals stand in the form; what somebody else saved
    meanwhile is put beside it (`form.stale_rows`)."""
    if request.method != "POST" or not form.is_valid():
        return False
    try:
        act()
    except StaleError as error:
        form.add_error(None, str(error))
        form.stale_rows = beside(form, error)  # type: ignore[attr-defined]
        form.new_lock = error.lock  # type: ignore[attr-defined]
        return False
    except HouseError as error:
        show_problems(form, error)
        return False
    return True


def beside(form: BaseForm, error: StaleError) -> list[tuple[str, str, str]]:
    """Fields in which the two versions differ: label, what stands there now, what was sent."""
    found = []
    for name, now in error.current.items():
        if name in form.fields and (sent := form.cleaned_data.get(name)) != now:
            found.append((str(form.fields[name].label), _shown(form, name, now), _shown(form, name, sent)))
    return found


def _shown(form: BaseForm, name: str, value: Any) -> str:
    choices = {str(key): str(text) for key, text in getattr(form.fields[name], "choices", ())}
    if value in (None, "", {}):
        return "–"
    return choices.get(str(value), ", ".join(value) if isinstance(value, dict) else str(value))


def acted(request: HttpRequest, act: Callable[[], Any], said: str | Promise) -> None:
    """Do what a button asks for, and say on the next page how it went."""
    try:
        act()
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, str(said))


def form_page(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    """One narrow page with a form and a button: h1, lead, button, back, danger."""
    form = context.get("form")
    status = 422 if form is not None and form.errors else 200
    return private(render(request, "ecosystem/work/form.html", context, status=status))


def private(response: HttpResponse) -> HttpResponse:
    """Kept by no shared cache, found by no crawler."""
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response
