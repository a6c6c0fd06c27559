"""Lists of events: what lies ahead, what is over, by country, topic and kind; and a person's own calendar."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zeroward.community.models import Event, Group, Registration
from zeroward.community.queries.event_access import open_q, public_events, visible_events
from zeroward.community.queries.event_times import Time, shown_time, when_words
from zeroward.core.once import kept
from zeroward.core.queries.texts import attach_texts
from zeroward.core.ui.narrowing import Dimension, Narrowed, narrow
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspaces
from zeroward.places.queries.country_names import country_names
from zeroward.profile.queries.choices import language_name
from zeroward.taxonomy.models import Concept

MOST: Final = 500
"""Events that one list reads; older ones are found by search and in their series."""
TOPICS: Final = "thematic-areas"


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event in a list, at its next time (or its last)."""

    event: Event
    time: Time
    when: str
    host: str
    topics: tuple[str, ...]
    over: bool

    @property
    def day(self) -> datetime.date:
        return self.time.day

    @property
    def is_cancelled(self) -> bool:
        return self.event.state == Event.State.CANCELLED


@dataclass(frozen=True, slots=True)
class Month:
    first: datetime.date
    rows: list[EventRow]


@dataclass(frozen=True, slots=True)
class EventList:
    """`months` in the order of the clock; past ones from the newest. `count` is without what is cancelled."""

    narrowed: Narrowed[EventRow]
    months: list[Month]
    count: int
    is_past: bool


def upcoming(
    viewer: Viewer,
    *,
    country: str = "",
    topic: str = "",
    group: Group | None = None,
    limit: int = 10,
    now: datetime.datetime | None = None,
) -> tuple[EventRow, ...]:
    """The next events that the viewer may see, in the order of the clock; nothing that is cancelled. `country` is where
    it takes place, or whose platform holds it; `topic` the key of a thematic area."""
    moment = now or timezone.now()
    found = ahead(visible_events(viewer), moment).exclude(state=Event.State.CANCELLED)
    if country:
        found = found.filter(Q(country=country) | Q(country="", scope_country=country))
    if topic:
        found = found.filter(topics__key=topic)
    if group is not None:
        found = found.filter(group=group)
    return tuple(row for row in rows_of(found[:MOST], moment) if not row.over)[:limit]


def ahead(events: QuerySet[Event], now: datetime.datetime) -> QuerySet[Event]:
    """Events with a time that may still come; a single time that was moved may lie behind the last of its rhythm."""
    later = Q(repeats_until__gte=now.date() - datetime.timedelta(days=1)) | ~Q(moved={})
    return events.filter(Q(ends_at__gte=now) | later)


def rows_of(events: Iterable[Event], now: datetime.datetime) -> list[EventRow]:
    """Events as rows, in the order of their shown times. Four queries, whatever their number."""
    found = _with_topics(events)
    attach_texts(found)
    hosts = _hosts(found)
    rows = [_row(event, hosts, now) for event in found]
    return sorted(rows, key=lambda row: (row.time.starts, row.event.pk))


def event_list(viewer: Viewer, query: QueryDict, now: datetime.datetime) -> EventList:
    """The page of all events, narrowed by the address. At most nine queries."""
    is_past = query.get("when") == "past"
    seen = visible_events(viewer)
    found = seen.filter(ends_at__lt=now).order_by("-starts_at") if is_past else ahead(seen, now)
    rows = [row for row in rows_of(found[:MOST], now) if row.over == is_past]
    if is_past:
        rows.reverse()
    narrowed = narrow(rows, _dimensions(rows), query, words=_words)
    count = sum(1 for row in narrowed.rows if not row.is_cancelled)
    return EventList(narrowed, months_of(narrowed.rows), count, is_past)


def months_of(rows: Sequence[EventRow]) -> list[Month]:
    return [
        Month(first, list(found)) for first, found in groupby(rows, key=lambda row: row.day.replace(day=1))
    ]


def calendar_events(*, country: str = "", topic: str = "", kind: str = "", series: str = "") -> list[Event]:
    """Public events for a calendar that others read: from half a year ago on, cancelled ones too, so that calendars
    learn of it. One query."""
    since = timezone.now() - datetime.timedelta(days=183)
    found = ahead(public_events(), since)
    if country:
        found = found.filter(Q(country=country) | Q(country="", scope_country=country))
    if topic:
        found = found.filter(topics__key=topic)
    if kind:
        found = found.filter(kind=kind)
    if series:
        found = found.filter(series__key=series)
    return list(found[:MOST])


def own_events(viewer: Viewer) -> list[Event]:
    """Events at which a person has a place or waits for one, from half a year ago on; none that they may not see any
    more. At most five queries."""
    since = timezone.now() - datetime.timedelta(days=183)
    mine = Registration.objects.filter(
        user=viewer.user_id, state__in=(Registration.State.HELD, Registration.State.WAITING)
    )
    found = ahead(Event.objects.filter(open_q(viewer)), since)
    return list(found.filter(pk__in=mine.values("event"))[:MOST])


def topic_labels() -> dict[str, str]:
    """Keys of thematic areas to labels. Two queries, kept between pages."""
    return dict(kept(("event-topics", get_language()), _topic_labels))


def _topic_labels() -> dict[str, str]:
    found = Concept.objects.of(TOPICS).filter(archived_at=None).labelled()
    return {one.key: one.label for one in sorted(found, key=lambda one: one.label.casefold())}


def _with_topics(events: Iterable[Event]) -> list[Event]:
    if isinstance(events, QuerySet):
        return list(events.select_related("series", "group").prefetch_related("topics__labels"))
    return list(events)


def _hosts(events: Sequence[Event]) -> dict[str, Workspace]:
    return workspaces(sorted({event.scope for event in events}))


def _row(event: Event, hosts: dict[str, Workspace], now: datetime.datetime) -> EventRow:
    time = shown_time(event, now)
    host = hosts.get(event.scope)
    return EventRow(
        event=event,
        time=time,
        when=when_words(event, time),
        host=host.name if host is not None else event.scope,
        topics=tuple(topic.label for topic in event.topics.all()),
        over=time.ends <= now,
    )


def _words(row: EventRow) -> str:
    event = row.event
    said = (event.served(name).body for name in ("title", "summary"))
    return " ".join((event.title, *said, event.place, row.host, *row.topics))


def _dimensions(rows: Sequence[EventRow]) -> list[Dimension[EventRow]]:
    countries = country_names()
    return [
        Dimension("country", _("Country"), _countries, countries),
        Dimension(
            "kind",
            _("Kind"),
            lambda row: [row.event.kind],
            {key: str(label).capitalize() for key, label in Event.Kind.choices},
        ),
        Dimension("topic", _("Topic"), _topic_keys, topic_labels()),
        Dimension(
            "mode",
            _("Where"),
            lambda row: [row.event.mode],
            {key: str(label).capitalize() for key, label in Event.Mode.choices},
        ),
        Dimension(
            "language",
            _("Language"),
            lambda row: row.event.languages,
            {code: language_name(code) for row in rows for code in row.event.languages},
        ),
    ]


def _countries(row: EventRow) -> list[str]:
    code = row.event.country or row.event.scope_country
    return [code] if code else []


def _topic_keys(row: EventRow) -> list[str]:
    return [topic.key for topic in row.event.topics.all()]
