"""Atom feeds of what is new: in the whole portfolio, in a category, from a country, under a hashtag."""

import datetime
from typing import Any

from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zeroward.core.queries.instance import current_instance
from zeroward.library.queries.news import About, NewsEntry, news
from zeroward.library.queries.public import public_categories
from zeroward.library.queries.tags import find_tag
from zeroward.library.queries.words import tag_of
from zeroward.places.models import Country

ENTRIES = 40


class NewsFeed(Feed):
    """Entries of a part of the portfolio, newest first, in the language of the address."""

    feed_type = Atom1Feed

    def about(self, obj: Any) -> About:
        return About()

    def page_of(self, obj: Any) -> str:
        return reverse("library:news")

    def name_of(self, obj: Any) -> str:
        return _("What is new in the portfolio")

    def title(self, obj: Any) -> str:
        return f"{current_instance().name or 'Zeroward'}: {self.name_of(obj)}"

    def link(self, obj: Any) -> str:
        return self.page_of(obj)

    def subtitle(self, obj: Any) -> str:
        return _("New, revised and corrected records, newest first.")

    def author_name(self, obj: Any) -> str:
        return current_instance().name or "Zeroward"

    def items(self, obj: Any) -> list[NewsEntry]:
        return news(self.about(obj), limit=ENTRIES)

    def item_title(self, item: NewsEntry) -> str:
        return f"{item.what}: {item.title}"

    def item_description(self, item: NewsEntry) -> str:
        return item.summary.body

    def item_link(self, item: NewsEntry) -> str:
        return item.url

    def item_guid(self, item: NewsEntry) -> str:
        host = (current_instance().name or "zeroward").casefold().replace(" ", "-")
        return f"tag:{host},2026:{item.identity}:{get_language()}"

    item_guid_is_permalink = False

    def item_pubdate(self, item: NewsEntry) -> datetime.datetime:
        return item.at

    def item_updateddate(self, item: NewsEntry) -> datetime.datetime:
        return item.at

    def item_categories(self, item: NewsEntry) -> list[str]:
        return [item.kind]


class PortfolioFeed(NewsFeed):
    """Everything."""


class CategoryFeed(NewsFeed):
    def get_object(self, request: HttpRequest, code: str) -> Any:
        category = public_categories().filter(code=code).first()
        if category is None:
            raise Http404(f"There is no category {code}.")
        return category

    def about(self, obj: Any) -> About:
        return About(category=obj)

    def page_of(self, obj: Any) -> str:
        return reverse("library:category", args=[obj.code])

    def name_of(self, obj: Any) -> str:
        return f"{obj.code} {obj.served('title')}"


class CountryFeed(NewsFeed):
    def get_object(self, request: HttpRequest, country: str) -> Any:
        found = Country.objects.public().filter(key=country.lower()).first()
        if found is None:
            raise Http404(f"There is no country {country}.")
        return found

    def about(self, obj: Any) -> About:
        return About(country=obj)

    def page_of(self, obj: Any) -> str:
        return f"{reverse('library:materials')}?country={obj.code}"

    def name_of(self, obj: Any) -> str:
        return _("Materials from %(country)s") % {"country": obj.served("name")}


class TagFeed(NewsFeed):
    def get_object(self, request: HttpRequest, key: str) -> Any:
        concept = find_tag(key)
        if concept is None:
            raise Http404("There is no such hashtag.")
        return concept

    def about(self, obj: Any) -> About:
        return About(tag=obj)

    def page_of(self, obj: Any) -> str:
        return reverse("library:tag", args=[obj.key])

    def name_of(self, obj: Any) -> str:
        return f"#{tag_of(obj).label}"
