"""What of events can be found: public events, the series, and joint positions that were agreed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zeroward.community.models import Event, EventSeries, JointPosition
from zeroward.community.queries.event_access import public_events
from zeroward.core.search.entries import entries_of
from zeroward.core.search.records import EntryData, RecordData
from zeroward.core.search.registry import SearchSource, register_source

HINT_EVENT, HINT_SERIES, HINT_POSITION = 42, 40, 38


def describe_events(found: Sequence[Event]) -> Iterator[RecordData]:
    """One entry in each language for which there is a text."""
    entries = entries_of(
        found,
        title="title",
        summary="summary",
        body=("summary", "accessibility"),
        address=lambda one: reverse("community:event", args=[one.key]),
        more=lambda one, _lang: f"{one.edition} {one.place}".strip(),
    )
    for one in found:
        code = one.country or one.scope_country
        facets = {"country": [code] if code else [], "year": [str(one.starts_at.year)]}
        told = [
            replace(entry, title=f"{entry.title} {one.edition}".strip(), summary=entry.summary[:300])
            for entry in entries[one.pk]
        ]
        yield RecordData(one.key, told, facets, HINT_EVENT)


def describe_series(found: Sequence[EventSeries]) -> Iterator[RecordData]:
    for one in found:
        entry = EntryData(
            lang=one.lang,
            title=one.title,
            summary=one.summary,
            body="\n".join((one.hosts, one.produces, one.known)),
            url=reverse("community:series", args=[one.key]),
            is_source=True,
        )
        facets = {"country": [one.scope_country] if one.scope_country else []}
        yield RecordData(one.key, [entry], facets, HINT_SERIES)


def describe_positions(found: Sequence[JointPosition]) -> Iterator[RecordData]:
    for one in found:
        entry = EntryData(
            lang=one.lang,
            title=one.title,
            summary=one.text[:300],
            body="\n".join((one.text, one.by, one.addressed_to)),
            url=reverse("community:position", args=[one.pk]),
            is_source=True,
        )
        yield RecordData(position_key(one), [entry], {}, HINT_POSITION)


def position_key(position: Any) -> str:
    return f"position-{position.pk}"


def agreed_positions() -> QuerySet[JointPosition]:
    return JointPosition.objects.exclude(state=JointPosition.State.DRAFT)


def register_event_sources() -> None:
    register_source(SearchSource("event", Event, public_events, describe_events, _("Events")))
    register_source(
        SearchSource(
            "event-series", EventSeries, EventSeries.objects.all, describe_series, _("Series of events")
        )
    )
    register_source(
        SearchSource(
            "position",
            JointPosition,
            agreed_positions,
            describe_positions,
            _("Joint positions"),
            key_of=position_key,
        )
    )
