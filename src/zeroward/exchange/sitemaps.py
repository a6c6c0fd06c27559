"""The public pages of programmes and calls, for crawlers."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from zeroward.core.sitemaps import RecordSitemap, RoomSitemap, register_sitemap
from zeroward.exchange.models import Call, Programme
from zeroward.exchange.queries.access import public_calls, public_programmes


class FrontPage(RoomSitemap):
    room = "exchange"

    def pages(self) -> Iterable[str]:
        return ("programmes",)

    def location(self, item: str) -> str:
        return reverse(f"exchange:{item}")


class ProgrammePages(RecordSitemap):
    room = "exchange"

    @staticmethod
    def records() -> Iterable[Any]:
        return public_programmes().filter(is_example=False)

    def location(self, item: Programme) -> str:
        return reverse("exchange:programme", args=[item.key])


class CallPages(RecordSitemap):
    room = "exchange"

    @staticmethod
    def records() -> Iterable[Any]:
        return public_calls().filter(is_example=False)

    def location(self, item: Call) -> str:
        return reverse("exchange:call", args=[item.key])


def register_sitemaps() -> None:
    register_sitemap("exchange", FrontPage)
    register_sitemap("exchange-programmes", ProgrammePages)
    register_sitemap("exchange-calls", CallPages)
