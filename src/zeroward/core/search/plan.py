"""Reading a query: from its words to slots with alternatives."""

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from zeroward.core.search import thesaurus, words
from zeroward.core.search.question import Question
from zeroward.core.search.slots import WEIGHTS, Alternative, Reason, Slot
from zeroward.core.search.thesaurus import Label
from zeroward.core.search.words import Known
from zeroward.methods.text.analysis import PREFIX_MARK, term
from zeroward.methods.text.fold import fold
from zeroward.methods.text.greek import are_forms
from zeroward.methods.text.stem import prefix_of, stem
from zeroward.methods.text.suggest import likeness
from zeroward.methods.text.tokens import Token, tokenize
from zeroward.methods.text.variants import is_spelling_of, shortened, spellings

MAX_LABELS = 60
"""Names of one concept that are looked for."""

_MAX_CONCEPTS = 3
_ALIKE = 0.55
_ALIKE_WHERE_STEMS_ARE_SHORT = 0.65
_FORM_ALIKE = 0.8
_WRITTEN, _FORM, _ALIKE_RANK, _ABROAD, _STRANGER = range(5)
_SHARE = 0.65


@dataclass(frozen=True, slots=True)
class Setting:
    """The languages of the index and of the thesaurus, its stamp, and whether only the typed words count."""

    index_langs: tuple[str, ...]
    label_langs: tuple[str, ...]
    stamp: str
    exact: bool = False


def plan(question: Question, setting: Setting) -> tuple[list[Slot], dict[str, list[Known]]]:
    """The slots of a question, and what the vocabulary knows of its words (folded word → entries)."""
    known = _known_words(question.words, setting)
    if setting.exact:
        return [_word_slot(token, question, setting, known) for token in question.words], known
    slots: list[Slot] = []
    spans = _concept_spans(question.words, question, setting)
    for start, end, concepts in spans:
        tokens = question.words[start:end]
        slots.append(
            _concept_slot(tokens, concepts, question, setting, known)
            if concepts
            else _word_slot(tokens[0], question, setting, known)
        )
    _add_labels(slots, question, setting)
    return slots, known


def _known_words(tokens: Iterable[Token], setting: Setting) -> dict[str, list[Known]]:
    asked: set[str] = set()
    for token in tokens:
        for word in (token.text, *token.parts):
            asked.update(spellings(word))
            if not setting.exact:
                asked.update(shortened(word))
    found: dict[str, list[Known]] = defaultdict(list)
    for entry in words.look_up(asked, {*setting.index_langs, *setting.label_langs}, stamp=setting.stamp):
        found[entry.folded].append(entry)
    return found


# --- words ------------------------------------------------------------------------------------------------


def _word_slot(token: Token, question: Question, setting: Setting, known: dict[str, list[Known]]) -> Slot:
    slot = Slot((token,))
    add_word(slot, token, question, setting, known)
    return slot


def add_word(
    slot: Slot,
    token: Token,
    question: Question,
    setting: Setting,
    known: dict[str, list[Known]],
    *,
    correction: str = "",
) -> None:
    """Adds the stems of a word in all languages of the index; `correction` replaces the typed word."""
    text = correction or token.text
    for lang in _ordered(setting.index_langs, question):
        reason: Reason = "correction" if correction else _reason(lang, question)
        for written in _as_written(text, lang, known):
            _add_stem(slot, written, lang, reason)
        if token.parts and not correction:
            parts = tuple(term(stem(part, lang), lang) for part in token.parts)
            slot.add(Alternative(parts, WEIGHTS[reason] - 5, reason, " ".join(token.parts)))
        if not correction and not setting.exact:
            for short in shortened(text):
                for entry in known.get(short, ()):
                    if entry.lang == lang and is_spelling_of(text, entry.written):
                        key = term(stem(entry.written, lang), lang)
                        slot.add(Alternative((key,), WEIGHTS["spelling"], "spelling", entry.written))


def _as_written(text: str, lang: str, known: dict[str, list[Known]]) -> list[str]:
    """The word as typed and, when the vocabulary knows it with accents, as it is written there."""
    found = [text]
    for spelling in spellings(text):
        found += [entry.written for entry in known.get(spelling, ()) if entry.lang == lang]
    return list(dict.fromkeys(found))


def _add_stem(slot: Slot, word: str, lang: str, reason: Reason) -> None:
    slot.add(Alternative((term(stem(word, lang), lang),), WEIGHTS[reason], reason, word))
    prefix = prefix_of(word, lang)
    if prefix:
        slot.add(Alternative((term(prefix + PREFIX_MARK, lang),), WEIGHTS["part"], reason, word))


def _reason(lang: str, question: Question) -> Reason:
    return "word" if lang in {question.lang, question.guessed} else "language"


def _ordered(langs: tuple[str, ...], question: Question) -> tuple[str, ...]:
    """The reader's language first, then the question's, then the others."""
    return _in_order(langs, question.lang, question.guessed)


@lru_cache(maxsize=500)
def _in_order(langs: tuple[str, ...], lang: str, guessed: str) -> tuple[str, ...]:
    first = [one for one in (lang, guessed) if one in langs]
    return tuple(dict.fromkeys([*first, *sorted(langs)]))


# --- concepts ---------------------------------------------------------------------------------------------

Span = tuple[int, int, tuple[str, ...]]


def _concept_spans(tokens: Sequence[Token], question: Question, setting: Setting) -> list[Span]:
    """Cuts the words into spans: the longest run that names a concept first, single words in between."""
    keys = _span_keys(tokens, _ordered(setting.label_langs, question))
    asked = {key for found in keys.values() for key in found}
    labels = thesaurus.concepts_by_stems(asked, stamp=setting.stamp)
    spans: list[Span] = []
    start = 0
    while start < len(tokens):
        for end in range(min(len(tokens), start + thesaurus.LONGEST), start, -1):
            found = [label for key in keys[start, end] for label in labels.get(key, ())]
            concepts = _concepts(found, tokens[start:end], question)
            if concepts or end == start + 1:
                spans.append((start, end, concepts))
                start = end
                break
    return spans


def _span_keys(tokens: Sequence[Token], langs: Sequence[str]) -> dict[tuple[int, int], list[str]]:
    """Each run of words → the keys under which labels of the languages may be written like it."""
    keys: dict[tuple[int, int], list[str]] = defaultdict(list)
    runs = [
        (start, end, any(token.parts for token in tokens[start:end]))
        for start in range(len(tokens))
        for end in range(start + 1, min(len(tokens), start + thesaurus.LONGEST) + 1)
    ]
    any_parts = any(token.parts for token in tokens)
    for lang in langs:
        whole = [stem(token.text, lang) for token in tokens]
        cut = [
            " ".join([stem(word, lang) for word in token.parts]) or one
            for token, one in (zip(tokens, whole, strict=True) if any_parts else ())
        ]
        for start, end, in_parts in runs:
            keys[start, end].append(thesaurus.stems_key(whole[start:end], lang))
            if in_parts:
                keys[start, end].append(thesaurus.stems_key(cut[start:end], lang))
    return keys


def _concepts(found: Sequence[Label], tokens: Sequence[Token], question: Question) -> tuple[str, ...]:
    """The concepts that the words name, by the best kind of agreement that there is.

    Best is a label in the reader's language (or the query's) that is written as typed, or nearly so, as a plural
    is; then one with the same stems there that looks somewhat alike, since stemmers throw strangers together
    (measures and metro in Greek). A label of another language counts only when it is written as typed.
    """
    if not found:
        return ()
    spoken = {question.lang, question.guessed}
    typed = {fold(" ".join(token.text for token in tokens)), fold(" ".join(_parts(tokens)))}
    ranks: dict[str, int] = {}
    for label in found:
        written = fold(label.text)
        if written in typed:
            rank = _WRITTEN if label.lang in spoken else _ABROAD
        elif label.lang in spoken:
            rank = _likeness_rank(label, typed, tokens)
        else:
            continue
        ranks[label.concept] = min(rank, ranks.get(label.concept, rank))
    best = max(min(ranks.values(), default=0), _FORM)
    fitting = sorted((rank, concept) for concept, rank in ranks.items() if rank <= best < _STRANGER)
    return tuple(concept for _, concept in fitting)[:_MAX_CONCEPTS]


def _likeness_rank(label: Label, typed: Collection[str], tokens: Sequence[Token]) -> int:
    alike = max(likeness(fold(label.text), one) for one in typed)
    greek = label.lang == "el"
    if are_forms(label.text, tokens[0].text) if greek and len(tokens) == 1 else alike >= _FORM_ALIKE:
        return _FORM
    return _ALIKE_RANK if alike >= (_ALIKE_WHERE_STEMS_ARE_SHORT if greek else _ALIKE) else _STRANGER


def _parts(tokens: Sequence[Token]) -> list[str]:
    return [word for token in tokens for word in (token.parts or (token.text,))]


def _concept_slot(
    tokens: tuple[Token, ...],
    concepts: tuple[str, ...],
    question: Question,
    setting: Setting,
    known: dict[str, list[Known]],
) -> Slot:
    slot = Slot(tokens, concepts=concepts)
    if len(tokens) == 1:
        add_word(slot, tokens[0], question, setting, known)
        return slot
    for lang in _ordered(setting.index_langs, question):
        reason = _reason(lang, question)
        stems = tuple(term(stem(token.text, lang), lang) for token in tokens)
        slot.add(Alternative(stems, WEIGHTS[reason], reason, slot.text))
        for one, token in zip(stems, tokens, strict=True):
            slot.add(Alternative((one,), WEIGHTS["part"], "part", token.text, loose=True))
    return slot


def _add_labels(slots: Sequence[Slot], question: Question, setting: Setting) -> None:
    wanted = {concept for slot in slots for concept in slot.concepts}
    if not wanted:
        return
    thesaurus.read_labels(wanted, stamp=setting.stamp)  # of all concepts at once
    for slot in slots:
        typed = fold(slot.text)
        for concept in slot.concepts:
            legible, names = _names(concept, question.spoken, setting)
            # the reader is told what else was looked for: in languages that nobody asked in if there is nothing else
            for alternative in names if legible - {typed} else _all_names(concept, question.spoken, setting):
                slot.add(alternative)


@lru_cache(maxsize=400)
def _names(
    concept: str, spoken: tuple[str, ...], setting: Setting
) -> tuple[frozenset[str], Sequence[Alternative]]:
    """The names of a concept that a reader may know, folded; those and the ones that find a record as alternatives."""
    legible = {*spoken, "en"}
    labels = _labels(concept, setting)
    known = frozenset(fold(label.text) for label in labels if label.lang in legible)
    return known, _as_alternatives([one for one in labels if one.finds or one.lang in legible], spoken)


def _all_names(concept: str, spoken: Collection[str], setting: Setting) -> Sequence[Alternative]:
    return _as_alternatives(_labels(concept, setting), spoken)


def _labels(concept: str, setting: Setting) -> list[Label]:
    return thesaurus.labels_of([concept], setting.index_langs, stamp=setting.stamp).get(concept, [])


def _as_alternatives(labels: Sequence[Label], spoken: Collection[str]) -> Sequence[Alternative]:
    found = []
    for label in labels[:MAX_LABELS]:
        reason: Reason = "synonym" if label.lang in spoken else "translation"
        shown = "" if label.kind == "hidden" else label.text
        if terms := label.terms:
            found.append(Alternative(terms, WEIGHTS[reason], reason, shown))
    return tuple(found)


# --- corrections ------------------------------------------------------------------------------------------


def add_correction(slot: Slot, correction: str, question: Question, setting: Setting) -> None:
    """Lets a slot whose word nobody wrote be found by a word that looks like it, and by its concept."""
    slot.corrected = correction
    token = next(tokenize(correction), None)
    if token is None:
        return
    known = _known_words([token], setting)
    add_word(slot, slot.tokens[0], question, setting, known, correction=correction)
    (_, _, concepts), *_rest = _concept_spans([token], question, setting)
    slot.concepts = concepts
    _add_labels([slot], question, setting)


def add_beginnings(slot: Slot, setting: Setting) -> None:
    """Lets a slot be found by words of the index which begin like it: mostly the same word abroad.

    Two thirds of the word must agree, and five letters at least.
    """
    word = fold(slot.tokens[0].text)
    letters = max(5, math.ceil(_SHARE * len(word)))
    if len(word) < letters:
        return
    for entry in words.beginning_with(word[:letters], setting.index_langs, limit=5):
        if entry.records:
            key = term(stem(entry.written, entry.lang), entry.lang)
            slot.add(Alternative((key,), WEIGHTS["beginning"], "beginning", entry.written))


def add_neighbours(slot: Slot, setting: Setting) -> None:
    """Lets a concept that no record names be found by its broader and related concepts."""
    close = [concept for concept, _ in thesaurus.neighbours(slot.concepts, stamp=setting.stamp)]
    for labels in thesaurus.labels_of(close, setting.index_langs, stamp=setting.stamp).values():
        for label in labels[:MAX_LABELS]:
            if label.terms and label.finds and label.kind != "hidden":
                slot.add(Alternative(label.terms, WEIGHTS["neighbour"], "neighbour", label.text))


def add_near(slots: Sequence[Slot], setting: Setting) -> None:
    """Lets concepts that few records name be found near them too, which counts little, and only with too few finds."""
    near = thesaurus.names_near({one for slot in slots for one in slot.concepts}, stamp=setting.stamp)
    for slot in slots:
        for concept in slot.concepts:
            for terms, text in near[concept]:
                slot.add(Alternative(terms, WEIGHTS["near"], "near", text, loose=True))
