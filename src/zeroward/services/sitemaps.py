"""The public pages of the support menu, for crawlers."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from zeroward.core.sitemaps import RecordSitemap, RoomSitemap, register_sitemap
from zeroward.services.models import Provider, Service
from zeroward.services.queries.shelves import shelves


class ListPages(RoomSitemap):
    room = "services"

    def pages(self) -> Iterable[str]:
        return ("services", "providers", *(shelf.key for shelf in shelves()))

    def location(self, item: str) -> str:
        if item in ("services", "providers"):
            return reverse(f"services:{item}")
        return reverse("services:shelf", args=[item])


class ServicePages(RecordSitemap):
    room = "services"

    @staticmethod
    def records() -> Iterable[Any]:
        return Service.objects.public()

    def location(self, item: Service) -> str:
        return reverse("services:service", args=[item.key])


class ProviderPages(RecordSitemap):
    room = "services"

    @staticmethod
    def records() -> Iterable[Any]:
        return Provider.objects.public()

    def location(self, item: Provider) -> str:
        return reverse("services:provider", args=[item.key])


def register_sitemaps() -> None:
    register_sitemap("support", ListPages)
    register_sitemap("services", ServicePages)
    register_sitemap("providers", ProviderPages)
