"""Public pages of monitoring, for crawlers: the lists, and the page of each city."""

from collections.abc import Iterable
from datetime import date

from django.urls import reverse

from zeroward.core.sitemaps import RoomSitemap, register_sitemap
from zeroward.monitoring.queries.board_cities import ProgressCity, progress_cities


class ListPages(RoomSitemap):
    room = "monitoring"

    def pages(self) -> Iterable[str]:
        return ("progress-cities", "plan-content", "shared-projects")

    def location(self, item: str) -> str:
        return reverse(f"monitoring:{item}")


class ProgressPages(RoomSitemap):
    room = "monitoring"

    def pages(self) -> Iterable[ProgressCity]:
        return progress_cities()

    def location(self, item: ProgressCity) -> str:
        return reverse("monitoring:city-progress", args=[item.key])

    def lastmod(self, item: ProgressCity) -> date:
        return item.on


def register_sitemaps() -> None:
    register_sitemap("progress-lists", ListPages)
    register_sitemap("progress", ProgressPages)
