"""What each column of each table holds, whichever database it lies in; read from the models."""

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.db.models import DecimalField, Field, Model

# which index of Wagtail's desk a database needs is its own affair: it is made again from the records
MADE_AGAIN = frozenset({"wagtailsearch_indexentry", "wagtailsearch_indexentry_fts"})

_KINDS = {
    "BooleanField": "flag",
    "DateTimeField": "moment",
    "DateField": "day",
    "TimeField": "time",
    "DecimalField": "decimal",
    "JSONField": "json",
    "UUIDField": "uuid",
    "BinaryField": "bytes",
    "DurationField": "duration",
    "FloatField": "float",
}


@dataclass(frozen=True, slots=True)
class Column:
    """`kind` says how a value is written; `plain` for texts and whole numbers, which all databases write alike."""

    name: str
    kind: str
    places: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    name: str
    columns: tuple[Column, ...]
    numbered: str = ""
    """The column whose numbers the database gives, if there is one."""


def every_table() -> tuple[Table, ...]:
    """All tables of today's models and the record of migrations, by name."""
    models: list[type[Model]] = [*apps.get_models(include_auto_created=True), MigrationRecorder.Migration]
    found = {
        model._meta.db_table: _table(model) for model in models if model._meta.managed and not _is_left(model)
    }
    return tuple(found[name] for name in sorted(found))


def _is_left(model: type[Model]) -> bool:
    return bool(model._meta.proxy) or model._meta.db_table in MADE_AGAIN or bool(model._meta.swapped)


def _table(model: type[Model]) -> Table:
    fields = [field for field in model._meta.local_concrete_fields if field.db_type(connection) is not None]
    numbered = [str(field.column) for field in fields if field.get_internal_type().endswith("AutoField")]
    return Table(
        model._meta.db_table, tuple(_column(field) for field in fields), numbered[0] if numbered else ""
    )


def _column(field: "Field[Any, Any]") -> Column:
    target: Any = field
    while target.remote_field is not None and hasattr(target, "target_field"):
        target = target.target_field
    places = target.decimal_places if isinstance(target, DecimalField) else 0
    return Column(str(field.column), _KINDS.get(target.get_internal_type(), "plain"), places)
