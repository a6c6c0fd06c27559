"""Texts of events and groups in the reader's language, and what a reader must know about them."""

from dataclasses import dataclass

from zeroward.community.models import Event, Group
from zeroward.core.models import Text
from zeroward.core.models.translatable import text_digest
from zeroward.profile.queries.choices import language_name


@dataclass(frozen=True, slots=True)
class TextState:
    """How the texts of a record reach the reader. `original` is the language of the source, in words."""

    missing: bool
    machine: bool
    stale: bool
    original: str

    @property
    def is_plain(self) -> bool:
        return not (self.missing or self.machine or self.stale)


@dataclass(frozen=True, slots=True)
class Pair:
    """A field with its source text and what the language has for it."""

    field: str
    label: str
    source: str
    text: Text | None

    @property
    def stale(self) -> bool:
        return self.text is not None and self.text.source_digest != text_digest(self.source)


def text_state(record: Event | Group) -> TextState:
    """One query, and none where the texts were attached or the reader's language is that of the source."""
    texts = [record.served(name) for name in record.translatable if getattr(record, name)]
    return TextState(
        missing=any(one.foreign for one in texts),
        machine=any(one.machine for one in texts),
        stale=any(one.stale for one in texts),
        original=language_name(record.lang),
    )


def title_of(record: Event | Group) -> str:
    """The title in the language that is active now."""
    return record.served("title").body


def text_pairs(record: Event | Group, lang: str) -> list[Pair]:
    """Every field that has a source text, with its translation. One query."""
    texts = record.texts_in(lang)
    return [
        Pair(name, str(getattr(record._meta.get_field(name), "verbose_name", name)), source, texts.get(name))
        for name in record.translatable
        if (source := getattr(record, name))
    ]
