"""What a data set is: columns that are described, rows of public records, and a stamp that changes with them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final, Literal

from django.db.models import Count, Max, QuerySet

from zeroward.core.queries.instance import open_rooms

Kind = Literal["text", "number", "flag", "list", "day"]
Row = Mapping[str, Any]
LANGUAGE: Final = "dct:language"
CHANGED: Final = "dct:modified"
"""schema.org has these for works and events, not for cities, bodies and terms; Dublin Core has them for everything."""


@dataclass(frozen=True, slots=True)
class Column:
    """`term` is the word of schema.org that means the same, or one of another vocabulary with its prefix,
    "" where there is none."""

    name: str
    about: str
    kind: Kind = "text"
    term: str = ""


@dataclass(frozen=True, slots=True)
class Dataset:
    """`records` are the public records alone: rows are made of nothing else. `theme` is one of the EU's data themes.

    `type` and `identity` say what a row is in JSON-LD: a class of schema.org, and the kind in `/id/<kind>/<key>`;
    `found_by` is the field of the record that holds this key.
    """

    key: str
    title: str
    about: str
    theme: str
    columns: tuple[Column, ...]
    records: Callable[[], QuerySet[Any]]
    row: Callable[[Any], Row]
    type: str
    identity: str
    id_column: str = "key"
    found_by: str = "key"

    def rows(self) -> Iterable[Row]:
        """In a stable order; prefetches of the records are read in chunks."""
        for record in self.records().order_by("pk").iterator(chunk_size=500):
            yield self.row(record)

    def only(self, key: str) -> "Dataset":
        """The same with the one record of this key, or none."""
        return replace(self, records=lambda: self.records().filter(**{self.found_by: key}))

    def state(self) -> tuple[int, datetime | None]:
        """How many records, and the newest change among them. One query."""
        plain = self.records().order_by().prefetch_related(None).select_related(None)
        found = plain.aggregate(count=Count("pk", distinct=True), newest=Max("updated_at"))
        return found["count"], found["newest"]


_datasets: dict[str, Dataset] = {}


def register_dataset(dataset: Dataset) -> None:
    """The same key twice replaces it."""
    _datasets[dataset.key] = dataset


def registered(key: str) -> Dataset:
    """Whether its room is open or not."""
    return _datasets[key]


def datasets() -> list[Dataset]:
    """Those of open rooms: a room is named like its app."""
    open_ = {room.key for room in open_rooms()}
    return [one for one in _datasets.values() if one.records().model._meta.app_label in open_]


def dataset_of(key: str) -> Dataset | None:
    return next((one for one in datasets() if one.key == key), None)


def text_columns(*rest: Column) -> tuple[Column, ...]:
    """What the record sets begin with."""
    return (
        Column("key", "Stable key of the record", term="identifier"),
        Column("title", "Title or name, in the language of the source", term="name"),
        Column("summary", "What it is, in the language of the source", term="description"),
        Column("language", "Language of these texts (BCP 47)", term=LANGUAGE),
        *rest,
        Column("changed", "Day of the last change", "day", term=CHANGED),
    )


def base_row(record: Any, title: str, summary: str) -> dict[str, Any]:
    return {
        "key": record.key,
        "title": getattr(record, title),
        "summary": getattr(record, summary),
        "language": record.source_lang,
        "changed": record.updated_at.date().isoformat(),
    }
