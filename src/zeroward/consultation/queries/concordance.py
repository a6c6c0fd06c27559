"""Words in their context over all texts of a consultation, and texts that say nearly the same."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from zeroward.consultation.models import Consultation, Segment
from zeroward.consultation.queries.texts import segments_of, words_of
from zeroward.core.errors import InvalidInputError
from zeroward.methods.coding import Line, concordance
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.text.duplicates import near_duplicates

MOST_LINES: Final = 200
MOST_PAIRS: Final = 100
LIKE: Final = 0.5
"""Share of runs of words that two passages have in common before they count as nearly the same."""


@dataclass(frozen=True, slots=True)
class Context:
    """Places where a word stands, at most 200 of `found`; `passages` is how many hold it, of `searched`."""

    lines: list[tuple[Segment, Line]]
    found: int
    passages: int
    searched: int
    language: str


@dataclass(frozen=True, slots=True)
class Alike:
    """Two passages that say nearly the same; `same_city` where both come from one city."""

    first: Segment
    second: Segment
    first_words: str
    second_words: str
    likeness: float
    same_city: bool


def languages_in(consultation: Consultation) -> list[str]:
    """Languages of the passages, the commonest first."""
    found: dict[str, int] = {}
    for lang in segments_of(consultation).values_list("text__language", flat=True):
        found[lang] = found.get(lang, 0) + 1
    return sorted(found, key=lambda lang: (-found[lang], lang))


def in_context(consultation: Consultation, phrase: str, language: str) -> Context:
    """All places of a word or phrase in one language, in all its forms. Raises InvalidInputError without a word."""
    segments = {str(one.pk): one for one in segments_of(consultation, languages=[language])}
    texts = {key: words_of(one) for key, one in segments.items()}
    try:
        lines = concordance(texts, phrase, lang=language)
    except MethodError as error:
        raise InvalidInputError(
            _("There is no word to look for."), place="q", remedy=_("Write a word or a few.")
        ) from error
    shown = [(segments[one.unit], one) for one in lines[:MOST_LINES]]
    return Context(shown, len(lines), len({one.unit for one in lines}), len(texts), language)


def alike(consultation: Consultation) -> list[Alike]:
    """Pairs of passages that say nearly the same, the most alike first; at most a hundred."""
    segments = {str(one.pk): one for one in segments_of(consultation)}
    texts = {key: words_of(one) for key, one in segments.items()}
    pairs = near_duplicates(texts, threshold=LIKE)[:MOST_PAIRS]
    return [_pair(segments, texts, one.first, one.second, one.likeness) for one in pairs]


def _pair(
    segments: Mapping[str, Segment], texts: Mapping[str, str], first: str, second: str, likeness: float
) -> Alike:
    one, two = segments[first], segments[second]
    units: Sequence[str] = (one.unit or one.text.unit, two.unit or two.text.unit)
    same = bool(units[0]) and units[0] == units[1]
    return Alike(one, two, texts[first], texts[second], likeness, same)
