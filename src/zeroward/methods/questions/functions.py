"""The functions of expressions: how many values each takes, and what it gives. All of them are those of XLSForm."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from zeroward.methods.questions.patterns import pattern_of
from zeroward.methods.questions.values import (
    NOTHING,
    Value,
    day_from_number,
    finite,
    is_nothing,
    keys_of,
    number_of,
    text_of,
    truth_of,
)

MANY: Final = 200
LONGEST_RESULT: Final = 10_000


@dataclass(frozen=True, slots=True)
class Function:
    """`form` shows how it is written. `run` gets the values; None: the evaluation itself knows what to do."""

    form: str
    least: int
    most: int
    run: Callable[[Sequence[Value]], Value] | None


def _selected(given: Sequence[Value]) -> Value:
    return text_of(given[1]) in keys_of(given[0])


def _selected_at(given: Sequence[Value]) -> Value:
    keys, at = keys_of(given[0]), number_of(given[1])
    return keys[int(at)] if not math.isnan(at) and 0 <= at < len(keys) else NOTHING


def _coalesce(given: Sequence[Value]) -> Value:
    return next((one for one in given if not is_nothing(one)), NOTHING)


def _round(given: Sequence[Value]) -> Value:
    """Halves go away from zero, as people round; digits from -15 to 15."""
    number = number_of(given[0])
    digits = number_of(given[1]) if len(given) > 1 else 0.0
    if math.isnan(number) or math.isnan(digits):
        return math.nan
    step = Decimal(1).scaleb(-int(max(-15.0, min(15.0, digits))))
    exact = Decimal(repr(number))
    if exact.adjusted() - step.adjusted() > 25:
        return number  # more digits than a number holds: there is nothing to round
    return float(exact.quantize(step, ROUND_HALF_UP))


def _whole(given: Sequence[Value]) -> Value:
    number = number_of(given[0])
    return number if math.isnan(number) else float(math.trunc(number))


def _joined(given: Sequence[Value]) -> Value:
    return "".join(text_of(one) for one in given)[:LONGEST_RESULT]


def _part(given: Sequence[Value]) -> Value:
    """Characters from a position, counted from 0, up to but without another."""
    text, start = text_of(given[0]), number_of(given[1])
    end = number_of(given[2]) if len(given) > 2 else float(len(text))
    if math.isnan(start) or math.isnan(end):
        return NOTHING
    return text[max(0, int(start)) : max(0, int(end))]


def _counted(given: Sequence[Value]) -> Value:
    return float(sum(len(one) if isinstance(one, tuple) else not is_nothing(one) for one in given))


def _not_empty(given: Sequence[Value]) -> Value:
    return float(sum(not is_nothing(one) for one in given))


def _numbers(given: Sequence[Value]) -> list[float]:
    """The numbers among the values; where nothing was answered there is none, and that is no zero."""
    return [number_of(one) for one in given if not is_nothing(one)]


def _sum(given: Sequence[Value]) -> Value:
    found = _numbers(given)
    return finite(math.fsum(found)) if found and not any(map(math.isnan, found)) else math.nan


def _least(given: Sequence[Value]) -> Value:
    found = _numbers(given)
    return min(found) if found and not any(map(math.isnan, found)) else math.nan


def _most(given: Sequence[Value]) -> Value:
    found = _numbers(given)
    return max(found) if found and not any(map(math.isnan, found)) else math.nan


def _day(given: Sequence[Value]) -> Value:
    found = day_from_number(number_of(given[0]))
    return NOTHING if found is None else found


def _day_written(given: Sequence[Value]) -> Value:
    """%Y, %m, %n, %d and %e are year, month and day, with and without a leading zero."""
    day = day_from_number(number_of(given[0]))
    if day is None:
        return NOTHING
    text = text_of(given[1])
    parts = {
        "%Y": f"{day:%Y}",
        "%m": f"{day:%m}",
        "%n": str(day.month),
        "%d": f"{day:%d}",
        "%e": str(day.day),
    }
    for sign, part in parts.items():
        text = text.replace(sign, part)
    return text[:LONGEST_RESULT]


FUNCTIONS: Final[dict[str, Function]] = {
    "if": Function("if(condition, then, otherwise)", 3, 3, None),
    "today": Function("today()", 0, 0, None),
    "not": Function("not(condition)", 1, 1, lambda given: not truth_of(given[0])),
    "true": Function("true()", 0, 0, lambda _given: True),
    "false": Function("false()", 0, 0, lambda _given: False),
    "boolean": Function("boolean(value)", 1, 1, lambda given: truth_of(given[0])),
    "selected": Function("selected(${key}, 'choice')", 2, 2, _selected),
    "selected-at": Function("selected-at(${key}, 0)", 2, 2, _selected_at),
    "count-selected": Function("count-selected(${key})", 1, 1, lambda given: float(len(keys_of(given[0])))),
    "coalesce": Function("coalesce(${one}, ${other})", 2, MANY, _coalesce),
    "string": Function("string(value)", 1, 1, lambda given: text_of(given[0])),
    "string-length": Function("string-length(text)", 1, 1, lambda given: float(len(text_of(given[0])))),
    "regex": Function(
        "regex(text, 'pattern')", 2, 2, lambda given: pattern_of(text_of(given[1])).fits(text_of(given[0]))
    ),
    "contains": Function("contains(text, part)", 2, 2, lambda given: text_of(given[1]) in text_of(given[0])),
    "starts-with": Function(
        "starts-with(text, part)", 2, 2, lambda given: text_of(given[0]).startswith(text_of(given[1]))
    ),
    "ends-with": Function(
        "ends-with(text, part)", 2, 2, lambda given: text_of(given[0]).endswith(text_of(given[1]))
    ),
    "substr": Function("substr(text, start, end)", 2, 3, _part),
    "concat": Function("concat(one, other)", 1, MANY, _joined),
    "number": Function("number(value)", 1, 1, lambda given: number_of(given[0])),
    "int": Function("int(number)", 1, 1, _whole),
    "round": Function("round(number, digits)", 1, 2, _round),
    "abs": Function("abs(number)", 1, 1, lambda given: abs(number_of(given[0]))),
    "sum": Function("sum(one, other)", 1, MANY, _sum),
    "min": Function("min(one, other)", 1, MANY, _least),
    "max": Function("max(one, other)", 1, MANY, _most),
    "count": Function("count(${grid})", 1, MANY, _counted),
    "count-non-empty": Function("count-non-empty(${one}, ${other})", 1, MANY, _not_empty),
    "date": Function("date('2026-03-01')", 1, 1, _day),
    "format-date": Function("format-date(${day}, '%Y')", 2, 2, _day_written),
}
