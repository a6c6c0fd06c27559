"""The terms and words of a whole record: its entries in all languages together."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from zeroward.core.search.postings import term_id
from zeroward.methods.text.analysis import analyse_entry
from zeroward.methods.text.stem import base_language


class Readable(Protocol):
    """An entry, stored or about to be."""

    @property
    def lang(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def summary(self) -> str: ...
    @property
    def body(self) -> str: ...


@dataclass(frozen=True, slots=True)
class RecordTerms:
    """Term → impact, and (language, folded word) → the word as written."""

    impacts: dict[int, int]
    words: dict[tuple[str, str], str]


def terms_of(entries: Iterable[Readable]) -> RecordTerms:
    """What finds a record. A term carries its language, so each belongs to one entry."""
    impacts: dict[int, int] = {}
    words: dict[tuple[str, str], str] = {}
    for entry in entries:
        lang = base_language(entry.lang)
        found = analyse_entry(title=entry.title, summary=entry.summary, body=entry.body, lang=lang)
        for key, impact in found.terms.items():
            number = term_id(key)
            impacts[number] = max(impacts.get(number, 0), impact)
        words.update({(lang, folded): written for folded, written in found.words.items()})
    return RecordTerms(impacts, words)
