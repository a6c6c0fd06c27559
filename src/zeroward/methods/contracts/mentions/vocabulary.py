"""Dictionaries: for each language the phrases that name a code, found word by word.

A phrase is words with a space between; `*` ends a word that may go on ("subsid*"); a word in capitals is found only in
capitals ("LIFE", "PPP"). Of two phrases that begin at one word the longer one counts.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, NamedTuple

from zeroward.methods.contracts.mentions.taxonomy import DATA, KINDS
from zeroward.methods.text.fold import fold

LANGUAGES: Final = tuple(sorted(path.stem for path in DATA.glob("??.json")))
"""Languages with a dictionary."""
_WORD: Final = re.compile(r"[^\W_]+")
_APART: Final = re.compile(r"[,;:|()]|\.\s")


class Word(NamedTuple):
    """A word of a text: as written, folded, and where it stands. `apart` is True when a sign such as a comma stands
    before it: no phrase goes across."""

    written: str
    folded: str
    start: int
    end: int
    apart: bool


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text in order."""
    words, end = [], 0
    for found in _WORD.finditer(text):
        start, stop = found.span()
        written = found.group()
        apart = start - end > 1 and _APART.search(text, end, start) is not None
        words.append(Word(written, fold(written), start, stop, apart))
        end = stop
    return tuple(words)


@dataclass(frozen=True, slots=True)
class _Part:
    text: str
    prefix: bool
    capitals: bool

    def fits(self, word: Word) -> bool:
        if self.capitals:
            return word.written.startswith(self.text) if self.prefix else word.written == self.text
        return word.folded.startswith(self.text) if self.prefix else word.folded == self.text


@dataclass(frozen=True, slots=True)
class _Phrase:
    parts: tuple[_Part, ...]
    meaning: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Hit:
    """`meaning` is what the phrase stands for, `first` and `last` are places in the list of words."""

    meaning: tuple[str, str]
    first: int
    last: int


def _part(word: str) -> _Part:
    bare = word.rstrip("*")
    capitals = len(bare) > 1 and bare.isupper()
    return _Part(bare if capitals else fold(bare), word.endswith("*"), capitals)


class Phrases:
    """Phrases with what they mean, found in the words of a text."""

    def __init__(self, phrases: Sequence[tuple[str, tuple[str, str]]]) -> None:
        made = [_Phrase(tuple(_part(word) for word in text.split()), meaning) for text, meaning in phrases]
        made.sort(key=lambda one: -len(one.parts))
        self._by_letters: dict[str, list[_Phrase]] = {}
        for one in made:
            self._by_letters.setdefault(fold(one.parts[0].text)[:2], []).append(one)
        self._known: dict[str, tuple[_Phrase, ...]] = {}
        """Which phrases may begin with a word; most begin none, and each word is asked once."""

    def may_stand_in(self, text: str) -> bool:
        """False for a text that holds none of the phrases. Looks at the first two words of each, which is enough to
        pass most texts by."""
        known, written = self._known, _WORD.findall(text)
        last = len(written) - 1
        for at, word in enumerate(written):
            phrases = known.get(word)
            if phrases is None:
                phrases = self._beginning(_alone(word))
            if phrases and _may_begin(phrases, written[at + 1] if at < last else ""):
                return True
        return False

    def in_words(self, words: Sequence[Word]) -> Iterator[Hit]:
        """The phrases of a text in order; where one ends the next may begin."""
        known = self._known
        free = 0
        for at, word in enumerate(words):
            phrases = known.get(word.written)
            if phrases is None:
                phrases = self._beginning(word)
            if phrases and at >= free:
                hit = _first_fit(phrases, words, at)
                if hit:
                    free = hit.last + 1
                    yield hit

    def _beginning(self, word: Word) -> tuple[_Phrase, ...]:
        near = self._by_letters.get(word.folded[:2], ())
        found = tuple(one for one in near if one.parts[0].fits(word))
        self._known[word.written] = found
        return found


def _alone(written: str) -> Word:
    return Word(written, fold(written), 0, 0, False)


def _may_begin(phrases: Sequence[_Phrase], following: str) -> bool:
    if len(phrases[-1].parts) == 1:
        return True
    word = _alone(following) if following else None
    return word is not None and any(phrase.parts[1].fits(word) for phrase in phrases)


def _first_fit(phrases: Sequence[_Phrase], words: Sequence[Word], at: int) -> Hit | None:
    """The longest of the phrases that stands at a word."""
    for phrase in phrases:
        end = at + len(phrase.parts)
        if end > len(words):
            continue
        here = at
        for part in phrase.parts[1:]:
            here += 1
            if words[here].apart or not part.fits(words[here]):
                break
        else:
            return Hit(phrase.meaning, at, end - 1)
    return None


@lru_cache(maxsize=64)
def dictionary(language: str) -> dict[str, Any] | None:
    """The file of a language, or None."""
    if language not in LANGUAGES:
        return None
    found: dict[str, Any] = json.loads((DATA / f"{language}.json").read_text(encoding="utf-8"))
    return found


@lru_cache(maxsize=128)
def mention_phrases(language: str, kinds: tuple[str, ...] = KINDS) -> Phrases:
    """What names a code of some kinds in a language. Raises KeyError without a dictionary."""
    found = dictionary(language)
    if found is None:
        raise KeyError(language)
    return Phrases(
        [
            (phrase, (kind, code))
            for kind in kinds
            for code, phrases in found["mentions"].get(kind, {}).items()
            for phrase in phrases
        ]
    )
