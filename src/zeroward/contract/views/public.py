"""What cities have published: the list, and a contract as it was frozen."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.contract.queries.public_page import contents_of, know_rows, public_page, published_cities
from zeroward.contract.queries.published import public_dossier, published, withdrawn
from zeroward.contract.views.finding import address

CITIES_PER_PAGE = 60


@require_safe
def published_list(request: HttpRequest) -> HttpResponse:
    """Every city with a published contract, in alphabetical order."""
    request.counted = "list:contracts"  # type: ignore[attr-defined]
    cities = published_cities()
    page = Paginator(cities, CITIES_PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "cities": len(cities),
        "crumbs": [(_("Cities"), reverse("places:cities"))],
        "station": "commit",
    }
    return render(request, "contract/published.html", context)


@require_safe
def public(request: HttpRequest, key: str, contract: int, number: int | None = None) -> HttpResponse:
    """A published contract: the newest version, or one by its number; in the place of a withdrawn one, why."""
    try:
        found = published(key, contract, number)
    except Http404:
        gone = withdrawn(key, contract, number)
        if gone is None:
            raise
        context = {"publication": gone, "contract": gone.version.contract, "station": "commit"}
        return render(request, "contract/withdrawn.html", context, status=410)
    request.counted = f"contract:{key}:{contract}"  # type: ignore[attr-defined]
    city, page = found.contract.city, public_page(found)
    context = {
        "found": found,
        "version": found.version,
        "contract": found.contract,
        "place": city,
        "page": page,
        "dossier": public_dossier(found.publication),
        "files_url": address("public-exports", key, contract, found.version.number),
        "contents": contents_of(page),
        "know": know_rows(found, page),
        "station": "commit",
        "crumbs": [
            (_("Cities"), reverse("places:cities")),
            (city.name, reverse("places:city", args=[key])),
        ],
    }
    return render(request, "contract/public.html", context)
