"""Bringing a record of a data file into the database, without touching what a person has edited since.

The values as loaded are kept in `LoadedValue`, so that a later version of the file changes a field only while the
field still holds what the file once said.
"""

from collections.abc import Mapping
from typing import Any, TypeVar

from django.db import models

from zeroward.core.catalogue import Loaded
from zeroward.core.domain.audit import plain
from zeroward.core.models import LoadedValue

Record = TypeVar("Record", bound=models.Model)


def upsert(
    model: type[Record], *, key: str, values: Mapping[str, Any], key_field: str = "key"
) -> tuple[Record, Loaded]:
    """Create or update one record. A field is overwritten only while it still holds the value loaded last."""
    label = model._meta.label_lower
    record = model._default_manager.filter(**{key_field: key}).first()
    if record is None:
        record = model._default_manager.create(**{key_field: key}, **values)
        _keep(label, key, values)
        return record, Loaded(created=1)
    kept = LoadedValue.objects.filter(model=label, key=key).first()
    last = kept.values if kept is not None else {}
    changed = [name for name, value in values.items() if _may_change(record, name, value, last)]
    if changed:
        for name in changed:
            setattr(record, name, values[name])
        record.save(update_fields=changed)
    if kept is None or last != _stored(values):
        _keep(label, key, values)
    return record, Loaded(changed=1) if changed else Loaded(same=1)


def _may_change(record: models.Model, name: str, value: Any, last: Mapping[str, Any]) -> bool:
    now = plain(getattr(record, name))
    return bool(now != plain(value) and (name not in last or now == last[name]))


def _stored(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: plain(value) for name, value in values.items()}


def _keep(label: str, key: str, values: Mapping[str, Any]) -> None:
    """Remember what was loaded, in one statement."""
    LoadedValue.objects.bulk_create(
        [LoadedValue(model=label, key=key, values=_stored(values))],
        update_conflicts=True,
        unique_fields=["model", "key"],
        update_fields=["values"],
    )
