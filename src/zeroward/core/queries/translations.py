"""The translation work list: what is missing, stale or not reviewed in a language."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType

from zeroward.core.models import LivingRecord, Origin, Served, Text, Translatable, text_digest

STATES = ("missing", "stale", "machine")
Kept = dict[tuple[int, str], Text]
"""Text of a language by record and field."""


@dataclass(frozen=True, slots=True)
class Task:
    """One text to write or to look at. `state` is missing, stale or machine (not reviewed)."""

    kind: str
    kind_label: str
    key: str
    record: str
    field: str
    state: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A field with its source text and what the language has for it."""

    field: str
    label: str
    source: str
    source_lang: str
    served: Served | None
    text: Text | None
    state: str


def translated_models() -> dict[str, type[Translatable]]:
    """Kinds of records with translated fields, by "app.model"."""
    return {
        model._meta.label_lower: model
        for model in apps.get_models()
        if issubclass(model, Translatable) and model.translatable and model.on_translation_desk
    }


def work_list(lang: str, *, kind: str = "", state: str = "") -> list[Task]:
    """All open texts of a language, kind by kind. One query for each kind, and two for all."""
    models = translated_models()
    chosen = {kind: models[kind]} if kind in models else models
    kept = _kept(chosen.values(), lang)
    found = [task for name, model in chosen.items() for task in _tasks(name, model, lang, kept[model])]
    return [task for task in found if not state or task.state == state]


def _kept(models: Collection[type[Translatable]], lang: str) -> dict[type[Translatable], Kept]:
    """What a language has, by model, record and field."""
    types = ContentType.objects.get_for_models(*models)
    by_type: dict[int, Kept] = {one.pk: {} for one in types.values()}
    for text in Text.objects.filter(content_type__in=by_type, lang=lang):
        by_type[text.content_type_id][text.object_id, text.field] = text
    return {model: by_type[types[model].pk] for model in models}


def _tasks(name: str, model: type[Translatable], lang: str, kept: Kept) -> Iterator[Task]:
    records = model._default_manager.exclude(source_lang=lang)
    for path in _living(model):
        records = records.filter(**{f"{path}live": True, f"{path}archived_at": None})
    for record in records:
        for field in model.translatable:
            state = _state(getattr(record, field) or "", kept.get((record.pk, field)))
            if state:
                yield Task(name, str(model._meta.verbose_name), record.key, str(record), field, state)


def _living(model: Any, path: str = "") -> Iterator[str]:
    """The ways from a kind of records to those with drafts: itself, and what it is a part of."""
    if issubclass(model, LivingRecord):
        yield path
    if getattr(model, "part_of", ""):
        link = model._meta.get_field(model.part_of)
        yield from _living(link.related_model, f"{path}{link.name}__")


def _state(source: str, text: Text | None) -> str:
    if not source:
        return ""
    if text is None:
        return "missing"
    if text.source_digest != text_digest(source):
        return "stale"
    return "machine" if text.origin == Origin.MACHINE and text.reviewed_at is None else ""


def counts(tasks: list[Task]) -> dict[str, int]:
    return {state: sum(task.state == state for task in tasks) for state in STATES}


def record_pairs(record: Any, lang: str) -> list[Pair]:
    """Source and translation of every translated field of a record, side by side."""
    texts = record.texts_in(lang)
    return [
        Pair(
            field,
            str(record._meta.get_field(field).verbose_name),
            getattr(record, field) or "",
            record.source_lang,
            record.served(field, lang) if field in texts else None,
            texts.get(field),
            _state(getattr(record, field) or "", texts.get(field)),
        )
        for field in record.translatable
        if getattr(record, field)
    ]
