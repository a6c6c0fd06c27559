"""What pages of platforms need first: the country of the address, who acts; and how refusals are said."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from zeroward.community.forms.problems import show_problems
from zeroward.core.errors import HouseError
from zeroward.core.models import Visibility
from zeroward.core.permissions import may
from zeroward.core.problems import StaleError
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace, workspace
from zeroward.ecosystem.models import Platform

EDITS = ["GET", "HEAD", "POST"]
Crumb = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that two people changed: what stands there now, and what was about to replace it."""

    field: str
    before: object
    after: object


def place_for(request: HttpRequest, scope: Scope, action: str) -> Workspace:
    """The country of an address for which the viewer may do this. Raises Http404."""
    place = workspace(scope) if scope.kind == "country" else None
    if place is None or not may(request.viewer, action, place):  # type: ignore[attr-defined]
        raise Http404("There is nothing for you here.")
    return place


def seen_platform(code: str) -> Platform:
    """The public profile of a country by its code. Raises Http404."""
    found: Platform = get_object_or_404(
        Platform.objects.public().select_related("country"), country__code=code.upper()
    )
    return found


def crumbs_of(platform: Platform) -> list[Crumb]:
    """The way to pages below a profile."""
    return [
        (_("National platforms"), reverse("ecosystem:platforms")),
        (str(platform.country.served("name")), reverse("ecosystem:platform", args=[platform.country.key])),
    ]


def tried(request: HttpRequest, form: Any, act: Callable[[], Any]) -> bool:
    """Whether a form was sent, is whole, and its use case did not refuse. Refusals stand in the form; where somebody
    saved meanwhile, both versions stand in `form.stale`, and saving once more keeps one's own."""
    if request.method != "POST" or not form.is_valid():
        return False
    try:
        act()
    except StaleError as error:
        form.stale = _differences(form, error.current)
        form.data = form.data.copy()
        form.data["lock"] = str(error.lock)
        form.add_error(None, f"{error.message} {error.remedy}".strip())
        return False
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
    request: HttpRequest, frame: Mapping[str, Any], form: BaseForm | None, **words: Any
) -> HttpResponse:
    """One narrow page with a question, a form and a button. `words`: h1, lead, button, back, danger."""
    status = 422 if form is not None and form.errors else 200
    context = {**frame, "form": form, "stale": getattr(form, "stale", None), **words}
    return render(request, "ecosystem/asked.html", context, status=status)


def _differences(form: BaseForm, current: Mapping[str, Any]) -> list[Difference]:
    found = []
    for name, before in current.items():
        after = form.cleaned_data.get(name)
        if name in form.fields and not _same(before, after):
            field = form.fields[name]
            label = getattr(field, "whole_label", field.label) or name
            found.append(Difference(str(label), _shown(before), _shown(after)))
    return found


def _same(before: Any, after: Any) -> bool:
    return str(_shown(before)) == str(_shown(after))


def _shown(value: Any) -> object:
    if value in Visibility.values:
        return Visibility(value).label
    if value is None:
        return ""
    if isinstance(value, str | int | float):
        return value
    try:
        return ", ".join(str(one) for one in value)
    except TypeError:
        return value
