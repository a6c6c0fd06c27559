"""What a national platform sees of its cities together."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.workspaces import workspace
from zeroward.diagnosis.queries.results.platform import platform_page
from zeroward.diagnosis.rules import AGGREGATES


@require_safe
@login_required
def platform(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Levels of the cities of a country, or of all for the Mission: from five cities on. With `?example=1` of the
    made-up ones."""
    place = workspace(scope)
    if place is None or not may(request.viewer, AGGREGATES, place):  # type: ignore[attr-defined]
        raise Http404("There is nothing here for you.")
    page = platform_page(scope, example=request.GET.get("example") == "1")
    context = {"place": place, "page": page, "station": "diagnose", "crumbs": []}
    return render(request, "diagnosis/result/platform.html", context)
