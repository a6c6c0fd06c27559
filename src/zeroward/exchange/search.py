"""What of calls can be found by everybody: programmes and calls, past ones too."""

from collections.abc import Iterator, Sequence

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zeroward.core.search.entries import entries_of
from zeroward.core.search.records import RecordData
from zeroward.core.search.registry import SearchSource, register_source
from zeroward.exchange.models import Call, CallState, Programme
from zeroward.exchange.queries.access import public_calls, public_programmes

HINT_OPEN = 55
HINT_OVER = 25
HINT_PROGRAMME = 45


def programmes() -> QuerySet[Programme]:
    return public_programmes().order_by("pk")


def calls() -> QuerySet[Call]:
    return public_calls().order_by("pk")


def describe_programmes(records: Sequence[Programme]) -> Iterator[RecordData]:
    """In every language in which their texts exist."""
    entries = entries_of(
        records,
        title="title",
        summary="summary",
        body=("run_by",),
        address=lambda one: reverse("exchange:programme", args=[one.key]),
    )
    for one in records:
        yield RecordData(one.key, entries[one.pk], _facets(one), HINT_PROGRAMME)


def describe_calls(records: Sequence[Call]) -> Iterator[RecordData]:
    entries = entries_of(
        records,
        title="title",
        summary="summary",
        body=("rules",),
        address=lambda one: reverse("exchange:call", args=[one.key]),
        more=lambda one, _lang: f"{one.programme.title}\n{one.programme.run_by}",
    )
    for one in records:
        hint = HINT_OPEN if one.state == CallState.OPEN else HINT_OVER
        yield RecordData(one.key, entries[one.pk], _facets(one.programme), hint)


def _facets(programme: Programme) -> dict[str, list[str]]:
    return {"country": [programme.scope_country]} if programme.scope_country else {}


def register_sources() -> None:
    register_source(
        SearchSource(
            "exchange-programme", Programme, programmes, describe_programmes, _("Programmes for cities")
        )
    )
    register_source(SearchSource("call", Call, calls, describe_calls, _("Calls")))
