"""Compare an answer with what a case expects."""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from zeroward.methods.verify.answer import Answer, Value
from zeroward.methods.verify.expectations import Expected, Tolerance, allowed
from zeroward.methods.verify.inputs import plain, split_name
from zeroward.methods.verify.units_text import factor_between

Status = Literal["ok", "fails", "not covered"]

_HALF = 0.5
_FEW_DECIMALS = (2, 5)
_MAIN = 2  # where the main quantity is a list, the number that most programs give may stand beside it

_SAME = {
    "pct": "percent", "methane": "ch4", "nitrousoxide": "n2o", "emission": "emissions",
        "reductions": "reduction",
    "cumulated": "cumulative", "tot": "total",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Comparison:
    """One expected quantity beside what was computed for it."""

    status: Status
    name: str
    expected: str
    computed: str


def compare(answer: Answer, wanted: Sequence[Expected], *, must_flag: bool = False) -> list[Comparison]:
    """One comparison per expected quantity; a case that a check must flag adds one on the flag."""
    found = [_compare_one(answer, one, wanted) for one in wanted]
    if must_flag:
        flagged = "; ".join(answer.flags)
        found.append(
            Comparison("ok" if flagged else "fails", "flag", "a finding", flagged or "nothing flagged")
        )
    return found


def _compare_one(answer: Answer, expected: Expected, wanted: Sequence[Expected]) -> Comparison:
    value = find_value(answer, expected.path, expected.unit, expected.values)
    if value is None and len(wanted) == 1 and answer.values and _may_be_main(answer.values[0], expected):
        value = _of_form(answer.values[:_MAIN], expected.values) or answer.values[0]
    printed = " or ".join(_show(one) for one in expected.values) + (
        f" {expected.unit}" if expected.unit else ""
    )
    if value is None:
        return Comparison("not covered", expected.name, printed, "no such quantity computed")
    shown = _show_in(value, expected.unit)
    if any(_agrees(value, expected, one) for one in expected.values):
        return Comparison("ok", expected.name, printed, shown)
    if _within_rounding(value, expected):
        return Comparison(
            "ok", expected.name, printed, f"{shown} (within the rounding of {value.rounded} rows)"
        )
    chained = _from_printed(answer, value, wanted)
    if chained is not None and any(_agrees(chained[1], expected, one) for one in expected.values):
        reading = f"{_show_in(chained[1], expected.unit)} (from {chained[0]} as printed; exactly {shown})"
        return Comparison("ok", expected.name, printed, reading)
    return Comparison("fails", expected.name, printed, shown)


def _within_rounding(value: Value, expected: Expected) -> bool:
    """A sum of figures printed whole against a sum printed whole: each was rounded by half a unit at most.

    Only where the case itself grants half a unit or more: a smaller tolerance means that the figures are exact.
    """
    if not value.rounded or (expected.tolerance.absolute or 0.0) < _HALF:
        return False
    slack = (value.rounded + 1) * _HALF
    loose = replace(expected, tolerance=Tolerance(absolute=slack))
    return any(_agrees(value, loose, one) for one in expected.values)


def _from_printed(answer: Answer, value: Value, wanted: Sequence[Expected]) -> tuple[str, Value] | None:
    """The value as a multiple of another expected quantity that agrees: of its printed, rounded figure."""
    other = find_value(answer, (value.multiple_of,)) if value.multiple_of else None
    for one in wanted if other is not None else ():
        exact = None if other is None else other.value
        factor = _conversion(other.unit, one.unit) if other is not None else None
        if other is None or find_value(answer, one.path, one.unit) is not other or not exact or not factor:
            continue
        for printed in one.values:
            if isinstance(printed, (int, float)) and _agrees(other, one, printed):
                return one.name, replace(value, value=value.value * printed / (exact * factor))
    return None


def _may_be_main(value: Value, expected: Expected) -> bool:
    """A single unnamed (or oddly named) number is compared with the main quantity where the units allow it."""
    if not expected.unit or not value.unit or not isinstance(value.value, float):
        return True
    return factor_between(value.unit, expected.unit) is not None


def _of_form(values: Sequence[Value], wanted: Sequence[Any]) -> Value | None:
    """The first quantity that is a list where a list is asked for, and none where a number is."""
    if not any(isinstance(one, (int, float, list)) for one in wanted):
        return None
    listed = any(isinstance(one, list) for one in wanted)
    return next((one for one in values if isinstance(one.value, (list, tuple, frozenset)) == listed), None)


def find_value(
    answer: Answer, path: tuple[str, ...], unit: str = "", wanted: Sequence[Any] = ()
) -> Value | None:
    """The computed quantity of that name: letter by letter, then with units, separators and spellings aside.

    Of several that may be called so, the first whose unit measures what is asked for, and that is a list or a number
    as it is asked for.
    """
    if not path:
        main = answer.values[0] if answer.values else None
        return _of_form(answer.values[:_MAIN], wanted) or main
    literal = ("_".join(path), ".".join(path), path[-1] if len(path) == 1 else "")
    named = [value for value in answer.values if any(name in literal for name in value.names)]
    named += [
        value
        for spelling in _spellings(path)
        for value in answer.values
        if any(spelling in (plain(name), _canonical(name)) for name in value.names)
    ]
    fitting = [value for value in named if _conversion(value.unit, unit) is not None]
    return _of_form(fitting, wanted) or next(iter(fitting or named), None)


def _spellings(path: tuple[str, ...]) -> list[str]:
    last, parts = path[-1], path[:-1]
    bare = [split_name(part)[0] for part in path]
    return [
        plain("".join(path)),
        "".join(bare),
        _canonical("_".join(path)),
        _canonical("_".join(part if part != last else split_name(part)[0] for part in (*parts, last))),
        *([plain(last), bare[-1], _canonical(last)] if parts else []),
        *([bare[0]] if len(path) > 1 and path[-1].upper() == "CO2E" else []),
    ]


def _canonical(name: str) -> str:
    tokens = [
        _SAME.get(token, token)
        for token in re.split(r"[^a-z0-9]+", name.lower().replace("+", "_plus"))
        if token
    ]
    return "".join(tokens)


def _agrees(value: Value, expected: Expected, wanted: Any) -> bool:
    computed = value.value
    if isinstance(wanted, bool):
        return bool(computed) == wanted and isinstance(computed, (bool, int))
    if isinstance(wanted, (int, float)):
        return _numbers_agree(value, expected, float(wanted))
    if isinstance(wanted, str):
        nothing = computed is None and wanted.strip().lower() in ("none", "null", "never")
        return nothing or plain(str(computed)) == plain(wanted)
    if wanted is None:
        return computed is None
    if isinstance(wanted, (list, tuple)) and isinstance(computed, frozenset):
        in_order = replace(value, value=sorted(computed, key=str))  # who is in a group, in whatever order
        return _agrees(in_order, expected, sorted(wanted, key=str))
    if isinstance(wanted, Mapping) and isinstance(computed, Mapping):
        return all(
            key in computed and _agrees(replace(value, value=computed[key]), expected, one)
            for key, one in wanted.items()
        )
    if isinstance(wanted, (list, tuple)):
        if len(wanted) == 1 and isinstance(computed, (str, int, float)):
            return _agrees(value, expected, wanted[0])  # a list of one
        expected = _as_printed(expected, wanted)
        return (
            isinstance(computed, (list, tuple))
            and len(computed) == len(wanted)
            and all(
                _agrees(replace(value, value=one), expected, other)
                for one, other in zip(computed, wanted, strict=True)
            )
        )
    return bool(computed == wanted)


def _as_printed(expected: Expected, rows: Sequence[Any]) -> Expected:
    """Figures in rows with names, all of a few decimals, were rounded when they were printed: half a unit passes."""
    cells = [cell for row in rows if isinstance(row, Mapping) for cell in row.values()]
    decimals = max(
        (len(repr(cell).partition(".")[2]) for cell in cells if isinstance(cell, float)), default=0
    )
    if not _FEW_DECIMALS[0] <= decimals <= _FEW_DECIMALS[1]:
        return expected
    half = max(expected.tolerance.absolute or 0.0, 0.5 * 10.0**-decimals)
    return replace(expected, tolerance=Tolerance(half, expected.tolerance.relative))


def _numbers_agree(value: Value, expected: Expected, wanted: float) -> bool:
    if isinstance(value.value, bool) or not isinstance(value.value, (int, float)):
        return False
    factor = _conversion(value.unit, expected.unit)
    if factor is None:
        return False
    computed = float(value.value) * factor
    if not math.isfinite(computed):
        return False
    if abs(computed - wanted) <= allowed(expected.tolerance, wanted):
        return True
    return _printed_whole(expected, wanted) and round(computed) == wanted


def _printed_whole(expected: Expected, wanted: float) -> bool:
    """Percentages that are printed whole, with a tolerance of zero, were rounded when printed."""
    exact = expected.tolerance.absolute == 0 and not expected.tolerance.relative
    percent = any("percent" in part.lower() or "pct" in part.lower() for part in expected.path)
    return exact and percent and wanted == int(wanted)


def _conversion(unit: str, wanted: str) -> float | None:
    if wanted == "1" and unit in ("EUR", "yr"):
        return 1.0  # cases write 1 for amounts whose unit does not matter
    return 1.0 if not unit or not wanted else factor_between(unit, wanted)


def _show_in(value: Value, unit: str) -> str:
    factor = _conversion(value.unit, unit)
    if factor is None or isinstance(value.value, bool) or not isinstance(value.value, (int, float)):
        return f"{_show(value.value)} {value.unit}".strip()
    return f"{_show(float(value.value) * factor)} {unit or value.unit}".strip()


def _show(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.10g}"
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {_show(one)}" for key, one in value.items())
    if isinstance(value, frozenset):
        value = sorted(value, key=str)
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(_show(one) for one in value) + "]"
    return str(value)
