"""Compounds: taking apart what German, Dutch or Finnish write as one word (Stadtquartiere: Stadt, Quartiere)."""

from collections.abc import Sequence
from dataclasses import replace

from zeroward.core.search import words
from zeroward.core.search.question import Question
from zeroward.core.search.slots import Slot
from zeroward.core.search.words import Known
from zeroward.methods.text.compounds import COMPOUNDING, best_split, candidates
from zeroward.methods.text.fold import fold
from zeroward.methods.text.tokens import Token


def take_apart(
    question: Question, unmatched: Sequence[Slot], known: dict[str, list[Known]], stamp: str
) -> Question:
    """The question with unknown compounds replaced by their known parts; the same one when there are none."""
    langs = [lang for lang in (question.guessed, question.lang) if lang in COMPOUNDING]
    if not langs:
        return question
    lang = langs[0]
    unknown = [slot.text for slot in unmatched if len(slot.tokens) == 1 and fold(slot.text) not in known]
    splits = {word: candidates(fold(word), lang) for word in unknown}
    asked = {part for options in splits.values() for pair in options for part in pair}
    if not asked:
        return question
    parts = {entry.folded: entry.written for entry in words.look_up(asked, [lang], stamp=stamp)}
    chosen = {word: best_split(options, parts) for word, options in splits.items()}
    tokens: list[Token] = []
    for token in question.words:
        pair = chosen.get(token.text)
        tokens += [replace(token, text=parts[part]) for part in pair] if pair else [token]
    return replace(question, words=tuple(tokens)) if len(tokens) > len(question.words) else question
