"""What of calls can be found by everybody: programmes and calls, past ones too."""

from collections.abc import Iterator, Sequence

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from zeroward.core.search.records import EntryData, RecordData
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
    """They are written in one language."""
    for one in records:
        entry = _entry(one.lang, one.title, one.summary, one.run_by, "exchange:programme", one.key)
        yield RecordData(one.key, [entry], _facets(one), HINT_PROGRAMME)


def describe_calls(records: Sequence[Call]) -> Iterator[RecordData]:
    for one in records:
        entry = _entry(
            one.lang,
            one.title,
            one.summary,
            f"{one.programme.title}\n{one.programme.run_by}\n{one.rules}",
            "exchange:call",
            one.key,
        )
        hint = HINT_OPEN if one.state == CallState.OPEN else HINT_OVER
        yield RecordData(one.key, [entry], _facets(one.programme), hint)


def _entry(lang: str, title: str, summary: str, body: str, name: str, key: str) -> EntryData:
    with override(lang if lang in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE):
        url = reverse(name, args=[key])
    return EntryData(lang=lang, title=title, summary=summary, body=body, url=url, is_source=True)


def _facets(programme: Programme) -> dict[str, list[str]]:
    return {"country": [programme.scope_country]} if programme.scope_country else {}


def register_sources() -> None:
    register_source(
        SearchSource(
            "exchange-programme", Programme, programmes, describe_programmes, _("Programmes for cities")
        )
    )
    register_source(SearchSource("call", Call, calls, describe_calls, _("Calls")))
