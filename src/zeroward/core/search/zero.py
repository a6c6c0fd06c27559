"""Help when nothing was found: concepts that are close to the question."""

from collections.abc import Sequence

from zeroward.core.search import thesaurus, words
from zeroward.core.search.question import Question
from zeroward.core.search.results import Near
from zeroward.core.search.slots import Slot
from zeroward.core.search.thesaurus import Label
from zeroward.methods.text.fold import fold

_MOST = 6
_LETTERS = 4


def near_concepts(slots: Sequence[Slot], question: Question, stamp: str) -> tuple[Near, ...]:
    """Broader and related concepts of those that were named; else concepts which begin like the words."""
    if not question.words:
        return ()
    named = [concept for slot in slots for concept in slot.concepts]
    close = thesaurus.neighbours(named, stamp=stamp) if named else _beginning_alike(slots, question, stamp)
    labels = thesaurus.labels_of([concept for concept, _ in close], stamp=stamp)
    return tuple(
        Near(concept, _for_reader(labels[concept], question.lang), relation)
        for concept, relation in close[:_MOST]
        if concept in labels
    )


def _beginning_alike(slots: Sequence[Slot], question: Question, stamp: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    langs = {question.lang, question.guessed, "en"}
    for slot in slots:
        start = fold(slot.tokens[0].text)[:_LETTERS]
        if len(start) == _LETTERS:
            written = [entry.written for entry in words.beginning_with(start, langs, limit=_MOST)]
            keys = {
                thesaurus.stems_key(thesaurus.label_stems(word, lang), lang)
                for word in written
                for lang in langs
            }
            for labels in thesaurus.concepts_by_stems(keys, stamp=stamp).values():
                found += [(label.concept, "near") for label in labels]
    return list(dict.fromkeys(found))


def _for_reader(labels: Sequence[Label], lang: str) -> str:
    """The preferred label in the reader's language, else in English, else the first there is."""
    ranked = sorted(labels, key=lambda one: (one.lang != lang, one.lang != "en", one.kind != "pref"))
    return ranked[0].text
