"""What pages of dashboards, reports and shared projects need first: the place, and how refusals are said."""

from collections.abc import Callable
from typing import Any, Final

from django.contrib import messages
from django.forms import BaseForm
from django.http import Http404, HttpRequest
from django.utils.functional import Promise

from zeroward.core.errors import HouseError
from zeroward.core.forms.house_errors import show_error
from zeroward.core.permissions import may
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace, workspace
from zeroward.monitoring.forms.both_versions import show_both
from zeroward.places.queries.country_names import country_names

EDITS: Final = ["GET", "HEAD", "POST"]
STATION: Final = "monitor"


def place_for(request: HttpRequest, scope: Scope, action: str) -> Workspace:
    """The workspace of an address for which the viewer may do this. Raises Http404."""
    place = workspace(scope)
    if place is None or not may(request.viewer, action, place):  # type: ignore[attr-defined]
        raise Http404("There is nothing for you here.")
    return place


def tried(request: HttpRequest, form: BaseForm, act: Callable[[], Any]) -> bool:
    """Whether a form was sent, is whole, and its use case did not refuse. Refusals stand in the form; what
    somebody else saved meanwhile is put beside it (`form.stale_rows`)."""
    if request.method != "POST" or not form.is_valid():
        return False
    try:
        act()
    except ProblemsError as error:
        for one in error.problems:
            form.add_error(one.place if one.place in form.fields else None, str(one))
        return False
    except StaleError as error:
        show_both(form, error)
        return False
    except HouseError as error:
        show_error(form, error)
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


def crumbs_of(place: Workspace, *more: tuple[str, str]) -> dict[str, Any]:
    """Context of every page of a place."""
    return {"place": place, "station": STATION, "crumbs": [*more]}


def country_of(place: Workspace) -> str:
    """The name of the country, for sentences in which the platform is not meant. Two queries."""
    return country_names().get(place.country, place.name)
