"""Pages of cities."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.core.panels import panels_for
from zeroward.core.ui.contribute import contribute_url
from zeroward.core.ui.maps import dots_markup
from zeroward.core.ui.provenance import provenance_rows
from zeroward.places.queries.cities import city_directory, map_dots
from zeroward.places.queries.city import city_page


@require_safe
def cities(request: HttpRequest) -> HttpResponse:
    """The directory of cities, with its map."""
    request.counted = "list:cities"
    context = {
        "directory": city_directory(request.GET),
        "suggest_url": contribute_url("city:new"),
    }
    return render(request, "places/cities.html", context)


@require_safe
def city(request: HttpRequest, key: str) -> HttpResponse:
    """What is known of one city."""
    request.counted = f"city:{key}"
    page = city_page(key)
    subject = {"city": key, "country": page.city.country.code, "viewer": request.viewer}
    panels = panels_for("places.city", subject)
    # where the city said itself in which networks it is, the last statement has nothing left to ask
    told = any(panel.key == "memberships" for panel in panels) and page.statements[-1].value is None
    context = {
        "page": page,
        "crumbs": [(_("Cities"), reverse("places:cities"))],
        "dots": dots_markup(map_dots([page.row]), few=True),
        "panels": panels,
        "statements": page.statements[:-1] if told else page.statements,
        "provenance": provenance_rows(page.city),
        "correct_url": contribute_url(f"city:{key}"),
    }
    return render(request, "places/city.html", context)
