"""One value of a field as JSON that is the same for SQLite and PostgreSQL, and read back with suspicion."""

import math
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any, Final
from uuid import UUID

from django.core.validators import RegexValidator
from django.db import connection
from django.db.models import Field

DEEPEST: Final = 60
_TEXT = {"CharField", "TextField", "EmailField", "URLField", "SlugField"}
_MICROSECOND = timedelta(microseconds=1)


def kind_of(field: "Field[Any, Any]") -> str:
    """Which of the writers below a field has; "" for one that nobody can write."""
    name = field.get_internal_type()
    if name in _TEXT:
        return "text"
    if name.endswith(("IntegerField", "AutoField")):
        return "integer"
    return {
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
        "FileField": "file",
    }.get(name, "")


def written(field: Any, value: Any) -> Any:
    """Plain JSON, equal for equal values."""
    if value is None:
        return None
    match kind_of(field):
        case "moment":
            return value.astimezone(UTC).isoformat(timespec="microseconds")
        case "day" | "time":
            return value.isoformat()
        case "decimal":
            return str(value.quantize(Decimal(1).scaleb(-field.decimal_places)))
        case "json":
            return levelled(list(value.raw_data) if hasattr(value, "raw_data") else value)  # blocks of a page
        case "uuid":
            return str(value)
        case "bytes":
            return bytes(value).hex()
        case "duration":
            return value // _MICROSECOND
    return value


def levelled(value: Any) -> Any:
    """JSON knows one sort of number: 2.0 and 2 are the same, as PostgreSQL writes them."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, dict):
        return {str(key): levelled(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [levelled(one) for one in value]
    return value


def read(field: Any, value: Any) -> Any:
    """The value of the field. Raises ValueError for what the field cannot hold; JSON was parsed before."""
    if value is None:
        if not field.null and kind_of(field) != "json":
            raise ValueError("it must not be empty")
        return None
    found = _READ[kind_of(field)](field, value)
    choices = field.flatchoices
    if choices and found != "" and found not in {key for key, _ in choices}:
        raise ValueError("there is no such choice")
    return found


def _text(field: Any, value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("it must be a text")
    if field.max_length is not None and len(value) > field.max_length:
        raise ValueError("the text is too long")
    _sound(value)
    if value and not _has_form(field, value):
        raise ValueError("it is not written as these are")
    return value


def _has_form(field: Any, text: str) -> bool:
    """Keys and numbers stand in addresses: one that no address can hold fails every page that lists it."""
    forms = [one for one in field.validators if type(one) is RegexValidator]
    return all(re.fullmatch(one.regex, text) for one in forms)


def _sound(text: str) -> None:
    """PostgreSQL keeps neither null characters nor halves of letters."""
    if "\x00" in text:
        raise ValueError("it holds a null character")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise ValueError("it holds a broken letter") from None


def is_sound(text: str) -> bool:
    """Whether a database can be asked for it."""
    try:
        _sound(text)
    except ValueError:
        return False
    return True


def _integer(field: Any, value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError("it must be a whole number")
    low, high = connection.ops.integer_field_range(field.get_internal_type())
    smallest = 0 if field.get_internal_type().startswith("Positive") else low
    if (smallest is not None and value < smallest) or (high is not None and value > high):
        raise ValueError("the number is out of range")
    return value


def _flag(_field: Any, value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError("it must be true or false")
    return value


def _of(value: Any, make: Callable[[str], Any]) -> Any:
    if not isinstance(value, str) or len(value) > 64:
        raise ValueError("it must be a short text")
    try:
        return make(value)
    except (ValueError, InvalidOperation):
        raise ValueError("it cannot be read") from None


def _moment(_field: Any, value: Any) -> datetime:
    found: datetime = _of(value, datetime.fromisoformat)
    if found.tzinfo is None:
        raise ValueError("it has no time zone")
    try:
        return found.astimezone(UTC)
    except OverflowError:
        raise ValueError("there is no such time") from None


def _decimal(field: Any, value: Any) -> Decimal:
    found: Decimal = _of(value, Decimal)
    if not found.is_finite() or abs(found) >= Decimal(10) ** (field.max_digits - field.decimal_places):
        raise ValueError("the number is out of range")
    return found.quantize(Decimal(1).scaleb(-field.decimal_places))


def _float(_field: Any, value: Any) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise ValueError("it must be a number")
    try:
        found = float(value)
    except OverflowError:
        raise ValueError("the number is out of range") from None
    if not math.isfinite(found):
        raise ValueError("the number is out of range")
    return found


def _json(_field: Any, value: Any) -> Any:
    _json_part(value, 0)
    return value


def _json_part(value: Any, depth: int) -> None:
    if depth > DEEPEST:
        raise ValueError("it is nested too deeply")
    if isinstance(value, str):
        _sound(value)
    elif isinstance(value, dict):
        for key, one in value.items():
            _sound(key)
            _json_part(one, depth + 1)
    elif isinstance(value, list):
        for one in value:
            _json_part(one, depth + 1)
    elif isinstance(value, float) and not math.isfinite(value):
        raise ValueError("the number is out of range")


def _duration(_field: Any, value: Any) -> timedelta:
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError("it must be a whole number")
    try:
        return value * _MICROSECOND
    except OverflowError:
        raise ValueError("the number is out of range") from None


_READ: Final[dict[str, Callable[[Any, Any], Any]]] = {
    "text": _text,
    "integer": _integer,
    "flag": _flag,
    "moment": _moment,
    "day": lambda _field, value: _of(value, date.fromisoformat),
    "time": lambda _field, value: _of(value, time.fromisoformat),
    "decimal": _decimal,
    "json": _json,
    "uuid": lambda _field, value: _of(value, UUID),
    "bytes": lambda _field, value: bytes.fromhex(value) if isinstance(value, str) else _text(_field, value),
    "duration": _duration,
    "float": _float,
}
