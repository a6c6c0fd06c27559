"""Keeping the index in step: a record that was written is indexed anew once its transaction is through.

After the commit, so that links set after the record are there, and nothing is indexed that was rolled back. Bulk
work suspends this and rebuilds the index at its end.
"""

from functools import partial
from typing import Any

from django.db import models, transaction
from django.db.models.signals import m2m_changed, post_delete, post_save

from zeroward.core.models import Text
from zeroward.core.search.index import index_record, remove_record
from zeroward.core.search.registry import source_for
from zeroward.core.search.suspension import is_suspended


def connect() -> None:
    """Listen to writes; called once, when the apps are ready."""
    post_save.connect(written, dispatch_uid="search-written")
    m2m_changed.connect(linked, dispatch_uid="search-linked")
    post_delete.connect(deleted, dispatch_uid="search-deleted")


def written(*, instance: models.Model, raw: bool = False, **_: Any) -> None:
    if raw or is_suspended():
        return
    record = instance.record if isinstance(instance, Text) else instance
    if record is not None and source_for(record) is not None:
        transaction.on_commit(partial(index_again, type(record), record.pk), robust=True)


def linked(*, instance: models.Model, action: str, **_: Any) -> None:
    if action.startswith("post_"):
        written(instance=instance)


def deleted(*, instance: models.Model, **_: Any) -> None:
    source = source_for(instance)
    if source is not None and not is_suspended():
        key = source.key_of(instance)
        transaction.on_commit(partial(remove_record, kind=source.kind, key=key), robust=True)


def index_again(model: type[models.Model], pk: int) -> None:
    record = model._default_manager.filter(pk=pk).first()
    if record is not None:
        index_record(record)
