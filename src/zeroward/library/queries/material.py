"""One material with every context, its links, its evidence and what is related."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Prefetch, prefetch_related_objects
from django.urls import reverse

from zeroward.core.models import Served
from zeroward.core.queries.texts import attach_texts
from zeroward.core.queries.together import Row, of_record, records, together
from zeroward.core.ui.sorting import sort_key
from zeroward.library.models import Evidence, Material, Placement
from zeroward.library.queries.challenge import links_of
from zeroward.library.queries.entries import MaterialEntry, context_of, entry_of
from zeroward.library.queries.glossary import PageTerms, page_terms
from zeroward.library.queries.links import LinkEntry
from zeroward.library.queries.public import (
    countries_of_materials,
    placements_of_materials,
    public_evidence,
    public_materials,
    public_recordings,
)
from zeroward.library.queries.recordings import RecordingEntry, recording_entry
from zeroward.library.queries.related import near_materials, parts_near
from zeroward.library.queries.words import Tag, attach_labels, tag_of
from zeroward.places.models import Country, Organisation
from zeroward.taxonomy.models import Concept


@dataclass(frozen=True, slots=True)
class PlacedIn:
    """One context of the material: the challenge, its focus there, and key features that differ there."""

    placement: Placement
    code: str
    title: Served
    url: str
    focus: Served
    features: Served


@dataclass(frozen=True, slots=True)
class MaterialPage:
    material: Material
    entry: MaterialEntry
    features: Served
    contexts: Sequence[PlacedIn]
    links: Sequence[LinkEntry]
    countries: Sequence[Country]
    partners: Sequence[Organisation]
    organisations: Sequence[Organisation]
    recordings: Sequence[RecordingEntry]
    evidence: Sequence[Evidence]
    related: Sequence[MaterialEntry]
    tags: Sequence[Tag]
    terms: PageTerms

    @property
    def has_address(self) -> bool:
        return any(link.url for link in self.links)

    @property
    def other_titles(self) -> list[str]:
        return [line.strip() for line in self.material.title_variants.splitlines() if line.strip()]

    @property
    def last_check(self) -> datetime.datetime | None:
        checks = [link.checked_at for link in self.material.links.all() if link.checked_at]
        return max(checks, default=None)


def material_page(key: str) -> MaterialPage | None:
    """About fifteen queries, or None when there is no such public material."""
    this = public_materials().filter(key=key).select_related("format", "source", "owner").first()
    if this is None:
        return None
    rows = together(parts_near(this))
    this.shown_tags = own_tags(rows["own"])
    near = near_materials(this, rows)
    found = public_materials().select_related("format").in_bulk([pk for pk, _why in near])
    neighbours = [found[pk] for pk, _why in near if pk in found]
    prefetch_related_objects([this, *neighbours], placements_of_materials(), countries_of_materials())
    prefetch_related_objects(
        [this],
        "links",
        Prefetch("partners", queryset=Organisation.objects.public(), to_attr="shown_partners"),
        Prefetch("organisations", queryset=Organisation.objects.public(), to_attr="shown_organisations"),
    )
    recordings = list(public_recordings().filter(material=this))
    evidence = list(public_evidence().filter(material=this))
    terms = page_terms()
    attach_texts(
        [this], neighbours, recordings, evidence, this.shown_placements,
        [row.challenge for material in [this, *neighbours] for row in material.shown_placements],
        [country for material in [this, *neighbours] for country in material.shown_countries],
        [one.city for one in evidence], [one.material for one in recordings],
    )  # fmt: skip
    attach_labels([material.format for material in [this, *neighbours]], this.shown_tags)
    return MaterialPage(
        material=this,
        entry=entry_of(this),
        features=this.served("key_features"),
        contexts=[placed_in(row) for row in this.shown_placements],
        links=links_of(this),
        countries=sorted(this.shown_countries, key=lambda one: sort_key(one.served("name").body)),
        partners=sorted(this.shown_partners, key=lambda one: sort_key(one.name)),
        organisations=sorted(this.shown_organisations, key=lambda one: sort_key(one.name)),
        recordings=[recording_entry(one) for one in recordings],
        evidence=evidence,
        related=[entry_of(found[pk], why=why) for pk, why in near if pk in found],
        tags=[tag_of(concept) for concept in this.shown_tags],
        terms=terms,
    )


def own_tags(rows: Iterable[Row]) -> list[Concept]:
    """The hashtags of a material, without labels, in the order in which they were given."""
    return records(Concept, of_record(sorted(rows, key=lambda row: row["pk"]), "concept"))


def keep_tags(materials: Sequence[Material]) -> None:
    """The hashtags of all the materials in `shown_tags`, without labels. Two queries; each hashtag is read once."""
    pairs = list(Material.hashtags.through.objects.order_by("pk").values_list("material_id", "concept_id"))
    concepts = Concept.objects.only("key", "notation").in_bulk({concept for _material, concept in pairs})
    found = defaultdict(list)
    for material, concept in pairs:
        found[material].append(concepts[concept])
    for material in materials:
        material.shown_tags = found[material.pk]


def placed_in(placement: Placement) -> PlacedIn:
    context = context_of(placement.challenge)
    return PlacedIn(
        placement,
        context.code,
        context.title,
        context.url,
        placement.served("focus"),
        placement.served("key_features"),
    )


def material_url(material: Material) -> str:
    return reverse("library:material", args=[material.key])
