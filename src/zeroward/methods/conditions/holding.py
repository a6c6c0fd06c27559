"""Whether one test holds for one value: yes, no, or not to be said."""

import math
from collections.abc import Collection
from typing import Any

from zeroward.methods.conditions.condition import Either, Test


def holds(test: Test, value: Any) -> bool | None:
    """None when the value is not known, or of another kind than asked for, or when two sides disagree about it."""
    if isinstance(value, Either):
        found = {holds(test, one) for one in value.values}
        return found.pop() if len(found) == 1 else None
    absent = value is None or (isinstance(value, float) and math.isnan(value))
    if test.sign == "known":
        return absent is not test.value
    return None if absent else _compared(test.sign, test.value, value)


def _compared(sign: str, wanted: Any, value: Any) -> bool | None:
    if sign in ("at_least", "at_most", "equals"):
        if isinstance(value, bool) or not isinstance(value, int | float):
            return None
        if sign == "equals":
            return bool(value == wanted)
        return bool(value >= wanted) if sign == "at_least" else bool(value <= wanted)
    if sign == "is":
        return bool(value == wanted) if type(value) is type(wanted) else None
    if sign == "one_of":
        return value in wanted if isinstance(value, str) else None
    held = _set_of(value)
    if held is None:
        return None
    if sign == "has":
        return wanted in held
    return any(one in held for one in wanted) if sign == "has_any" else all(one in held for one in wanted)


def _set_of(value: Any) -> Collection[str] | None:
    """What a fact with several values holds. A single word is a set of one."""
    if isinstance(value, str):
        return (value,)
    return value if isinstance(value, set | frozenset | list | tuple) else None
