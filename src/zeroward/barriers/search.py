"""What of this room can be found: public barriers by everybody, reports and registers by those who may read them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from django.conf import settings
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from zeroward.barriers.models import Barrier, Report
from zeroward.barriers.vocabulary import families
from zeroward.core.models import Visibility
from zeroward.core.private_search import EntryReader, PrivateEntry, register_private
from zeroward.core.queries.together import Part, Rows, part
from zeroward.core.search.records import EntryData, RecordData
from zeroward.core.search.registry import SearchSource, register_source
from zeroward.core.sitemaps import RecordSitemap, RoomSitemap, register_sitemap
from zeroward.core.visibility import Viewer

HINT: Final = 38
ROOM: Final = "barriers"


def public_barriers() -> QuerySet[Barrier]:
    return Barrier.objects.filter(visibility=Visibility.PUBLIC, merged_into=None)


def describe_barriers(barriers: Sequence[Barrier]) -> Iterator[RecordData]:
    """By sentence, text, rule and family."""
    for one in barriers:
        shown = one.lang if one.lang in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
        family = families().get(one.family)
        with override(shown):
            entry = EntryData(
                lang=one.lang,
                title=one.title,
                summary=one.summary,
                body="\n".join(
                    text
                    for text in (one.wanted, one.rule_name, family.name if family is not None else "")
                    if text
                ),
                url=reverse("barriers:barrier", args=[one.key]),
                is_source=True,
            )
        facets = {"country": [one.scope_country]} if one.scope_country else {}
        yield RecordData(one.key, [entry], facets, HINT)


def _parts(viewer: Viewer) -> Mapping[str, Part]:
    """What the viewer's own workspaces keep."""
    own = Q(scope__in=viewer.scopes)
    return {
        "reports": part(Report.objects.filter(own), "pk", "title", "quote", "scope"),
        "barriers": part(
            Barrier.objects.filter(own, merged_into=None).exclude(visibility=Visibility.PUBLIC),
            *("key", "title", "summary", "scope"),
        ),
    }


def _entries(rows: Rows) -> Iterator[PrivateEntry]:
    for row in sorted(rows["reports"], key=lambda row: -row["pk"]):
        url = reverse("barriers:report", args=[row["pk"]])
        yield PrivateEntry(row["title"], row["quote"], url, _("Report of a barrier"), row["scope"])
    for row in sorted(rows["barriers"], key=lambda row: row["key"]):
        url = reverse("barriers:barrier", args=[row["key"]])
        yield PrivateEntry(row["title"], row["summary"], url, _("Barrier"), row["scope"])


own_entries = EntryReader(_parts, _entries)


class BarrierLists(RoomSitemap):
    room = ROOM

    def pages(self) -> Sequence[str]:
        return ("barriers",)

    def location(self, item: str) -> str:
        return reverse(f"barriers:{item}")


class BarrierPages(RecordSitemap):
    room = ROOM

    @staticmethod
    def records() -> QuerySet[Barrier]:
        return public_barriers().filter(is_example=False)

    def location(self, item: Barrier) -> str:
        return reverse("barriers:barrier", args=[item.key])


def register_search() -> None:
    register_source(SearchSource("barrier", Barrier, public_barriers, describe_barriers, _("Barriers")))
    register_private("barriers", own_entries, room=ROOM)
    register_sitemap("barriers", BarrierLists)
    register_sitemap("barrier-pages", BarrierPages)
