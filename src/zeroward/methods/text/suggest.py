"""Did you mean: known words that look like a word nobody wrote."""

import math
from collections.abc import Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from zeroward.methods.text.fold import fold

LEAST_LIKENESS = 0.7
_POOL = 8
_FREQUENCY_WEIGHT = 0.02


def likeness(first: str, second: str) -> float:
    """How alike two words are once folded: 1 for the same, 0 for nothing in common."""
    return float(OSA.normalized_similarity(fold(first), fold(second)))


def is_slip(typed: str, meant: str) -> bool:
    """Whether one slip of the keyboard, or two in words of eight letters and more, makes `typed` of `meant`.

    A short word must begin alike: the first letter is seldom mistyped, and another one mostly makes another word
    (*dauern* and *Bauern*).
    """
    first, second = fold(typed), fold(meant)
    short = min(len(first), len(second)) < 8
    if short and first[:1] != second[:1]:
        return False
    allowed = 1 if short else 2
    return int(OSA.distance(first, second)) <= allowed


def suggest(word: str, vocabulary: Sequence[str], frequencies: Sequence[int], *, limit: int = 3) -> list[str]:
    """The folded words of `vocabulary` most like `word`, the likeliest first.

    Likeness is one minus the optimal string alignment distance (swapped neighbours count once) over the
    length of the longer word; at 0.02 per natural logarithm, words found in more records go before rarer
    ones. Words of fewer than four letters have too many neighbours and get no suggestion.
    """
    folded = fold(word)
    if len(folded) < 4 or len(folded) > 64:
        return []
    near = process.extract(
        folded,
        vocabulary,
        scorer=OSA.normalized_similarity,
        processor=None,
        score_cutoff=LEAST_LIKENESS,
        limit=_POOL,
    )
    ranked = sorted(
        (-(likeness + _FREQUENCY_WEIGHT * math.log(max(frequencies[place], 1))), known)
        for known, likeness, place in near
        if known != folded
    )
    return [known for _, known in ranked[:limit]]
