"""Sentences for people that a platform can say in their language.

A `Said` is the English sentence, and remembers the sentence before its words were filled in. Whoever has a catalogue of
translations looks that one up; everybody else reads on.
"""

from collections.abc import Iterable, Mapping
from typing import Any


class Said(str):
    """An English sentence with its `template` ("%(unit)s does not fit here.") and the `words` that fill it."""

    template: str
    words: Mapping[str, Any]


class Name(str):
    """A word that is the same in every language: a name in a file, a number as somebody wrote it."""


def say(template: str, **words: Any) -> Said:
    """The sentence with its words filled in. Raises KeyError for a word that is missing."""
    said = Said(template % words)
    said.template, said.words = template, words
    return said


def joined(words: Iterable[str], sign: str = ", ") -> Said:
    """Words or sentences in a row with a sign between them; each of them is said by itself."""
    parts = {f"word{at}": one for at, one in enumerate(words)}
    return say(sign.join(f"%({name})s" for name in parts), **parts)


def names(words: Iterable[str]) -> Name:
    """Names in a row."""
    return Name(", ".join(words))
