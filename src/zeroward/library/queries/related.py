"""What lies near: challenges by shared hashtags and materials, materials by shared challenges and hashtags.

Every result says what it shares, so that a reader can judge it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from zeroward.core.models import Served
from zeroward.core.once import kept
from zeroward.core.queries.together import Part, Rows, part
from zeroward.core.ui.addresses import address_of
from zeroward.library.models import Challenge, Material, Placement
from zeroward.library.queries.public import public_placements, visible
from zeroward.library.queries.words import attach_labels
from zeroward.taxonomy.models import Concept

SHOWN = 5
MATERIAL_WEIGHT = 3
"""A shared material says more than a shared hashtag: it was placed by hand."""
TAGS_NAMED = 3


@dataclass(frozen=True, slots=True)
class RelatedChallenge:
    """`why` names what is shared; `materials` is how many materials the related challenge has."""

    code: str
    title: Served
    url: str
    why: str
    materials: int


def known_tags() -> dict[int, list[Concept]]:
    """The hashtags of every challenge with their labels, kept between pages: read them, change nothing."""
    return kept(("library.tags", get_language()), _labelled_tags)


def _labelled_tags() -> dict[int, list[Concept]]:
    found = dict(tags_by_challenge())
    attach_labels(*found.values())
    return found


def tags_by_challenge() -> dict[int, list[Concept]]:
    """The hashtags of every challenge, without labels. One query."""
    light = ("challenge_id", "concept__key", "concept__notation")
    rows = Challenge.hashtags.through.objects.select_related("concept").only(*light).order_by("pk")
    found: dict[int, list[Concept]] = defaultdict(list)
    for row in rows:
        found[row.challenge_id].append(row.concept)
    return found


def near_challenges(
    this: Challenge,
    challenges: Iterable[Challenge],
    tags: Mapping[int, Sequence[Concept]],
    placements: Iterable[Placement],
) -> list[tuple[Challenge, list[Concept], list[Material]]]:
    """The nearest challenges with the hashtags and materials they share with this one, nearest first.

    `placements`: those of this challenge's materials, in all challenges.
    """
    own = {concept.pk for concept in tags.get(this.pk, ())}
    shared: dict[int, list[Material]] = defaultdict(list)
    for placement in placements:
        if placement.challenge_id != this.pk:
            shared[placement.challenge_id].append(placement.material)
    found = [
        (other, [concept for concept in tags.get(other.pk, ()) if concept.pk in own], shared[other.pk])
        for other in challenges
        if other.pk != this.pk
    ]
    near = [row for row in found if row[1] or row[2]]
    near.sort(key=lambda row: (-(MATERIAL_WEIGHT * len(row[2]) + len(row[1])), row[0].order, row[0].code))
    return near[:SHOWN]


def related_challenge(
    challenge: Challenge, tags: Sequence[Concept], materials: Sequence[Material], count: int
) -> RelatedChallenge:
    return RelatedChallenge(
        code=challenge.code,
        title=challenge.served("title"),
        url=address_of("library:challenge", challenge.code),
        why=shared_sentence(
            [concept.label for concept in tags], [material.served("title").body for material in materials]
        ),
        materials=count,
    )


def shared_sentence(tags: Sequence[str], materials: Sequence[str]) -> str:
    """ "Shares DK2020 and the hashtags Funding, Financing and 2 more."""
    parts = [", ".join(materials)] if materials else []
    if tags:
        named = ", ".join(tags[:TAGS_NAMED])
        more = len(tags) - TAGS_NAMED
        if more > 0:
            named = ngettext("%(tags)s and %(count)d more", "%(tags)s and %(count)d more", more) % {
                "tags": named,
                "count": more,
            }
        parts.append(ngettext("the hashtag %(tags)s", "the hashtags %(tags)s", len(tags)) % {"tags": named})
    return _("Shares %(what)s.") % {"what": "; ".join(parts)} if parts else ""


def parts_near(this: Material) -> dict[str, Part]:
    """What public materials share with this one, and its own hashtags, for `near_materials`."""
    tags, links = Material.hashtags.through.objects, Material.related.through.objects
    own = tags.filter(material=this.pk)
    placed = public_placements().filter(
        challenge__in=public_placements().filter(material=this.pk).values("challenge")
    )
    tagged = tags.filter(concept__in=own.values("concept"), **visible("material"))
    chosen = links.filter(from_material=this.pk, **visible("to_material"))
    order = ("challenge__order", "order", "pk")
    return {
        "placed": part(placed, "material_id", "material__title", "challenge__code", *order),
        "tagged": part(tagged, "material_id", "material__title"),
        "chosen": part(chosen, "to_material_id", "to_material__title"),
        "own": part(own, "pk", "concept__id", "concept__key", "concept__notation"),
    }


def near_materials(this: Material, rows: Rows) -> list[tuple[int, str]]:
    """Keys of the nearest materials with the reason, nearest first: those the editors chose, then by what is shared."""
    titles: dict[int, str] = {row["to_material_id"]: row["to_material__title"] for row in rows["chosen"]}
    chosen, codes = set(titles), defaultdict(list)
    for row in sorted(rows["placed"], key=lambda row: (row["challenge__order"], row["order"], row["pk"])):
        codes[row["material_id"]].append(row["challenge__code"])
    tags = Counter(row["material_id"] for row in rows["tagged"])
    titles |= {row["material_id"]: row["material__title"] for row in (*rows["placed"], *rows["tagged"])}
    scored: list[tuple[int, str, int, str]] = []
    for pk in titles.keys() - {this.pk}:
        score = 100 * (pk in chosen) + MATERIAL_WEIGHT * len(codes[pk]) + tags[pk]
        if score > MATERIAL_WEIGHT:
            scored.append((-score, titles[pk], pk, why_near(codes[pk], tags[pk], chosen=pk in chosen)))
    return [(pk, reason) for _score, _title, pk, reason in sorted(scored)[:SHOWN]]


def why_near(codes: Sequence[str], tags: int, *, chosen: bool) -> str:
    """ "Named by the source as related; both answer 1.2 and 1.4; 3 hashtags in common."""
    parts = [_("Linked by the editors")] if chosen else []
    if codes:
        parts.append(_("both placed in %(codes)s") % {"codes": ", ".join(codes)})
    if tags:
        parts.append(
            ngettext("%(count)d hashtag in common", "%(count)d hashtags in common", tags) % {"count": tags}
        )
    sentence = "; ".join(parts)
    return f"{sentence[:1].upper()}{sentence[1:]}."
