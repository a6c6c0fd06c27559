"""Schemas made from the rows that use cases take: what is sent for a new record, for a change, and what is told."""

import dataclasses
import datetime
from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin, get_type_hints

from ninja import Field, Schema
from pydantic import AfterValidator, AwareDatetime, StringConstraints, create_model

from zeroward.api.v1.operations import Body

MOST_WORDS = 20_000
MOST_PARTS = 200
MOST_NUMBER = 2**31 - 1
MOST_MONEY = 10**15
FIRST_YEAR, LAST_YEAR = 1900, 2200


Time = TypeVar("Time", bound=datetime.date)


def _in_reach(value: Time) -> Time:
    """With days and zones around them, the first and the last year of the calendar cannot be reckoned with."""
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        raise ValueError(f"This day lies outside the years {FIRST_YEAR} to {LAST_YEAR}.")
    return value


Moment = Annotated[AwareDatetime, AfterValidator(_in_reach)]
"""A moment with its offset from UTC."""
Day = Annotated[datetime.date, AfterValidator(_in_reach)]
Line = Annotated[str, StringConstraints(max_length=1000)]
Texts = dict[Annotated[str, StringConstraints(max_length=60)], Line]


def sent(name: str, row: type, *, leave: Collection[str] = (), **more: Any) -> Any:
    """What is sent for a new record: the fields of `row` with their defaults, but for those to `leave`. `more` holds
    further fields, or others in the place of the row's, as (type, Field)."""
    made: dict[str, Any] = {}
    for one, kind in _kinds(row, leave, more):
        limits = _limits(kind)
        made[one.name] = (kind, Field(_default(one), **limits))
    return create_model(name, __base__=Body, **{**made, **more})


def change(name: str, row: type, *, leave: Collection[str] = (), **more: Any) -> Any:
    """What is sent for a change: nothing has to be, what is not sent stays as it is."""
    made: dict[str, Any] = {}
    for one, kind in _kinds(row, leave, more):
        made[one.name] = (kind, Field(default_factory=lambda: None, **_limits(kind)))
    return create_model(name, __base__=Body, **{**made, **more})


def told(name: str, row: type, *, leave: Collection[str] = (), **more: Any) -> Any:
    """What is answered: the fields of `row`, and `more`."""
    kinds = {one.name: (_plain(kind), ...) for one, kind in _kinds(row, leave, more)}
    return create_model(name, __base__=Schema, **{**kinds, **more})


def row_of(row: Any, body: Schema, there: Mapping[str, Any] | None = None, **more: Any) -> Any:
    """The row that a use case takes: what `there` is, with what was sent; money to the cent, moments in UTC."""
    names = {one.name for one in dataclasses.fields(row)}
    said = {name: _value(row, name, value) for name, value in given(body).items() if name in names}
    return row(**{**(there or {}), **said, **more})


def given(body: Schema) -> dict[str, Any]:
    """What was sent, and nothing else."""
    return body.dict(exclude_unset=True)


def columns(row: Any, record: Any, *, leave: Collection[str] = ()) -> dict[str, Any]:
    """The fields of `row` as a record has them under the same names."""
    return {one.name: getattr(record, one.name) for one in dataclasses.fields(row) if one.name not in leave}


def _kinds(row: Any, leave: Collection[str], more: Mapping[str, Any]) -> list[tuple[Any, Any]]:
    hints = get_type_hints(row)
    return [
        (one, _kind(hints[one.name]))
        for one in dataclasses.fields(row)
        if one.name not in leave and one.name not in more
    ]


def _kind(hint: Any) -> Any:
    """The type as it travels: money is a number, a sequence a list, a moment has its offset."""
    if get_origin(hint) in (Union, UnionType):
        inner = [one for one in get_args(hint) if one is not type(None)]
        return _kind(inner[0]) | None
    if hint is Decimal:
        return float
    if hint is datetime.datetime:
        return Moment
    if hint is datetime.date:
        return Day
    if hint in (tuple[str, ...], Sequence[str]):
        return list[Line]
    if get_origin(hint) in (Mapping, dict):
        return Texts
    return hint


_PLAIN = {list[Line]: list[str], Texts: dict[str, str], Day: datetime.date, Moment: datetime.datetime}


def _plain(kind: Any) -> Any:
    """The same without limits, for answers."""
    if get_origin(kind) in (Union, UnionType):
        inner = [one for one in get_args(kind) if one is not type(None)]
        return _plain(inner[0]) | None
    return _PLAIN.get(kind, kind)


def _limits(kind: Any) -> dict[str, Any]:
    found = set(get_args(kind)) if get_origin(kind) in (Union, UnionType) else {kind}
    if float in found:
        return {"ge": -MOST_MONEY, "le": MOST_MONEY}
    if int in found:
        return {"ge": 0, "le": MOST_NUMBER}
    if str in found:
        return {"max_length": MOST_WORDS}
    if kind in (list[Line], Texts):
        return {"max_length": MOST_PARTS}
    return {}


def _default(one: Any) -> Any:
    if one.default is not dataclasses.MISSING:
        return str(one.default) if isinstance(one.default, str) else _sent_default(one.default)
    if one.default_factory is not dataclasses.MISSING:
        return _sent_default(one.default_factory())
    return ...


def _sent_default(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _value(row: Any, name: str, value: Any) -> Any:
    if isinstance(value, float) and Decimal in get_args(get_type_hints(row)[name]):
        return Decimal(str(value)).quantize(Decimal("0.01"))
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.UTC)
    return tuple(value) if isinstance(value, list) else value
