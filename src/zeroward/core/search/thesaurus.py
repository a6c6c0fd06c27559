"""The names of concepts, so that a word finds its synonyms and translations."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import NamedTuple

from django.db import connection, transaction

from zeroward.core.models.search import SearchConceptLink, SearchLabel
from zeroward.core.search import postings, state, words
from zeroward.core.search.names import Row, in_order, names_at, terms_of
from zeroward.core.search.rows import with_any
from zeroward.core.search.suspension import is_suspended
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


MOST_KEPT = 2_000
"""Concepts whose names a process keeps in memory."""

_TABLE = SearchLabel._meta.db_table
_LINKS = SearchConceptLink._meta.db_table
_COLUMNS = "concept, lang, label, kind, stems"


class Label(NamedTuple):
    concept: str
    lang: str
    text: str
    kind: str
    stems: str
    """The language and the stems."""
    finds: bool = True
    """False when one of its terms finds no record, as far as that was looked up."""

    @property
    def terms(self) -> tuple[str, ...]:
        """The terms of its stems, one by one."""
        return terms_of(self.stems)


def label_stems(label: str, lang: str) -> tuple[str, ...]:
    """The stems of a label without its stop words (with them, when there is nothing else)."""
    stops = stop_words(lang)
    tokens = [word for token in tokenize(label) for word in (token.parts or (token.text,))]
    telling = [word for word in tokens if fold(word) not in stops or word.isupper()]
    return tuple(stem(word, lang) for word in (telling or tokens))


def stems_key(stems: Iterable[str], lang: str) -> str:
    return f"{base_language(lang)}:{' '.join(stems)}"[:240]


@transaction.atomic
def replace_labels(rows: Iterable[LabelRow], links: Iterable[LinkRow] = ()) -> int:
    """Puts these labels and links in the place of all there were; returns the number of labels.

    The records need no new indexing: the thesaurus works on the query.
    """
    held = state.lock()
    labels = [
        (concept, base_language(lang), text[:200], kind, stems_key(label_stems(text, lang), lang))
        for concept, lang, text, kind in rows
        if text.strip()
    ]
    SearchLabel.objects.all().delete()
    SearchConceptLink.objects.all().delete()
    with connection.cursor() as cursor:  # plain SQL: tens of thousands of rows
        cursor.executemany(
            f"INSERT INTO {_TABLE} ({_COLUMNS}) VALUES (%s, %s, %s, %s, %s)",  # noqa: S608 (names of our own)
            labels,
        )
    SearchConceptLink.objects.bulk_create(
        [SearchConceptLink(concept=concept, other=other, kind=kind) for concept, other, kind in links],
        batch_size=300,
    )
    if not is_suspended():  # who rebuilds the index adds them
        add_words()
    held.label_languages = sorted({lang for _, lang, _, _, _ in labels})
    state.mark(held, changed=[], languages=[])
    return len(labels)


def stem_again() -> None:
    """Gives the labels the stems of the present text analysis, after another version had made them."""
    changed = []
    for label in SearchLabel.objects.all():
        stems = stems_key(label_stems(label.label, label.lang), label.lang)
        if stems != label.stems:
            label.stems = stems
            changed.append(label)
    SearchLabel.objects.bulk_update(changed, ["stems"], batch_size=150)


def add_words() -> None:
    """Makes labels and their words known to completion and suggestions, but for hidden (misspelt) ones."""
    found: dict[tuple[str, str], str] = {}
    for lang, text in SearchLabel.objects.exclude(kind="hidden").values_list("lang", "label"):
        found.update({(lang, folded): written for folded, written in surface_words(text, lang=lang).items()})
        whole = fold(text)
        if " " in whole and len(whole) <= words.LONGEST:
            found[lang, whole] = text
    words.add_from_thesaurus(found)


def concepts_by_stems(keys: Collection[str], *, stamp: str = "") -> dict[str, list[Label]]:
    """Stems key → the labels that are written so.

    `stamp` is the index's: names that were read ahead of it are not asked for again.
    """
    ahead = names_at(stamp)
    rows = ahead.with_stems(keys) if ahead else with_any(_TABLE, _COLUMNS, "stems", keys)
    found: dict[str, list[Label]] = defaultdict(list)
    for concept, lang, text, kind, stems in sorted(rows, key=lambda row: (row[0], row[3], row[2], row[1])):
        found[stems].append(Label(concept, lang, text, kind, stems))
    return found


_Names = dict[str, tuple[Label, ...]]
_kept: tuple[str, _Names] = ("", {})


def labels_of(
    concepts: Collection[str], langs: Collection[str] | None = None, *, stamp: str
) -> dict[str, list[Label]]:
    """Concept → its labels, in these languages if any are named, the preferred ones first.

    `stamp` is the index's: names that were read once are kept until it changes.
    """
    names = read_labels(concepts, stamp=stamp)
    if langs is None:
        return {concept: list(labels) for concept, labels in names.items()}
    wanted = set(langs)
    return {concept: [label for label in labels if label.lang in wanted] for concept, labels in names.items()}


def read_labels(concepts: Collection[str], *, stamp: str) -> _Names:
    """Concept → its labels in all languages, the preferred ones first; read together, and kept."""
    global _kept  # noqa: PLW0603 (one copy a process is the point)
    if _kept[0] != stamp or len(_kept[1]) > MOST_KEPT:
        _kept = (stamp, {})
    names = _kept[1]
    missing = [concept for concept in concepts if concept not in names]
    ahead = names_at(stamp)
    rows = ahead.of_concepts(missing) if ahead else _with_finds(missing)
    found: dict[str, list[Label]] = defaultdict(list)
    for row, finds in rows:
        found[row[0]].append(Label(*row, finds))
    names.update({concept: tuple(labels) for concept, labels in found.items()})
    return {concept: names[concept] for concept in concepts if concept in names}


def _with_finds(concepts: Collection[str]) -> list[tuple[Row, bool]]:
    """The names of concepts in the database, in order, and whether each finds a record."""
    rows = in_order(with_any(_TABLE, _COLUMNS, "concept", concepts))
    terms = [terms_of(row[4]) for row in rows]
    known = postings.known({key for keys in terms for key in keys})
    return [(row, known.issuperset(keys)) for row, keys in zip(rows, terms, strict=True)]


def neighbours(concepts: Collection[str], *, stamp: str = "") -> list[tuple[str, str]]:
    """Broader and related concepts of these, as (concept, kind), the broader ones first."""
    ahead = names_at(stamp)
    rows = (
        [link for concept in concepts for link in ahead.links.get(concept, ())]
        if ahead
        else with_any(_LINKS, "kind, other", "concept", concepts)
    )
    return list(dict.fromkeys((other, kind) for kind, other in sorted(rows)))


Near = tuple[tuple[tuple[str, ...], str], ...]
"""Terms and label of each name."""

_NEAR = f"{_LINKS} link JOIN {_TABLE} name ON name.concept = link.other AND name.lang = 'en' AND name.kind <> 'hidden'"
_kept_near: tuple[str, dict[str, Near]] = ("", {})


def names_near(concepts: Collection[str], *, stamp: str) -> dict[str, Near]:
    """Concept → the English names of its broader and related concepts, kept like its own names.

    English alone, since nearly every record has a text in it, and names in ten languages cost ten times as much.
    """
    global _kept_near  # noqa: PLW0603 (one copy a process is the point)
    if _kept_near[0] != stamp or len(_kept_near[1]) > MOST_KEPT:
        _kept_near = (stamp, {})
    kept = _kept_near[1]
    found: dict[str, dict[str, str]] = {concept: {} for concept in concepts if concept not in kept}
    ahead = names_at(stamp)
    rows = (
        [(concept, *name) for concept in found for name in ahead.names_near(concept)]
        if ahead
        else sorted(with_any(_NEAR, "link.concept, name.stems, name.label", "link.concept", found))
    )
    for concept, stems, text in rows:
        found[concept].setdefault(stems, text)
    kept.update(
        {
            concept: tuple((terms_of(stems), text) for stems, text in names.items())
            for concept, names in found.items()
        }
    )
    return {concept: kept[concept] for concept in concepts}
