"""The public pages of plans, for crawlers: the list, and the newest version of each."""

from collections.abc import Iterable
from datetime import datetime

from django.urls import reverse

from zeroward.core.sitemaps import RoomSitemap, register_sitemap
from zeroward.plan.models import PlanVersion
from zeroward.plan.queries.published import published_cities


class ListPages(RoomSitemap):
    room = "plan"

    def pages(self) -> Iterable[str]:
        return ("published",)

    def location(self, item: str) -> str:
        return reverse(f"plan:{item}")


class VersionPages(RoomSitemap):
    room = "plan"

    def pages(self) -> Iterable[PlanVersion]:
        return [one for city in published_cities() for one in city.plans]

    def location(self, item: PlanVersion) -> str:
        return reverse("plan:public", args=[item.plan.city.key, item.plan_id])

    def lastmod(self, item: PlanVersion) -> datetime:
        return item.at


def register_sitemaps() -> None:
    register_sitemap("plan", ListPages)
    register_sitemap("plans", VersionPages)
