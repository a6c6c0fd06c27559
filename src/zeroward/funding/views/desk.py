"""Where the offer falls short, for platforms and the Mission."""

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.workspaces import workspace
from zeroward.funding.queries.desk import desk_page
from zeroward.funding.rules import DESK
from zeroward.funding.views.finding import STATION


@require_safe
@login_required
def desk(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Opportunities that nobody fits, cities with fewer than three, and what small and candidate-country cities get."""
    place = workspace(scope)
    if place is None or scope.kind == "city":
        raise Http404("There is no such desk.")
    if not may(request.viewer, DESK, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    page = desk_page(place.country if scope.kind == "country" else "", timezone.now())
    context = {"place": place, "page": page, "station": STATION, "stations_done": (), "crumbs": []}
    return render(request, "funding/desk.html", context)
