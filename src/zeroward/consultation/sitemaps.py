"""The public pages of needs assessments, for crawlers."""

from collections.abc import Iterable

from django.urls import reverse

from zeroward.consultation.queries.reports import Listed, published_list
from zeroward.core.sitemaps import RoomSitemap, register_sitemap


class ListPage(RoomSitemap):
    room = "consultation"

    def pages(self) -> Iterable[str]:
        return ("needs",)

    def location(self, item: str) -> str:
        return reverse(f"consultation:{item}")


class ReportPages(RoomSitemap):
    room = "consultation"

    def pages(self) -> Iterable[Listed]:
        return published_list()

    def location(self, item: Listed) -> str:
        return reverse("consultation:needs-report", args=[item.report.consultation.key])


def register_sitemaps() -> None:
    register_sitemap("needs", ListPage)
    register_sitemap("needs-reports", ReportPages)
