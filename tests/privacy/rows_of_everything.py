"""A row of every kind that names a person, each text with a mark of its own: what is left of it can be looked for.

Rows are written past the models, all under one number: what a row must point at is there when all are written.
"""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import connection, models

from zeroward.people.models import User

NUMBER = 900_001
SHORTEST = 8
AT = datetime(2026, 1, 1, tzinfo=UTC)
OF_PERSON = ("by_name", "person_name", "looked_by", "owner_name")
SCOPE = "country:AT"
KEYS = ("locale", "language", "key", "object_id", "task_path")
PLAIN: tuple[tuple[type, Any], ...] = (
    (models.DateTimeField, AT),
    (models.DateField, date(2026, 1, 1)),
    (models.TimeField, time(12)),
    (models.DurationField, timedelta(1)),
    (models.BooleanField, True),
    (models.UUIDField, "0" * 32),
    (models.DecimalField, Decimal(1)),
    (models.BinaryField, b"x"),
    (models.GenericIPAddressField, "192.0.2.1"),
    (models.JSONField, {}),
)


def write_rows(person: User) -> dict[str, str]:
    """One row of each model that names a person, and of what those need; returns the mark by "app.Model.field"."""
    marks: dict[str, str] = {}
    wanted, seen = naming_a_person(), {User, ContentType}
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA ignore_check_constraints = ON")
        while wanted:
            model = wanted.pop()
            if model in seen:
                continue
            seen.add(model)
            fields = model._meta.local_concrete_fields
            row = {field.column: _stored(field, person, marks) for field in fields}
            names = ", ".join(f'"{name}"' for name in row)
            places = ", ".join(["%s"] * len(row))
            cursor.execute(
                f'INSERT OR IGNORE INTO "{model._meta.db_table}" ({names}) VALUES ({places})', [*row.values()]
            )
            wanted += [field.related_model for field in fields if field.is_relation and not field.null]
        cursor.execute("PRAGMA ignore_check_constraints = OFF")
    return marks


def naming_a_person() -> list[type[models.Model]]:
    """Every model with a link to an account."""
    return [
        model
        for model in apps.get_models(include_auto_created=False)
        if any(field.related_model is User for field in model._meta.local_concrete_fields)
    ]


def _stored(field: Any, person: User, marks: dict[str, str]) -> Any:
    if field.related_model is User:
        return person.pk
    if field.related_model is ContentType:
        return ContentType.objects.get_for_model(User).pk
    if field.is_relation:
        return None if field.null and not field.primary_key else _number(field.target_field)
    value = _number(field) if field.primary_key else _value(field, person, marks)
    return field.get_db_prep_save(value, connection)


def _number(field: Any) -> Any:
    if field.is_relation:
        return _number(field.target_field)
    return f"{NUMBER:032d}" if isinstance(field, models.UUIDField) else NUMBER


def _value(field: Any, person: User, marks: dict[str, str]) -> Any:
    if isinstance(field, models.EmailField):
        return person.email
    if field.choices:
        return field.flatchoices[0][0]
    if isinstance(field, models.CharField | models.TextField | models.FileField):
        return _text(field, person, marks)
    if field.has_default():
        return field.get_default()
    if field.null:
        return None
    return next((value for kind, value in PLAIN if isinstance(field, kind)), 1)


def _text(field: Any, person: User, marks: dict[str, str]) -> str:
    if field.name == "scope":
        return SCOPE
    if field.name in OF_PERSON:
        return str(person)
    if field.max_length and field.max_length < SHORTEST:
        return "en"
    if field.name in KEYS or isinstance(field, models.SlugField):
        return f"k{NUMBER}"
    mark = f"zq{len(marks):05d}x"
    marks[f"{field.model._meta.label}.{field.name}"] = mark
    return mark
