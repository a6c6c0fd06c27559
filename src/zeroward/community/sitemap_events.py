"""Public pages of events, for crawlers."""

from collections.abc import Iterable

from django.urls import reverse

from zeroward.community.models import Event, EventSeries
from zeroward.community.queries.event_access import public_events
from zeroward.core.sitemaps import RecordSitemap, RoomSitemap, register_sitemap


class EventLists(RoomSitemap):
    room = "community"

    def pages(self) -> Iterable[str]:
        return ("events", "positions")

    def location(self, item: str) -> str:
        return reverse(f"community:{item}")


class EventPages(RecordSitemap):
    room = "community"
    records = public_events

    def location(self, item: Event) -> str:
        return reverse("community:event", args=[item.key])


class SeriesPages(RecordSitemap):
    room = "community"
    records = EventSeries.objects.all

    def location(self, item: EventSeries) -> str:
        return reverse("community:series", args=[item.key])


def register_event_sitemaps() -> None:
    register_sitemap("events", EventLists)
    register_sitemap("event-pages", EventPages)
    register_sitemap("event-series", SeriesPages)
