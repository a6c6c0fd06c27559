"""What a data file names beside the fields of a record: other records it is linked with, and parts of it.

What the file named when it was loaded last is remembered. So only what it names anew comes in and what it names no more
goes; what a person took away meanwhile does not come back, and what a person added stays.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from zeroward.core.domain.open_drafts import carry_into, open_draft
from zeroward.core.domain.upsert import beside, keep_loaded, last_loaded
from zeroward.core.models import LivingRecord


@dataclass(frozen=True, slots=True)
class Named:
    """Keys that the file names and did not before, and those that it names no more."""

    anew: frozenset[str] = frozenset()
    no_more: frozenset[str] = frozenset()


def named_anew(record: Any, **named: Iterable[str]) -> dict[str, Named]:
    """Compare what the file names, part by part, with what it named last, and remember it. Parts without a difference
    are left out."""
    label = beside(record._meta.label_lower)
    kept = last_loaded(label, record.key)
    last: dict[str, list[str]] = kept.values if kept is not None else {}
    now = {part: sorted(set(keys)) for part, keys in named.items()}
    found = {
        part: Named(frozenset(keys) - frozenset(before), frozenset(before) - frozenset(keys))
        for part, keys in now.items()
        if keys != (before := last.get(part, []))
    }
    if found:
        keep_loaded(label, record.key, {**last, **now})
    return found


def upsert_links(record: Any, **links: Iterable[Any]) -> None:
    """Link a record with others, named by field; all of them have a `key`. A draft that is open learns it, too."""
    wanted = {field: {one.key: one for one in records} for field, records in links.items()}
    found = named_anew(record, **wanted)
    if not found:
        return
    draft = open_draft(record) if isinstance(record, LivingRecord) else None
    for field, named in found.items():
        linked = getattr(record, field)
        linked.add(*[wanted[field][key] for key in sorted(named.anew)])
        if named.no_more:
            linked.remove(*linked.filter(key__in=named.no_more))
    carry_into(draft)
