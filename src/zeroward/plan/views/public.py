"""What cities have published: the list, and a plan as it was frozen."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.core.panels import panels_for
from zeroward.plan.queries.access import public_version, withdrawn_version
from zeroward.plan.queries.published import public_page, published_cities
from zeroward.plan.views.finding import address

CITIES_PER_PAGE = 60


@require_safe
def published(request: HttpRequest) -> HttpResponse:
    """Every city with a published plan, in alphabetical order."""
    request.counted = "list:plans"  # type: ignore[attr-defined]
    cities = published_cities()
    page = Paginator(cities, CITIES_PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "cities": len(cities),
        "plans": sum(len(city.plans) for city in cities),
        "crumbs": [(_("Cities"), reverse("places:cities"))],
        "station": "plan",
        "library_url": address("library"),
    }
    return render(request, "plan/published.html", context)


@require_safe
def public(request: HttpRequest, key: str, plan: int, number: int | None = None) -> HttpResponse:
    """A published plan: the newest version, or one by its number; in the place of a withdrawn one, why."""
    gone = withdrawn_version(key, plan, number)
    if gone is not None:
        context = {"version": gone, "plan": gone.plan, "station": "plan"}
        return render(request, "plan/withdrawn.html", context, status=410)
    version = public_version(key, plan, number)
    request.counted = f"plan:{key}:{plan}"  # type: ignore[attr-defined]
    city = version.plan.city
    context = {
        "page": public_page(version),
        "version": version,
        "plan": version.plan,
        "place": city,
        "station": "plan",
        "panels": panels_for("plan.public", {"version": version}),
        "try_url": address("public-workbench", key, plan, version.number),
        "people_url": address("public-people", key, plan, version.number),
        "files_url": address("public-exports", key, plan, version.number),
        "crumbs": [
            (_("Cities"), reverse("places:cities")),
            (city.name, reverse("places:city", args=[key])),
        ],
    }
    return render(request, "plan/public.html", context)
