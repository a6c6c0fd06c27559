"""Sentences that are kept with a report and told in the language of whoever reads it.

A sentence of the methods, or one of ours made with `say`, remembers the text before its words were put in. It is frozen
as that text with its words, never as a finished sentence, so that a report is read in German as well as in English.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np
from django.utils.translation import get_language

from zeroward.consultation.queries.language_choice import in_language
from zeroward.core.queries.said import said as sentence
from zeroward.methods.ghg.say import Said, say

Sentence = str
"""A `Said`, or words that are the same in every language."""
Words = Mapping[str, str]
"""Language code → text."""


def plain_said(text: Any) -> Any:
    """The sentence as plain JSON. Numbers and names stay what they are."""
    if isinstance(text, Said):
        return {"say": text.template, "words": {name: plain_said(word) for name, word in text.words.items()}}
    if isinstance(text, str):
        return str(text)
    return text.item() if isinstance(text, np.generic) else text


def from_plain(kept: Any) -> Any:
    """A sentence from its plain JSON. Raises KeyError for a frozen sentence that lacks a word."""
    if isinstance(kept, Mapping) and "say" in kept:
        return say(str(kept["say"]), **{name: from_plain(word) for name, word in kept["words"].items()})
    return kept


def said(text: Any) -> str:
    """A sentence in the reader's language. Words that are nobody's sentence, such as a title, stay as they are."""
    return sentence(text) if isinstance(text, Said) else str(text or "")


def in_words(texts: Words | str) -> str:
    """A text in the reader's language, else in English, else in the first that there is."""
    return worded(texts)[0]


def worded(texts: Words | str) -> tuple[str, str]:
    """The same with the language it is in; "" for words that are the interface's or belong to no language."""
    if isinstance(texts, str):
        return said(texts), ""
    text, lang = in_language(texts, (get_language() or "en").lower())
    return text, lang if text else ""
