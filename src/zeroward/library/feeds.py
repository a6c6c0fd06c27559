"""Atom feeds of what is new: in the whole portfolio, in a category, from a country, under a hashtag."""

import datetime
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, urljoin, urlsplit

from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zeroward.core import linked
from zeroward.core.queries.instance import current_instance
from zeroward.library.queries.news import KINDS, About, NewsEntry, news
from zeroward.library.queries.public import public_categories
from zeroward.library.queries.tags import find_tag
from zeroward.library.queries.words import tag_of
from zeroward.places.models import Country

ENTRIES = 40
SINCE: Final = 2026
"""A year in which the name of the platform was its own, as marks after RFC 4151 ask. It never changes, or all would."""


@dataclass(frozen=True, slots=True)
class Followed:
    """What a feed follows: the part of the portfolio, its name and its page."""

    about: About
    name: str
    page: str


class NewsFeed(Feed):
    """Entries of a part of the portfolio, newest first, in the language of the address."""

    feed_type = Atom1Feed
    item_guid_is_permalink = False

    def title(self, followed: Followed) -> str:
        return f"{current_instance().name or 'Zeroward'}: {followed.name}"

    def link(self, followed: Followed) -> str:
        return followed.page

    def feed_guid(self, followed: Followed) -> str:
        """The same under whatever name somebody asks; one for each language."""
        return urljoin(linked.base(), followed.page)

    def subtitle(self) -> str:
        return _("New, revised and corrected records, newest first.")

    def author_name(self) -> str:
        return current_instance().name or "Zeroward"

    def items(self, followed: Followed) -> list[NewsEntry]:
        return news(followed.about, limit=ENTRIES)

    def item_title(self, item: NewsEntry) -> str:
        return f"{item.what}: {item.title}"

    def item_description(self, item: NewsEntry) -> str:
        """Plain words: the format calls this field HTML, so that readers make marks of what is not escaped."""
        return escape(item.summary.body)

    def item_link(self, item: NewsEntry) -> str:
        return item.url

    def item_guid(self, item: NewsEntry) -> str:
        """The same at every rendering, under whatever name somebody asks; one for each language."""
        host = urlsplit(linked.base()).hostname or "localhost"
        return f"tag:{host},{SINCE}:{quote(f'{item.identity}:{get_language()}', safe=':')}"

    def item_pubdate(self, item: NewsEntry) -> datetime.datetime:
        return item.at

    def item_updateddate(self, item: NewsEntry) -> datetime.datetime:
        return item.at

    def item_categories(self, item: NewsEntry) -> list[str]:
        return [str(KINDS[item.kind])]


class PortfolioFeed(NewsFeed):
    """Everything."""

    def get_object(self, _request: HttpRequest) -> Followed:
        return Followed(About(), _("What is new in the portfolio"), reverse("library:news"))


class CategoryFeed(NewsFeed):
    """Challenges, materials, lessons and deep dives of a category."""

    def get_object(self, _request: HttpRequest, code: str) -> Followed:
        category = public_categories().filter(code=code).first()
        if category is None:
            raise Http404(f"There is no category {code}.")
        name = f"{category.code} {category.served('title')}"
        return Followed(About(category=category), name, reverse("library:category", args=[code]))


class CountryFeed(NewsFeed):
    """Materials and deep dives from a country."""

    def get_object(self, _request: HttpRequest, country: str) -> Followed:
        found = Country.objects.public().filter(key=country.lower()).first()
        if found is None:
            raise Http404(f"There is no country {country}.")
        name = _("Materials from %(country)s") % {"country": found.served("name")}
        return Followed(About(country=found), name, f"{reverse('library:materials')}?country={found.code}")


class TagFeed(NewsFeed):
    """Challenges and materials that carry a hashtag."""

    def get_object(self, _request: HttpRequest, key: str) -> Followed:
        concept = find_tag(key)
        if concept is None:
            raise Http404("There is no such hashtag.")
        return Followed(
            About(tag=concept), f"#{tag_of(concept).label}", reverse("library:tag", args=[concept.key])
        )
