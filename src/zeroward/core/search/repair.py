"""Reading the postings of a plan, and mending words that nobody wrote."""

from collections.abc import Sequence
from dataclasses import dataclass

from zeroward.core.search import postings, words
from zeroward.core.search.plan import Setting, add_beginnings, add_correction, plan
from zeroward.core.search.question import Question
from zeroward.core.search.score import Blocks, has_match, terms_needed
from zeroward.core.search.slots import Slot
from zeroward.core.search.words import Known
from zeroward.methods.text.fold import fold
from zeroward.methods.text.suggest import likeness, suggest

LIKE_ENOUGH = 0.8
"""From this likeness on a correction is looked for at once; below, it is only offered."""

_MAX_SUGGESTIONS = 3


@dataclass(frozen=True, slots=True)
class Read:
    """A plan with its postings, and whole queries in which an unknown word is replaced."""

    slots: Sequence[Slot]
    blocks: Blocks
    suggestions: tuple[str, ...]


def read_and_repair(question: Question, setting: Setting, stamp: str) -> Read:
    """Plans a question and reads its postings; words without any match are corrected or loosened.

    Only words without a match are looked at, so a right word is never changed.
    """
    if not question.words or not setting.index_langs:
        return Read((), {}, ())
    slots, known = plan(question, setting)
    blocks = postings.read(terms_needed(slots))
    unmatched = [slot for slot in slots if len(slot.tokens) == 1 and not has_match(slot, blocks)]
    options = {
        slot.text: found
        for slot in unmatched
        if slot.tokens[0].kind == "word" and (found := _options(slot.text, question, setting, known, stamp))
    }
    if unmatched and not setting.exact:
        for slot in unmatched:
            best = options.get(slot.text)
            if best and likeness(slot.text, best[0].folded) >= LIKE_ENOUGH:
                add_correction(slot, best[0].written, question, setting)
            else:
                add_beginnings(slot, setting)
        blocks = {**blocks, **postings.read(terms_needed(unmatched))}
    return Read(slots, blocks, _whole_queries(question, options))


def _options(
    typed: str, question: Question, setting: Setting, known: dict[str, list[Known]], stamp: str
) -> list[Known]:
    """Known words that look like an unknown one, in the reader's language, the query's and English."""
    if fold(typed) in known:
        return []
    spoken = {*setting.index_langs, *setting.label_langs}
    langs = [lang for lang in dict.fromkeys([question.guessed, question.lang, "en"]) if lang in spoken]
    ranked: list[tuple[float, int, str]] = []
    for order, lang in enumerate(langs):
        vocabulary, records = words.vocabulary(lang, stamp)
        found = suggest(typed, vocabulary, records, limit=_MAX_SUGGESTIONS)
        ranked += [(-likeness(typed, word), order, word) for word in found]
    best = list(dict.fromkeys(word for *_, word in sorted(ranked)))[:_MAX_SUGGESTIONS]
    entries = {entry.folded: entry for entry in words.look_up(best, langs)}
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
