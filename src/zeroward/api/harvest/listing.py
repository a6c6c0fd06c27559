"""The list of what can be harvested: identifier, time, sets, deleted or not; in the order in which it changed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Max, QuerySet

from zeroward.api.harvest.sources import Source, open_sources
from zeroward.core.models import Text, Translatable
from zeroward.harvested.queries.lines import Place, went_or_came_back
from zeroward.library.models import Material, Placement
from zeroward.library.queries.public import public_categories, public_placements
from zeroward.places.models import Country

KIND, CATEGORY, COUNTRY = "kind", "category", "country"


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """Sorted by time, then kind and key: whoever goes on after an entry misses nothing that changes meanwhile."""

    at: datetime
    kind: str
    key: str
    pk: int
    deleted: bool = False
    sets: tuple[str, ...] = ()

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
    return sorted(entry for entry in found if not only or _within(entry.sets, only))


def shown_keys() -> dict[str, set[str]]:
    """The keys that are public now, for each kind that is open."""
    sources = open_sources()
    found: dict[str, set[str]] = {kind: set() for kind in sources}
    for kind, _pk, key, _at in _together([one.rows(one.public()) for one in sources.values()]):
        found[kind].add(key)
    return found


def _within(sets: Iterable[str], only: str) -> bool:
    return any(one == only or one.startswith(f"{only}:") for one in sets)


def _all(sources: Sequence[Source]) -> list[Entry]:
    """What changes beside a record counts as a change of it, and so does that it came back."""
    moved = went_or_came_back([one.kind for one in sources])
    beside = _beside(sources)
    more = {one.kind: _sets(one) for one in sources}
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
    return [
        Entry(at, kind, key, 0, deleted=True, sets=(f"{KIND}:{kind}",)) for (kind, key), at in times.items()
    ]


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


def _sets(source: Source) -> Mapping[int, set[str]]:
    """Categories and countries by primary key."""
    found: dict[int, set[str]] = defaultdict(set)
    pairs: list[tuple[Any, Any, str]] = []
    if source.kind == "material":
        placed = public_placements().order_by().values_list("material_id", "challenge__category__code")
        pairs += [(pk, code, CATEGORY) for pk, code in placed]
        links = Material.countries.through._default_manager
        named = links.filter(country__live=True, country__archived_at__isnull=True)
        pairs += [(pk, code, COUNTRY) for pk, code in named.values_list("material_id", "country__code")]
    elif source.kind in ("challenge", "deep-dive"):
        rows = source.public().order_by().values_list("pk", "category__code")
        pairs += [(pk, code, CATEGORY) for pk, code in rows]
    for pk, code, parent in pairs:
        found[pk].add(f"{parent}:{code}")
    return found
