"""The list of what can be harvested: identifier, time, sets, deleted or not; in the order in which it changed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Max, QuerySet

from zeroward.api.harvest.sets import CATEGORY, COUNTRY, KIND, parents_of, sets_before, sets_of_public
from zeroward.api.harvest.sources import Source, open_sources
from zeroward.core.models import Text, Translatable
from zeroward.harvested.queries.lines import Place, went_or_came_back
from zeroward.library.models import Placement
from zeroward.library.queries.public import public_categories
from zeroward.places.models import Country


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """Sorted by time, then kind and key: whoever goes on after an entry misses nothing that changes meanwhile.

    `unknown`: parents of sets in which a deleted record may have stood, where nothing says any more in which."""

    at: datetime
    kind: str
    key: str
    pk: int
    deleted: bool = False
    sets: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def place(self) -> tuple[str, str, str]:
        """Finer than the second that is shown, so that two changes within one are not taken for each other."""
        return (self.at.astimezone(UTC).isoformat(timespec="microseconds"), self.kind, self.key)


def stamp(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def set_names() -> list[tuple[str, str]]:
    """All sets with their names, parents first. Two queries."""
    kinds = [(f"{KIND}:{one.kind}", one.name) for one in open_sources().values()]
    categories = [(f"{CATEGORY}:{one.code}", one.title) for one in public_categories()]
    countries = [(f"{COUNTRY}:{one.code}", one.name) for one in Country.objects.public().order_by("code")]
    return [
        (KIND, "By kind of record"), *kinds,
        (CATEGORY, "By category of the portfolio"), *categories,
        (COUNTRY, "By country"), *countries,
    ]  # fmt: skip


def entries(*, only: str = "") -> list[Entry]:
    """All entries, or those of a set and the sets below it. A handful of queries, however many kinds there are."""
    parent, _colon, name = only.partition(":")
    sources = open_sources()
    if parent == KIND and name:
        sources = {kind: one for kind, one in sources.items() if kind == name}
    found = _all(list(sources.values())) if sources else []
    return sorted(entry for entry in found if not only or _within(entry, only))


def shown_keys() -> dict[str, set[str]]:
    """The keys that are public now, for each kind that is open."""
    sources = open_sources()
    found: dict[str, set[str]] = {kind: set() for kind in sources}
    for kind, _pk, key, _at in _together([one.rows(one.public()) for one in sources.values()]):
        found[kind].add(key)
    return found


def _within(entry: Entry, only: str) -> bool:
    """Where nobody knows the sets of a deleted record it counts as one of all: a harvester forgets one record too many
    sooner than it keeps one that is gone (OAI-PMH 2.0, 2.5.1)."""
    known = any(one == only or one.startswith(f"{only}:") for one in entry.sets)
    return known or only.partition(":")[0] in entry.unknown


def _all(sources: Sequence[Source]) -> list[Entry]:
    """What changes beside a record counts as a change of it, and so does that it came back."""
    moved = went_or_came_back([one.kind for one in sources])
    beside = _beside(sources)
    more = {one.kind: sets_of_public(one) for one in sources}
    shown = []
    for kind, pk, key, at in _together([one.rows(one.public()) for one in sources]):
        times = [at, beside.get((kind, pk)), moved.get((kind, key), (True, None))[1]]
        sets = (f"{KIND}:{kind}", *sorted(more[kind].get(pk, ())))
        shown.append(Entry(max(one for one in times if one), kind, key, pk, sets=sets))
    there = {(one.kind, one.key) for one in shown}
    return [*shown, *_gone(sources, moved, there)]


def _gone(
    sources: Sequence[Source], moved: Mapping[Place, tuple[bool, datetime]], there: set[Place]
) -> list[Entry]:
    """What was taken back and still exists, and what does not exist any more."""
    times = {place: at for place, (shown, at) in moved.items() if not shown and place not in there}
    parts = [one.rows(records, "archived_at") for one in sources if (records := one.gone()) is not None]
    for kind, _pk, key, at, archived in _together(parts):
        if (kind, key) not in there:
            times[kind, key] = max(one for one in (at, archived, times.get((kind, key))) if one)
    keys: dict[str, set[str]] = defaultdict(set)
    for kind, key in times:
        keys[kind].add(key)
    before = {one.kind: sets_before(one, keys[one.kind]) for one in sources}
    return [_tombstone(at, kind, key, before[kind].get(key)) for (kind, key), at in times.items()]


def _tombstone(at: datetime, kind: str, key: str, sets: Iterable[str] | None) -> Entry:
    """With the sets in which the record stood; None where nothing says which."""
    told = (f"{KIND}:{kind}", *sorted(sets or ()))
    unknown = parents_of(kind) if sets is None else ()
    return Entry(at, kind, key, 0, deleted=True, sets=told, unknown=unknown)


def _together(parts: Sequence[QuerySet[Any, tuple[Any, ...]]]) -> Iterable[tuple[Any, ...]]:
    """Rows of several models with the same columns, in one query."""
    return parts[0].union(*parts[1:], all=True) if parts else []


def _beside(sources: Sequence[Source]) -> Mapping[tuple[str, int], datetime]:
    """When a translation of a record changed last, or a placement of a material: parts of it in rows of their own."""
    models = [one.model for one in sources if issubclass(one.model, Translatable)]
    kinds = {ContentType.objects.get_for_model(one.model).pk: one.kind for one in sources}
    contents = [ContentType.objects.get_for_model(one) for one in models]
    texts = (
        Text.objects.filter(content_type__in=contents).order_by().values_list("content_type_id", "object_id")
    )
    changes = [((kinds[kind], pk), at) for kind, pk, at in texts.annotate(newest=Max("updated_at"))]
    if any(one.kind == "material" for one in sources):
        placed = Placement.objects.order_by().values_list("material_id")
        changes += [(("material", pk), at) for pk, at in placed.annotate(newest=Max("updated_at"))]
    found: dict[tuple[str, int], datetime] = {}
    for place, at in changes:
        found[place] = max(at, found.get(place, at))
    return found
