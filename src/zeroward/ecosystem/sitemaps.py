"""The public pages of the national platforms, for crawlers."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from zeroward.core.sitemaps import RecordSitemap, RoomSitemap, register_sitemap
from zeroward.ecosystem.models import Platform


class ListPages(RoomSitemap):
    room = "ecosystem"

    def pages(self) -> Iterable[str]:
        return (
            "platforms",
            "clusters",
            "governance",
        )

    def location(self, item: str) -> str:
        return reverse(f"ecosystem:{item}")


class PlatformPages(RecordSitemap):
    room = "ecosystem"

    @staticmethod
    def records() -> Iterable[Any]:
        return Platform.objects.public().select_related("country")

    def location(self, item: Platform) -> str:
        return reverse("ecosystem:platform", args=[item.country.key])


def register_sitemaps() -> None:
    register_sitemap("ecosystem", ListPages)
    register_sitemap("platforms", PlatformPages)
