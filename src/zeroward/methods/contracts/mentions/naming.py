"""Whether words of a barrier name it as something that stands in the way."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from zeroward.methods.contracts.mentions.status import Decided
from zeroward.methods.contracts.mentions.vocabulary import Phrases, Word, dictionary, words_of

_MODULES: Final = ("A-3", "IP-A3")
"""Modules that describe barriers."""


@lru_cache(maxsize=64)
def _cues(language: str) -> Phrases:
    found = dictionary(language) or {}
    return Phrases([(phrase, ("barrier", "")) for phrase in found.get("barrier_words", ())])


def named_or_not(
    words: Sequence[Word], text: str, *, language: str, near: Sequence[str], module: str
) -> Decided:
    """*Named* where the sentence, its heading or its column speaks of a barrier, or the module is the one on barriers.
    `words` include those of the mention itself: "lack of staff" names a barrier wherever it stands."""
    cues = _cues(language)
    own = next(cues.in_words(words), None)
    if own:
        return Decided("named", text[words[own.first].start : words[own.last].end], 0.85)
    for other in near:
        others = words_of(other)
        hit = next(cues.in_words(others), None)
        if hit:
            return Decided("named", other[others[hit.first].start : others[hit.last].end], 0.75)
    if module.startswith(_MODULES):
        return Decided("named", module, 0.65)
    return Decided("mentioned", "", 0.7)
