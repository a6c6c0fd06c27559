"""What the cities of a country share with their platform, added up."""

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.inventory.queries.national import national_page
from zeroward.inventory.rules import NATIONAL
from zeroward.places.models import Country


def year_or_404(request: HttpRequest) -> int:
    """The year that the address asks for, 0 for none. Raises Http404 for what is no year."""
    text = request.GET.get("year", "")
    if text and not (text.isascii() and text.isdigit() and len(text) == 4):
        raise Http404("That is no year.")
    return int(text or 0)


@require_safe
@login_required
def national(request: HttpRequest, code: str) -> HttpResponse:
    """For the country's platform and the Mission team."""
    country = get_object_or_404(Country.objects.public(), key=code.lower())
    place = Workspace(Scope.country(country.code), country.name, country.code)
    if not may(request.viewer, NATIONAL, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    context = {
        "page": national_page(country, request.viewer, year=year_or_404(request)),  # type: ignore[attr-defined]
        "country": country,
        "crumbs": [
            (_("Countries"), reverse("places:countries")),
            (country.name, reverse("places:country", args=[country.key])),
        ],
        "station": "monitor",
    }
    return render(request, "inventory/national.html", context)
