"""Sentences for people that a platform can say in their language.

A `Said` is the English sentence, and remembers the sentence before its words were filled in. Whoever has a catalogue of
translations looks that one up; everybody else reads on.
"""

from collections.abc import Mapping
from typing import Any


class Said(str):
    """An English sentence with its `template` ("%(unit)s does not fit here.") and the `words` that fill it."""

    template: str
    words: Mapping[str, Any]


def say(template: str, **words: Any) -> Said:
    """The sentence with its words filled in. Raises KeyError for a word that is missing."""
    said = Said(template % words)
    said.template, said.words = template, words
    return said
