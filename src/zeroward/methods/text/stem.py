"""Stems: the part of a word that its forms share, per language, folded."""

from functools import lru_cache
from threading import local
from types import MappingProxyType

import snowballstemmer

from zeroward.methods.text.fold import fold
from zeroward.methods.text.greek import joined_stem

STEMMERS = MappingProxyType(
    {
        "ar": "arabic",
        "bs": "serbian",
        "ca": "catalan",
        "cnr": "serbian",
        "cs": "czech",
        "da": "danish",
        "de": "german",
        "el": "greek",
        "en": "english",
        "es": "spanish",
        "et": "estonian",
        "eu": "basque",
        "fi": "finnish",
        "fr": "french",
        "ga": "irish",
        "hr": "serbian",
        "hu": "hungarian",
        "hy": "armenian",
        "it": "italian",
        "lt": "lithuanian",
        "nb": "norwegian",
        "nl": "dutch",
        "nn": "norwegian",
        "no": "norwegian",
        "pl": "polish",
        "pt": "portuguese",
        "ro": "romanian",
        "ru": "russian",
        "sr": "serbian",
        "sv": "swedish",
        "tr": "turkish",
    }
)
"""Language → algorithm. Bulgarian, Slovak, Slovene, Latvian, Maltese, Ukrainian, Icelandic, Hebrew, Albanian
and Macedonian have none: their words are folded, and share a prefix (`prefix_of`)."""

PREFIX_LETTERS = 6
_TURKISH_CAPITALS = str.maketrans({"I": "ı", "İ": "i"})


@lru_cache(maxsize=500)
def base_language(lang: str) -> str:
    """``pt-BR`` → ``pt``."""
    return lang.lower().replace("_", "-").split("-")[0]


_CHANGES_INITIAL = frozenset({"ar", "bs", "cnr", "ga", "hr", "nl", "sr"})
_CHANGES_BEGINNING = _CHANGES_INITIAL | {"el", "fi"}
_SPELLED_OUT = ("ae", "oe", "ue")

LEAST_KEEPING = 4
"""Letters of a stem from which on it keeps its word's first three (*dying* becomes *die*)."""


def keeps_initial(lang: str) -> bool:
    """Whether a stem begins with the first letter of its word, folded.

    Not in Arabic, Dutch and Irish, whose stemmers take beginnings away, nor in Serbian and its neighbours, where
    Cyrillic becomes Latin.
    """
    return base_language(lang) not in _CHANGES_INITIAL


def beginning_kept(word: str, lang: str) -> str:
    """The three folded letters with which a stem of four letters or more begins; empty where that is not certain.

    Not in Greek and Finnish, which put letters together at the beginning, nor in a German word whose ä, ö or ü may be
    spelled out. `word` may be cut after six letters.
    """
    base = base_language(lang)
    if base in _CHANGES_BEGINNING:
        return ""
    folded = fold(word)
    if base == "de" and any(pair in folded[:4] for pair in _SPELLED_OUT):
        return ""
    return folded[:3] if len(folded) >= 3 else ""


def has_stemmer(lang: str) -> bool:
    return base_language(lang) in STEMMERS


class _Stemmers(local):
    """A stemmer keeps the word it works on, so each thread has its own."""

    def __init__(self) -> None:
        self.kept: dict[str, snowballstemmer.stemmer] = {}

    def __getitem__(self, algorithm: str) -> "snowballstemmer.stemmer":
        if algorithm not in self.kept:
            self.kept[algorithm] = snowballstemmer.stemmer(algorithm)
        return self.kept[algorithm]


_stemmers = _Stemmers()


@lru_cache(maxsize=60_000)
def stem(word: str, lang: str) -> str:
    """The folded stem of a word; in a language without stemmer the folded word.

    Words with digits are codes (CO2, 3.4, H2020) and are only folded.
    """
    base = base_language(lang)
    algorithm = STEMMERS.get(base)
    if algorithm is None or (not word.isalpha() and any(letter.isdigit() for letter in word)):
        return fold(word)
    lowered = word.translate(_TURKISH_CAPITALS).lower() if base == "tr" else word.lower()
    stemmed = fold(_stemmers[algorithm].stemWord(lowered)) or fold(word)
    return joined_stem(stemmed) if base == "el" else stemmed


def prefix_of(word: str, lang: str) -> str | None:
    """The first six letters, as a loose stem where there is no stemmer; None where it would add nothing."""
    if has_stemmer(lang) or any(letter.isdigit() for letter in word):
        return None
    folded = fold(word)
    return folded[:PREFIX_LETTERS] if len(folded) >= PREFIX_LETTERS else None
