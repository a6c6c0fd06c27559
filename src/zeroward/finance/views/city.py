"""A city's investment plans, and the instruments of finance for everyone."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from zeroward.core.finding import city_place
from zeroward.core.scope import Scope
from zeroward.finance.queries.city import city_page
from zeroward.finance.queries.instrument_page import instrument_page


@require_safe
@login_required
def city(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Investment plans of the city, and where its projects stand."""
    place = city_place(scope)
    viewer = request.viewer  # type: ignore[attr-defined]
    context = {
        "page": city_page(place, viewer),
        "place": place,
        "station": "finance",
        "stations_done": (),
        "crumbs": [],
    }
    return render(request, "finance/city.html", context)


@require_safe
def instruments(request: HttpRequest) -> HttpResponse:
    """What money there is, with typical sums and conditions."""
    context = {"page": instrument_page(), "station": "finance", "crumbs": []}
    return render(request, "finance/instruments.html", context)
