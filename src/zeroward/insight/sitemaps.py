"""Public pages of this room for crawlers."""

from collections.abc import Iterable

from django.urls import reverse

from zeroward.core.sitemaps import SITEMAPS, RoomSitemap
from zeroward.insight.vocabulary import KIND_TITLES


class InsightSitemap(RoomSitemap):
    room = "insight"

    def pages(self) -> Iterable[tuple[str, str]]:
        """Not the search: crawlers may not read it."""
        counts = [("insight:counts", kind) for kind in KIND_TITLES]
        return [("insight:overview", ""), ("insight:compare", ""), *counts]

    def location(self, item: tuple[str, str]) -> str:
        name, kind = item
        return reverse(name, args=[kind] if kind else [])


def register_sitemaps() -> None:
    SITEMAPS["insight"] = InsightSitemap
