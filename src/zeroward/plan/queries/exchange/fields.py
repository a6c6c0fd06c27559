"""A column of our workbook: which value of a plan it holds, and how that value stands in a cell."""

import json
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from zeroward.core.workbooks.cells import Value
from zeroward.inventory.queries.columns import named, plain_number

Kind = Literal[
    "text",
    "number",
    "whole",
    "date",
    "choice",
    "flag",
    "maybe",
    "series",
    "keys",
    "codes",
    "orders",
    "energy",
    "json",
    "exact",
]
"""`maybe` is yes, no or open; `series` years with numbers; `keys` of a vocabulary; `exact` repeats a whole in JSON for
the platform, so that no digit is lost; the columns for people win where they differ."""

Choices = Callable[[], Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Field:
    """`name` is the name of the value in a row, with a point for a value within it: "effect.percent"."""

    name: str
    title: str | Promise
    kind: Kind = "text"
    width: int = 18
    unit: str = ""
    note: str | Promise = ""
    choices: Choices | None = None

    @property
    def owner(self) -> str:
        """The value of the row that this one is a part of, "" when it is a whole."""
        return self.name.partition(".")[0] if "." in self.name else ""

    @property
    def part(self) -> str:
        return self.name.partition(".")[2]

    def words(self) -> dict[str, str]:
        """What the drop-down shows, by key."""
        if self.kind in ("flag", "maybe"):
            return {"yes": named(_("yes"), "yes"), "no": named(_("no"), "no")}
        return {key: named(str(title), key) for key, title in self.choices().items()} if self.choices else {}


def value_in(row: Mapping[str, Any], field: Field) -> Any:
    """The value of a field in a row of a plan."""
    if field.kind == "exact":
        return row.get(field.name.removesuffix("="))
    if not field.owner:
        return row.get(field.name)
    inner = row.get(field.owner)
    return inner.get(field.part) if isinstance(inner, Mapping) else None


def cell_of(field: Field, value: Any) -> Value:
    """A value as it stands in a cell."""
    if value is None or value == "":
        return None
    return _WRITERS.get(field.kind, _text)(field, value)


def _text(_field: Field, value: Any) -> Value:
    return value if isinstance(value, str) else str(value)


def _number(_field: Field, value: Any) -> Value:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else str(value)


def _date(_field: Field, value: Any) -> Value:
    return date.fromisoformat(value) if isinstance(value, str) else value


def _choice(field: Field, value: Any) -> Value:
    return field.words().get(str(value), str(value))


def _flag(field: Field, value: Any) -> Value:
    return field.words()["yes" if value else "no"]


def _series(_field: Field, value: Mapping[str, float]) -> Value:
    return "; ".join(f"{year}: {plain_number(number)}" for year, number in value.items()) or None


def _keys(_field: Field, value: Sequence[Any]) -> Value:
    return "; ".join(str(one) for one in value) or None


def _energy(_field: Field, value: Sequence[Mapping[str, Any]]) -> Value:
    return "; ".join(energy_text(one) for one in value) or None


def energy_text(entry: Mapping[str, Any]) -> str:
    """An entry of removed energy for people: "natural_gas: 1200 MWh"."""
    return f"{entry['carrier']}: {plain_number(entry['amount'])} {entry['unit']}"


def _json(_field: Field, value: Any) -> Value:
    if value in ({}, []):
        return None
    return json_text(value)


def json_text(value: Any) -> str:
    """Always the same text for the same value."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


_WRITERS: Final[Mapping[str, Callable[[Field, Any], Value]]] = {
    "text": _text,
    "number": _number,
    "whole": _number,
    "date": _date,
    "choice": _choice,
    "flag": _flag,
    "maybe": _flag,
    "series": _series,
    "keys": _keys,
    "codes": _keys,
    "orders": _keys,
    "energy": _energy,
    "json": _json,
    "exact": _json,
}


NOTHING: Final[tuple[Any, ...]] = (None, "", [], {})


def alike(one: Any, other: Any) -> bool:
    """The same value for people: 1 and 1.0, nothing and an empty text, a list in either kind of brackets."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return one.keys() == other.keys() and all(alike(one[key], other[key]) for key in one)
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(alike, one, other))
    if isinstance(one, float) and isinstance(other, float) and math.isnan(one):
        return math.isnan(other)
    return bool(one == other) or (one in NOTHING and other in NOTHING)
