"""What is new."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from zeroward.core.queries.texts import with_texts
from zeroward.library.queries.news import by_day, news
from zeroward.library.queries.public import public_categories
from zeroward.library.views.pages import address, base_context


@require_safe
def news_page(request: HttpRequest) -> HttpResponse:
    """The newest changes by day, and the feeds to follow them."""
    request.counted = "list:news"
    entries = news(limit=400)
    context = base_context(
        days=by_day(entries),
        total=len(entries),
        feeds=[
            (category.code, category.served("title"), reverse("library:category-feed", args=[category.code]))
            for category in with_texts(public_categories())
        ],
        feed_url=reverse("library:feed"),
        countries_url=address("places:countries"),
    )
    return render(request, "library/news.html", context)
