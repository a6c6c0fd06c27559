"""Lessons and pilots that everyone may read, in the search and for crawlers."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, Final

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Visibility
from zeroward.core.search.records import EntryData, RecordData
from zeroward.core.search.registry import SearchSource, register_source
from zeroward.core.sitemaps import RoomSitemap, register_sitemap
from zeroward.monitoring.models import LogEntry, Pilot

HINT: Final = 38
MOST_BODY: Final = 20_000


def public_entries() -> QuerySet[LogEntry]:
    return LogEntry.objects.filter(visibility=Visibility.PUBLIC)


def public_pilots() -> QuerySet[Pilot]:
    return Pilot.objects.filter(visibility=Visibility.PUBLIC)


def describe_entries(entries: Sequence[LogEntry]) -> Iterator[RecordData]:
    """In the language that an entry is written in."""
    for one in entries:
        said = _entry(one, "monitoring:entry", one.so_what or one.what, [one.what, one.so_what, one.now_what])
        yield RecordData(key_of(one), [said], {"country": [one.scope_country]}, HINT)


def describe_pilots(pilots: Sequence[Pilot]) -> Iterator[RecordData]:
    for one in pilots:
        words = [one.problem, one.hypothesis, one.measure, one.result, one.lessons, one.transfer]
        said = _entry(one, "monitoring:pilot", one.result or one.problem, words)
        yield RecordData(key_of(one), [said], {"country": [one.scope_country]}, HINT)


def key_of(record: Any) -> str:
    return str(record.pk)


def _entry(record: Any, route: str, summary: str, words: Sequence[str]) -> EntryData:
    known = record.lang if record.lang in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
    return EntryData(
        lang=known,
        title=record.title,
        summary=summary[:500],
        body="\n".join(part for part in words if part)[:MOST_BODY],
        url=reverse(route, args=[record.pk]),
        is_source=True,
    )


class LessonPages(RoomSitemap):
    room = "monitoring"

    def pages(self) -> Iterable[LogEntry]:
        return list(public_entries())

    def location(self, item: LogEntry) -> str:
        return reverse("monitoring:entry", args=[item.pk])

    def lastmod(self, item: LogEntry) -> datetime:
        return item.updated_at


class PilotPages(RoomSitemap):
    room = "monitoring"

    def pages(self) -> Iterable[Pilot]:
        return list(public_pilots())

    def location(self, item: Pilot) -> str:
        return reverse("monitoring:pilot", args=[item.pk])

    def lastmod(self, item: Pilot) -> datetime:
        return item.updated_at


class LearningLists(RoomSitemap):
    room = "monitoring"

    def pages(self) -> Iterable[str]:
        return ("log-public", "pilots-public", "kits")

    def location(self, item: str) -> str:
        return reverse(f"monitoring:{item}")


def register_learning_search() -> None:
    register_source(
        SearchSource(
            "lesson-log", LogEntry, public_entries, describe_entries, _("Lessons of cities"), key_of=key_of
        )
    )
    register_source(SearchSource("pilot", Pilot, public_pilots, describe_pilots, _("Pilots"), key_of=key_of))
    register_sitemap("learning-lists", LearningLists)
    register_sitemap("learning-entries", LessonPages)
    register_sitemap("learning-pilots", PilotPages)
