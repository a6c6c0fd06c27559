"""Published pacts in the search and for crawlers."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, Final

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zeroward.contract.models import Pact
from zeroward.contract.queries.pacts import public_pacts
from zeroward.core.search.records import EntryData, RecordData
from zeroward.core.search.registry import SearchSource, register_source
from zeroward.core.sitemaps import RoomSitemap, register_sitemap

HINT: Final = 42
MOST_BODY: Final = 20_000


def searched() -> QuerySet[Pact]:
    return public_pacts().prefetch_related("deals", "parties")


def describe(pacts: Sequence[Pact]) -> Iterator[RecordData]:
    """Found by city, title, the words of the deals and the names of the parties; in the language it is written in."""
    for one in pacts:
        deals = [f"{deal.title}. {deal.goal} {deal.text}" for deal in one.deals.all()]
        names = [party.name for party in one.parties.all()]
        entry = EntryData(
            lang=one.language if one.language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE,
            title=f"{one.city.name}: {one.title}",
            summary=one.summary[:500],
            body="\n".join([*deals, *names])[:MOST_BODY],
            url=reverse("contract:pact-public", args=[one.city.key, one.pk]),
            is_source=True,
        )
        yield RecordData(key_of(one), [entry], {"country": [one.city.country.code]}, HINT)


def key_of(pact: Any) -> str:
    return str(pact.pk)


class PactPages(RoomSitemap):
    room = "contract"

    def pages(self) -> Iterable[Pact]:
        return list(public_pacts())

    def location(self, item: Pact) -> str:
        return reverse("contract:pact-public", args=[item.city.key, item.pk])

    def lastmod(self, item: Pact) -> datetime:
        return item.updated_at


class PactList(RoomSitemap):
    room = "contract"

    def pages(self) -> Iterable[str]:
        return ("pacts-public", "check")

    def location(self, item: str) -> str:
        return reverse(f"contract:{item}")


def register_pacts() -> None:
    register_source(SearchSource("pact", Pact, searched, describe, _("Local pacts"), key_of=key_of))
    register_sitemap("pact-list", PactList)
    register_sitemap("pacts", PactPages)
