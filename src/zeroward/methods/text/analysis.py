"""From the texts of an entry to the terms that find it, each with its impact."""

from collections import Counter
from collections.abc import Iterator

from zeroward.methods.text.fold import fold
from zeroward.methods.text.ranking import impact
from zeroward.methods.text.stem import base_language, prefix_of, stem
from zeroward.methods.text.stop_words import stop_words
from zeroward.methods.text.tokens import Token, tokenize

ANALYSER_VERSION = 1
"""Raise it with every change that gives other terms for the same text: indexes are then rebuilt."""

MAX_WORDS = 20_000
"""Words of one field that are indexed."""

PREFIX_MARK = "*"


def term(stemmed: str, lang: str) -> str:
    """The key of a stem in one language."""
    return f"{base_language(lang)}:{stemmed}"


def words_of(token: Token) -> tuple[str, ...]:
    """A token's words: itself, and its parts when it has any (two years make no word together)."""
    if not token.parts:
        return (token.text,)
    return token.parts if token.kind == "number" else (token.text, *token.parts)


def field_terms(text: str, lang: str) -> Iterator[str]:
    """The terms of a text, once per occurrence, without stop words."""
    stops = stop_words(lang)
    for count, token in enumerate(tokenize(text)):
        if count >= MAX_WORDS:
            return
        for word in words_of(token):
            if len(word) < 2 and not word.isdigit():
                continue
            if token.kind == "word" and fold(word) in stops and not word.isupper():
                continue
            yield term(stem(word, lang), lang)
            prefix = prefix_of(word, lang)
            if prefix:
                yield term(prefix + PREFIX_MARK, lang)


def entry_terms(*, title: str, summary: str, body: str, lang: str) -> dict[str, int]:
    """Term → impact for one record in one language."""
    fields = [Counter(field_terms(text, lang)) for text in (title, summary, body)]
    lengths = (fields[0].total(), fields[1].total(), fields[2].total())
    return {
        key: impact((fields[0][key], fields[1][key], fields[2][key]), lengths)
        for key in dict.fromkeys(key for field in fields for key in field)
    }


def surface_words(*texts: str, lang: str) -> dict[str, str]:
    """The distinct words of texts: folded → as written (small, unless always a capital), for completion."""
    stops = stop_words(lang)
    found: dict[str, str] = {}
    for text in texts:
        for count, token in enumerate(tokenize(text)):
            if count >= MAX_WORDS:
                break
            for word in token.parts or (token.text,):
                folded = fold(word)
                if len(folded) < 3 or folded.isdigit() or folded in stops:
                    continue
                known = found.get(folded)
                if known is None or (known[:1].isupper() and word[:1].islower()):
                    found[folded] = word
    return found
