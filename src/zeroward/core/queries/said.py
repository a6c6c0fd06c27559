"""Sentences of the methods in the reader's language."""

from django.utils.translation import gettext as _

from zeroward.methods.ghg.say import Name, Said


def said(text: str) -> str:
    """A sentence in the reader's language, its words put in; the sentence itself where there is no translation.

    Words are said too, but for names, which are the same in every language.
    """
    if not text:
        return ""
    if isinstance(text, Name):
        return str(text)
    if isinstance(text, Said):
        words = {name: said(word) if isinstance(word, str) else word for name, word in text.words.items()}
        return _(text.template) % words
    return _(text)
