"""The public pages of the courses, for crawlers."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from zeroward.core.sitemaps import RecordSitemap, RoomSitemap, register_sitemap
from zeroward.learning.models import Course


class ListPages(RoomSitemap):
    room = "learning"

    def pages(self) -> Iterable[str]:
        return ("courses", "check")

    def location(self, item: str) -> str:
        return reverse(f"learning:{item}")


class CoursePages(RecordSitemap):
    room = "learning"

    @staticmethod
    def records() -> Iterable[Any]:
        return Course.objects.public()

    def location(self, item: Course) -> str:
        return reverse("learning:course", args=[item.key])


def register_sitemaps() -> None:
    register_sitemap("learning", ListPages)
    register_sitemap("courses", CoursePages)
