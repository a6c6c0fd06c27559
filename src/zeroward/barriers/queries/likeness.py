"""What may be the same barrier: by the words that two texts share, and what else they have in common.

The likeness is the Jaccard index of the stems of both texts, without the small words of their language; it is shown
with the words themselves, and nobody merges but a person. Texts of two languages share hardly any word: then the family
is all that can speak for it, which is not enough by itself.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from zeroward.methods.text.duplicates import jaccard
from zeroward.methods.text.fold import fold
from zeroward.methods.text.stem import stem
from zeroward.methods.text.stop_words import stop_words
from zeroward.methods.text.tokens import distinct_words

ENOUGH: Final = 0.18
SHOWN: Final = 3
FEWEST_WORDS: Final = 2


@dataclass(frozen=True, slots=True)
class Saying:
    """`key` names the record; `alike` what else is compared, such as ("family", "regulation")."""

    key: str
    text: str
    lang: str
    alike: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Likeness:
    """`share` from 0 to 1; `words` as they stand in the first text; `same` the names of what both have in common."""

    key: str
    share: float
    words: tuple[str, ...]
    same: tuple[str, ...]


class Compared:
    """Texts that others are compared with; each is taken apart once."""

    def __init__(self, sayings: Iterable[Saying]) -> None:
        self.rows = [(one, frozenset(_stems(one))) for one in sayings]

    def like(self, asked: Saying) -> list[Likeness]:
        """Those most like it, at most three, without itself."""
        mine = _stems(asked)
        found = []
        for other, theirs in self.rows:
            shared = mine.keys() & theirs
            if other.key == asked.key or len(shared) < FEWEST_WORDS:
                continue
            share = jaccard(frozenset(mine), theirs)
            same = tuple(name for name, value in asked.alike if value and (name, value) in other.alike)
            if share + 0.05 * len(same) >= ENOUGH:
                words = tuple(sorted(mine[one] for one in shared))[:8]
                found.append(Likeness(other.key, share, words, same))
        return sorted(found, key=lambda one: (-len(one.same) * 0.05 - one.share, one.key))[:SHOWN]


def _stems(saying: Saying) -> dict[str, str]:
    """Stem → the word as it stands there."""
    small = stop_words(saying.lang)
    return {
        stem(word, saying.lang): word.lower()
        for word in sorted(distinct_words(saying.text))
        if fold(word) not in small and len(word) > 2
    }
