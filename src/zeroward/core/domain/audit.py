"""Writing the audit log. Called inside the transaction of the change that it records."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models

from zeroward.core.actors import signed_in
from zeroward.core.models import AuditEvent


def plain(value: Any) -> Any:
    """A value as JSON can hold it; records become their text."""
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, Mapping):
        return {str(key): plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(part) for part in value]
    return str(value)


def changes_between(
    before: Mapping[str, Any], after: Mapping[str, Any], *, fields: Sequence[str] | None = None
) -> dict[str, list[Any]]:
    """`{field: [old, new]}` for the fields whose values differ."""
    names = fields if fields is not None else sorted({*before, *after})
    pairs = {name: [plain(before.get(name)), plain(after.get(name))] for name in names}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def record_event(
    *,
    action: str,
    record: models.Model | None = None,
    actor: Any = None,
    changes: Mapping[str, Any] | None = None,
    label: str = "",
    scope: str = "",
    note: str = "",
) -> AuditEvent:
    """Add one event. `action` is "<app>.<verb>", for example "library.material.publish"; an actor who is not
    signed in is recorded as nobody. `changes` maps a field to its old and new value."""
    made = event_of(
        action=action, record=record, actor=actor, changes=changes, label=label, scope=scope, note=note
    )
    made.save()
    return made


def record_events(events: Iterable[AuditEvent]) -> list[AuditEvent]:
    """Add many events, made by `event_of`, at once."""
    return AuditEvent.objects.bulk_create(list(events), batch_size=500)


def event_of(
    *,
    action: str,
    record: models.Model | None = None,
    actor: Any = None,
    changes: Mapping[str, Any] | None = None,
    label: str = "",
    scope: str = "",
    note: str = "",
) -> AuditEvent:
    """An event as `record_event` adds it, not saved yet."""
    return AuditEvent(
        action=action,
        actor=signed_in(actor),
        content_type=ContentType.objects.get_for_model(record) if record is not None else None,
        object_id=str(record.pk) if record is not None else "",
        object_label=(label or str(record or ""))[:300],
        scope=scope or getattr(record, "scope", "") or "",
        changes=plain(changes or {}),
        note=note,
    )
