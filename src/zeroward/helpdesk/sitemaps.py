"""The public pages of the helpdesk, for crawlers."""

from collections.abc import Iterable

from django.urls import reverse

from zeroward.core.sitemaps import RoomSitemap, register_sitemap
from zeroward.helpdesk.vocabulary import kinds


class AskPages(RoomSitemap):
    room = "helpdesk"

    def pages(self) -> Iterable[str]:
        return ("ask", "asked")

    def location(self, item: str) -> str:
        return reverse(f"helpdesk:{item}")


class KindPages(RoomSitemap):
    room = "helpdesk"

    def pages(self) -> Iterable[str]:
        return [key for key, one in kinds().items() if one.english_bring]

    def location(self, item: str) -> str:
        return reverse("helpdesk:kind", args=[item])


def register_sitemaps() -> None:
    register_sitemap("helpdesk", AskPages)
    register_sitemap("helpdesk-kinds", KindPages)
