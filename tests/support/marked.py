"""Records of many kinds, each with a mark of its own in every text, made from the models themselves: whoever reads a
page and finds a mark has seen that record."""

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.db import IntegrityError, models, transaction

from zeroward.core.models import FrozenVersion, Owned

MARK = re.compile(r"zqmark(\d+)z")
DAY = datetime.date(2026, 3, 2)
PLAIN = {"scope", "scope_country", "key", "lang", "visibility", "digest", "unit", "effect_unit", "barrier"}
"""Texts that mean something to the program."""


@dataclass
class Marked:
    """`owner` of each mark is the record whose visibility decides; `refused` are combinations that may not be."""

    owner: dict[int, Any] = field(default_factory=dict)
    made: dict[str, list[Any]] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)

    def make(self, model: type[models.Model], owner: Any = None, **given: Any) -> Any:
        """One record with a fresh mark, or None where the database refuses it."""
        number = len(self.owner) + len(self.refused) + 1
        values = {**_values(model, f"zqmark{number}z", self, given), **given}
        try:
            with transaction.atomic():
                record = model._default_manager.create(**values)
        except IntegrityError as error:
            self.refused.append(f"{model.__name__} {given}: {error}")
            return None
        self.owner[number] = owner or record
        self.made.setdefault(model.__name__, []).append(record)
        return record


def _values(model: type[models.Model], mark: str, marked: Marked, given: dict[str, Any]) -> dict[str, Any]:
    """A value for every field that needs one, and the mark in every free text."""
    found = {}
    for one in model._meta.concrete_fields:
        if one.primary_key or one.name in given or one.attname in given:
            continue
        if isinstance(one, models.CharField | models.TextField) and not isinstance(one, models.URLField):
            if one.choices or one.name in PLAIN or (one.max_length or 999) < 16:
                if not one.has_default() and not one.blank:
                    found[one.name] = one.choices[0][0] if one.choices else mark[: one.max_length]
            else:
                found[one.name] = mark
        elif not (one.null or one.has_default() or getattr(one, "auto_now", False)):
            value = _needed(one, marked)
            if value is not None:
                found[one.name] = value
    return found


def _needed(one: Any, marked: Marked) -> Any:
    if getattr(one, "auto_now_add", False):
        return None
    if one.is_relation:
        made = marked.made.get(one.related_model.__name__)
        return made[-1] if made else one.related_model._default_manager.first()
    if isinstance(one, models.DateTimeField):
        return datetime.datetime(2026, 3, 2, tzinfo=datetime.UTC)
    if isinstance(one, models.DateField):
        return DAY
    if isinstance(one, models.JSONField):
        return {}
    if isinstance(one, models.BooleanField):
        return False
    return 2026 if "year" in one.name else 1


def owned_models(*rooms: str) -> list[type[models.Model]]:
    return [one for one in _models(rooms) if issubclass(one, Owned)]


def children(rooms: Iterable[str]) -> Iterator[tuple[type[models.Model], str]]:
    """Models without a visibility of their own, with the name of the relation that leads to what decides it."""
    for model in _models(rooms):
        if issubclass(model, Owned):
            continue
        for one in model._meta.concrete_fields:
            target = one.related_model
            if target is not None and not one.null and issubclass(target, Owned):
                yield model, one.name
                break


def _models(rooms: Iterable[str]) -> list[type[models.Model]]:
    """Without what is frozen: its content is one piece of data that a page made, and its own tests try to leak it."""
    return [
        one
        for room in rooms
        for one in apps.get_app_config(room).get_models()
        if not issubclass(one, FrozenVersion)
    ]
