"""Finding the words of the glossary in running text. Pure: words and text in, pieces out."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class TermWord:
    """A word or several that stand for a term. Acronyms must be written as they are, other words in any case."""

    text: str
    key: str

    @property
    def exact(self) -> bool:
        """CCC, R&I, EoI: one word with two capitals or more. "Action Plan" is found in any case."""
        return " " not in self.text and sum(letter.isupper() for letter in self.text) > 1


@dataclass(frozen=True, slots=True)
class Piece:
    """Text as it stood, and the key of the term that it names, if it names one."""

    text: str
    key: str = ""


class Matcher:
    """Finds the longest words first, whole words only, each term at most once for each set of linked keys.

    Each word of a text is looked up among the first words of the terms, so that most of a text costs a look into a
    dictionary, however many terms there are.
    """

    def __init__(self, words: Iterable[TermWord]) -> None:
        usable = [word for word in words if _first(word.text)]
        self._exact = {word.text: word.key for word in usable if word.exact}
        self._loose = {word.text.casefold(): word.key for word in usable if not word.exact}
        by_first: dict[str, list[TermWord]] = defaultdict(list)
        for word in sorted(usable, key=lambda word: (-len(word.text), word.text)):
            by_first[_plain(_first(word.text))].append(word)
        self._by_first = {
            first: re.compile(rf"(?:{'|'.join(_pattern(word) for word in found)})(?!\w)")
            for first, found in by_first.items()
        }

    def pieces(self, text: str, linked: set[str]) -> Iterator[Piece]:
        """The text in pieces, in order and complete. Keys in `linked` are passed over; new ones are added to it."""
        place = 0
        for found in self._found(text):
            key = self._key_of(found.group())
            if not key or key in linked:
                continue
            linked.add(key)
            if found.start() > place:
                yield Piece(text[place : found.start()])
            yield Piece(found.group(), key)
            place = found.end()
        if place < len(text):
            yield Piece(text[place:])

    def keys_in(self, text: str) -> set[str]:
        """The keys of all terms that the text names."""
        return {self._key_of(found.group()) for found in self._found(text)}

    def _found(self, text: str) -> Iterator[re.Match[str]]:
        """Words of terms in the text from left to right, none within another."""
        place = 0
        for word in _WORD.finditer(text):
            if word.start() < place or (pattern := self._by_first.get(_plain(word.group()))) is None:
                continue
            if found := pattern.match(text, word.start()):
                yield found
                place = found.end()

    def _key_of(self, written: str) -> str:
        return self._exact.get(written) or self._loose.get(" ".join(written.split()).casefold(), "")


_WORD = re.compile(r"\w+")


def _first(words: str) -> str:
    """The first word of a term, "" where it does not begin with one: such a term is not looked for."""
    found = _WORD.match(words.strip())
    return found.group() if found else ""


def _plain(word: str) -> str:
    """The same for all that an expression without regard to case takes for the same, with the i of Turkish."""
    return word.casefold().replace("\u0131", "i").replace("\u0307", "")


def _pattern(word: TermWord) -> str:
    if word.exact:
        return re.escape(word.text)
    parts = r"\s+".join(re.escape(part) for part in word.text.split())
    return f"(?i:{parts})"


def english_plurals(words: str) -> list[str]:
    """ "Mission City" gives "Mission Cities": only for words that end in a letter of the Latin alphabet."""
    last = words[-1:].lower()
    if not ("a" <= last <= "z") or last == "s":
        return []
    if last == "y" and words[-2:-1].lower() not in "aeiou":
        return [f"{words[:-1]}ies"]
    return [f"{words}s"]


@lru_cache(maxsize=32)
def matcher_for(words: tuple[TermWord, ...]) -> Matcher:
    """The matcher for these words; made once while they stay the same."""
    return Matcher(words)
