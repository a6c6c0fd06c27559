"""Writing values that came from elsewhere into a record of ours: checked as an editor's would be, whole or not."""

from collections.abc import Mapping
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils import timezone

from zeroward.api.harvest.sources import SOURCES
from zeroward.core.linked import permanent
from zeroward.core.models import LivingRecord, Provenanced, Source, Text, Wording, text_digest
from zeroward.federation.domain.kinds import Kind
from zeroward.federation.models import Peer
from zeroward.federation.wire.content import Content
from zeroward.federation.wire.errors import UnfitError
from zeroward.methods.text.clean import clean_text

STALE = "stale elsewhere"
"""Stands where the digest of the source text would: no text has it, so that the translation is shown as stale."""


def make(*, kind: Kind, content: Content, peer: Peer) -> Any:
    """A new, public record with all of the content. Raises UnfitError."""
    if kind.model._default_manager.filter(**{kind.key: content.key}).exists():
        raise UnfitError("key", "A record here has this key already.")
    record = kind.model(**{kind.key: content.key, kind.lang: content.lang, **kind.fresh(content, peer)})
    write(kind=kind, record=record, changes=content.flat)
    return record


def write(*, kind: Kind, record: Any, changes: Mapping[str, Any]) -> None:
    """Set these paths; None stands for what is gone. Raises UnfitError, and then nothing was written."""
    try:
        with transaction.atomic():
            _write(kind, record, changes)
    except ValidationError as error:
        place, messages = next(iter(error.message_dict.items()))
        raise UnfitError(place, str(messages[0])) from error
    except DatabaseError as error:
        raise UnfitError("record", f"The database does not take it: {type(error).__name__}.") from error


def say_where_from(*, record: Any, peer: Peer, content: Content, licence: str) -> None:
    """The source of a record, as the "How we know" of its page tells it."""
    if not isinstance(record, Provenanced):
        return
    source, _made = Source.objects.update_or_create(
        key=f"federation.{peer.key}",
        defaults={"title": peer.name, "url": peer.address, "licence": licence[:200]},
    )
    page = permanent(peer.address, content.kind, content.key)
    record.source, record.wording = source, Wording.SOURCE
    record.source_ref = [{"address": page, "on": timezone.localdate().isoformat()}]
    record.recorded_at = timezone.now()
    record.save(update_fields=["source", "wording", "source_ref", "recorded_at"])


def _write(kind: Kind, record: Any, changes: Mapping[str, Any]) -> None:
    columns = {
        path.removeprefix("record/"): value for path, value in changes.items() if path.startswith("record/")
    }
    ready = {name: (kind.columns[name], value) for name, value in columns.items() if name in kind.columns}
    for column, value in ready.values():
        if not column.late:
            column.put(record, value)
    fields = {*record.translatable, SOURCES[kind.name].title}
    for path, value in changes.items():
        if path.startswith("text/") and path.count("/") == 1 and path[5:] in fields:
            setattr(record, path[5:], clean_text(value or ""))
    kind.changed(record)
    record.full_clean(validate_unique=False, validate_constraints=True)
    record.save()
    for column, value in ready.values():
        if column.late:
            column.put(record, value)
    _translate(record, changes)
    if isinstance(record, LivingRecord) and record.latest_revision_id:
        # what the desk opens next is what is published now
        record.save_revision(clean=False).publish(skip_permission_checks=True)


def _translate(record: Any, changes: Mapping[str, Any]) -> None:
    """Each translation with its maker and state as they were there: human, machine, imported, reviewed, stale."""
    about = ContentType.objects.get_for_model(record)
    for path, value in changes.items():
        _text, _slash, rest = path.partition("text/")
        field, _slash, lang = rest.partition("/")
        if (
            not lang
            or field not in record.translatable
            or lang.split("-")[0] == record.source_lang.split("-")[0]
        ):
            continue
        at = {"content_type": about, "object_id": record.pk, "field": field, "lang": lang}
        body = clean_text(value["text"]) if value else ""
        if not body:
            Text.objects.filter(**at).delete()
            continue
        source = text_digest(getattr(record, field) or "")
        Text.objects.update_or_create(
            **at,
            defaults={
                "body": body,
                "origin": value["origin"],
                "source_digest": STALE if value["stale"] else source,
                "author": None,
                "reviewed_by": None,
                "reviewed_at": timezone.now() if value["reviewed"] else None,
            },
        )
    record.forget_texts()
