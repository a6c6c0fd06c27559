"""One challenge, from what makes it hard to what is related."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count, OuterRef, QuerySet, Subquery, prefetch_related_objects
from django.db.models.functions import Coalesce
from django.utils.translation import get_language

from zeroward.core.models import Served
from zeroward.core.once import kept
from zeroward.core.queries.texts import attach_texts, with_texts
from zeroward.library.models import Challenge, DeepDive, Link, Material, Placement, Quote
from zeroward.library.queries.beside import known_beside
from zeroward.library.queries.entries import Context, MaterialEntry, context_of, entry_of
from zeroward.library.queries.glossary import PageTerms, page_terms
from zeroward.library.queries.lessons import LessonEntry
from zeroward.library.queries.links import LinkEntry, link_entry
from zeroward.library.queries.public import (
    countries_of_materials,
    public_challenges,
    public_placements,
    visible,
)
from zeroward.library.queries.recordings import RecordingEntry, recording_entry
from zeroward.library.queries.related import (
    RelatedChallenge,
    known_tags,
    near_challenges,
    related_challenge,
)
from zeroward.library.queries.words import Tag, attach_labels, tag_of


@dataclass(frozen=True, slots=True)
class PlacedMaterial:
    """A material in this challenge: its focus and key features here, its links, where else it is placed."""

    placement: Placement
    entry: MaterialEntry
    focus: Served
    features: Served
    links: Sequence[LinkEntry]
    elsewhere: Sequence[Context]


@dataclass(frozen=True, slots=True)
class ChallengePage:
    challenge: Challenge
    title: Served
    summary: Served
    hard: Served
    materials: Sequence[PlacedMaterial]
    lessons: Sequence[LessonEntry]
    dives: Sequence[DeepDive]
    quotes: Sequence[Quote]
    recordings: Sequence[RecordingEntry]
    related: Sequence[RelatedChallenge]
    tags: Sequence[Tag]
    previous: Challenge | None
    following: Challenge | None
    terms: PageTerms


def challenge_page(code: str) -> ChallengePage | None:
    """Everything for the page of one challenge in about a dozen queries; None when it is not public."""
    challenges = known_challenges()
    this = next((one for one in challenges if one.code == code), None)
    if this is None:
        return None
    placements = placements_of_materials_in(this)
    own = [row for row in placements if row.challenge_id == this.pk]
    beside = known_beside()
    tags = known_tags()
    near = near_challenges(this, challenges, tags, placements)
    by_key = {one.pk: one for one in challenges}
    previous, following = _beside(challenges, this, -1), _beside(challenges, this, 1)
    terms = page_terms()  # its texts are read with those of the page
    return ChallengePage(
        challenge=this,
        title=this.served("title"),
        summary=this.served("summary"),
        hard=this.served("key_challenges"),
        materials=[placed_material(row, placements, by_key) for row in own],
        lessons=[
            LessonEntry(lesson, lesson.served("text"), (), not lesson.text)
            for lesson in beside.lessons.get(this.pk, ())
        ],
        dives=beside.dives.get(this.pk, []),
        quotes=beside.quotes.get(this.pk, []),
        recordings=[recording_entry(one) for one in beside.recordings_of(row.material for row in own)],
        related=[
            related_challenge(other, found, shared, other.material_count) for other, found, shared in near
        ],
        tags=[tag_of(concept) for concept in tags.get(this.pk, [])],
        previous=previous,
        following=following,
        terms=terms,
    )


def placements_of_materials_in(challenge: Challenge) -> list[Placement]:
    """The public placements of every material of this challenge, here and elsewhere."""
    every = known_placements()
    here = {row.material_id for row in every if row.challenge_id == challenge.pk}
    return [row for row in every if row.material_id in here]


def known_placements() -> list[Placement]:
    """All public placements with their materials, kept between pages: read them, change nothing."""
    return kept(("library.placements", get_language()), _with_materials)


def _with_materials() -> list[Placement]:
    found = list(public_placements().select_related("material__format", "challenge").order_by("order", "pk"))
    materials = [row.material for row in found]
    prefetch_related_objects(materials, countries_of_materials(), "links")
    attach_texts(
        found, materials, [country for material in materials for country in material.shown_countries]
    )
    attach_labels(material.format for material in materials)
    return found


def known_challenges() -> list[Challenge]:
    """All public challenges with their texts, kept between pages: read them, change nothing."""
    return kept(("library.challenges", get_language()), _with_texts)


def _with_texts() -> list[Challenge]:
    found = with_texts(counted_challenges())
    attach_texts(challenge.category for challenge in found)
    return found


def counted_challenges() -> QuerySet[Challenge]:
    """All public challenges in their order, with the number of their public materials in `material_count`."""
    # counted apart: grouping by every column of three tables takes ten times as long
    placed = Placement.objects.public().filter(challenge=OuterRef("pk"), **visible("material")).order_by()
    count = placed.values("challenge").annotate(count=Count("pk")).values("count")
    return (
        public_challenges()
        .select_related("category", "source")
        .annotate(material_count=Coalesce(Subquery(count), 0))
        .order_by("order", "code")
    )


def placed_material(
    placement: Placement, placements: Iterable[Placement], challenges: dict[int, Challenge]
) -> PlacedMaterial:
    material = placement.material
    elsewhere = [
        context_of(challenges[row.challenge_id])
        for row in sorted(placements, key=lambda row: row.challenge.order)
        if row.material_id == material.pk and row.challenge_id != placement.challenge_id
    ]
    own_features = placement.served("key_features")
    return PlacedMaterial(
        placement=placement,
        entry=entry_of(material),
        focus=placement.served("focus"),
        features=own_features or material.served("key_features"),
        links=links_of(material),
        elsewhere=elsewhere,
    )


def links_of(material: Material) -> list[LinkEntry]:
    links: Iterable[Link] = material.links.all()
    return [link_entry(link) for link in links]


def _beside(challenges: Sequence[Challenge], this: Challenge, step: int) -> Challenge | None:
    place = challenges.index(this) + step
    return challenges[place] if 0 <= place < len(challenges) else None
