"""Pages of countries."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.core.panels import panels_for
from zeroward.core.ui.contribute import contribute_url
from zeroward.core.ui.maps import dots_markup
from zeroward.places.queries.cities import map_dots
from zeroward.places.queries.countries import country_answer, country_list, country_page, country_table

BEFORE_CITIES = 25  # panels with a lower order stand above the cities of a country


@require_safe
def countries(request: HttpRequest) -> HttpResponse:
    """All countries with what they are today."""
    request.counted = "list:countries"
    found = country_list()
    context = {
        "list": found,
        "table": country_table(found),
        "panels": panels_for("places.countries", {"viewer": request.viewer}),
        "correct_url": contribute_url("countries"),
    }
    return render(request, "places/countries.html", context)


@require_safe
def country(request: HttpRequest, code: str) -> HttpResponse:
    """One country: status, platform, cities, bodies. Its code in capitals leads to the one address of the page."""
    if not code.islower():
        return redirect("places:country", code, permanent=True)
    page = country_page(code)
    request.counted = f"country:{page.country.code}"
    panels = panels_for("places.country", {"country": page.country.code, "viewer": request.viewer})
    context = {
        "page": page,
        "answer": country_answer(page),
        "crumbs": [(_("Countries"), reverse("places:countries"))],
        "dots": dots_markup(map_dots(page.cities), few=True),
        "first_panels": [panel for panel in panels if panel.order < BEFORE_CITIES],
        "panels": [panel for panel in panels if panel.order >= BEFORE_CITIES],
        "correct_url": contribute_url(f"country:{page.country.code}"),
    }
    return render(request, "places/country.html", context)
