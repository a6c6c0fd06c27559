"""Pages on which platforms publish their work, for crawlers."""

from collections.abc import Iterable

from django.urls import reverse

from zeroward.core.models import Visibility
from zeroward.core.queries.together import part, together
from zeroward.core.sitemaps import RoomSitemap, register_sitemap
from zeroward.ecosystem.models import Decision, Goal, MoneyStream, Promise


class WorkPages(RoomSitemap):
    """Countries whose platform has published something."""

    room = "ecosystem"

    def pages(self) -> Iterable[str]:
        rows = together(
            {
                model.__name__: part(
                    model._default_manager.filter(visibility=Visibility.PUBLIC), "scope_country"
                )
                for model in (Goal, Promise, Decision, MoneyStream)
            }
        )
        return sorted({row["scope_country"] for found in rows.values() for row in found} - {""})

    def location(self, item: str) -> str:
        return reverse("ecosystem:platform-work", args=[item.lower()])


def register_work_sitemap() -> None:
    register_sitemap("platform-work", WorkPages)
