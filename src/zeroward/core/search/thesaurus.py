"""The names of concepts, so that a word finds its synonyms and translations."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db import transaction

from zeroward.core.models.search import SearchConceptLink, SearchLabel
from zeroward.core.search import state, words
from zeroward.methods.text.analysis import surface_words
from zeroward.methods.text.fold import fold
from zeroward.methods.text.stem import base_language, stem
from zeroward.methods.text.stop_words import stop_words
from zeroward.methods.text.tokens import tokenize

LONGEST = 5
"""Words of the longest label that is matched."""

LabelRow = tuple[str, str, str, str]
"""Concept, language, label, kind (pref, alt or hidden)."""

LinkRow = tuple[str, str, str]
"""Concept, other concept, kind (broader or related)."""


_LABEL = ("concept", "lang", "label", "kind", "stems")
_ORDER = {"pref": 0, "alt": 1, "hidden": 2}


@dataclass(frozen=True, slots=True)
class Label:
    concept: str
    lang: str
    text: str
    kind: str
    stems: str

    @property
    def words(self) -> tuple[str, ...]:
        """Its stems, one by one."""
        return tuple(self.stems.partition(":")[2].split())


def label_stems(label: str, lang: str) -> tuple[str, ...]:
    """The stems of a label without its stop words (with them, when there is nothing else)."""
    stops = stop_words(lang)
    tokens = [word for token in tokenize(label) for word in (token.parts or (token.text,))]
    telling = [word for word in tokens if fold(word) not in stops or word.isupper()]
    return tuple(stem(word, lang) for word in (telling or tokens))


def stems_key(stems: Collection[str], lang: str) -> str:
    return f"{base_language(lang)}:{' '.join(stems)}"[:240]


@transaction.atomic
def replace_labels(rows: Iterable[LabelRow], links: Iterable[LinkRow] = ()) -> int:
    """Puts these labels and links in the place of all there were; returns the number of labels.

    The records need no new indexing: the thesaurus works on the query.
    """
    held = state.lock()
    labels = [
        SearchLabel(
            concept=concept,
            lang=base_language(lang),
            label=text[:200],
            kind=kind,
            stems=stems_key(label_stems(text, lang), lang),
        )
        for concept, lang, text, kind in rows
        if text.strip()
    ]
    SearchLabel.objects.all().delete()
    SearchConceptLink.objects.all().delete()
    SearchLabel.objects.bulk_create(labels, batch_size=150)
    SearchConceptLink.objects.bulk_create(
        [SearchConceptLink(concept=concept, other=other, kind=kind) for concept, other, kind in links],
        batch_size=300,
    )
    add_words()
    held.label_languages = sorted({label.lang for label in labels})
    state.mark(held, changed=[], languages=[])
    return len(labels)


def add_words() -> None:
    """Makes labels and their words known to completion and suggestions, but for hidden (misspelt) ones."""
    found: dict[tuple[str, str], str] = {}
    for lang, text in SearchLabel.objects.exclude(kind="hidden").values_list("lang", "label"):
        found.update({(lang, folded): written for folded, written in surface_words(text, lang=lang).items()})
        whole = fold(text)
        if " " in whole and len(whole) <= words.LONGEST:
            found[lang, whole] = text
    words.add_from_thesaurus(found)


def concepts_by_stems(keys: Collection[str]) -> dict[str, list[Label]]:
    """Stems key → the labels that are written so."""
    found: dict[str, list[Label]] = defaultdict(list)
    rows = SearchLabel.objects.filter(stems__in=sorted(keys)).order_by("concept", "kind", "label")
    for row in rows.values_list(*_LABEL):
        label = Label(*row)
        found[label.stems].append(label)
    return found


def labels_of(concepts: Collection[str], langs: Collection[str] | None = None) -> dict[str, list[Label]]:
    """Concept → its labels, in these languages if any are named, the preferred ones first."""
    found: dict[str, list[Label]] = defaultdict(list)
    rows = SearchLabel.objects.filter(concept__in=sorted(concepts))
    if langs is not None:
        rows = rows.filter(lang__in=sorted(langs))
    labels = [Label(*row) for row in rows.values_list(*_LABEL)]
    for label in sorted(labels, key=lambda one: (one.concept, _ORDER.get(one.kind, 3), one.lang, one.text)):
        found[label.concept].append(label)
    return found


def neighbours(concepts: Collection[str]) -> list[tuple[str, str]]:
    """Broader and related concepts of these, as (concept, kind), the broader ones first."""
    rows = SearchConceptLink.objects.filter(concept__in=sorted(concepts)).order_by("kind", "other")
    return list(dict.fromkeys((row.other, row.kind) for row in rows))
