"""Stop words: the small words of questions and sentences which say nothing about their subject."""

import json
from collections import Counter
from collections.abc import Collection
from functools import lru_cache
from pathlib import Path

from zeroward.methods.text.fold import fold
from zeroward.methods.text.stem import base_language
from zeroward.methods.text.tokens import tokenize

_DATA = Path(__file__).with_name("stop_words.json")


@lru_cache(maxsize=1)
def _all() -> dict[str, frozenset[str]]:
    lists: dict[str, str] = json.loads(_DATA.read_text(encoding="utf-8"))["words"]
    return {lang: frozenset(fold(word) for word in words.split()) for lang, words in lists.items()}


_SAME_WORDS = {"nn": "nb", "no": "nb", "bs": "hr", "sr": "hr", "cnr": "hr"}


def stop_words(lang: str) -> frozenset[str]:
    """The folded stop words of a language; empty for a language without a list."""
    base = base_language(lang)
    return _all().get(_SAME_WORDS.get(base, base), frozenset())


def is_stop_word(word: str, lang: str) -> bool:
    return fold(word) in stop_words(lang)


def guess_language(text: str, *, among: Collection[str] | None = None) -> str | None:
    """The language whose stop words the text uses most, or None when no list leads.

    Enough for a question of five words, and only a hint: nothing is left out because of it.
    """
    listed = languages_by_word()
    counts = Counter(
        lang
        for token in tokenize(text[:2_000])
        for lang in listed.get(fold(token.text), ())
        if among is None or lang in among
    )
    first, second = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return first[0] if first[1] > second[1] else None


@lru_cache(maxsize=1)
def languages_by_word() -> dict[str, tuple[str, ...]]:
    """Stop word → the languages that have it."""
    found: dict[str, tuple[str, ...]] = {}
    for lang, words in _all().items():
        for word in words:
            found[word] = (*found.get(word, ()), lang)
    return found
