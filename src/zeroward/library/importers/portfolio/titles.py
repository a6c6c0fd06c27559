"""When are two titles the same? Folding, tokens and likeness, used for challenges, materials and headings."""

import re
import unicodedata

from rapidfuzz import fuzz

from zeroward.library.importers.portfolio.vocabulary import words

_NOT_WORD = re.compile(r"[^\w]+")


def fold(text: str) -> str:
    """Lower case without accents, punctuation or doubled spaces; `&` reads as "and"."""
    text = unicodedata.normalize("NFKD", text.replace("&", " and ")).casefold()
    text = "".join(char for char in text if not unicodedata.combining(char))
    return _NOT_WORD.sub(" ", text).strip()


def tokens(text: str) -> frozenset[str]:
    """The folded words of a title without small words."""
    return frozenset(fold(text).split()) - words("small_words")


def letters(text: str) -> str:
    """Only the folded letters and digits, for headings that a layout broke up."""
    return fold(text).replace(" ", "")


def likeness(one: str, other: str) -> float:
    """How alike two titles are, 0 to 1: word order and small differences in spelling count little."""
    return fuzz.token_sort_ratio(fold(one), fold(other)) / 100


def contains(one: str, other: str) -> bool:
    """Whether one title is the other with words added (at least three words in common)."""
    first, second = tokens(one), tokens(other)
    smaller = min(first, second, key=len)
    return len(smaller) >= 3 and (first <= second or second <= first)


def slug(text: str, limit: int = 80) -> str:
    """A key made of the folded words, cut at a word."""
    held = ""
    for word in re.sub(r"[^a-z0-9 ]", "", fold(text)).split():
        if len(held) + len(word) + 1 > limit:
            break
        held = f"{held}-{word}" if held else word
    return held or "untitled"
