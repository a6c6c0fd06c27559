"""The portfolio as a whole, and one category."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.core.panels import panels_for
from zeroward.core.ui.contribute import contribute_url
from zeroward.library.queries.category import category_page
from zeroward.library.queries.portfolio import overview
from zeroward.library.views.pages import STATION, address, base_context, know_rows


@require_safe
def portfolio(request: HttpRequest) -> HttpResponse:
    """Six categories, the ways in, and what is still missing."""
    request.counted = "list:portfolio"
    context = {
        "station": STATION,
        "page": overview(),
        "suggest_url": contribute_url("portfolio"),
        "editions_url": address("library:editions"),
        "worksheet_url": address("library:worksheet"),
        "missing_url": address("library:missing"),
        "panels": panels_for("library.portfolio", {"viewer": request.viewer}),
    }
    return render(request, "library/portfolio.html", context)


@require_safe
def category(request: HttpRequest, code: str) -> HttpResponse:
    """One category with its challenges, lessons and deep dives."""
    page = category_page(code)
    if page is None:
        raise Http404(f"There is no category {code}.")
    request.counted = f"category:{code}"
    about = f"category:{code}"
    context = base_context(
        page=page,
        know=know_rows(page.category, about=about),
        suggest_url=contribute_url(about),
        feed_url=reverse("library:category-feed", args=[code]),
        contents=[
            (_("Challenges"), "challenges"),
            (_("Lessons learned"), "lessons"),
            (_("Deep dives"), "deep-dive"),
        ],
        panels=panels_for("library.category", {"category": code, "viewer": request.viewer}),
    )
    return render(request, "library/category.html", context)
