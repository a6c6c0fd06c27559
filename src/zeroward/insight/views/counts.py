"""Counts across contracts, one code with its quotes, and a place in a text."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from zeroward.insight.exporters.files import FORMS
from zeroward.insight.queries.counts_page import counts_page
from zeroward.insight.queries.passage import passage_page
from zeroward.insight.queries.quotes import code_page
from zeroward.insight.views.finding import STATION, crumbs, freezing_place, pages, viewer_of
from zeroward.insight.vocabulary import KIND_TITLES


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """The first kind: finance instruments."""
    return counts(request, next(iter(KIND_TITLES)))


@require_safe
def counts(request: HttpRequest, kind: str) -> HttpResponse:
    """How many cities use, plan, consider or only mention what. Raises Http404 for a kind that there is not."""
    if kind not in KIND_TITLES:
        raise Http404("There is no such kind.")
    viewer = viewer_of(request)
    page = counts_page(viewer, kind, request.GET)
    context = {
        "page": page,
        "title": KIND_TITLES[kind],
        "forms": list(FORMS),
        "freezes": freezing_place(viewer) is not None,
        "station": STATION,
        "pages": pages(),
    }
    return render(request, "insight/counts.html", context)


@require_safe
def code(request: HttpRequest, kind: str, code: str) -> HttpResponse:
    """What each city says of one thing, with quotes."""
    page = code_page(viewer_of(request), kind, code, request.GET)
    address = f"{reverse('insight:counts', args=[kind])}{page.query}"
    context = {"page": page, "station": STATION, "crumbs": crumbs((str(KIND_TITLES[kind]), address))}
    return render(request, "insight/code.html", context)


@require_safe
def passage(request: HttpRequest, pk: int, line: int) -> HttpResponse:
    """The lines around a place."""
    context = {"page": passage_page(viewer_of(request), pk, line), "station": STATION, "crumbs": crumbs()}
    return render(request, "insight/passage.html", context)
