"""What of the directory of testbeds can be found by everybody, and matches by those who take part."""

from collections.abc import Iterator, Mapping, Sequence

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zeroward.core.private_search import EntryReader, PrivateEntry, register_private
from zeroward.core.queries.together import Part, Rows, part
from zeroward.core.search.entries import entries_of
from zeroward.core.search.records import RecordData
from zeroward.core.search.registry import SearchSource, register_source
from zeroward.core.sitemaps import RecordSitemap, RoomSitemap, register_sitemap
from zeroward.core.visibility import Viewer
from zeroward.exchange.models import Match, Testbed
from zeroward.exchange.queries.match_access import own_memberships
from zeroward.exchange.queries.testbed_pages import public_testbeds

HINT = 40


def describe_testbeds(records: Sequence[Testbed]) -> Iterator[RecordData]:
    """In every language in which their texts exist."""
    entries = entries_of(
        records,
        title="title",
        summary="summary",
        body=("who_may", "city"),
        address=lambda one: reverse("exchange:testbed", args=[one.key]),
    )
    for one in records:
        facets = {"country": [one.scope_country]} if one.scope_country else {}
        yield RecordData(one.key, entries[one.pk], facets, HINT)


def match_parts(viewer: Viewer) -> Mapping[str, Part]:
    """Matches of one's own places."""
    rows = own_memberships(viewer).filter(match__state=Match.State.ACTIVE)
    fields = (
        "match_id",
        "match__explanation",
        "match__call__title",
        "match__agreement__goals",
        "application__scope",
    )
    return {"matches": part(rows, *fields)}


def match_entries(rows: Rows) -> Iterator[PrivateEntry]:
    """By whom they are with and what is agreed."""
    for row in rows["matches"]:
        names = row["match__explanation"].get("names", {})
        title = row["match__call__title"]
        goals = row["match__agreement__goals"]
        yield PrivateEntry(
            " – ".join(names.values()) or title,
            title if goals is None else goals,
            reverse("exchange:match", args=[row["match_id"]]),
            _("Match"),
            row["application__scope"],
        )


own_matches = EntryReader(match_parts, match_entries)
"""What somebody finds of the matches of their own places."""


class TestbedList(RoomSitemap):
    room = "exchange"

    def pages(self) -> Sequence[str]:
        return ("testbeds",)

    def location(self, item: str) -> str:
        return reverse(f"exchange:{item}")


class TestbedPages(RecordSitemap):
    room = "exchange"

    @staticmethod
    def records() -> QuerySet[Testbed]:
        return public_testbeds().filter(is_example=False)

    def location(self, item: Testbed) -> str:
        return reverse("exchange:testbed", args=[item.key])


def register_testbeds() -> None:
    register_source(
        SearchSource("testbed", Testbed, public_testbeds, describe_testbeds, _("Testbeds and partners"))
    )
    register_private("exchange-matches", own_matches, room="exchange")
    register_sitemap("testbeds", TestbedList)
    register_sitemap("testbed-pages", TestbedPages)
