"""The workspace of a city, everything that waits for a person, and search over one's own records."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.workspaces import read_once
from zeroward.people.queries.all_tasks import tasks_page
from zeroward.people.queries.own_records import search_own
from zeroward.people.queries.workspace import city_workspace
from zeroward.people.rules import SHARE, WORK
from zeroward.people.views.finding import placed


@require_safe
@login_required
def workspace_page(request: HttpRequest, key: str) -> HttpResponse:
    """What is next in one city."""
    viewer = request.viewer  # type: ignore[attr-defined]
    with read_once():
        place = placed(request, Scope.city(key), WORK)
        work = city_workspace(place, viewer)
    context = {"place": place, "work": work, "shares": may(viewer, SHARE, place)}
    return render(request, "people/workspace.html", context)


@require_safe
@login_required
def tasks(request: HttpRequest) -> HttpResponse:
    viewer = request.viewer  # type: ignore[attr-defined]
    page = tasks_page(viewer, only=request.GET.get("place", "")[:130])
    return render(request, "people/tasks.html", {"page": page})


@require_safe
@login_required
def own_search(request: HttpRequest) -> HttpResponse:
    request.counted = ""  # type: ignore[attr-defined]
    viewer = request.viewer  # type: ignore[attr-defined]
    found = search_own(viewer, request.GET.get("q", ""), lang=get_language() or "en")
    response = render(request, "people/own_search.html", {"search": found})
    response["Cache-Control"] = "private, no-store"
    return response
