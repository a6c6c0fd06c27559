"""Sentences of the methods kept as plain JSON, so that a frozen result can still be said in every language."""

from typing import Any

from zeroward.core.queries.said import said
from zeroward.methods.ghg.say import Name, Said


def kept(text: str) -> Any:
    """A sentence as JSON."""
    if isinstance(text, Said):
        words = {
            name: kept(word) if isinstance(word, str) else _plain(word) for name, word in text.words.items()
        }
        return {"say": text.template, "with": words}
    return {"name": str(text)} if isinstance(text, Name) else str(text)


def read(value: Any) -> str:
    """The sentence again, in the reader's language. Words that were put in as names stay as they are."""
    return said(_sentence(value))


def _sentence(value: Any) -> str:
    if isinstance(value, dict) and "say" in value:
        words = {
            name: _sentence(word) if isinstance(word, dict | str) else word
            for name, word in value["with"].items()
        }
        made = Said(value["say"] % words)
        made.template, made.words = value["say"], words
        return made
    return Name(value["name"]) if isinstance(value, dict) else str(value)


def _plain(word: Any) -> Any:
    return word if isinstance(word, bool | int | float) or word is None else str(word)
