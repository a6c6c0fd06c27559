"""Writing records that an import of a document brings. Nothing here decides: the plan has."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from django.db import models, transaction
from django.utils import timezone
from modelcluster.models import ClusterableModel, get_all_child_relations

from zeroward.core.domain.audit import plain, record_event
from zeroward.core.models import LivingRecord, LoadedValue, Quality, Source, Wording


def keep_source(*, key: str, title: str, digest: str, year: int | None, note: str) -> Source:
    """The source record of a document, found by its digest or made."""
    found = Source.objects.filter(digest=digest).first()
    if found is not None:
        return found
    source: Source = Source.objects.create(key=key, title=title, digest=digest, year=year, note=note)
    return source


def create_imported(
    *,
    model: type[models.Model],
    key: str,
    values: Mapping[str, Any],
    sets: Mapping[str, Sequence[models.Model]],
    source: Source,
    lines: tuple[int, int],
    publish: bool = False,
    actor: Any = None,
) -> models.Model:
    """Make a record as the document has it: a draft in the words of the source, unless `publish`.

    `values` are ready for the model's fields, `sets` for its many-to-many fields; `lines` are where it stands.
    """
    extra: dict[str, Any] = {}
    if issubclass(model, LivingRecord):
        now = timezone.now()
        extra = {
            "source": source,
            "source_ref": [{"doc": source.key, "lines": list(lines)}],
            "wording": Wording.SOURCE,
            "method": "Read from the document by the importer",
            "quality": Quality.HIGH,
            "recorded_at": now,
            "recorded_by": actor if getattr(actor, "is_authenticated", False) else None,
            "live": publish,
            "has_unpublished_changes": not publish,
            "first_published_at": now if publish else None,
            "last_published_at": now if publish else None,
        }
    with transaction.atomic():
        record = model._default_manager.create(key=key, **values, **extra)
        for name, records in sets.items():
            getattr(record, name).set(records)
        _audit("create", record, {name: [None, plain(value)] for name, value in values.items()}, actor)
    return record


def change_imported(
    *,
    record: Any,
    values: Mapping[str, Any],
    drafts: Mapping[str, Any],
    sets: Mapping[str, Sequence[models.Model]],
    extra: Callable[[Any], None] = lambda _record: None,
    actor: Any = None,
) -> None:
    """Write new values of the document into a record.

    `drafts` are texts of a published record: they go into its draft, and readers see them when an editor has
    published it. A draft that is open already takes everything else as well, so that it does not undo it.
    `extra` writes what is no field of the record.
    """
    everything = {**values, **drafts}
    with transaction.atomic():
        opened = bool(getattr(record, "latest_revision_id", None) and record.has_unpublished_changes)
        draft = record.get_latest_revision_as_object() if opened else None
        before = {name: plain(getattr(record, name)) for name in everything}
        linked, children = _linked(record, sets), _children(record)
        for name, value in values.items():
            setattr(record, name, value)
        if values:
            record.save(update_fields=[*values])
        for name, records in sets.items():
            getattr(record, name).set(records)
        extra(record)
        if draft is not None or drafts:
            fresh = type(record)._default_manager.get(pk=record.pk)
            _save_draft(draft or fresh, fresh, everything, linked, children, actor)
        changes = {name: [before[name], plain(value)] for name, value in everything.items()}
        _audit("change", record, changes | {name: [None, len(parts)] for name, parts in sets.items()}, actor)


def _save_draft(
    draft: Any,
    fresh: Any,
    values: Mapping[str, Any],
    linked: Mapping[str, list[int]],
    children: Mapping[str, list[str]],
    actor: Any,
) -> None:
    """Save a draft with the new values. Links and children follow where the draft had not changed them itself."""
    for name, value in values.items():
        setattr(draft, name, value)
    for name, keys in linked.items():
        if sorted(draft.draft_links.get(name, keys)) == keys:
            draft.draft_links[name] = _linked(fresh, [name])[name]
    for name, texts in children.items():
        if sorted(map(str, getattr(draft, name).all())) == texts:
            getattr(draft, name).set(list(getattr(fresh, name).all()))
    draft.save_revision(user=actor if getattr(actor, "is_authenticated", False) else None)


def _linked(record: Any, names: Iterable[str]) -> dict[str, list[int]]:
    """Primary keys of what a record is linked with, sorted."""
    return {name: sorted(getattr(record, name).values_list("pk", flat=True)) for name in names}


def _children(record: Any) -> dict[str, list[str]]:
    """The children that a record's revisions hold (such as the links of a material), as sorted texts."""
    if not isinstance(record, ClusterableModel):
        return {}
    names = [relation.get_accessor_name() for relation in get_all_child_relations(type(record))]
    return {name: sorted(map(str, getattr(record, name).all())) for name in names if name}


def remember_imported(*, rows: Sequence[tuple[str, str, Mapping[str, Any]]]) -> None:
    """Keep what the document said, for the next import: rows of (namespace, key, values)."""
    names = {namespace for namespace, _key, _values in rows}
    kept = {(row.model, row.key): row for row in LoadedValue.objects.filter(model__in=names)}
    new, changed = [], []
    for namespace, key, values in rows:
        row = kept.get((namespace, key))
        if row is None:
            new.append(LoadedValue(model=namespace, key=key, values=dict(values)))
        elif row.values != values:
            row.values = dict(values)
            changed.append(row)
    LoadedValue.objects.bulk_create(new, batch_size=500)
    LoadedValue.objects.bulk_update(changed, ["values"], batch_size=500)


def _audit(verb: str, record: models.Model, changes: Mapping[str, Any], actor: Any) -> None:
    record_event(
        action=f"{record._meta.app_label}.{record._meta.model_name}.import-{verb}",
        record=record,
        changes=changes,
        actor=actor,
    )
