"""Values as rules ask them, from values as they are kept."""

import math
from collections.abc import Iterable
from typing import Any

from zeroward.profile.queries.catalogue import SETS, FactQuestion


def plain_value(question: FactQuestion, stored: Any) -> Any:
    """The value as rules ask it: True or False, a frozenset, a number or a text. None for what the catalogue no
    longer allows."""
    if question.kind == "yes_no":
        return {"yes": True, "no": False, True: True, False: False}.get(stored) if _hashable(stored) else None
    if question.kind in SETS:
        if not isinstance(stored, Iterable) or isinstance(stored, str):
            return None
        allowed = question.allowed
        return frozenset(one for one in stored if isinstance(one, str) and (not allowed or one in allowed))
    if question.kind == "number":
        is_number = isinstance(stored, int | float) and not isinstance(stored, bool)
        return stored if is_number and math.isfinite(stored) else None
    allowed = question.allowed
    is_one = isinstance(stored, str) and bool(stored) and (not allowed or stored in allowed)
    return stored if is_one else None


def _hashable(value: Any) -> bool:
    return isinstance(value, str | bool | int)
