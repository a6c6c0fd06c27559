"""Sentences of the methods in the reader's language."""

from django.utils.translation import gettext as _

from zeroward.methods.ghg.say import Said


def said(text: str) -> str:
    """A sentence in the reader's language, its words put in; the sentence itself where there is no translation."""
    if not text:
        return ""
    if isinstance(text, Said):
        words = {
            name: _(word) if isinstance(word, str) and word else word for name, word in text.words.items()
        }
        return _(text.template) % words
    return _(text)
