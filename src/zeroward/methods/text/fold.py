"""Folding: one spelling for what readers type in many ways (Łódź, lodz; Αθήνα, αθηνα; Straße, strasse)."""

import unicodedata
from functools import lru_cache

# letters that Unicode does not take apart into a base letter and a mark
_LETTERS = str.maketrans(
    {
        "ł": "l",
        "Ł": "l",
        "ø": "o",
        "Ø": "o",
        "đ": "d",
        "Đ": "d",
        "ı": "i",
        "İ": "i",
        "ß": "ss",
        "ẞ": "ss",
        "æ": "ae",
        "Æ": "ae",
        "œ": "oe",
        "Œ": "oe",
        "þ": "th",
        "Þ": "th",
        "ð": "d",
        "Ð": "d",
        "ħ": "h",
        "Ħ": "h",
        "ŋ": "ng",
        "Ŋ": "ng",
        "ς": "σ",
        "ґ": "г",
        "Ґ": "г",
    }
)


def fold(text: str) -> str:
    """`text` without case, accents and the special letters of single languages.

    Folding twice changes nothing. Stem first and fold afterwards: stemmers expect the accents.
    """
    if text.isascii():
        return text.lower()
    return _folded_word(text) if len(text) <= _WORD else text.translate(_FOLDED)


_WORD = 64
_MOST_LETTERS = 5_000


class _Folded(dict[int, str]):
    """Letter → what it is folded to: every step of folding works letter by letter, so this is done once a letter."""

    def __missing__(self, code: int) -> str:
        folded = _fold_once(_fold_once(chr(code)))
        if len(self) < _MOST_LETTERS:
            self[code] = folded
        return folded


_FOLDED = _Folded()


@lru_cache(maxsize=30_000)
def _folded_word(word: str) -> str:
    return word.translate(_FOLDED)


def _fold_once(text: str) -> str:
    # compatibility forms (ﬁ, ₂, ℌ) come apart first, because some of their parts are capitals
    apart = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    lower = unicodedata.normalize("NFKD", apart.casefold().translate(_LETTERS))
    return "".join(letter for letter in lower if not unicodedata.combining(letter))
