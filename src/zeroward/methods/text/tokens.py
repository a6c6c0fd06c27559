"""Cutting text into words, numbers, codes (3.4), hashtags (#GreenBonds) and joined words (e-mobility)."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal["word", "number", "code", "hashtag", "joined"]

MAX_WORD = 64
"""Letters of a word that count; longer runs are noise or an attack."""

# letters with the accents, points and vowel signs that follow them when the text is not composed
_MARKS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f"
_LETTERS = rf"[^\W_][\w{_MARKS}]*"
_KINDS = {
    "hashtag": rf"\#[^\W\d_][\w{_MARKS}-]*",
    "code": r"\d+(?:\.\d+)+",
    "joined": rf"{_LETTERS}(?:[-\u2010\u2011]{_LETTERS})+",
    "word": _LETTERS,
}
_TOKEN = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS.items()))
# without groups, and with words and joined words tried as one, it finds words of running text in a quarter of the time
_WORDS = re.compile(
    "|".join([_KINDS["hashtag"], _KINDS["code"], rf"{_LETTERS}(?:[-\u2010\u2011]{_LETTERS})*"])
)
_SPLIT = re.compile(r"[-_\u2010\u2011]+")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text: where it stands, what kind it is, and its parts when it is made of several.

    `text` is what to index as a whole (a hashtag without its sign, a joined word without its hyphens).
    """

    text: str
    start: int
    end: int
    kind: Kind
    parts: tuple[str, ...] = ()


def tokenize(text: str) -> Iterator[Token]:
    """The words of a text in their order."""
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        yield _token(match.group(), match.lastgroup or "word", start, end)


def count_words(text: str) -> Counter[str]:
    """The distinct words of a text, as written, with their numbers: much faster than `tokenize`."""
    return Counter(_WORDS.findall(text))


def distinct_words(text: str) -> set[str]:
    """The distinct words of a text, as written, in no order."""
    return set(_WORDS.findall(text))


def token_of(raw: str) -> Token:
    """The token of a word that was found in a text; its places are nought."""
    if raw.isalpha():
        return _token(raw, "word", 0, 0)
    match = _TOKEN.fullmatch(raw)
    return _token(raw, (match and match.lastgroup) or "word", 0, 0)


def is_made_of_parts(raw: str) -> bool:
    """Whether a word that was found is a hashtag or a joined word."""
    return raw[0] == "#" or "-" in raw or "_" in raw or "\u2010" in raw or "\u2011" in raw


def _token(raw: str, kind: str, start: int, end: int) -> Token:
    if kind == "word":
        word = raw[:MAX_WORD]
        return Token(word, start, end, "number" if word.isdigit() else "word")
    if kind == "code":
        return Token(raw[:MAX_WORD], start, end, "code")
    return _made_of_parts(raw, start, end)


def _made_of_parts(raw: str, start: int, end: int) -> Token:
    if raw.startswith("#"):
        words = [word for piece in _SPLIT.split(raw[1:]) if piece for word in camel_parts(piece)]
        kind: Kind = "hashtag"
    else:
        words = _SPLIT.split(raw)
        kind = "joined"
        if all(word.isdigit() for word in words):  # 2020-2023 is two years, not one number
            kind = "number"
    parts = tuple(word[:MAX_WORD] for word in words if word)
    whole = "".join(parts)[:MAX_WORD]
    return Token(whole, start, end, kind, parts if len(parts) > 1 else ())


def camel_parts(tag: str) -> list[str]:
    """The words of a tag by its capitals: GHGEmissions → GHG, Emissions; AirQuality → Air, Quality."""
    cuts = [0]
    for index in range(1, len(tag)):
        before, here = tag[index - 1], tag[index]
        after = tag[index + 1] if index + 1 < len(tag) else ""
        starts_word = here.isupper() and not before.isupper()
        ends_acronym = here.isupper() and before.isupper() and after.islower()
        if starts_word or ends_acronym:
            cuts.append(index)
    pieces = [tag[a:b] for a, b in zip(cuts, [*cuts[1:], len(tag)], strict=True)]
    # a lone final s belongs to the acronym before it: SECAPs, NGOs
    joined: list[str] = []
    for piece in pieces:
        if joined and len(piece) == 2 and piece[1] == "s" and joined[-1].isupper():
            joined[-1] += piece
        else:
            joined.append(piece)
    return joined
