"""The public pages of steps, for crawlers."""

from collections.abc import Iterable

from django.urls import reverse

from zeroward.core.sitemaps import RoomSitemap, register_sitemap
from zeroward.journey.queries.catalogue import catalogue


class PartPages(RoomSitemap):
    room = "journey"

    def pages(self) -> Iterable[str]:
        return ("start", "steps", "commit", "act", "monitor", "share-part")

    def location(self, item: str) -> str:
        return reverse(f"journey:{item}")


class StepPages(RoomSitemap):
    room = "journey"

    def pages(self) -> Iterable[str]:
        return tuple(catalogue().steps)

    def location(self, item: str) -> str:
        return reverse("journey:step", args=[item])


def register_sitemaps() -> None:
    register_sitemap("journey", PartPages)
    register_sitemap("steps", StepPages)
