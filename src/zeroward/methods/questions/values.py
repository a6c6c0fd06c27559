"""What expressions work with: texts, numbers, truths, dates and lists; and how one is taken for another.

The rules are those of XLSForm, which come from XPath: no answer is the empty text; as a number it is none (NaN), so
that every comparison with it but `!=` fails; a list is its keys with blanks between them; a date is the number of days
since 1970. Only finite numbers exist: what would be infinite is none.
"""

import datetime
import math
import re
from typing import Final

Value = str | float | bool | datetime.date | tuple[str, ...]

NOTHING: Final = ""
_NUMBER: Final = re.compile(r"-?(\d+(\.\d*)?|\.\d+)")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_EPOCH: Final = datetime.date(1970, 1, 1).toordinal()


def number_of(value: Value) -> float:
    """The value as a number, NaN when it is none."""
    if isinstance(value, bool):
        return float(value)
    if isinstance(value, float | int):
        return finite(float(value))
    if isinstance(value, datetime.date):
        return float(value.toordinal() - _EPOCH)
    text = text_of(value).strip()
    if _NUMBER.fullmatch(text):
        return finite(float(text))
    day = day_of(text)
    return float(day.toordinal() - _EPOCH) if day else math.nan


def text_of(value: Value) -> str:
    """The value as text; "" for no number."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return " ".join(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    if math.isnan(value):
        return NOTHING
    return str(int(value)) if float(value).is_integer() else repr(float(value))


def truth_of(value: Value) -> bool:
    """A text is true unless it is empty, a number unless it is zero or none."""
    if isinstance(value, bool):
        return value
    if isinstance(value, float | int):
        return value != 0 and not math.isnan(value)
    return bool(value)


def is_nothing(value: Value) -> bool:
    """Whether there is no answer: an empty text, an empty list, or no number."""
    if isinstance(value, bool | datetime.date):
        return False
    return math.isnan(value) if isinstance(value, float | int) else not value


def equal(one: Value, other: Value) -> bool:
    """Truths are compared as truths, else numbers as numbers, else texts. A truth may be written 'true' or 'false'."""
    if isinstance(one, bool) or isinstance(other, bool):
        if {one, other} & {"true", "false"}:
            return text_of(one) == text_of(other)
        return truth_of(one) == truth_of(other)
    if isinstance(one, float | int) or isinstance(other, float | int):
        return number_of(one) == number_of(other)
    return text_of(one) == text_of(other)


def keys_of(value: Value) -> tuple[str, ...]:
    """The keys of a list; of a text, its words."""
    return value if isinstance(value, tuple) else tuple(text_of(value).split())


def day_of(text: str) -> datetime.date | None:
    """The day that a text like 2026-03-01 names."""
    if not _DAY.fullmatch(text):
        return None
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None


def day_from_number(number: float) -> datetime.date | None:
    """The day so many days after 1970-01-01, if the calendar knows it."""
    if math.isnan(number) or not 1 <= number + _EPOCH <= datetime.date.max.toordinal():
        return None
    return datetime.date.fromordinal(math.floor(number) + _EPOCH)


def finite(number: float) -> float:
    return number if math.isfinite(number) else math.nan
