"""Public pages of projects, for crawlers."""

from collections.abc import Iterable
from datetime import datetime

from django.urls import reverse

from zeroward.core.sitemaps import RoomSitemap, register_sitemap
from zeroward.finance.models import Project
from zeroward.finance.queries.projects.access import public_projects


class ProjectListPages(RoomSitemap):
    room = "finance"

    def pages(self) -> Iterable[str]:
        return ("public-projects", "communities", "community-rules", "payments")

    def location(self, item: str) -> str:
        return reverse(f"finance:{item}")


class ProjectPages(RoomSitemap):
    room = "finance"

    def pages(self) -> Iterable[Project]:
        return list(public_projects().filter(is_example=False))

    def location(self, item: Project) -> str:
        return reverse("finance:public-project", args=[item.pk])

    def lastmod(self, item: Project) -> datetime:
        return item.updated_at


def register_sitemaps() -> None:
    register_sitemap("investment-project-list", ProjectListPages)
    register_sitemap("investment-projects", ProjectPages)
