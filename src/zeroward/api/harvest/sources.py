"""Which records are harvested, and what is told of each. Public ones only; of those that were, that they are gone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import CharField, Model, Prefetch, Q, QuerySet, Value

from zeroward.api.open_data import tables
from zeroward.api.open_data.datasets import Dataset, base_row, registered
from zeroward.community.models import Event
from zeroward.community.queries.event_access import public_events
from zeroward.core.models import LivingRecord
from zeroward.core.queries.instance import open_rooms
from zeroward.funding.models import Opportunity, Programme
from zeroward.learning.models import Course
from zeroward.library.models import DeepDive, Recording
from zeroward.library.queries.public import public_deep_dives, public_recordings, shown_material
from zeroward.places.models import Country
from zeroward.plan.models import LibraryAction

assert tables
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Source:
    """A kind of record. `title` and `summary` are its fields with texts; `key` the field that stands in addresses."""

    kind: str
    name: str
    model: type[Model]
    public: Callable[[], QuerySet[Any]]
    row: Callable[[Any], Row]
    title: str
    summary: str
    key: str = "key"
    dc_type: str = "Text"

    def rows(self, records: QuerySet[Any], *more: str) -> QuerySet[Any, tuple[Any, ...]]:
        """Kind, number, key, changed: columns that all kinds share, to be read together."""
        kind = Value(self.kind, output_field=CharField())
        return records.order_by().values_list(kind, "pk", self.key, "updated_at", *more)

    def gone(self) -> QuerySet[Any] | None:
        """What was public once and is no longer, archived or taken back. No drafts."""
        if not issubclass(self.model, LivingRecord):
            return None
        was = Q(archived_at__isnull=False, live=True) | Q(first_published_at__isnull=False)
        now = self.public().order_by().values("pk")
        return self.model._default_manager.filter(was).exclude(pk__in=now)


def _of(dataset: str, kind: str, title: str, summary: str, **more: Any) -> Source:
    """A kind whose rows are those of a data set."""
    found: Dataset = registered(dataset)
    model: type[Model] = found.records().model
    return Source(kind, found.title, model, found.records, found.row, title, summary, **more)


def _deep_dive(record: DeepDive) -> Row:
    shown = record.country if record.country and record.country.is_public else None
    return {
        **base_row(record, "title", "summary"),
        "category": record.category.code,
        "countries": [shown.code] if shown else [],
        "steps": record.steps.splitlines(),
    }


def _recording(record: Recording) -> Row:
    material = shown_material(record)
    return {
        **base_row(record, "title", "description"),
        "held_on": record.held_on.isoformat() if record.held_on else "",
        "material": material.key if material else "",
        "spoken": record.lang,
        "links": [record.url] if record.url else [],
    }


def _course(record: Course) -> Row:
    return {**base_row(record, "title", "summary"), "provider": record.provider, "website": record.website}


def _event(record: Event) -> Row:
    """Without the address of an online meeting: that is for those who have a place."""
    return {
        **base_row(record, "title", "summary"),
        "kind": record.kind,
        "state": record.state,
        "starts": record.starts_at.isoformat(),
        "ends": record.ends_at.isoformat(),
        "zone": record.zone,
        "mode": record.mode,
        "place": record.place,
        "countries": [record.country] if record.country else [],
        "languages": record.languages,
        "website": record.website,
    }


def _programme(record: Programme) -> Row:
    """With its conditions: without them nobody could say whom it is for."""
    return {
        **registered("funding-programmes").row(record),
        "way": record.way,
        "rules": record.rules,
        "country_rule": record.country_rule,
    }


def _opportunity(record: Opportunity) -> Row:
    return {
        **base_row(record, "title", "summary"),
        "programme": record.programme.key,
        "state": record.state,
        "instrument": record.instrument,
        "action_type": record.action_type,
        "opens_on": record.opens_on.isoformat() if record.opens_on else "",
        "valid_to": record.valid_to.isoformat() if record.valid_to else "",
        "currency": record.currency,
        "budget": _amount(record.budget),
        "ticket_min": _amount(record.ticket_min),
        "ticket_max": _amount(record.ticket_max),
        "languages": record.languages,
        "countries": sorted(one.code for one in record.open_countries),  # type: ignore[attr-defined]
        "rules": record.rules,
        "country_rule": record.country_rule,
        "website": record.website,
        "deadlines": [
            {"at": one.at.isoformat(), "zone": one.zone, "day_only": one.day_only, "part": one.part}
            for one in record.deadlines.all()
        ],
    }


def _amount(value: Any) -> str:
    return "" if value is None else f"{value:.2f}"


def _opportunities() -> QuerySet[Opportunity]:
    shown = Prefetch("countries", Country.objects.public(), to_attr="open_countries")
    found = Opportunity.objects.public().filter(is_example=False)
    open_ = found.filter(programme__live=True, programme__archived_at__isnull=True)
    return open_.select_related("programme").prefetch_related(shown, "deadlines")


def _action(record: LibraryAction) -> Row:
    row = registered("actions").row(record)
    return {**row, "steps": record.steps, "co_benefits": record.co_benefits}


def _events() -> QuerySet[Event]:
    return public_events().filter(is_example=False)


def _courses() -> QuerySet[Course]:
    return Course.objects.public().filter(is_example=False)


SOURCES: Mapping[str, Source] = {
    one.kind: one
    for one in (
        _of("materials", "material", "title", "summary"),
        _of("challenges", "challenge", "title", "summary", key="code"),
        _of("glossary", "term", "term", "definition"),
        Source(
            "deep-dive", "Deep dives", DeepDive, public_deep_dives, _deep_dive, "title", "summary"
        ),
        Source(
            "recording", "Recordings", Recording, public_recordings, _recording, "title", "description",
            dc_type="MovingImage",
        ),
        Source("course", "Courses", Course, _courses, _course, "title", "summary", dc_type="InteractiveResource"),
        Source("event", "Events", Event, _events, _event, "title", "summary", dc_type="Event"),
        _of("services", "service", "name", "description", dc_type="Service"),
        _of("organisations", "organisation", "name", "description"),
        _of("projects", "project", "name", "description"),
        replace(_of("funding-programmes", "programme", "name", "description"), row=_programme),
        Source("opportunity", "Funding opportunities", Opportunity, _opportunities, _opportunity, "title", "summary"),
        replace(_of("actions", "action", "name", "description"), row=_action),
    )
}  # fmt: skip


def open_sources() -> dict[str, Source]:
    """Kinds whose room this platform has open: a room is named like its app."""
    open_ = {room.key for room in open_rooms()}
    return {kind: one for kind, one in SOURCES.items() if one.model._meta.app_label in open_}
