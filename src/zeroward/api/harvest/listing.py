"""The list of what can be harvested: identifier, time, sets, deleted or not; in the order in which it changed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Max

from zeroward.api.harvest.sources import Source, open_sources
from zeroward.core.models import Text, Translatable
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
    """All entries, or those of a set and the sets below it."""
    parent, _colon, name = only.partition(":")
    sources = open_sources()
    kinds = [name] if parent == KIND and name else list(sources)
    found = [entry for kind in kinds if kind in sources for entry in _of(sources[kind])]
    return sorted(entry for entry in found if not only or _within(entry.sets, only))


def _within(sets: Iterable[str], only: str) -> bool:
    return any(one == only or one.startswith(f"{only}:") for one in sets)


def _of(source: Source) -> list[Entry]:
    """Four queries, and what its sets take. What changes beside a record counts as a change of it."""
    rows = list(source.public().order_by().values_list("pk", source.key, "updated_at"))
    beside = _beside(source)
    more = _sets(source)
    shown = [
        Entry(
            max(at, beside.get(pk, at)), source.kind, key, pk,
            sets=(f"{KIND}:{source.kind}", *sorted(more.get(pk, ()))),
        )
        for pk, key, at in rows
    ]  # fmt: skip
    lost = [
        Entry(
            max(at, archived or at),
            source.kind,
            key,
            pk,
            deleted=True,
            sets=(f"{KIND}:{source.kind}",),
        )
        for pk, key, at, archived in source.gone()
    ]
    return [*shown, *lost]


def _beside(source: Source) -> Mapping[int, datetime]:
    """When a translation of a record changed last, or a placement of a material: parts of it in rows of their own."""
    found: dict[int, datetime] = {}
    changes: list[tuple[int, datetime]] = []
    if issubclass(source.model, Translatable):
        kind = ContentType.objects.get_for_model(source.model)
        texts = Text.objects.filter(content_type=kind).order_by().values_list("object_id")
        changes += texts.annotate(newest=Max("updated_at"))
    if source.kind == "material":
        placed = Placement.objects.order_by().values_list("material_id")
        changes += placed.annotate(newest=Max("updated_at"))
    for pk, at in changes:
        found[pk] = max(at, found.get(pk, at))
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
