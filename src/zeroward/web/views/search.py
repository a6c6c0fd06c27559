"""Search over everything public."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import get_language

from zeroward.core.search.complete import complete
from zeroward.web.queries.search import LONGEST, search_page_data


def search_page(request: HttpRequest) -> HttpResponse:
    request.counted = ""  # type: ignore[attr-defined]
    data = search_page_data(request.GET, lang=get_language() or "en")
    return render(request, "web/search.html", {"search": data})


def search_suggestions(request: HttpRequest) -> HttpResponse:
    """As you type: the words that the last one could become."""
    words = complete(request.GET.get("q", "")[:LONGEST], lang=get_language() or "en")
    return JsonResponse({"words": words})
