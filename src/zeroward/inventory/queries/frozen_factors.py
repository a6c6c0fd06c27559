"""The factors behind a published version, kept with it: later releases of factors do not change what was published."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any

from zeroward.methods.ghg import EmissionTable, Factor, FactorSet

_FIELDS = tuple(field.name for field in fields(Factor))


def used_factors(table: EmissionTable) -> list[dict[str, Any]]:
    """Every factor that entered the table, once, as plain data."""
    found = {part.factor.id: part.factor for trace in table.traces for part in trace.parts}
    return [as_record(found[key]) for key in sorted(found)]


def as_record(factor: Factor) -> dict[str, Any]:
    """A factor as JSON can hold it."""
    plain = {name: getattr(factor, name) for name in _FIELDS}
    return {**plain, "values": dict(factor.values), "includes": list(factor.includes)}


def kept_factors(records: Iterable[Mapping[str, Any]]) -> FactorSet:
    """The factors of a version, and no others."""
    return FactorSet(
        Factor(
            **{
                **{name: record[name] for name in _FIELDS if name in record},
                "includes": tuple(record["includes"]),
            }
        )
        for record in records
    )
