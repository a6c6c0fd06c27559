"""A record as it is harvested: its row, and every text in every language with who made it and whether it is fresh."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from zeroward.api.harvest.arguments import clean
from zeroward.api.harvest.listing import Entry
from zeroward.api.harvest.sources import SOURCES, Source
from zeroward.library.queries.edition_texts import TextShelf, plain_text

FORMAT = "zeroward-record/1"
"""Name and version of the form; raised when a reader of it would have to change."""


@dataclass(frozen=True, slots=True)
class Whole:
    """`content` is plain data; the same record gives the same text and digest."""

    source: Source
    key: str
    row: Mapping[str, Any]
    texts: Mapping[str, Any]

    @property
    def content(self) -> str:
        whole = {"format": FORMAT, "kind": self.source.kind, "key": self.key, **self._parts}
        return clean(json.dumps(whole, ensure_ascii=False, sort_keys=True))

    @property
    def _parts(self) -> dict[str, Any]:
        return {"record": dict(self.row), "texts": dict(self.texts)}

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.content.encode()).hexdigest()

    def words(self, field: str) -> list[tuple[str, str]]:
        """(language, text) of a field: the source first, then its translations."""
        text = self.texts.get(field)
        if text is None:
            return []
        others = sorted((lang, one["text"]) for lang, one in text["translations"].items())
        return [(text["lang"], text["text"]), *others]


def wholes(entries: Sequence[Entry]) -> dict[tuple[str, str], Whole]:
    """What is told of these entries, by kind and key; a handful of queries for each kind among them."""
    by_kind: dict[str, list[int]] = defaultdict(list)
    for entry in entries:
        if not entry.deleted:
            by_kind[entry.kind].append(entry.pk)
    return {
        (kind, whole.key): whole
        for kind, keys in by_kind.items()
        for whole in read_wholes(SOURCES[kind], keys)
    }


def read_wholes(source: Source, keys: Iterable[int]) -> Iterable[Whole]:
    """Public records by their primary keys, each as it is told; a handful of queries in all."""
    records = list(source.public().filter(pk__in=list(keys)))
    shelf = TextShelf(records)
    for record in records:
        texts = shelf.frozen(record)
        if source.title not in record.translatable:
            texts[source.title] = plain_text(getattr(record, source.title), record.source_lang)
        yield Whole(source, str(getattr(record, source.key)), source.row(record), texts)
