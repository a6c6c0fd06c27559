"""What lies near: challenges by shared hashtags and materials, materials by shared challenges and hashtags.

Every result says what it shares, so that a reader can judge it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.models import Served
from zeroward.core.ui.addresses import address_of
from zeroward.library.models import Challenge, Material, Placement
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


def near_materials(
    this: Material,
    others: Iterable[Material],
    *,
    own_challenges: set[int],
    own_tags: set[int],
    chosen: set[int],
) -> list[tuple[Material, str]]:
    """The nearest materials with the reason, nearest first: those the editors chose, then by what is shared.

    The others come with `shown_placements` and `shown_tags` (pairs of keys and concepts) attached.
    """
    scored: list[tuple[int, str, Material, str]] = []
    for other in others:
        if other.pk == this.pk:
            continue
        challenges = [row.challenge for row in other.shown_placements if row.challenge_id in own_challenges]
        tags = [concept for concept in other.shown_tags if concept.pk in own_tags]
        score = 100 * (other.pk in chosen) + MATERIAL_WEIGHT * len(challenges) + len(tags)
        if score > MATERIAL_WEIGHT:
            reason = why_near(challenges, len(tags), chosen=other.pk in chosen)
            scored.append((-score, other.title, other, reason))
    scored.sort(key=lambda row: row[:2])
    return [(material, reason) for _score, _title, material, reason in scored[:SHOWN]]


def why_near(challenges: Sequence[Challenge], tags: int, *, chosen: bool) -> str:
    """ "Named by the source as related; both answer 1.2 and 1.4; 3 hashtags in common."""
    parts = [_("Linked by the editors")] if chosen else []
    if challenges:
        codes = ", ".join(challenge.code for challenge in challenges)
        parts.append(_("both placed in %(codes)s") % {"codes": codes})
    if tags:
        parts.append(
            ngettext("%(count)d hashtag in common", "%(count)d hashtags in common", tags) % {"count": tags}
        )
    sentence = "; ".join(parts)
    return f"{sentence[:1].upper()}{sentence[1:]}."
