"""The public pages of inventories, for crawlers: the list, and the newest version of each."""

from collections.abc import Iterable
from datetime import datetime

from django.urls import reverse

from zeroward.core.sitemaps import RoomSitemap, register_sitemap
from zeroward.inventory.models import InventoryVersion
from zeroward.inventory.queries.published import published_cities


class ListPages(RoomSitemap):
    room = "inventory"

    def pages(self) -> Iterable[str]:
        return ("published", "factors")

    def location(self, item: str) -> str:
        return reverse(f"inventory:{item}")


class VersionPages(RoomSitemap):
    room = "inventory"

    def pages(self) -> Iterable[InventoryVersion]:
        return [one for city in published_cities() for one in city.years]

    def location(self, item: InventoryVersion) -> str:
        return reverse("inventory:public", args=[item.inventory.city.key, item.inventory.year])

    def lastmod(self, item: InventoryVersion) -> datetime:
        return item.at


def register_sitemaps() -> None:
    register_sitemap("inventory", ListPages)
    register_sitemap("inventories", VersionPages)
