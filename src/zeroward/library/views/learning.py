"""Lessons, deep dives, recordings."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from zeroward.core.ui.contribute import contribute_url
from zeroward.library.queries.dives import dive_page
from zeroward.library.queries.lessons import lessons_page
from zeroward.library.queries.recordings import recordings_page
from zeroward.library.views.pages import base_context, know_rows


@require_safe
def lessons(request: HttpRequest) -> HttpResponse:
    """All lessons and deep dives by category, those to come included."""
    request.counted = "list:lessons"
    page = lessons_page()
    context = base_context(
        page=page, contents=[(group.title, f"category-{group.category.code}") for group in page.groups]
    )
    return render(request, "library/lessons.html", context)


@require_safe
def deep_dive(request: HttpRequest, key: str) -> HttpResponse:
    """One case step by step, to be printed and ticked off."""
    page = dive_page(key)
    if page is None:
        raise Http404(f"There is no deep dive {key}.")
    request.counted = f"deep-dive:{key}"
    category = page.dive.category
    context = base_context(
        (f"{category.code} {category.served('title')}", reverse("library:category", args=[category.code])),
        page=page,
        category=category,
        know=know_rows(page.dive, about=f"deep-dive:{key}"),
        correct_url=contribute_url(f"deep-dive:{key}", "correction"),
    )
    return render(request, "library/deep_dive.html", context)


@require_safe
def recordings(request: HttpRequest) -> HttpResponse:
    """What can be watched again."""
    request.counted = "list:recordings"
    context = base_context(page=recordings_page(), suggest_url=contribute_url("recordings"))
    return render(request, "library/recordings.html", context)
