"""Merging duplicates: what pointed at one record points at the other, the duplicate is archived, all can be undone."""

from collections.abc import Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import IntegrityError, models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import plain, record_event
from zeroward.core.domain.reach import keep_in_reach
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import LivingRecord, MergedRecord

# where a relation is the record's own history and must stay with it
OWN_HISTORY = frozenset({"revision", "workflowstate", "auditevent", "text"})

Moved = dict[str, list[Any]]


def merge_records(*, duplicate: LivingRecord, into: LivingRecord, actor: Any) -> MergedRecord:
    """Move everything that points at `duplicate` to `into` and archive the duplicate.

    A relation that `into` already has is left with the duplicate; how many were is in the audit log. Raises
    InvalidInputError for records of two kinds or a record with itself, ConflictError when one of them was merged or
    archived before, and what a guard says.
    """
    if type(duplicate) is not type(into) or duplicate.pk == into.pk:
        raise InvalidInputError(
            _("These are not two records of one kind."), remedy=_("Choose another record to keep.")
        )
    if duplicate.archived_at is not None or into.archived_at is not None:
        raise ConflictError(_("One of the two is archived already."), remedy=_("Restore it first."))
    with transaction.atomic():
        keep_in_reach(duplicate)
        pointing, stayed = _move_foreign_keys(duplicate, into)
        moved = {**pointing, **_move_links(duplicate, into)}
        snapshot = {
            field.attname: plain(getattr(duplicate, field.attname))
            for field in duplicate._meta.concrete_fields
        }
        merged, _made = MergedRecord.objects.update_or_create(
            content_type=ContentType.objects.get_for_model(duplicate),
            old_key=duplicate.key,
            defaults={"new_key": into.key, "snapshot": snapshot, "moved": moved, "merged_by": actor},
        )
        archive_record(record=duplicate, actor=actor, note=f"merged into {into.key}")
        record_event(
            action="core.record.merge",
            record=into,
            actor=actor,
            changes={"merged": [duplicate.key, into.key]}
            | {f"stayed.{name}": [None, count] for name, count in stayed.items()},
        )
    return merged


def undo_merge(*, merged: MergedRecord, actor: Any) -> LivingRecord:
    """Give the duplicate back what was moved, and restore it."""
    model = merged.content_type.model_class()
    if model is None or not issubclass(model, LivingRecord):
        raise ConflictError(_("This kind of record no longer exists."))
    duplicate = model._default_manager.get(key=merged.old_key)
    into = model._default_manager.get(key=merged.new_key)
    with transaction.atomic():
        for name, keys in merged.moved.items():
            kind, _colon, relation = name.partition(":")
            if kind == "fk":
                other, field = _relation(model, relation)
                other._default_manager.filter(pk__in=keys, **{field: into}).update(**{field: duplicate})
            else:
                getattr(duplicate, relation).add(*keys)
                getattr(into, relation).remove(*keys)
        restore_record(record=duplicate, actor=actor)
        record_event(
            action="core.record.unmerge", record=into, actor=actor, changes={"merged": [merged.old_key, None]}
        )
        merged.delete()
    return duplicate


def archive_record(*, record: LivingRecord, actor: Any, note: str = "") -> None:
    """Take a record out of sight of readers. Nothing is deleted."""
    with transaction.atomic():
        record.archived_at = timezone.now()
        record.save(update_fields=["archived_at", "updated_at"])
        record_event(action="core.record.archive", record=record, actor=actor, note=note)


def restore_record(*, record: LivingRecord, actor: Any) -> None:
    """Bring an archived record back as it was."""
    with transaction.atomic():
        record.archived_at = None
        record.save(update_fields=["archived_at", "updated_at"])
        record_event(action="core.record.restore", record=record, actor=actor)


def _incoming(model: type[models.Model]) -> Iterator[tuple[str, type[models.Model], str]]:
    """Foreign keys of other models that point here, also those that cannot be asked from here (`related_name="+"`):
    (name, model, field). Tables that Django keeps for links are left to `_move_links`."""
    for relation in model._meta.get_fields(include_hidden=True):
        if not isinstance(relation, models.ManyToOneRel) or getattr(relation, "parent_link", False):
            continue
        other: Any = relation.related_model
        if other._meta.model_name not in OWN_HISTORY and not other._meta.auto_created:
            yield f"{other._meta.label}.{relation.field.name}", other, relation.field.name


def _relation(model: type[models.Model], name: str) -> tuple[type[models.Model], str]:
    return next((other, field) for found, other, field in _incoming(model) if found == name)


def _move_foreign_keys(duplicate: LivingRecord, into: LivingRecord) -> tuple[Moved, dict[str, int]]:
    """What was moved, and how many rows of each kind stayed since `into` has the same."""
    moved: Moved = {}
    stayed: dict[str, int] = {}
    for name, other, field in _incoming(type(duplicate)):
        keys = []
        for key in other._default_manager.filter(**{field: duplicate}).values_list("pk", flat=True):
            try:
                with transaction.atomic():
                    other._default_manager.filter(pk=key).update(**{field: into})
            except IntegrityError:  # `into` has this one already: it stays with the duplicate
                stayed[name] = stayed.get(name, 0) + 1
                continue
            keys.append(key)
        if keys:
            moved[f"fk:{name}"] = keys
    return moved, stayed


def _move_links(duplicate: LivingRecord, into: LivingRecord) -> Moved:
    """Many-to-many links of both directions, through tables that Django keeps itself."""
    moved: Moved = {}
    model = type(duplicate)
    names = [*model.link_fields(), *_incoming_links(model)]
    for name in names:
        mine, theirs = getattr(duplicate, name), getattr(into, name)
        held = set(theirs.values_list("pk", flat=True))
        if theirs.model is model:
            held.add(into.pk)  # a record is not related to itself
        keys = [key for key in mine.values_list("pk", flat=True) if key not in held]
        if keys:
            theirs.add(*keys)
            mine.remove(*keys)
            moved[f"m2m:{name}"] = keys
    return moved


def _incoming_links(model: type[models.Model]) -> Iterator[str]:
    """Names by which records of this kind reach others that link to them."""
    for relation in model._meta.related_objects:
        name = relation.get_accessor_name()
        through = relation.through if isinstance(relation, models.ManyToManyRel) else None
        if through is not None and through._meta.auto_created and name:
            yield name
