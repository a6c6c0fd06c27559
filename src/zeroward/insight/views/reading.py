"""Two sides compared, and search in the texts."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from zeroward.insight.queries.compare import compare_page
from zeroward.insight.queries.searching import search_page
from zeroward.insight.views.finding import STATION, pages, viewer_of


@require_safe
def compare(request: HttpRequest) -> HttpResponse:
    """Section by section."""
    page = compare_page(viewer_of(request), request.GET)
    return render(request, "insight/compare.html", {"page": page, "station": STATION, "pages": pages()})


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Lines that hold all words, by city."""
    page = search_page(viewer_of(request), request.GET)
    context = {"page": page, "hidden": [("q", page.asked)], "station": STATION, "pages": pages()}
    return render(request, "insight/search.html", context)
