"""Words for concepts in the reader's language: formats and hashtags, read for a whole page at once."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import get_language

from zeroward.core.ui.addresses import address_of
from zeroward.taxonomy.models import Concept, Label


@dataclass(frozen=True, slots=True)
class Tag:
    """A hashtag as it is shown. `label` stands without #, `word` is the same in plain words."""

    key: str
    label: str
    word: str
    url: str
    count: int = 0


def attach_labels(*groups: Iterable[Concept | None], lang: str | None = None) -> None:
    """Keep the preferred labels of all the concepts on them, in the language asked for and in English. One query."""
    asked = (lang or get_language() or "en").split("-")[0]
    concepts = [concept for group in groups for concept in group if concept is not None]
    labels: dict[int, list[Label]] = defaultdict(list)
    if concepts:
        rows = Label.objects.filter(
            concept__in={concept.pk for concept in concepts}, kind=Label.Kind.PREF, lang__in={asked, "en"}
        )
        for row in rows:
            labels[row.concept_id].append(row)
    for concept in concepts:
        concept.__dict__["preferred_labels"] = labels[concept.pk]


def tag_of(concept: Concept, count: int = 0) -> Tag:
    """A hashtag with its address. In English it is written as in the portfolio, else it is made of the label."""
    word = concept.label
    lang = (get_language() or "en").split("-")[0]
    written = concept.notation if lang == "en" and concept.notation else hashtag_from(word)
    return Tag(concept.key, written or concept.key, word, address_of("library:tag", concept.key), count)


def hashtag_from(words: str) -> str:
    """ "Accessible information" becomes AccessibleInformation: readable aloud, whatever the script."""
    pieces = "".join(letter if letter.isalnum() else " " for letter in words).split()
    return "".join(piece[:1].upper() + piece[1:] for piece in pieces)


def tag_pairs(concepts: Iterable[Concept]) -> list[tuple[str, str]]:
    """Label and address of each hashtag, for the UI kit."""
    return [(tag.label, tag.url) for tag in map(tag_of, concepts)]
