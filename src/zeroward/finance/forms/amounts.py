"""Amounts of money in forms: a kept one stands there with spaces between thousands, so that millions can be read."""

from typing import Any, Final

from zeroward.inventory.forms.numbers import NumberField, Written
from zeroward.inventory.queries.reading import typed

THIN: Final = "\u202f"
LONG: Final = 4


class AmountField(NumberField):
    """Cleans as its parent does; spaces are read as they are written."""

    def prepare_value(self, value: Any) -> Any:
        found = super().prepare_value(value)
        if isinstance(found, int | float) and not isinstance(found, bool):
            return Written(grouped(typed(found)))
        return found

    def has_changed(self, initial: Any, data: Any) -> bool:
        text = data.text if isinstance(data, Written) else str(data or "")
        bare = "".join(sign for sign in text if not sign.isspace())
        return bare != ("" if initial is None else typed(super().prepare_value(initial)))


def grouped(text: str) -> str:
    """ "-1234567,5" as "-1 234 567,5"; up to four digits stay together."""
    sign = "-" if text.startswith("-") else ""
    digits = len(text) - len(text.lstrip("-0123456789"))
    whole, rest = text[len(sign) : digits], text[digits:]
    if len(whole) <= LONG:
        return text
    first = len(whole) % 3
    parts = [whole[:first]] if first else []
    parts += [whole[at : at + 3] for at in range(first, len(whole), 3)]
    return f"{sign}{THIN.join(parts)}{rest}"
