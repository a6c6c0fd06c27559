"""The planner's desk: the document, what earlier imports said, and what this plan has decided so far."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from zeroward.core.models import LoadedValue
from zeroward.library.importers.portfolio.model import Portfolio
from zeroward.library.importers.portfolio.plan.proposal import Memory

NAMESPACE = "portfolio-document:"


@dataclass
class Desk:
    """`keys` maps kind and document key to the key of the record, for those that are or will be there."""

    portfolio: Portfolio
    keys: dict[tuple[str, str], str] = field(default_factory=dict)
    records: dict[tuple[str, str], Any] = field(default_factory=dict)
    memories: dict[str, dict[str, Memory]] = field(default_factory=dict)

    def key_of(self, kind: str, doc_key: str) -> str:
        """The key of a record in this plan, or an empty text when it was refused or is no part of it."""
        return self.keys.get((kind, doc_key), "")

    def keys_of(self, kind: str, doc_keys: Sequence[str]) -> list[str]:
        """Keys of those that are there, sorted, each once."""
        return sorted({key for key in (self.key_of(kind, doc_key) for doc_key in doc_keys) if key})

    def record_of(self, kind: str, doc_key: str) -> Any:
        """The record that was in the database already, or None."""
        return self.records.get((kind, doc_key))

    def memory(self, kind: str) -> dict[str, Memory]:
        """What earlier imports said about the records of a kind, by the keys of the records."""
        if kind not in self.memories:
            rows = LoadedValue.objects.filter(model=NAMESPACE + kind)
            self.memories[kind] = {
                row.key: Memory(
                    doc_key=row.values["doc_key"],
                    values=row.values["fields"],
                    digest=row.values["digest"],
                    lines=tuple(row.values["lines"]),
                )
                for row in rows
            }
        return self.memories[kind]
