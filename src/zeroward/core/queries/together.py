"""Rows of several models in one statement: for pages on which many rooms have a little to say.

Each part keeps its own conditions; a page that asks ten rooms waits for the database once. Rows come in no order.
"""

import datetime
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db import connections
from django.db.models import (
    BinaryField,
    DateTimeField,
    DecimalField,
    F,
    Field,
    Func,
    IntegerField,
    JSONField,
    Value,
)
from django.db.models.query import QuerySet

Row = dict[str, Any]
Rows = Mapping[str, list[Row]]
Record = TypeVar("Record")
MOST_FIELDS = 100
"""Databases bound how many values a function takes."""


@dataclass(frozen=True, slots=True)
class Part:
    """Rows of a query with the named fields, as `values` names them. The query is neither sliced nor grouped."""

    found: QuerySet[Any]
    fields: tuple[str, ...]


def part(found: QuerySet[Any], *fields: str) -> Part:
    """The fields of these records; without any name all columns of the record itself, as `records` takes them."""
    return Part(found, fields or tuple(one.attname for one in found.model._meta.concrete_fields))


class _Values(Func):
    """The columns of a row as one JSON array."""

    function = "JSON_ARRAY"
    output_field = JSONField()

    def as_postgresql(self, compiler: Any, connection: Any, **more: Any) -> Any:
        return self.as_sql(compiler, connection, function="JSONB_BUILD_ARRAY", **more)


def together(parts: Mapping[str, Part]) -> dict[str, list[Row]]:
    """The rows of each part. One query, none without parts."""
    named = list(parts.items())
    found: dict[str, list[Row]] = {name: [] for name, _one in named}
    asked = [
        one.found.order_by()
        .annotate(of_part=Value(number, output_field=IntegerField()), as_row=_Values(*map(F, one.fields)))
        .values_list("of_part", "as_row")
        for number, (_name, one) in enumerate(named)
        if not one.found.query.is_empty()
    ]
    if not asked:
        return found
    kinds = [_kinds(one) for _name, one in named]
    on_sqlite = connections[asked[0].db].vendor == "sqlite"
    for number, values in asked[0].union(*asked[1:], all=True) if len(asked) > 1 else asked[0]:
        name, one = named[number]
        pairs = zip(one.fields, kinds[number], values, strict=True)
        found[name].append({field: _value(kind, value, on_sqlite) for field, kind, value in pairs})
    return found


def records(model: type[Record], rows: Iterable[Row]) -> list[Record]:
    """The records of a part, as if each had been read by itself; what its rows lack is read when it is asked for."""
    made: Any = model
    columns = [one.attname for one in made._meta.concrete_fields]
    found = []
    for row in rows:
        names = [name for name in columns if name in row]
        found.append(made.from_db("default", names, [row[name] for name in names]))
    return found


def of_record(rows: Iterable[Row], name: str) -> list[Row]:
    """The columns of a record that rows name by a relation: "course__title" as "title"."""
    start = f"{name}__"
    return [{key.removeprefix(start): row[key] for key in row if key.startswith(start)} for row in rows]


def _kinds(one: Part) -> list[Any]:
    """The kind of value behind each name. Raises ValueError for kinds that do not go through JSON unharmed."""
    if len(one.fields) > MOST_FIELDS:
        raise ValueError(f"{len(one.fields)} fields are too many to be read together with others.")
    kinds = [_kind(one.found, name) for name in one.fields]
    for name, kind in zip(one.fields, kinds, strict=True):
        if isinstance(kind, DecimalField | BinaryField):
            raise ValueError(f"{name} of {one.found.model._meta.label} cannot be read together with others.")
    return kinds


def _kind(found: QuerySet[Any], name: str) -> "Field[Any, Any]":
    annotated = found.query.annotations.get(name)
    if annotated is not None:
        kind: Field[Any, Any] = annotated.output_field
        return kind
    _path, last, _targets, _rest = found.query.names_to_path(name.split("__"), found.model._meta)
    return last


def _value(kind: Any, value: Any, on_sqlite: bool) -> Any:
    if value is None:
        return None
    if isinstance(kind, JSONField):
        return _loaded(value) if on_sqlite and isinstance(value, str) else value
    if isinstance(kind, DateTimeField):
        moment = datetime.datetime.fromisoformat(value)
        return moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)
    return kind.to_python(value)


def _loaded(value: str) -> Any:
    """SQLite keeps JSON as text; a text that was taken out of it stands there by itself."""
    try:
        return json.loads(value)
    except json.JSONDecodeError:
        return value
