"""The sitemap of the platform: each room registers its public pages in `AppConfig.ready`.

Every address is listed in every language that the platform offers, with the others as alternates.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from django.contrib.sitemaps import Sitemap

from zeroward.core.queries.instance import open_languages, open_rooms

SITEMAPS: dict[str, type[Sitemap[Any]]] = {}


class RoomSitemap(Sitemap[Any], ABC):
    """Pages of a room. `room` is its key: the pages of a closed room are not listed."""

    i18n = True
    alternates = True
    x_default = False
    room = ""

    def get_languages_for_item(self, _item: Any) -> list[str]:
        return [code for code, _name in open_languages()]

    def items(self) -> Iterable[Any]:
        if self.room and self.room not in {room.key for room in open_rooms()}:
            return []
        return self.pages()

    @abstractmethod
    def pages(self) -> Iterable[Any]:
        """The things that have a page."""

    @property
    def languages(self) -> list[str]:
        return [code for code, _name in open_languages()]


class RecordSitemap(RoomSitemap):
    """Pages made from records: a queryset of what is public, and the address of each."""

    records: Callable[[], Iterable[Any]]

    def pages(self) -> Iterable[Any]:
        return list(type(self).records())

    def lastmod(self, item: Any) -> datetime:
        return item.updated_at


def register_sitemap(name: str, sitemap: type[Sitemap[Any]]) -> None:
    """Make pages known to crawlers; the same name twice replaces the first."""
    SITEMAPS[name] = sitemap
