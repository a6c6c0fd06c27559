"""Where a city stands, for its team; what plans contain, for everyone and for a platform."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.core.finding import city_place
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.monitoring.board_rules import BOARD, NATIONAL
from zeroward.monitoring.queries.city_standing import city_standing
from zeroward.monitoring.queries.plan_content import public_content, shared_content
from zeroward.monitoring.views.board_finding import STATION, crumbs_of, place_for


@require_safe
@login_required
def standing(request: HttpRequest, scope: Scope) -> HttpResponse:
    """For the city's team, and for whoever may see its reports or plan."""
    place = city_place(scope)
    viewer = request.viewer  # type: ignore[attr-defined]
    context = {
        **crumbs_of(place),
        "page": city_standing(place, viewer, on=timezone.localdate()),
        "may_publish": may(viewer, BOARD, place),
        "belongs": viewer.holds(scope),
    }
    return render(request, "monitoring/boards/standing.html", context)


@require_safe
def plan_content(request: HttpRequest) -> HttpResponse:
    """What published plans contain."""
    request.counted = "list:plan-content"  # type: ignore[attr-defined]
    context = {
        "page": public_content(),
        "station": STATION,
        "crumbs": [(_("Plans of cities"), reverse("plan:published"))],
    }
    return render(request, "monitoring/boards/content.html", context)


@require_safe
@login_required
def national_content(request: HttpRequest, scope: Scope) -> HttpResponse:
    """What the plans contain that cities share with their platform."""
    place = place_for(request, scope, NATIONAL)
    home = reverse("monitoring:national", args=[scope])
    context = {
        **crumbs_of(place, (_("How far the cities are"), home)),
        "page": shared_content(request.viewer, place.country),  # type: ignore[attr-defined]
        "inside": True,
    }
    return render(request, "monitoring/boards/content.html", context)
