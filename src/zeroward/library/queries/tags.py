"""Hashtags: the index, one hashtag with what carries it, and the right hashtag for a misspelt one."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Prefetch

from zeroward.core.queries.texts import attach_texts
from zeroward.core.ui.sorting import sort_key
from zeroward.library.models import Challenge, Material
from zeroward.library.queries.category import ChallengeEntry, challenge_entries
from zeroward.library.queries.entries import MaterialEntry, entries, listed_materials
from zeroward.library.queries.glossary import first_letter
from zeroward.library.queries.public import public_challenges, public_materials, public_placements
from zeroward.library.queries.words import Tag, attach_labels, tag_of
from zeroward.methods.text.fold import fold
from zeroward.taxonomy.models import Concept, Label

SCHEME = "hashtags"


@dataclass(frozen=True, slots=True)
class TagGroup:
    letter: str
    anchor: str
    tags: Sequence[Tag]


@dataclass(frozen=True, slots=True)
class TagIndex:
    groups: Sequence[TagGroup]
    frequent: Sequence[Tag]
    total: int
    unused: int


@dataclass(frozen=True, slots=True)
class TagPage:
    concept: Concept
    tag: Tag
    definition: str
    challenges: Sequence[ChallengeEntry]
    materials: Sequence[MaterialEntry]
    broader: Sequence[Tag]
    narrower: Sequence[Tag]
    related: Sequence[Tag]
    other_words: Sequence[str]


def tag_index() -> TagIndex:
    """All hashtags by letter with how many public challenges and materials carry each. Four queries."""
    concepts = list(Concept.objects.of(SCHEME).filter(archived_at__isnull=True))
    attach_labels(concepts)
    counts = tag_counts()
    tags = sorted((tag_of(one, counts[one.pk]) for one in concepts), key=lambda tag: sort_key(tag.label))
    groups: dict[str, list[Tag]] = {}
    for tag in tags:
        groups.setdefault(first_letter(tag.label), []).append(tag)
    frequent = sorted(tags, key=lambda tag: -tag.count)[:12]
    return TagIndex(
        [TagGroup(letter, f"letter-{ord(letter[0]):x}", found) for letter, found in groups.items()],
        sorted((tag for tag in frequent if tag.count > 1), key=lambda tag: sort_key(tag.label)),
        len(tags),
        sum(tag.count == 0 for tag in tags),
    )


def tag_counts() -> Counter[int]:
    """How many public records carry each hashtag."""
    challenges = Challenge.hashtags.through.objects.filter(challenge__in=public_challenges().values("pk"))
    materials = Material.hashtags.through.objects.filter(material__in=public_materials().values("pk"))
    return Counter(challenges.values_list("concept_id", flat=True)) + Counter(
        materials.values_list("concept_id", flat=True)
    )


def plain_form(text: str) -> str:
    """What is compared: without case, accents, hyphens and #."""
    return "".join(letter for letter in fold(text) if letter.isalnum())


def find_tag(asked: str) -> Concept | None:
    """The hashtag for an address: by its key, else by any of its labels, also the hidden ones for misspellings.

    Words that two hashtags share lead nowhere rather than astray; preferred labels go before others.
    """
    concepts = Concept.objects.of(SCHEME).filter(archived_at__isnull=True)
    exact = concepts.filter(key=asked).first()
    wanted = plain_form(asked)
    if exact is not None or not wanted:
        return exact
    by_form = [one for one in concepts if wanted in (plain_form(one.notation), plain_form(one.key))]
    if len(by_form) == 1:
        return by_form[0]
    labels = Label.objects.filter(
        concept__scheme__key=SCHEME, concept__archived_at__isnull=True
    ).select_related("concept")
    for kind in (Label.Kind.PREF, Label.Kind.ALT, Label.Kind.HIDDEN):
        found = {
            row.concept_id: row.concept
            for row in labels
            if row.kind == kind and plain_form(row.text) == wanted
        }
        if len(found) == 1:
            return next(iter(found.values()))
    return None


def tag_page(concept: Concept) -> TagPage:
    """What carries a hashtag, and its neighbours. About a dozen queries."""
    near = Concept.objects.filter(archived_at__isnull=True, scheme=concept.scheme_id)
    full = (
        Concept.objects.filter(pk=concept.pk)
        .prefetch_related(
            Prefetch("broader", queryset=near, to_attr="shown_broader"),
            Prefetch("narrower", queryset=near, to_attr="shown_narrower"),
            Prefetch("related", queryset=near, to_attr="shown_related"),
            "labels",
        )
        .get()
    )
    attach_labels([full], full.shown_broader, full.shown_narrower, full.shown_related)
    challenges = list(public_challenges().filter(hashtags=full))
    placed = list(public_placements().filter(challenge__in=challenges).select_related("material"))
    materials = listed_materials().filter(hashtags=full)
    made = entries(materials)
    attach_texts(challenges, [one.category for one in challenges], [row.material for row in placed])
    tag = tag_of(full, len(challenges) + len(made))
    return TagPage(
        concept=full,
        tag=tag,
        definition=full.definition,
        challenges=challenge_entries(challenges, [(row.challenge_id, row.material) for row in placed]),
        materials=made,
        broader=_sorted(full.shown_broader),
        narrower=_sorted(full.shown_narrower),
        related=_sorted(full.shown_related),
        other_words=other_words(full),
    )


def other_words(concept: Concept) -> list[str]:
    """Alternative labels in the reader's language: hidden ones are found but never shown."""
    word = concept.label
    lang = next((row.lang for row in concept.labels.all() if row.text == word), "en")
    return [row.text for row in concept.labels.all() if row.kind == Label.Kind.ALT and row.lang == lang]


def _sorted(concepts: Sequence[Concept]) -> list[Tag]:
    return sorted((tag_of(one) for one in concepts), key=lambda tag: sort_key(tag.label))
