"""Cells as words and numbers on paper. Numbers with up to two decimals stand as they are, longer ones are rounded."""

from collections.abc import Callable
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Any, Final

from zeroward.methods.contracts.template.content import Cell, has_value, reason_of
from zeroward.methods.contracts.template.shapes import Column

Say = Callable[[str], str]
"""Translates a sentence of the data; the identity gives English."""

_EXACT: Final = 2
"""Decimals up to which nothing is rounded."""
NO_BREAK: Final = "\u202f"
_POINT: Final = frozenset({"en", "ga", "mt", "he"})
"""Languages that write a decimal point; the others write a comma."""


def number_text(value: float, language: str = "en", *, grouped: bool = True) -> str:
    """A number with all its digits: thousands parted by a narrow space, no exponent. Two million is "2 000 000"."""
    text = format(Decimal(repr(value)), "f")
    sign, text = ("−", text[1:]) if text.startswith("-") else ("", text)
    whole, _dot, part = text.partition(".")
    part = part.rstrip("0")
    if grouped and len(whole) > 4:
        head = len(whole) % 3
        groups = [whole[:head]] if head else []
        whole = NO_BREAK.join([*groups, *(whole[at : at + 3] for at in range(head, len(whole), 3))])
    mark = "." if language.split("-", maxsplit=1)[0] in _POINT else ","
    return f"{sign}{whole}{mark}{part}" if part else f"{sign}{whole}"


def printed(value: float) -> float:
    """The number as printed: exact with up to two decimals, else rounded to what a reader needs.

    The content keeps all digits; 3 decimals and more are mostly the trace of a computation.
    """
    exact = Decimal(repr(value))
    places = -int(exact.normalize().as_tuple().exponent)
    if places <= _EXACT:
        return value
    size = abs(exact)
    keep = 0 if size >= 1000 else 1 if size >= 100 else 2 if size >= 1 else 2 - size.adjusted()
    return float(exact.quantize(Decimal(1).scaleb(-keep), rounding=ROUND_HALF_EVEN))


def value_text(column: Column, value: Any, language: str = "en", say: Say = str) -> str:
    """A value as one reads it. Lists are joined by semicolons."""
    if isinstance(value, bool):
        return say("Yes") if value else say("No")
    if column.is_list and isinstance(value, list | tuple):
        return "; ".join(say_choice(column, str(one), say) for one in value)
    if column.kind == "year":
        return str(int(value))
    if column.is_number:
        return number_text(printed(value), language)
    return say_choice(column, str(value), say) if column.kind == "choice" else str(value)


def say_choice(column: Column, key: str, say: Say) -> str:
    """The words of a choice; a city's own word stays as it is."""
    title = column.choice_title(key)
    return say(title) if title != key or any(one.key == key for one in column.choices) else key


def shown(column: Column, cell: Cell, language: str = "en", say: Say = str) -> str:
    """What stands in the cell: its value, or why there is none; "" for a blank."""
    if has_value(cell):
        return value_text(column, cell["value"], language, say)
    reason = reason_of(cell)
    return f"{say('Not available')}: {reason}" if reason else ""
