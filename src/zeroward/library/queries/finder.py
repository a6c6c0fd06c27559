"""The guided finder: the five steps of "how to use", with all of its state in the address."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from zeroward.core.models import Served
from zeroward.core.queries.texts import attach_texts
from zeroward.library.models import Category, Challenge, GuideStep, Material
from zeroward.library.queries.entries import MaterialEntry, attach_entry_texts, entry_of, listed_materials
from zeroward.library.queries.glossary import PageTerms, page_terms
from zeroward.library.queries.guides import steps_of
from zeroward.library.queries.lessons import LessonEntry, lesson_entry, lessons_with_challenges
from zeroward.library.queries.material import keep_tags
from zeroward.library.queries.public import public_categories, public_challenges
from zeroward.library.queries.words import Tag, attach_labels, tag_of
from zeroward.methods.text.clean import clean_text
from zeroward.methods.text.fold import fold
from zeroward.methods.text.stop_words import stop_words

LONGEST = 300
MOST_TAGS = 40
MOST_WORDS = 12
ELSEWHERE = 6


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address says, cleaned. `found` is set once the reader has gone past the key words."""

    category: str = ""
    challenge: str = ""
    tags: tuple[str, ...] = ()
    words: str = ""
    found: bool = False

    def address(self, *, upto: int) -> str:
        """The query string of the finder with the answers of the first steps only."""
        pairs: list[tuple[str, str]] = []
        if upto >= 1 and self.category:
            pairs.append(("category", self.category))
        if upto >= 2 and self.challenge:
            pairs.append(("challenge", self.challenge))
        if upto >= 3:
            pairs += [("tag", tag) for tag in self.tags]
            pairs += [("words", self.words)] if self.words else []
        return f"?{urlencode(pairs)}" if pairs else "?"


@dataclass(frozen=True, slots=True)
class Match:
    material: Material
    score: int
    why: str

    @property
    def entry(self) -> MaterialEntry:
        return entry_of(self.material, why=self.why)


@dataclass(frozen=True, slots=True)
class Finder:
    """`step` is the step that waits for an answer: 1 to 3, and 4 when the results are there."""

    asked: Asked
    step: int
    steps: Sequence[GuideStep]
    categories: Sequence[Category]
    challenges: Sequence[Challenge]
    category: Category | None
    challenge: Challenge | None
    tags: Sequence[Tag]
    here: Sequence[MaterialEntry] = field(default_factory=tuple)
    elsewhere: Sequence[MaterialEntry] = field(default_factory=tuple)
    lessons: Sequence[LessonEntry] = field(default_factory=tuple)
    terms: PageTerms | None = None


def asked_from(query: QueryDict) -> Asked:
    """Reads the address; what is no text of a sensible length is passed over."""
    return Asked(
        category=clean_text(query.get("category", "")[:8], multiline=False).strip(),
        challenge=clean_text(query.get("challenge", "")[:8], multiline=False).strip(),
        tags=tuple(dict.fromkeys(query.getlist("tag")[:MOST_TAGS])),
        words=clean_text(query.get("words", "")[:LONGEST], multiline=False).strip(),
        found="find" in query,
    )


def finder(asked: Asked) -> Finder:
    """The finder in the state that the address describes. Unknown answers count as none."""
    steps = steps_of(GuideStep.Route.HOW_TO_USE)
    categories = list(public_categories())
    challenges = list(public_challenges().prefetch_related("hashtags"))
    challenge = next((one for one in challenges if one.code == asked.challenge), None)
    code = challenge.category.code if challenge else asked.category
    category = next((one for one in categories if one.code == code), None)
    concepts = list(challenge.hashtags.all()) if challenge else []
    known = tuple(concept.key for concept in concepts if concept.key in asked.tags)
    cleaned = Asked(
        category=category.code if category else "",
        challenge=challenge.code if challenge else "",
        tags=known,
        words=asked.words,
        found=asked.found,
    )
    attach_texts(steps, categories, challenges, [one.category for one in challenges])
    attach_labels(concepts)
    step = 1 + (category is not None) + (challenge is not None) + (challenge is not None and asked.found)
    parts = {
        "asked": cleaned,
        "step": step,
        "steps": steps,
        "categories": categories,
        "challenges": [one for one in challenges if category and one.category_id == category.pk],
        "category": category,
        "challenge": challenge,
        "tags": [tag_of(concept) for concept in concepts],
    }
    return Finder(**parts, **results(cleaned, challenge)) if challenge and step == 4 else Finder(**parts)


def results(asked: Asked, challenge: Challenge) -> dict[str, object]:
    """Materials of the challenge and others that carry the words, each with the reason."""
    materials = list(listed_materials())
    keep_tags(materials)
    lessons = lessons_with_challenges(challenges=challenge)
    terms = page_terms()
    attach_entry_texts(materials)
    attach_texts(
        lessons, [one for lesson in lessons for one in lesson.shown_challenges],
        [row for material in materials for row in material.shown_placements],
    )  # fmt: skip
    attach_labels(concept for material in materials for concept in material.shown_tags)
    wanted = key_words(asked.words)
    here = [one for one in materials if any(row.challenge_id == challenge.pk for row in one.shown_placements)]
    others = [one for one in materials if one not in here]
    elsewhere = [match for match in ranked(others, asked.tags, wanted) if match.score]
    return {
        "here": [match.entry for match in ranked(here, asked.tags, wanted)],
        "elsewhere": [match.entry for match in elsewhere[:ELSEWHERE]],
        "lessons": [lesson_entry(lesson) for lesson in lessons],
        "terms": terms,
    }


def key_words(text: str) -> list[str]:
    """The words that are looked for: folded, without small words, each once."""
    left_out = stop_words("en") | stop_words(get_language() or "en")
    words = "".join(letter if letter.isalnum() else " " for letter in fold(text)).split()
    return [word for word in dict.fromkeys(words) if len(word) > 2 and word not in left_out][:MOST_WORDS]


def ranked(materials: Iterable[Material], tags: Sequence[str], words: Sequence[str]) -> list[Match]:
    """Most in common first; equal ones in the order of the portfolio."""
    matches = [match(material, tags, words) for material in materials]
    return sorted(matches, key=lambda one: -one.score)


def match(material: Material, tags: Sequence[str], words: Sequence[str]) -> Match:
    """A hashtag counts two, a word one: hashtags were chosen from a list, words may stand there by chance."""
    carried = [concept for concept in material.shown_tags if concept.key in tags]
    text = fold(reading_text(material)) if words else ""
    named = [word for word in words if word in text]
    return Match(material, 2 * len(carried) + len(named), why(carried_labels(carried), named))


def carried_labels(concepts: Iterable[object]) -> list[str]:
    return [tag_of(concept).label for concept in concepts]  # type: ignore[arg-type]


def reading_text(material: Material) -> str:
    """All that a reader sees of a material, in the reader's language and in the source's."""
    served: list[Served] = [material.served(name) for name in ("title", "summary", "key_features")]
    focus = [row.served("focus").body for row in material.shown_placements]
    return " ".join(
        [*(text.body for text in served), *focus, material.title, material.summary, material.key_features]
    )


def why(tags: Sequence[str], words: Sequence[str]) -> str:
    parts = []
    if tags:
        listed = ", ".join(f"#{tag}" for tag in tags)
        parts.append(ngettext("carries %(tags)s", "carries %(tags)s", len(tags)) % {"tags": listed})
    if words:
        parts.append(_("names “%(words)s”") % {"words": "”, “".join(words)})
    sentence = "; ".join(parts)
    return f"{sentence[:1].upper()}{sentence[1:]}." if sentence else ""
