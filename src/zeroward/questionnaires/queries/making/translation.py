"""Texts of a questionnaire in two languages side by side, with what is missing and what may be out of date."""

from dataclasses import dataclass

from zeroward.methods.questions import Definition
from zeroward.methods.questions.texts import texts_of
from zeroward.questionnaires.models import QuestionnaireVersion
from zeroward.questionnaires.queries.making.places import field_words
from zeroward.questionnaires.queries.reading import definition_of


@dataclass(frozen=True, slots=True)
class TextLine:
    """`name` is the place as the form sends it. `is_stale`: the original changed since the version before, and this
    text did not. `rows` is the height of the field."""

    name: str
    where: str
    original: str
    text: str
    is_stale: bool

    @property
    def is_missing(self) -> bool:
        return not self.text

    @property
    def rows(self) -> int:
        return min(8, 1 + max(len(self.original), len(self.text)) // 60)


@dataclass(frozen=True, slots=True)
class TextGroup:
    """The texts of one section or question; `key` is "" for the whole."""

    key: str
    lines: tuple[TextLine, ...]


def translation_of(
    version: QuestionnaireVersion, language: str, *, only_missing: bool = False
) -> tuple[TextGroup, ...]:
    """Every text that stands in the first language, grouped by what it belongs to; one query for the version before."""
    definition = definition_of(version)
    first = definition.languages[0]
    old = _texts_before(version)
    groups: dict[str, list[TextLine]] = {}
    for place, words in texts_of(definition):
        original = words.get(first, "")
        text = words.get(language, "")
        if (not original and not text) or (only_missing and text):
            continue
        before = old.get(place.place, {})
        stale = bool(text) and bool(before) and before.get(first) != original and before.get(language) == text
        line = TextLine(place.place, field_words(place.field), original, text, stale)
        groups.setdefault(place.question or place.section, []).append(line)
    return tuple(TextGroup(key, tuple(lines)) for key, lines in groups.items())


def _texts_before(version: QuestionnaireVersion) -> dict[str, dict[str, str]]:
    earlier = version.questionnaire.versions.filter(number__lt=version.number).order_by("-number").first()
    if earlier is None:
        return {}
    before: Definition = definition_of(earlier)
    return {place.place: dict(words) for place, words in texts_of(before)}
