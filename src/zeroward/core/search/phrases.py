"""Phrases in quotation marks: words that must stand side by side."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from zeroward.core.models.search import SearchEntry
from zeroward.core.search import score
from zeroward.core.search.score import Scored
from zeroward.core.search.snapshot import Snapshot
from zeroward.methods.text.stem import stem
from zeroward.methods.text.tokens import tokenize

LOOKED_AT = 200
"""The best records whose texts are read for a phrase."""


def holding_phrases(scored: Scored, held: Snapshot, phrases: Sequence[str]) -> Scored:
    """Of the 200 best records those that have all phrases in one of their languages, inflected or not."""
    numbers = score.best(scored, held, start=0, count=LOOKED_AT)
    fitting = {
        entry.record_id
        for entry in SearchEntry.objects.filter(record_id__in=numbers)
        if all(_holds(entry, phrase) for phrase in phrases)
    }
    mask = np.zeros(held.size, np.bool_)
    mask[sorted(fitting)] = True
    return replace(scored, matching=scored.matching & mask, candidates=scored.candidates & mask)


def _holds(entry: SearchEntry, phrase: str) -> bool:
    wanted = _line(phrase, entry.lang)
    return any(wanted in _line(text, entry.lang) for text in (entry.title, entry.summary, entry.body))


def _line(text: str, lang: str) -> str:
    """The stems of a text between blanks, so that a phrase is a part of it exactly when its words are."""
    return f" {' '.join(stem(token.text, lang) for token in tokenize(text))} "
