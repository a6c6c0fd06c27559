"""What cities have published: the list, a version with its results, and the explanation of its numbers."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.inventory.exporters.formats import FORMATS, shown_formats
from zeroward.inventory.models import InventoryVersion
from zeroward.inventory.queries.access import public_version, withdrawn_version
from zeroward.inventory.queries.compare_frameworks import compare_frameworks
from zeroward.inventory.queries.earlier import earlier_version
from zeroward.inventory.queries.explain_part import explain_part
from zeroward.inventory.queries.explain_row import explain_row, gases_table
from zeroward.inventory.queries.public_content import public_content
from zeroward.inventory.queries.published import public_page, public_results, published_cities
from zeroward.inventory.queries.results_links import public_links
from zeroward.inventory.queries.results_page import know_rows
from zeroward.inventory.queries.results_public import open_content
from zeroward.inventory.views.compare import chosen_frameworks
from zeroward.inventory.views.explain import asked_of
from zeroward.inventory.views.results import framework_or_404
from zeroward.inventory.views.withdrawn import withdrawn_page

CITIES_PER_PAGE = 60


def crumbs_of(version: InventoryVersion, *more: tuple[str, str]) -> list[tuple[str, str]]:
    city = version.inventory.city
    return [
        (_("Cities"), reverse("places:cities")),
        (city.name, reverse("places:city", args=[city.key])),
        *more,
    ]


def place_context(version: InventoryVersion) -> dict[str, object]:
    """What templates of explanations need to know of a published inventory."""
    return {
        "place": version.inventory.city,
        "inventory": version.inventory,
        "version": version,
        "station": "diagnose",
    }


@require_safe
def published(request: HttpRequest) -> HttpResponse:
    """Every city with a published inventory, in alphabetical order."""
    request.counted = "list:inventories"  # type: ignore[attr-defined]
    cities = published_cities()
    page = Paginator(cities, CITIES_PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "cities": len(cities),
        "inventories": sum(len(city.years) for city in cities),
        "crumbs": [(_("Cities"), reverse("places:cities"))],
        "station": "diagnose",
    }
    return render(request, "inventory/published.html", context)


@require_safe
def public(request: HttpRequest, key: str, year: int, number: int | None = None) -> HttpResponse:
    """A published inventory: the newest version, or one by its number; in the place of a withdrawn one, why."""
    gone = withdrawn_version(key, year, number)
    if gone is not None:
        return withdrawn_page(request, gone)
    version = public_version(key, year, number)
    request.counted = f"inventory:{key}:{year}"  # type: ignore[attr-defined]
    page = public_page(version, framework_or_404(request))
    context = {
        **place_context(version),
        "page": page,
        "formats": shown_formats(closed=page.pool is not None),
        "framework_name": _(page.results.framework.short),
        "crumbs": crumbs_of(version),
    }
    return render(request, "inventory/public.html", context)


@require_safe
def file(request: HttpRequest, key: str, year: int, number: int, name: str) -> HttpResponse:
    """A published version as a file; sectors with a confidential cell are left out of it, or told in one sum."""
    version = public_version(key, year, number)
    loaded = public_content(version)
    opened = open_content(loaded)
    chosen = FORMATS.get(name)
    if chosen is None or (opened is not loaded and chosen.tells == "sums"):
        raise Http404("There is no such format, or it would give a confidential figure away.")
    request.counted = f"inventory:{key}:{year}.{name}"  # type: ignore[attr-defined]
    more = {"before": earlier_version(version.inventory, than=number)} if chosen.compares else {}
    data = chosen.write(loaded if chosen.tells == "whole" else opened, **more)
    response = HttpResponse(data, content_type=chosen.media_type)
    stem = slugify(f"{key}-{year}-{number}")
    response["Content-Disposition"] = f'attachment; filename="{stem}{chosen.ending}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


@require_safe
def part(request: HttpRequest, key: str, year: int, number: int) -> HttpResponse:
    """What a published sum is made of."""
    version = public_version(key, year, number)
    results, pool = public_results(version, framework_or_404(request))
    links = public_links(results.loaded)
    explained = explain_part(results, asked_of(request), links, pool)
    if explained is None:
        raise Http404("The framework has no such cells, or they are confidential.")
    back = links.page(results.framework.key)
    context = {
        **place_context(version),
        "part": explained,
        "know": know_rows(results),
        "framework_name": _(results.framework.short),
        "back_url": back,
        "crumbs": crumbs_of(version, (str(year), back)),
    }
    return render(request, "inventory/explain_part.html", context)


@require_safe
def row(request: HttpRequest, key: str, year: int, number: int, activity: int) -> HttpResponse:
    """How a published figure came about; rows of closed sectors are not told."""
    version = public_version(key, year, number)
    results, pool = public_results(version, framework_or_404(request))
    explained = explain_row(results, activity)
    if explained is None or (pool and (explained.placed is None or explained.placed.sector in pool.keys)):
        raise Http404("There is no such figure, or it is confidential.")
    back = public_links(results.loaded).page(results.framework.key)
    context = {
        **place_context(version),
        "row": explained,
        "placed_title": _(explained.placed.title) if explained.placed else "",
        "gases": gases_table(results, results.places[activity]),
        "framework_name": _(results.framework.short),
        "back_url": back,
        "crumbs": crumbs_of(version, (str(year), back)),
    }
    return render(request, "inventory/explain_row.html", context)


@require_safe
def frameworks(request: HttpRequest, key: str, year: int, number: int) -> HttpResponse:
    """The same published figures by two frameworks; not where a cell is confidential."""
    version = public_version(key, year, number)
    results, pool = public_results(version)
    form = chosen_frameworks(request, results.loaded)
    if pool or not form.is_valid():
        raise Http404("There is no such comparison.")
    back = public_links(results.loaded).page()
    context = {
        **place_context(version),
        "form": form,
        "comparison": compare_frameworks(results.loaded, **form.cleaned_data),
        "back_url": back,
        "crumbs": crumbs_of(version, (str(year), back)),
    }
    return render(request, "inventory/compare_frameworks.html", context)
