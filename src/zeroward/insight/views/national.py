"""The workspace of a national platform, its cities, and the Mission's desk."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.core.permissions import may
from zeroward.core.scope import MISSION, Scope
from zeroward.core.ui.maps import dots_markup
from zeroward.core.workspaces import Workspace, read_once, workspace
from zeroward.insight.country_rules import LOOK
from zeroward.insight.exporters.national import matrix_csv
from zeroward.insight.queries.country.cities import SHOWS, Cities, cities_matrix, cities_of
from zeroward.insight.queries.country.page import country_page
from zeroward.insight.queries.mission import mission_desk
from zeroward.insight.views.finding import viewer_of


@require_safe
@login_required
def country(request: HttpRequest, code: str) -> HttpResponse:
    """What needs attention in one country."""
    with read_once():
        place = _place(request, Scope.country(code.upper()))
        page = country_page(place, viewer_of(request))
    context = {"place": place, "page": page, "contents": page.contents, "crumbs": _above(request)}
    return render(request, "insight/country.html", context)


@require_safe
@login_required
def cities(request: HttpRequest, code: str) -> HttpResponse:
    """All cities of a country with what they share."""
    place = _place(request, Scope.country(code.upper()))
    found = cities_of(place, viewer_of(request))
    show = _show(request, found)
    own = (place.name, reverse("insight:country", args=[code]))
    context = {
        "place": place,
        "found": found,
        "matrix": cities_matrix(found.of(show)),
        "show": show,
        "shows": [(key, label, len(found.of(key))) for key, label in SHOWS.items()],
        "file_url": f"{reverse('insight:country-cities-file', args=[code])}?show={show}",
        "crumbs": [*_above(request), own],
    }
    return render(request, "insight/country_cities.html", context)


@require_safe
@login_required
def cities_file(request: HttpRequest, code: str) -> HttpResponse:
    """The same as a file."""
    place = _place(request, Scope.country(code.upper()))
    found = cities_of(place, viewer_of(request))
    return _csv(matrix_csv(cities_matrix(found.of(_chosen(request, "")))), f"cities-{code.lower()}")


@require_safe
@login_required
def mission(request: HttpRequest) -> HttpResponse:
    """All countries, and what waits for the Mission team."""
    with read_once():
        place = _place(request, MISSION)
        page = mission_desk(place, viewer_of(request))
    context = {"place": place, "page": page, "dots": dots_markup(page.dots), "crumbs": []}
    return render(request, "insight/mission.html", context)


@require_safe
@login_required
def mission_file(request: HttpRequest) -> HttpResponse:
    """The table of countries as a file."""
    place = _place(request, MISSION)
    day = timezone.localdate().isoformat()
    return _csv(matrix_csv(mission_desk(place, viewer_of(request)).matrix), f"countries-{day}")


def _place(request: HttpRequest, scope: Scope) -> Workspace:
    """The workspace, for whoever may open it. Raises Http404 for everybody else: nobody learns what is there."""
    place = workspace(scope)
    if place is None or not may(viewer_of(request), LOOK, place):
        raise Http404("There is no such workspace.")
    return place


def _show(request: HttpRequest, found: Cities) -> str:
    """Which cities are shown: those that share something, where the address does not say and there are any."""
    return _chosen(request, "sharing" if found.of("sharing") else "")


def _chosen(request: HttpRequest, otherwise: str) -> str:
    show = request.GET.get("show", otherwise)
    return show if show in SHOWS else ""


def _above(request: HttpRequest) -> list[tuple[str, str]]:
    return [(_("Mission desk"), reverse("insight:mission"))] if viewer_of(request).is_mission else []


def _csv(text: str, name: str) -> HttpResponse:
    response = HttpResponse(text, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    response["Cache-Control"] = "private, no-store"
    return response
