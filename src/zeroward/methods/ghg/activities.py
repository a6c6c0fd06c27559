"""Activity data: what was burnt, bought, driven, thrown away or kept, one row each, as columns.

A row names its *source* (`"residential.fuel"`: sector, then kind), which belongs to no framework; GPC, CRF and the
others are views over it. A missing amount is NaN and stays a gap; zero is a value that somebody stated.
"""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

Strings = NDArray[np.object_]
Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

BY_FACTOR: Final = "activity-factor"
"""The method of rows that are an amount times a factor."""

NO_INPUTS: Final[Mapping[str, Any]] = MappingProxyType({})
LARGEST: Final = 1e18
"""More than this of anything is a typing error, and its products would overflow."""
LAST_YEAR: Final = 9_999
_QUALITIES: Final = ("", "H", "M", "L")


@dataclass(frozen=True, slots=True)
class Activity:
    """One row. `place` is a path from the country down (`"AT/klagenfurt"`); `factor` pins one factor by its id.

    `inputs` are further inputs of the method; `key` is the caller's own, and comes back with every problem.
    Uncertainties are half widths of the 95 % interval in percent.
    """

    source: str
    carrier: str = ""
    amount: float | None = None
    unit: str = ""
    place: str = ""
    year: int = 0
    method: str = BY_FACTOR
    inputs: Mapping[str, Any] = field(default_factory=dict)
    factor: str = ""
    key: str = ""
    quality_activity: str = ""
    quality_factor: str = ""
    uncertainty_activity: float | None = None
    uncertainty_factor: float | None = None

    @property
    def sector(self) -> str:
        return self.source.partition(".")[0]

    @property
    def kind(self) -> str:
        return self.source.partition(".")[2]


_FIELDS: Final = tuple(one.name for one in fields(Activity))
_NUMBERS: Final = ("amount", "uncertainty_activity", "uncertainty_factor")
_TEXTS: Final = tuple(name for name in _FIELDS if name not in (*_NUMBERS, "year", "inputs"))


@dataclass(frozen=True, slots=True, eq=False)
class ActivityTable:
    """Rows as columns of equal length; texts are object arrays, a missing number is NaN."""

    source: Strings
    carrier: Strings
    amount: Floats
    unit: Strings
    place: Strings
    year: Integers
    method: Strings
    inputs: tuple[Mapping[str, Any], ...]
    factor: Strings
    key: Strings
    quality_activity: Strings
    quality_factor: Strings
    uncertainty_activity: Floats
    uncertainty_factor: Floats

    @classmethod
    def from_records(cls, records: Iterable[Activity | Mapping[str, Any]]) -> "ActivityTable":
        """A table of `Activity` objects or mappings with the same names.

        Raises MethodError that names row and field: an unknown field, a source without a kind, an amount that is
        negative or no number, a quality other than H, M and L.
        """
        rows = [checked(number, record) for number, record in enumerate(records, start=1)]
        columns: dict[str, Any] = {name: _texts([getattr(row, name) for row in rows]) for name in _TEXTS}
        for name in _NUMBERS:
            values = [getattr(row, name) for row in rows]
            columns[name] = np.array([math.nan if one is None else one for one in values], dtype=np.float64)
        columns["year"] = np.array([row.year for row in rows], dtype=np.int64)
        columns["inputs"] = tuple(row.inputs for row in rows)
        return cls(**columns)

    def __len__(self) -> int:
        return len(self.source)

    def __iter__(self) -> Iterator[Activity]:
        columns = (
            [None if value != value else value for value in column.tolist()]
            if name in _NUMBERS
            else column
            if isinstance(column, tuple)
            else column.tolist()
            for name in _FIELDS
            for column in (getattr(self, name),)
        )
        return (Activity(*values) for values in zip(*columns, strict=True))

    def row(self, number: int) -> Activity:
        """The row at a position, as an object."""
        values: dict[str, Any] = {name: getattr(self, name)[number] for name in _FIELDS}
        for name in _NUMBERS:
            values[name] = None if math.isnan(values[name]) else float(values[name])
        values["year"] = int(values["year"])
        return Activity(**values)

    def take(self, order: Integers | list[int]) -> "ActivityTable":
        """The rows at these positions, in this order."""
        at = np.asarray(order, dtype=np.int64)
        columns: dict[str, Any] = {name: getattr(self, name)[at] for name in _FIELDS if name != "inputs"}
        return ActivityTable(**columns, inputs=tuple(self.inputs[one] for one in at))

    @property
    def sector(self) -> Strings:
        return _texts([source.partition(".")[0] for source in self.source])

    @property
    def kind(self) -> Strings:
        return _texts([source.partition(".")[2] for source in self.source])


def checked(number: int, record: Activity | Mapping[str, Any]) -> Activity:
    """The record as an `Activity`. Raises MethodError whose place is `row <number>: <field>`."""
    row = record if isinstance(record, Activity) else _activity(number, record)
    for name in _TEXTS:
        if not isinstance(getattr(row, name), str):
            raise MethodError(
                say("%(value)s is no text.", value=repr(getattr(row, name))), place=f"row {number}: {name}"
            )
    if not row.source.partition(".")[2]:
        raise MethodError(
            say("“%(source)s” is no source.", source=row.source),
            place=f"row {number}: source",
            remedy="Write sector and kind, for instance residential.fuel.",
        )
    for name in _NUMBERS:
        value = getattr(row, name)
        if value is not None and not (isinstance(value, (int, float)) and 0 <= value <= LARGEST):
            raise MethodError(
                say("%(value)s is no amount that can be: it has to be a number, zero or more.", value=value),
                place=f"row {number}: {name}",
                remedy="Give a number, or leave the field empty if the value is not known.",
            )
    for name in ("quality_activity", "quality_factor"):
        if getattr(row, name) not in _QUALITIES:
            raise MethodError(
                say("%(value)s is no quality.", value=getattr(row, name)),
                place=f"row {number}: {name}",
                remedy="Write H, M or L.",
            )
    if not isinstance(row.year, (int, np.integer)) or not 0 <= row.year <= LAST_YEAR:
        raise MethodError(
            say("%(year)s is no year.", year=repr(row.year)),
            place=f"row {number}: year",
            remedy="Write it as in 2021.",
        )
    if not isinstance(row.inputs, Mapping):
        raise MethodError(
            "The inputs have no names.", place=f"row {number}: inputs", remedy="Give them by name."
        )
    return row


def _activity(number: int, record: Mapping[str, Any]) -> Activity:
    for name in record:
        if name not in _FIELDS:
            raise MethodError(
                say("A row has no field called %(name)s.", name=name),
                place=f"row {number}: {name}",
                remedy=say("The fields are %(names)s.", names=", ".join(_FIELDS)),
            )
    if not record.get("source"):
        raise MethodError(
            "The source is missing.", place=f"row {number}: source", remedy="Say what the figure is about."
        )
    return Activity(**record)


def _texts(values: list[str]) -> Strings:
    column = np.empty(len(values), dtype=object)
    column[:] = values
    return column
