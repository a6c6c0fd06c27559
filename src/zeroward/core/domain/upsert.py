"""Bringing a record of a data file into the database, without touching what a person has edited since.

The values as loaded are kept in `LoadedValue`, so that a later version of the file changes a field only while the
field still holds what the file once said. A draft that is open takes the new value, too.

Within `upserts_together`, what is known of a model is read once instead of for each record.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

from django.db import models

from zeroward.core.catalogue import Loaded
from zeroward.core.domain.audit import plain
from zeroward.core.domain.open_drafts import carry_into, open_draft
from zeroward.core.models import LivingRecord, LoadedValue

Record = TypeVar("Record", bound=models.Model)
CHUNK = 200


class _Together:
    """Which records there are, what was loaded last, and what is to be kept at the end."""

    def __init__(self) -> None:
        self.waiting: list[LoadedValue] = []
        self._keys: dict[tuple[type[models.Model], str], set[str]] = {}
        self._kept: dict[str, dict[str, LoadedValue]] = {}

    def keys(self, model: type[models.Model], field: str) -> set[str]:
        if (model, field) not in self._keys:
            self._keys[model, field] = set(model._default_manager.values_list(field, flat=True))
        return self._keys[model, field]

    def kept(self, label: str) -> dict[str, LoadedValue]:
        if label not in self._kept:
            self._kept[label] = {one.key: one for one in LoadedValue.objects.filter(model=label)}
        return self._kept[label]


_together: ContextVar[_Together | None] = ContextVar("upserts_together", default=None)


@contextmanager
def upserts_together() -> Iterator[None]:
    """For a loader that alone writes its models; within one transaction, as what was loaded is kept at its end."""
    together = _Together()
    token = _together.set(together)
    try:
        yield
        _write(list({(one.model, one.key): one for one in together.waiting}.values()))
    finally:
        _together.reset(token)


def upsert(
    model: type[Record], *, key: str, values: Mapping[str, Any], key_field: str = "key"
) -> tuple[Record, Loaded]:
    """Create or update one record. A field is overwritten only while it still holds the value loaded last."""
    label = model._meta.label_lower
    together = _together.get()
    is_new = together is not None and key not in together.keys(model, key_field)
    record = None if is_new else model._default_manager.filter(**{key_field: key}).first()
    if record is None:
        record = model._default_manager.create(**{key_field: key}, **values)
        if together:
            together.keys(model, key_field).add(key)
        keep_loaded(label, key, _stored(values))
        if last_loaded(beside(label), key):  # it was deleted: what stood beside it comes again with it
            keep_loaded(beside(label), key, {})
        return record, Loaded(created=1)
    kept = last_loaded(label, key)
    last = kept.values if kept is not None else {}
    changed = [name for name, value in values.items() if _may_change(record, name, value, last)]
    if changed:
        draft = open_draft(record) if isinstance(record, LivingRecord) else None
        for name in changed:
            setattr(record, name, values[name])
        record.save(update_fields=changed)
        carry_into(draft)
    if kept is None or last != _stored(values):
        keep_loaded(label, key, _stored(values))
    return record, Loaded(changed=1) if changed else Loaded(same=1)


def _may_change(record: models.Model, name: str, value: Any, last: Mapping[str, Any]) -> bool:
    now = plain(getattr(record, name))
    return bool(now != plain(value) and (name not in last or now == last[name]))


def _stored(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: plain(value) for name, value in values.items()}


def beside(label: str) -> str:
    """The name under which is kept what a file names beside the fields of a model's records (`upsert_links`)."""
    return f"{label}.named"


def last_loaded(label: str, key: str) -> LoadedValue | None:
    """What was kept under this name when the file was loaded last."""
    together = _together.get()
    if together:
        return together.kept(label).get(key)
    return LoadedValue.objects.filter(model=label, key=key).first()


def keep_loaded(label: str, key: str, values: Mapping[str, Any]) -> None:
    """Remember what was loaded, as JSON can hold it."""
    loaded = LoadedValue(model=label, key=key, values=dict(values))
    together = _together.get()
    if together:
        together.waiting.append(loaded)
        together.kept(label)[key] = loaded
    else:
        _write([loaded])


def _write(loaded: list[LoadedValue]) -> None:
    LoadedValue.objects.bulk_create(
        loaded,
        batch_size=CHUNK,
        update_conflicts=True,
        unique_fields=["model", "key"],
        update_fields=["values"],
    )
