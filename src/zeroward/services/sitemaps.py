"""The public pages of the support menu, for crawlers."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from zeroward.core.sitemaps import RecordSitemap, RoomSitemap, register_sitemap
from zeroward.services.models import Service


class ListPages(RoomSitemap):
    room = "services"

    def pages(self) -> Iterable[str]:
        return ("services",)

    def location(self, item: str) -> str:
        return reverse(f"services:{item}")


class ServicePages(RecordSitemap):
    room = "services"

    @staticmethod
    def records() -> Iterable[Any]:
        return Service.objects.public()

    def location(self, item: Service) -> str:
        return reverse("services:service", args=[item.key])


def register_sitemaps() -> None:
    register_sitemap("support", ListPages)
    register_sitemap("services", ServicePages)
