"""The page of a country's platform: how far the cities are that share it."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.monitoring.board_rules import NATIONAL, NATIONAL_REPORT
from zeroward.monitoring.queries.national_page import national_page
from zeroward.monitoring.queries.needs_from_rooms import needs_from_rooms
from zeroward.monitoring.views.board_finding import country_of, crumbs_of, place_for


@require_safe
@login_required
def national(request: HttpRequest, scope: Scope) -> HttpResponse:
    """For the country's platform and the Mission team."""
    place = place_for(request, scope, NATIONAL)
    viewer = request.viewer  # type: ignore[attr-defined]
    context = {
        **crumbs_of(place),
        "page": national_page(viewer, place, on=timezone.localdate()),
        "needs_from_rooms": needs_from_rooms(viewer, place.country),
        "country": country_of(place),
        "may_report": may(viewer, NATIONAL_REPORT, place),
    }
    return render(request, "monitoring/boards/national.html", context)
