"""What changed between two editions, found by comparing their data record by record."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

KINDS = (
    "categories",
    "challenges",
    "placements",
    "materials",
    "lessons",
    "deep_dives",
    "recordings",
    "quotes",
    "evidence",
    "glossary",
)
QUIET = frozenset({"source_ref"})
"""Fields whose change says nothing to a reader."""

Content = Mapping[str, Any]
Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Changed:
    """A record in both editions with the names of the fields that differ."""

    record: Record
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KindChanges:
    """What came, went and changed among the records of one kind."""

    kind: str
    added: Sequence[Record]
    removed: Sequence[Record]
    changed: Sequence[Changed]

    @property
    def count(self) -> int:
        return len(self.added) + len(self.removed) + len(self.changed)


def edition_changes(before: Content, after: Content) -> list[KindChanges]:
    """The kinds in which anything differs, in the order of `KINDS`."""
    found = [_of_kind(kind, before.get(kind, []), after.get(kind, [])) for kind in KINDS]
    return [changes for changes in found if changes.count]


def _of_kind(kind: str, before: Sequence[Record], after: Sequence[Record]) -> KindChanges:
    old, new = ({record["key"]: record for record in records} for records in (before, after))
    changed = [
        Changed(new[key], fields)
        for key in new
        if key in old and (fields := changed_fields(old[key], new[key]))
    ]
    return KindChanges(
        kind=kind,
        added=[record for key, record in new.items() if key not in old],
        removed=[record for key, record in old.items() if key not in new],
        changed=changed,
    )


def changed_fields(before: Record, after: Record) -> tuple[str, ...]:
    """Names of the fields that differ. A text counts once, and translations of unchanged texts as "translations"."""
    names = [
        name for name in sorted({*before, *after} - {"texts"} - QUIET) if before.get(name) != after.get(name)
    ]
    old, new = before.get("texts", {}), after.get("texts", {})
    texts = [name for name in sorted({*old, *new}) if _source(old.get(name)) != _source(new.get(name))]
    translated = any(
        old[name]["translations"] != new[name]["translations"]
        for name in old
        if name in new and name not in texts
    )
    return (*texts, *names, *(("translations",) if translated else ()))


def _source(text: Record | None) -> tuple[str, str] | None:
    return (text["lang"], text["text"]) if text else None
