"""Deciding one condition for many cities at once, in the same logic as for one."""

from collections.abc import Callable, Mapping
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from zeroward.methods.conditions.columns import NUMBER, WORD, WORDS, YES_NO, Column, Columns, Flags
from zeroward.methods.conditions.condition import AnyOf, Condition, Not, Test
from zeroward.methods.conditions.holding import holds

Verdicts = npt.NDArray[np.int8]
NO, OPEN, YES = np.int8(0), np.int8(1), np.int8(2)
"""Kleene's values in their order: “all” is the least of its parts, “any” the greatest, “not” turns them round."""


def decide_many(condition: Condition, columns: Columns) -> Verdicts:
    """NO, OPEN or YES for each city."""
    if isinstance(condition, Test):
        return _test(condition, columns.column(condition.fact))
    if isinstance(condition, Not):
        return (YES - decide_many(condition.part, columns)).astype(np.int8)
    join = np.maximum if isinstance(condition, AnyOf) else np.minimum
    found = np.full(len(columns), NO if isinstance(condition, AnyOf) else YES, np.int8)
    for part in condition.parts:
        found = join(found, decide_many(part, columns))
    return found


def as_verdict(code: int) -> bool | None:
    """The verdict that a code stands for."""
    return None if code == OPEN else bool(code == YES)


def as_code(verdict: bool | None) -> np.int8:
    """The code of a verdict."""
    return OPEN if verdict is None else YES if verdict else NO


def _test(test: Test, column: Column) -> Verdicts:
    met, asked = _SIGNS[test.sign](test.value, column)
    found = np.where(asked, np.where(met, YES, NO), OPEN).astype(np.int8)
    for at in column.disputed:
        found[at] = as_code(holds(test, column.values[at]))
    return found


def _known(wanted: Any, column: Column) -> tuple[Flags, Flags]:
    met = column.known if wanted else ~column.known
    return met, np.ones_like(met)


def _at_least(wanted: Any, column: Column) -> tuple[Flags, Flags]:
    return column.numbers >= wanted, column.kinds == NUMBER


def _at_most(wanted: Any, column: Column) -> tuple[Flags, Flags]:
    return column.numbers <= wanted, column.kinds == NUMBER


def _equals(wanted: Any, column: Column) -> tuple[Flags, Flags]:
    return column.numbers == wanted, column.kinds == NUMBER


def _is(wanted: Any, column: Column) -> tuple[Flags, Flags]:
    if isinstance(wanted, bool):
        return column.yes if wanted else column.no, column.kinds == YES_NO
    return column.equal(wanted), column.kinds == WORD


def _one_of(wanted: Any, column: Column) -> tuple[Flags, Flags]:
    return np.logical_or.reduce([column.equal(word) for word in wanted]), column.kinds == WORD


def _has(wanted: Any, column: Column) -> tuple[Flags, Flags]:
    return column.holding(wanted), _several(column)


def _has_any(wanted: Any, column: Column) -> tuple[Flags, Flags]:
    return np.logical_or.reduce([column.holding(word) for word in wanted]), _several(column)


def _has_all(wanted: Any, column: Column) -> tuple[Flags, Flags]:
    return np.logical_and.reduce([column.holding(word) for word in wanted]), _several(column)


def _several(column: Column) -> Flags:
    found: Flags = (column.kinds == WORD) | (column.kinds == WORDS)
    return found


_SIGNS: Final[Mapping[str, Callable[[Any, Column], tuple[Flags, Flags]]]] = {
    "known": _known,
    "at_least": _at_least,
    "at_most": _at_most,
    "equals": _equals,
    "is": _is,
    "one_of": _one_of,
    "has": _has,
    "has_any": _has_any,
    "has_all": _has_all,
}
