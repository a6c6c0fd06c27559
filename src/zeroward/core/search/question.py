"""A query as it was typed, cut into words and phrases."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from zeroward.methods.text.clean import clean_text
from zeroward.methods.text.fold import fold
from zeroward.methods.text.stem import base_language
from zeroward.methods.text.stop_words import guess_language, stop_words
from zeroward.methods.text.tokens import Token, tokenize

MAX_LETTERS = 300
MAX_WORDS = 16
"""Words of a query that are looked for. More is a text, and its first words say what it is about."""

_PHRASE = re.compile(r"[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]")


@dataclass(frozen=True, slots=True)
class Question:
    """The words to look for, the small words left out, and the phrases that must stand as written."""

    text: str
    lang: str
    guessed: str
    words: tuple[Token, ...]
    left_out: tuple[str, ...]
    phrases: tuple[str, ...]

    @property
    def spoken(self) -> tuple[str, ...]:
        """The reader's language and the one that the words seem to be in."""
        return (self.lang, self.guessed)


def ask(query: str, *, lang: str, among: Collection[str] = ()) -> Question:
    """Reads a query of any length and content. `lang` is the reader's language.

    The question's own language is guessed `among` those in which something can be found (all, when none are named): to
    take its words for small words of a stranger's language would lose them.
    """
    text = clean_text(query, limit=MAX_LETTERS, multiline=False)
    base = base_language(lang)
    guessed = guess_language(text, among={*among, base} if among else None) or base
    phrases = tuple(found.strip() for found in _PHRASE.findall(text) if " " in found.strip())
    kept: list[Token] = []
    left_out: list[str] = []
    stops = stop_words(base) | stop_words(guessed)
    shouted = text.isupper()
    seen: set[str] = set()
    for token in tokenize(text):
        folded = fold(token.text)
        acronym = token.text.isupper() and len(token.text) > 1 and not shouted
        if token.kind == "word" and ((folded in stops and not acronym) or len(folded) < 2):
            left_out.append(token.text)
        elif folded not in seen:
            seen.add(folded)
            kept.append(token)
    if not kept:  # a query of small words alone is taken at its word
        kept, left_out = list(tokenize(text)), []
    return Question(text, base, guessed, tuple(kept[:MAX_WORDS]), tuple(left_out), phrases)
