"""In which sets a record stands, or stood before it went: its kind, categories of the portfolio, countries."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.db.models import CharField, F, Q, QuerySet, Value

from zeroward.api.harvest.sources import Source
from zeroward.library.models import Material, Placement
from zeroward.library.queries.public import public_placements

KIND, CATEGORY, COUNTRY = "kind", "category", "country"
_PARENTS: Mapping[str, tuple[str, ...]] = {
    "material": (CATEGORY, COUNTRY),
    "challenge": (CATEGORY,),
    "deep-dive": (CATEGORY,),
}


def parents_of(kind: str) -> tuple[str, ...]:
    """In sets of which records of this kind may stand, beside that of their kind."""
    return _PARENTS.get(kind, ())


def sets_of_public(source: Source) -> Mapping[int, set[str]]:
    """Categories and countries of public records, by primary key."""
    if source.kind == "material":
        placed = public_placements().order_by().values_list("material_id", "challenge__category__code")
        links = Material.countries.through._default_manager
        named = links.filter(country__live=True, country__archived_at__isnull=True)
        return _joined((placed, CATEGORY), (named.values_list("material_id", "country__code"), COUNTRY))
    if CATEGORY in parents_of(source.kind):
        rows = source.public().order_by().values_list("pk", "category__code")
        return _joined((rows, CATEGORY))
    return {}


def sets_before(source: Source, keys: Collection[str]) -> Mapping[str, set[str]]:
    """Categories and countries of records that went, by key, as far as their rows still say. Placements and categories
    that were taken back count too: they may have gone with the record. What has no row, or one that a draft took over,
    is not in the answer: nobody knows its sets any more."""
    if not keys or not parents_of(source.kind):
        return {}
    were_public = Q(live=True) | Q(first_published_at__isnull=False)
    records = source.model._default_manager.filter(
        were_public, **{f"{source.key}__in": list(keys)}
    ).order_by()
    parts = [_rows(records, source.key)]
    if source.kind == "material":
        links = Material.countries.through._default_manager.filter(material__in=records).order_by()
        placed = Placement._default_manager.filter(material__in=records).order_by()
        parts += [
            _rows(placed, "material__key", CATEGORY, "challenge__category__code"),
            _rows(links, "material__key", COUNTRY, "country__code"),
        ]
    else:
        parts.append(_rows(records, source.key, CATEGORY, "category__code"))
    found: dict[str, set[str]] = {}
    for key, parent, code in parts[0].union(*parts[1:]):
        found.setdefault(key, set()).update([f"{parent}:{code}"] if parent else [])
    return found


def _rows(
    records: QuerySet[Any, Any], key: str, parent: str = "", code: str = ""
) -> QuerySet[Any, tuple[Any, ...]]:
    """Key, parent and code of a set; those of a record alone without one, so that it is known to be there."""
    told = F(code) if code else Value("", output_field=CharField())
    return records.values_list(F(key), Value(parent, output_field=CharField()), told)


def _joined(*parts: tuple[Iterable[tuple[Any, Any]], str]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    for pairs, parent in parts:
        for pk, code in pairs:
            found[pk].add(f"{parent}:{code}")
    return found
