"""Completing a query while it is typed."""

from collections.abc import Iterator

from zeroward.core.search import state, words
from zeroward.core.search.question import MAX_LETTERS
from zeroward.methods.text.clean import clean_text
from zeroward.methods.text.fold import fold
from zeroward.methods.text.stem import base_language
from zeroward.methods.text.tokens import tokenize

LEAST_LETTERS = 2
MOST = 8


def complete(prefix: str, lang: str, *, limit: int = MOST) -> list[str]:
    """Queries that begin like `prefix`: names of concepts first when several words are typed, then the last
    word completed from the vocabulary of the reader's language, the commonest words first; then from English.
    """
    typed = " ".join(clean_text(prefix, limit=MAX_LETTERS, multiline=False).split())
    tokens = list(tokenize(typed))
    if not tokens or tokens[-1].end != len(typed) or prefix[-1:].isspace():
        return []
    known = set(state.current().languages)
    langs = [
        one
        for one in dict.fromkeys([base_language(lang), "en"])
        if one == base_language(lang) or one in known
    ]
    found: dict[str, str] = {}
    for one in langs:
        for completion in _in_language(typed, tokens[-1].start, one, limit):
            found.setdefault(fold(completion), completion)
            if len(found) == limit:
                return list(found.values())
    return list(found.values())


def _in_language(typed: str, last: int, lang: str, limit: int) -> Iterator[str]:
    if last and len(fold(typed)) >= LEAST_LETTERS:
        for entry in words.beginning_with(fold(typed), [lang], limit=limit):
            yield entry.written
    word = fold(typed[last:])
    if len(word) >= LEAST_LETTERS:
        for entry in words.beginning_with(word, [lang], limit=limit):
            if not last or " " not in entry.folded:
                yield typed[:last] + entry.written
