"""What the document would have the database hold: one proposal for each record."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Proposal:
    """A record as the document has it.

    `doc_key` identifies it in the document, `key` is the key that a new record would get. `values` are plain:
    texts, numbers, keys of other records, lists of keys. `refused` says why it cannot be taken at all;
    `read` is the document's own object, for matching.
    """

    doc_key: str
    key: str
    title: str
    lines: tuple[int, int]
    values: Mapping[str, Any] = field(default_factory=dict)
    refused: str = ""
    read: Any = field(default=None, compare=False, repr=False)

    @property
    def place(self) -> str:
        first, last = self.lines
        return f"line {first}" if first == last else f"lines {first}–{last}"


@dataclass(frozen=True, slots=True)
class Memory:
    """What an earlier import of a document said about a record that it made or met."""

    doc_key: str
    values: Mapping[str, Any]
    digest: str
    lines: tuple[int, int]
