"""The whole public portfolio as plain data, for an edition. The same database gives the same data."""

from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import Prefetch, QuerySet

from zeroward.core.models import SearchRecord, Source
from zeroward.library.models import Material, Term
from zeroward.library.queries import edition_records as records
from zeroward.library.queries.edition_texts import TextShelf
from zeroward.library.queries.public import (
    challenges_through,
    countries_of_materials,
    public_categories,
    public_challenges,
    public_deep_dives,
    public_evidence,
    public_lessons,
    public_materials,
    public_placements,
    public_quotes,
    public_recordings,
)
from zeroward.places.models import Country, Organisation
from zeroward.taxonomy.models import Concept, Label

FORMAT = "zeroward-edition/1"
"""Name and version of the form of the data; raised when a reader of the dump would have to change."""

Step = Callable[[str], None]
Made = Callable[[Any, TextShelf], records.Record]


def portfolio_data(step: Step = lambda _name: None) -> dict[str, Any]:
    """All public records by kind, each list sorted by code or key. `step(kind)` is called before each kind."""
    data: dict[str, Any] = {"format": FORMAT}
    for name, queryset, make, order in _kinds():
        step(name)
        found = list(queryset)
        shelf = TextShelf(found)
        data[name] = sorted((make(record, shelf) for record in found), key=order)
    step("references")
    data["countries"] = _countries(data)
    data["organisations"] = _organisations(data)
    data["formats"] = _concepts("formats", {material["format"] for material in data["materials"]})
    data["hashtags"] = _hashtags(data)
    data["platforms"] = list(
        SearchRecord.objects.filter(kind="platform").order_by("key").values_list("key", flat=True)
    )
    data["sources"] = _sources(data)
    return data


def _kinds() -> list[tuple[str, QuerySet[Any], Made, Callable[[records.Record], Any]]]:
    def by_key(record: records.Record) -> Any:
        return record["key"]

    def by_code(record: records.Record) -> Any:
        return [int(part) if part.isdigit() else 0 for part in record["code"].split(".")], record["code"]

    live = Organisation.objects.public()
    materials = (
        public_materials()
        .select_related("source", "format")
        .prefetch_related(
            "links",
            "hashtags",
            countries_of_materials(),
            Prefetch("partners", queryset=live, to_attr="shown_partners"),
            Prefetch("organisations", queryset=live, to_attr="shown_organisations"),
            Prefetch("related", queryset=Material.objects.public(), to_attr="shown_related"),
        )
    )
    terms = Term.objects.public().select_related("source")
    related_terms = Prefetch("related", queryset=Term.objects.public(), to_attr="shown_related")
    placed = public_placements().select_related("source", "material", "challenge")
    in_challenges = challenges_through("challenges")
    return [
        ("categories", public_categories().select_related("source"), records.category, by_code),
        (
            "challenges",
            public_challenges().select_related("source").prefetch_related("hashtags"),
            records.challenge,
            by_code,
        ),
        ("materials", materials, records.material, by_key),
        ("placements", placed.order_by("challenge__order", "order", "pk"), records.placement, _as_placed),
        (
            "lessons",
            public_lessons().select_related("source").prefetch_related(in_challenges),
            records.lesson,
            by_key,
        ),
        (
            "deep_dives",
            public_deep_dives().select_related("source").prefetch_related(in_challenges),
            records.deep_dive,
            by_key,
        ),
        ("recordings", public_recordings().select_related("source"), records.recording, by_key),
        ("quotes", public_quotes().select_related("source", "challenge"), records.quote, by_key),
        ("evidence", public_evidence().select_related("source", "material"), records.evidence, by_key),
        ("glossary", terms.prefetch_related(related_terms), records.term, by_key),
    ]


def _as_placed(_record: records.Record) -> int:
    """Sorting is stable, so placements keep the order in which the editors placed them."""
    return 0


def _countries(data: dict[str, Any]) -> list[records.Record]:
    used = {code for material in data["materials"] for code in material["countries"]}
    used |= {dive["country"] for dive in data["deep_dives"]}
    found = list(Country.objects.public().filter(code__in=used))
    shelf = TextShelf(found)
    return sorted(
        ({"code": one.code, "texts": shelf.frozen(one)} for one in found), key=lambda one: str(one["code"])
    )


def _organisations(data: dict[str, Any]) -> list[records.Record]:
    used = {key for one in data["materials"] for name in ("partners", "organisations") for key in one[name]}
    rows = Organisation.objects.public().filter(key__in=used).order_by("key")
    return [{"key": one.key, "name": one.name, "short_name": one.short_name} for one in rows]


def _concepts(scheme: str, keys: Iterable[str]) -> list[records.Record]:
    """Concepts with their preferred labels in all languages."""
    labels = Prefetch(
        "labels", queryset=Label.objects.filter(kind=Label.Kind.PREF).order_by("lang"), to_attr="kept_labels"
    )
    found = Concept.objects.of(scheme).filter(key__in=set(keys)).order_by("key").prefetch_related(labels)
    return [
        {
            "key": one.key,
            "notation": one.notation,
            "labels": {label.lang: label.text for label in one.kept_labels},
        }
        for one in found
    ]


def _hashtags(data: dict[str, Any]) -> list[records.Record]:
    """The index: every hashtag in use, with the challenges and materials that carry it."""
    used: dict[str, dict[str, list[str]]] = {}
    for kind, name in (("challenges", "code"), ("materials", "key")):
        for record in data[kind]:
            for tag in record["hashtags"]:
                used.setdefault(tag, {"challenges": [], "materials": []})[kind].append(record[name])
    return [{**concept, **used[concept["key"]]} for concept in _concepts("hashtags", used)]


def _sources(data: dict[str, Any]) -> list[records.Record]:
    used = {
        record.get("source", "")
        for kind in data.values()
        if isinstance(kind, list)
        for record in kind
        if isinstance(record, dict)
    }
    names = ("key", "title", "publisher", "year", "url", "licence", "digest")
    return list(Source.objects.filter(key__in=used).order_by("key").values(*names))
