"""Alphabetical order as the reader's language knows it.

Names are compared without case and accents first (Łódź stands with the L), except where the reader's alphabet has a
letter of its own: in Swedish Å, Ä and Ö come last, in Turkish Ç follows C. Done in Python, because databases differ.
"""

import unicodedata
from functools import lru_cache

from django.utils.translation import get_language

from zeroward.methods.text.fold import fold

# language: letters of its own, each after the letter (or own letter) that it follows
_OWN_LETTERS: dict[str, dict[str, str]] = {
    "cs": {"č": "c", "ř": "r", "š": "s", "ž": "z"},
    "da": {"æ": "z", "ø": "zæ", "å": "zø"},
    "es": {"ñ": "n"},
    "et": {"š": "s", "ž": "z", "õ": "w", "ä": "wõ", "ö": "wä", "ü": "wö"},
    "fi": {"å": "z", "ä": "zå", "ö": "zä"},
    "hu": {"ö": "o", "ü": "u"},
    "nb": {"æ": "z", "ø": "zæ", "å": "zø"},
    "pl": {"ą": "a", "ć": "c", "ę": "e", "ł": "l", "ń": "n", "ó": "o", "ś": "s", "ź": "z", "ż": "zź"},
    "ro": {"ă": "a", "â": "aă", "î": "i", "ș": "s", "ț": "t"},
    "sk": {"č": "c", "š": "s", "ž": "z"},
    "sl": {"č": "c", "š": "s", "ž": "z"},
    "sv": {"å": "z", "ä": "zå", "ö": "zä"},
    "tr": {"ç": "c", "ğ": "g", "ı": "h", "ö": "o", "ş": "s", "ü": "u"},
}

SortKey = tuple[tuple[str, ...], str]


def sort_key(text: str, lang: str | None = None) -> SortKey:
    """A key for `sorted`: `sorted(cities, key=lambda city: sort_key(city.name))`; the reader's language by default."""
    return _key(text, (lang or get_language() or "en").split("-")[0])


@lru_cache(maxsize=8192)
def _key(text: str, lang: str) -> SortKey:
    """The names of the catalogue are sorted on every list: their keys are kept."""
    own = _OWN_LETTERS.get(lang, {})
    letters = unicodedata.normalize("NFC", text).lower()
    kept = (letter for letter in letters if letter.isalnum() or letter == " ")
    return tuple(weight for letter in kept for weight in _weights(letter, own)), text


def _weights(letter: str, own: dict[str, str]) -> list[str]:
    """A letter of the alphabet's own sorts after its neighbour and before whatever comes next."""
    before = own.get(letter)
    if before is None:
        return list(fold(letter))
    rank = 1
    while len(before) > 1:  # "zå": after å, which is itself after z
        before, rank = own[before[1]], rank + 1
    return [f"{before}\uffff{rank}"]
