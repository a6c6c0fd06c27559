"""One value, as SQLite keeps it, as Python holds it, and as one text that is the same for every database."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from decimal import Context, Decimal
from typing import Any
from uuid import UUID

from zeroward.web.domain.moving.kinds import Column

_DIGITS = Context(prec=15)  # as Django reads a decimal of SQLite, which is a float there


_READ: dict[str, Callable[[Any], Any]] = {
    "flag": bool,
    "day": date.fromisoformat,
    "time": time.fromisoformat,
    "json": json.loads,
    "uuid": UUID,
    "bytes": bytes,
    "duration": lambda value: timedelta(microseconds=value),
    "float": float,
}


def from_sqlite(column: Column, value: Any) -> Any:
    """Raises ValueError or TypeError for what the column cannot mean."""
    if value is None or column.kind == "plain":
        return value
    if column.kind == "decimal":
        return _decimal(column, value)
    if column.kind == "moment":
        found = datetime.fromisoformat(value)
        return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    return _READ[column.kind](value)


def to_sqlite(column: Column, value: Any) -> Any:
    """As Django writes it there."""
    if value is None:
        return None
    match column.kind:
        case "moment":
            return str(value.astimezone(UTC).replace(tzinfo=None))
        case "day" | "time" | "decimal":
            return str(value)
        case "json":
            return json.dumps(value)
        case "uuid":
            return value.hex
        case "duration":
            return round(value / timedelta(microseconds=1))
    return value


def as_text(column: Column, value: Any) -> str:
    """Unambiguous, and equal for equal values."""
    if value is None:
        return "null"
    match column.kind:
        case "moment":
            return str(value.astimezone(UTC).isoformat(timespec="microseconds"))
        case "day" | "time":
            return str(value.isoformat())
        case "decimal":
            return str(value.quantize(Decimal(1).scaleb(-column.places)))
        case "json":
            return json.dumps(_levelled(value), sort_keys=True)
        case "bytes":
            return bytes(value).hex()
        case "duration":
            return str(value / timedelta(microseconds=1))
    return repr(value)


def _decimal(column: Column, value: Any) -> Decimal:
    found = _DIGITS.create_decimal_from_float(value) if isinstance(value, float) else Decimal(value)
    return found.quantize(Decimal(1).scaleb(-column.places))


def _levelled(value: Any) -> Any:
    """JSON knows one sort of number: 2.0 and 2 are the same, as PostgreSQL writes them."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, dict):
        return {key: _levelled(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_levelled(one) for one in value]
    return value
