"""Public pages of groups and agreements, for crawlers. People stand in no sitemap."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from zeroward.community.models import Agreement, Group
from zeroward.core.models import Visibility
from zeroward.core.sitemaps import RecordSitemap, RoomSitemap, register_sitemap


class GroupLists(RoomSitemap):
    room = "community"

    def pages(self) -> Iterable[str]:
        return ("groups", "ambassadors", "agreements")

    def location(self, item: str) -> str:
        return reverse(f"community:{item}")


class GroupPages(RecordSitemap):
    room = "community"

    @staticmethod
    def records() -> Iterable[Any]:
        return Group.objects.filter(listed=True)

    def location(self, item: Group) -> str:
        return reverse("community:group", args=[item.key])


class AgreementPages(RecordSitemap):
    room = "community"

    @staticmethod
    def records() -> Iterable[Any]:
        return Agreement.objects.filter(visibility=Visibility.PUBLIC)

    def location(self, item: Agreement) -> str:
        return reverse("community:agreement", args=[item.key])


def register_group_sitemaps() -> None:
    register_sitemap("community-lists", GroupLists)
    register_sitemap("groups", GroupPages)
    register_sitemap("agreements", AgreementPages)
