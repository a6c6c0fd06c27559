"""Schemas made from the columns of a model, for use cases that take values by column."""

from collections.abc import Collection, Sequence
from typing import Any

from django.db import models
from ninja import Field, Schema
from pydantic import create_model

from zeroward.api.v1.operations import Body
from zeroward.api.v1.rows import MOST_MONEY, MOST_NUMBER, MOST_WORDS, Day

Made = tuple[Any, Any, Any]


def unsent() -> Any:
    """What stands for a field of a change that was not sent."""
    return None


def schemas(
    name: str,
    model: type[models.Model],
    columns: Sequence[str],
    *,
    needed: Collection[str] = ("title",),
    lock: str,
    sent: dict[str, Any] | None = None,
    told: dict[str, Any] | None = None,
    same: dict[str, Any] | None = None,
) -> Made:
    """What is sent for a new record, for a change, and what is answered. `sent`, `told` and `same` hold fields that
    only requests, only answers, or all of them have, as (type, Field); `lock` describes the lock of a change."""
    kinds = {column: _kind(model, column) for column in columns}
    more, extra, both = sent or {}, told or {}, same or {}
    new: dict[str, Any] = {
        column: (kind, Field(... if column in needed else _empty(model, column), **limits))
        for column, (kind, limits) in kinds.items()
    }
    changed: dict[str, Any] = {
        column: (kind, Field(default_factory=unsent, **limits)) for column, (kind, limits) in kinds.items()
    }
    answer: dict[str, Any] = {column: (_plain(kind), ...) for column, (kind, _limits) in kinds.items()}
    made_new: Any = create_model(f"{name}In", __base__=Body, **new, **both, **more)
    made_change: Any = create_model(
        f"{name}Change", __base__=Body, **changed, **both, **more, lock=(int, Field(description=lock))
    )
    made_out: Any = create_model(
        f"{name}Out", __base__=Schema, id=(int, ...), **answer, **both, **extra, lock=(int, ...)
    )
    return made_new, made_change, made_out


def values_of(record: Any, columns: Sequence[str]) -> dict[str, Any]:
    """The columns as they are stored."""
    return {column: getattr(record, column) for column in columns}


def _kind(model: type[models.Model], column: str) -> tuple[Any, dict[str, Any]]:
    """The type of a column as it travels, and its limits."""
    found: Any = model._meta.get_field(column.removesuffix("_id") if column.endswith("_id") else column)
    kind, limits = _plainly(found)
    empty = found.null and kind is not str
    return (kind | None if empty else kind), limits


def _plainly(column: Any) -> tuple[Any, dict[str, Any]]:
    if isinstance(column, models.ForeignKey):
        return int, {"ge": 1, "le": MOST_NUMBER}
    if isinstance(column, models.BooleanField):
        return bool, {}
    if isinstance(column, models.IntegerField):
        return int, {"ge": 0, "le": 32_767 if "Small" in type(column).__name__ else MOST_NUMBER}
    if isinstance(column, models.FloatField | models.DecimalField):
        return float, {"ge": -MOST_MONEY, "le": MOST_MONEY}
    if isinstance(column, models.DateField):
        return Day, {}
    most = column.max_length or MOST_WORDS
    about = (
        {"description": "One of: " + ", ".join(str(key) for key, _label in column.choices)}
        if column.choices
        else {}
    )
    return str, {"max_length": most, **about}


def _plain(kind: Any) -> Any:
    return kind


def _empty(model: type[models.Model], column: str) -> Any:
    found: Any = model._meta.get_field(column.removesuffix("_id") if column.endswith("_id") else column)
    if found.has_default() and not callable(found.default):
        return str(found.default) if isinstance(found.default, str) else found.default
    if found.null:
        return None
    return "" if isinstance(found, models.CharField | models.TextField) else ...
