"""Reading the postings of a plan, and mending words that nobody wrote."""

from collections.abc import Sequence
from dataclasses import dataclass

from zeroward.core.search import postings, words
from zeroward.core.search.compounds import take_apart
from zeroward.core.search.plan import (
    Setting,
    add_beginnings,
    add_correction,
    add_near,
    add_neighbours,
    plan,
)
from zeroward.core.search.question import Question
from zeroward.core.search.score import Blocks, has_match, records_of, terms_needed
from zeroward.core.search.slots import Slot
from zeroward.core.search.words import Known
from zeroward.methods.text.analysis import name_of, term
from zeroward.methods.text.fold import fold
from zeroward.methods.text.suggest import is_slip, likeness, suggest

_MAX_SUGGESTIONS = 3


@dataclass(frozen=True, slots=True)
class Read:
    """A plan with its postings, and whole queries in which an unknown word is replaced.

    `names` are the terms of titles that are just the question.
    """

    slots: Sequence[Slot]
    blocks: Blocks
    suggestions: tuple[str, ...]
    names: Sequence[str] = ()


def read_and_repair(question: Question, setting: Setting, *, few: int = 0) -> Read:
    """Plans a question and reads its postings; words without a match are taken apart, corrected or loosened.

    Only words without a match are looked at, so a right word is never changed. Concepts that fewer records than `few`
    hold are also looked for by their neighbours.
    """
    if not question.words or not setting.index_langs:
        return Read((), {}, ())
    slots, known = plan(question, setting)
    names = _names(question, setting)
    blocks = postings.read(terms_needed(slots).union(names), stamp=setting.stamp)
    unmatched = _unmatched(slots, blocks)
    if unmatched and not setting.exact:
        apart = take_apart(question, unmatched, known, setting.stamp)
        if apart is not question:
            slots, known = plan(apart, setting)
            blocks = postings.read(terms_needed(slots).union(names), stamp=setting.stamp)
            unmatched = _unmatched(slots, blocks)
    options = {slot.text: _options(slot, question, setting, known) for slot in unmatched}
    if unmatched and not setting.exact:
        for slot in unmatched:
            _mend(slot, options[slot.text], question, setting)
        blocks = {**blocks, **postings.read(terms_needed(unmatched), stamp=setting.stamp)}
    rare = (
        [] if setting.exact else [slot for slot in slots if slot.concepts and records_of(slot, blocks) < few]
    )
    if rare and len(slots) > 1:
        add_near(rare, setting)
        blocks = {**blocks, **postings.read(terms_needed(rare) - blocks.keys(), stamp=setting.stamp)}
    return Read(slots, blocks, _whole_queries(question, options), names)


def _names(question: Question, setting: Setting) -> list[str]:
    name = name_of(question.text)
    return [term(name, lang) for lang in setting.index_langs] if name else []


def _unmatched(slots: Sequence[Slot], blocks: Blocks) -> list[Slot]:
    return [slot for slot in slots if not has_match(slot, blocks)]


def _mend(slot: Slot, options: Sequence[Known], question: Question, setting: Setting) -> None:
    if slot.concepts:
        add_neighbours(slot, setting)
    elif options and is_slip(slot.text, options[0].folded):
        add_correction(slot, options[0].written, question, setting)
    elif len(slot.tokens) == 1:
        add_beginnings(slot, setting)


def _options(slot: Slot, question: Question, setting: Setting, known: dict[str, list[Known]]) -> list[Known]:
    """Known words that look like an unknown one, in the query's language, the reader's and English."""
    typed = slot.text
    if len(slot.tokens) > 1 or slot.tokens[0].kind != "word" or fold(typed) in known:
        return []
    spoken = {*setting.index_langs, *setting.label_langs}
    langs = [lang for lang in dict.fromkeys([question.guessed, question.lang, "en"]) if lang in spoken]
    ranked: list[tuple[float, int, str]] = []
    for order, lang in enumerate(langs):
        vocabulary, records = words.vocabulary(lang, setting.stamp)
        found = suggest(typed, vocabulary, records, limit=_MAX_SUGGESTIONS)
        ranked += [(-likeness(typed, word), order, word) for word in found]
    best = list(dict.fromkeys(word for *_, word in sorted(ranked)))[:_MAX_SUGGESTIONS]
    entries = {entry.folded: entry for entry in words.look_up(best, langs, stamp=setting.stamp)}
    return [entries[word] for word in best if word in entries]


def _whole_queries(question: Question, options: dict[str, list[Known]]) -> tuple[str, ...]:
    """The query with the best word in each place, then with the next best ones."""
    found: list[str] = []
    for choice in range(_MAX_SUGGESTIONS):
        text = question.text
        for token in reversed(question.words):
            offered = options.get(token.text, [])
            if offered:
                word = offered[min(choice, len(offered) - 1)].written
                text = text[: token.start] + word + text[token.end :]
        if text != question.text and text not in found:
            found.append(text)
    return tuple(found)
