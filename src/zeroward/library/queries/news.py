"""What is new: when public records appeared and how they changed since, newest first."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import ModelLogEntry

from zeroward.core.models import AuditEvent, LivingRecord, Served
from zeroward.core.queries.history import field_names
from zeroward.core.queries.texts import attach_texts
from zeroward.library.models import Category, Challenge, DeepDive, Lesson, Material, Recording, Term
from zeroward.library.queries.public import (
    public_challenges,
    public_deep_dives,
    public_lessons,
    public_materials,
    public_recordings,
)
from zeroward.places.models import Country
from zeroward.taxonomy.models import Concept

LIMIT = 120
FOLD_FROM = 6
"""More records of one kind on one day than this are folded into one line: a loaded catalogue is one event."""

_CHANGES = {"correct": _("Corrected"), "fill": _("Completed"), "merge": _("Merged with a duplicate")}
KINDS: dict[str, Promise] = {
    "material": _("Materials"),
    "challenge": _("Challenges"),
    "lesson": _("Lessons learned"),
    "deep-dive": _("Deep dives"),
    "recording": _("Recordings"),
    "term": _("Glossary"),
}


@dataclass(frozen=True, slots=True)
class About:
    """What the news are about: everything, one category, one country or one hashtag."""

    category: Category | None = None
    country: Country | None = None
    tag: Concept | None = None

    @property
    def everything(self) -> bool:
        return self.category is None and self.country is None and self.tag is None


@dataclass(frozen=True, slots=True)
class NewsEntry:
    """One thing that happened to one record. `identity` is stable, for feeds."""

    at: datetime.datetime
    kind: str
    what: str | Promise
    title: Served
    summary: Served
    url: str
    identity: str
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NewsGroup:
    """Entries of one kind on one day; folded when there are many."""

    kind: str
    label: str | Promise
    entries: Sequence[NewsEntry]
    folded: bool


@dataclass(frozen=True, slots=True)
class NewsDay:
    day: datetime.date
    groups: Sequence[NewsGroup] = field(default_factory=tuple)


def news(about: About | None = None, *, limit: int = LIMIT) -> list[NewsEntry]:
    """The newest entries. Nine queries at most, and nothing about records that are not public."""
    records = public_records(about or About())
    attach_texts(*records.values())
    entries = [appeared(kind, record) for kind, found in records.items() for record in found]
    entries += changes(records)
    return sorted(entries, key=lambda entry: (entry.at, entry.identity), reverse=True)[:limit]


def public_records(about: About) -> dict[str, list[LivingRecord]]:
    """The public records of each kind that the news are about. Placeholders are no news."""
    challenges: QuerySet[Challenge] = public_challenges()
    materials: QuerySet[Material] = public_materials()
    lessons = public_lessons().exclude(text="")
    dives = public_deep_dives()
    if about.everything:
        return {
            "material": list(materials),
            "challenge": list(challenges),
            "lesson": list(lessons),
            "deep-dive": list(dives),
            "recording": list(public_recordings()),
            "term": list(Term.objects.public()),
        }
    if about.category is not None:
        placed = {"placements__challenge__category": about.category, "placements__live": True}
        return {
            "material": list(materials.filter(**placed, placements__archived_at__isnull=True).distinct()),
            "challenge": list(challenges.filter(category=about.category)),
            "lesson": list(lessons.filter(category=about.category)),
            "deep-dive": list(dives.filter(category=about.category)),
        }
    if about.country is not None:
        return {
            "material": list(materials.filter(countries=about.country)),
            "deep-dive": list(dives.filter(country=about.country)),
        }
    return {
        "material": list(materials.filter(hashtags=about.tag)),
        "challenge": list(challenges.filter(hashtags=about.tag)),
    }


def appeared(kind: str, record: LivingRecord) -> NewsEntry:
    at = record.first_published_at or record.created_at
    return entry(kind, record, at=at, what=_("New"), identity=f"{kind}:{record.key}:new")


def entry(
    kind: str,
    record: LivingRecord,
    *,
    at: datetime.datetime,
    what: str | Promise,
    identity: str,
    fields: tuple[str, ...] = (),
) -> NewsEntry:
    title, summary = texts_of(kind, record)
    return NewsEntry(at, kind, what, title, summary, address_of(record), identity, fields)


def texts_of(kind: str, record: LivingRecord) -> tuple[Served, Served]:
    """Title and summary as a list shows them."""
    fields = {
        "lesson": ("text", "text"),
        "recording": ("title", "description"),
        "term": ("term", "definition"),
    }.get(kind, ("title", "summary"))
    return record.served(fields[0]), record.served(fields[1])


def address_of(record: LivingRecord) -> str:
    if isinstance(record, Challenge):
        return reverse("library:challenge", args=[record.code])
    if isinstance(record, Lesson):
        return f"{reverse('library:lessons')}#{record.key}"
    if isinstance(record, Recording):
        return f"{reverse('library:recordings')}#{record.key}"
    names = {Material: "library:material", DeepDive: "library:deep-dive", Term: "library:term"}
    return reverse(names[type(record)], args=[record.key])


def changes(records: Mapping[str, Sequence[LivingRecord]]) -> list[NewsEntry]:
    """Corrections, completions and later publications from the audit log and the editors' desk. Two queries."""
    known = {
        (ContentType.objects.get_for_model(record).pk, str(record.pk)): (kind, record)
        for kind, found in records.items()
        for record in found
    }
    kinds = {content_type for content_type, _pk in known}
    verbs = Q()
    for verb in _CHANGES:
        verbs |= Q(action__endswith=f".{verb}")
    found = []
    for event in AuditEvent.objects.filter(verbs, content_type__in=kinds).order_by("-at")[:LIMIT]:
        place = known.get((event.content_type_id, event.object_id))
        if place:
            what = _CHANGES[event.action.rpartition(".")[2]]
            fields = field_names(place[1], event.changes)
            identity = f"{place[0]}:{place[1].key}:{event.pk}"
            found.append(entry(*place, at=event.at, what=what, identity=identity, fields=fields))
    acts = ModelLogEntry.objects.filter(action="wagtail.publish", content_type__in=kinds).order_by(
        "-timestamp"
    )
    for act in acts[:LIMIT]:
        place = known.get((act.content_type_id, act.object_id))
        if place and not first_publication(place[1], act.timestamp):
            identity = f"{place[0]}:{place[1].key}:desk-{act.pk}"
            found.append(entry(*place, at=act.timestamp, what=_("Revised"), identity=identity))
    return found


def first_publication(record: LivingRecord, at: datetime.datetime) -> bool:
    """True when the record appeared by this very act, which is in the news already."""
    first = record.first_published_at
    return first is not None and abs(at - first) < datetime.timedelta(minutes=1)


def by_day(entries: Iterable[NewsEntry]) -> list[NewsDay]:
    """Days with their entries by kind. The entries come newest first."""
    days = []
    for day, found in groupby(entries, key=lambda one: timezone.localdate(one.at)):
        kinds: dict[str, list[NewsEntry]] = {}
        for one in found:
            kinds.setdefault(one.kind, []).append(one)
        groups = [
            NewsGroup(kind, KINDS[kind], kinds[kind], len(kinds[kind]) >= FOLD_FROM)
            for kind in KINDS
            if kind in kinds
        ]
        days.append(NewsDay(day, groups))
    return days
