"""Greek words: one stem for forms that the stemmer keeps apart, and which words are forms of one another."""

import unicodedata

from zeroward.methods.text.fold import fold

LEAST_STEM = 3
_ADJECTIVE = "ικ"
_LEFT_OVER = "ι"
_ACUTE = "\u0301"

_MOVING = "ων εων ιων ου ιου ους ατος ατα ατων ματος ματα ματων εις ια ουμε ετε ομαι εται ονται"
_STAYING = "α ας ες η ης ος ο ον ε οι ι ιο εας εα μα υς υ ω ει ουν"
_MOVES_THE_STRESS = frozenset(fold(_MOVING).split())
"""Endings before which the stress may stand elsewhere than in the name of the word (χώρα, χωρών)."""
_ENDINGS = _MOVES_THE_STRESS | frozenset(fold(_STAYING).split())


def joined_stem(stem: str) -> str:
    """The stem without what the stemmer leaves in some forms only.

    εμπειρι(ες) and εμπειρ(ια), εθνικ(ος) and εθν(ικων); at least three letters stay.
    """
    for rest in (_LEFT_OVER, _ADJECTIVE):
        if stem.endswith(rest) and len(stem) - len(rest) >= LEAST_STEM:
            stem = stem.removesuffix(rest)
    return stem


def are_forms(first: str, second: str) -> bool:
    """Whether two words may be forms of one: the same but for the ending, and stressed on the same letter.

    A stress that was not written, or that one of the endings moves, says nothing. So χώρα and χωρών are forms
    of one word, μέτρα (measures) and μετρό (metro) are not.
    """
    one, two = fold(first), fold(second)
    if one == two:
        return True
    pairs = (
        (one[cut:], two[cut:])
        for cut in range(LEAST_STEM, min(len(one), len(two)) + 1)
        if one[:cut] == two[:cut]
    )
    possible = [pair for pair in pairs if pair[0] in _ENDINGS and pair[1] in _ENDINGS]
    if not possible:
        return False
    stresses = {_stressed(first), _stressed(second)} - {None}
    moved = any(ending in _MOVES_THE_STRESS for pair in possible for ending in pair)
    return moved or len(stresses) < 2


def _stressed(word: str) -> int | None:
    """The number of letters before the stressed one; None when no stress is written."""
    apart = unicodedata.normalize("NFD", word)
    before, found, _ = apart.partition(_ACUTE)
    return sum(not unicodedata.combining(letter) for letter in before) if found else None
