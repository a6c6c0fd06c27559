"""The public pages of contracts, for crawlers: the list, and the newest version of each."""

from collections.abc import Iterable
from datetime import datetime

from django.urls import reverse

from zeroward.contract.models import Publication
from zeroward.contract.queries.published import published_contracts
from zeroward.core.sitemaps import RoomSitemap, register_sitemap


class ListPages(RoomSitemap):
    room = "contract"

    def pages(self) -> Iterable[str]:
        return ("published",)

    def location(self, item: str) -> str:
        return reverse(f"contract:{item}")


class PublishedPages(RoomSitemap):
    room = "contract"

    def pages(self) -> Iterable[Publication]:
        return published_contracts()

    def location(self, item: Publication) -> str:
        contract = item.version.contract
        return reverse("contract:public", args=[contract.city.key, contract.pk])

    def lastmod(self, item: Publication) -> datetime:
        return item.at


def register_sitemaps() -> None:
    register_sitemap("contract", ListPages)
    register_sitemap("contracts", PublishedPages)
