"""Spellings of one name: Århus is also written Aarhus, Göteborg Goeteborg, Türkiye Tuerkiye."""

from functools import lru_cache
from itertools import product

from zeroward.methods.text.fold import fold

_SPELLED_OUT = {"å": "aa", "ö": "oe", "ø": "oe", "ü": "ue", "ä": "ae"}
_DIGRAPHS = {"aa": "a", "oe": "o", "ue": "u", "ae": "a"}
_MAX_LETTERS = 4


@lru_cache(maxsize=5_000)
def spellings(word: str) -> tuple[str, ...]:
    """All folded spellings of a word with its special letters, the plain folded form first.

    At most four special letters are varied (16 spellings); more of them are folded plainly.
    """
    plain = fold(word)
    lowered = word.lower()
    places = [index for index, letter in enumerate(lowered) if letter in _SPELLED_OUT][:_MAX_LETTERS]
    if not places:
        return (plain,)
    found = dict.fromkeys([plain])
    for choice in product((False, True), repeat=len(places)):
        letters = list(lowered)
        for place, spelled in zip(places, choice, strict=True):
            if spelled:
                letters[place] = _SPELLED_OUT[letters[place]]
        found[fold("".join(letters))] = None
    return tuple(found)


@lru_cache(maxsize=5_000)
def shortened(word: str) -> tuple[str, ...]:
    """What a folded word may stand for when its digraphs are spelled-out letters (aarhus → arhus).

    A guess only: *poet* gives *pot*. Hold it against a known spelling with `is_spelling_of`.
    """
    plain = fold(word)
    found: dict[str, None] = {}
    for digraph, letter in _DIGRAPHS.items():
        if digraph in plain:
            found[plain.replace(digraph, letter)] = None
    whole = plain
    for digraph, letter in _DIGRAPHS.items():
        whole = whole.replace(digraph, letter)
    if whole != plain:
        found[whole] = None
    return tuple(found)


def is_spelling_of(typed: str, written: str) -> bool:
    """Whether `typed` is one of the spellings of `written`, which carries its accents."""
    return fold(typed) in spellings(written)
