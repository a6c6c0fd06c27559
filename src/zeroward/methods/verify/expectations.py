"""Read what a case expects and how closely. Only the comparer imports this module."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from zeroward.methods.verify.inputs import split_name
from zeroward.methods.verify.units_text import read_unit

STANDARD_BLOCKS = ("expected_standard", "expected_gpc", "expected_ours", "ours_should")
"""Where an upstream tool and the standard disagree these hold the standard, and they come before `expected`."""

OTHER_BLOCKS = ("outputs", "output", "results", "result", "answer")
"""What some files call it."""

_DEFAULT_RELATIVE = 1e-6
_VALUE_KEYS = {
    "value",
    "unit",
    "rel_tol",
    "abs_tol",
    "tol",
    "tolerance",
    "abs_tolerance",
    "rel_tolerance",
    "quantity",
}
_REMARKS = {"note", "notes", "source", "comment", "remark"}


@dataclass(frozen=True, slots=True)
class Tolerance:
    """Either is enough. None means that the case does not state it."""

    absolute: float | None = None
    relative: float | None = None

    @property
    def stated(self) -> bool:
        return self.absolute is not None or self.relative is not None


@dataclass(frozen=True, slots=True)
class Expected:
    """One expected quantity: its name as a path of words, any of `values` being right."""

    path: tuple[str, ...]
    values: tuple[Any, ...]
    unit: str
    tolerance: Tolerance

    @property
    def name(self) -> str:
        return ".".join(self.path) or "result"


def expectations(case: Mapping[str, Any]) -> list[Expected]:
    """Every quantity that a case expects; the standard's value takes the place of an upstream one."""
    general = _tolerance(case, Tolerance())
    found: dict[tuple[str, ...], Expected] = {}
    unit = str(case.get("expected_unit") or case.get("unit") or "")
    for block in _blocks(case):
        for one in _walk(case[block], (), general, case, unit):
            found[one.path] = one
    return list(found.values())


def _blocks(case: Mapping[str, Any]) -> list[str]:
    """`expected`, then what overrides it. An upstream number alone counts only where it agrees with the standard."""
    blocks = ["expected"] if "expected" in case else []
    standard = [block for block in STANDARD_BLOCKS if block in case]
    agrees = case.get("upstream_agrees_with_standard", True)
    upstream = agrees is True or str(agrees).lower().startswith("yes")
    if not blocks and not standard and upstream and "expected_upstream" in case:
        blocks = ["expected_upstream"]
    others = [
        key
        for key in case
        if key.startswith("expected_") and key not in (*standard, "expected_upstream", "expected_unit")
    ]
    if not blocks and not standard and not others:
        blocks = [key for key in OTHER_BLOCKS if key in case][:1]
    return [*blocks, *(others if not blocks and not standard else []), *reversed(standard)]


def _tolerance(raw: Mapping[str, Any], general: Tolerance, name: str = "") -> Tolerance:
    absolute = _first(raw, "abs_tol", "abs_tolerance", "absolute_tolerance")
    relative = _first(raw, "rel_tol", "rel_tolerance", "relative_tolerance")
    plain = _first(raw, "tol", "tolerance")
    if isinstance(plain, Mapping):
        relative = (
            relative
            if relative is not None
            else plain.get(f"{name}_rel", plain.get("estimate_rel", plain.get("rel")))
        )
        absolute = (
            absolute if absolute is not None else plain.get(f"{name}_abs", plain.get("abs", _loosest(plain)))
        )
    elif plain is not None:
        absolute = absolute if absolute is not None else plain
    if absolute is None and relative is None:
        return general
    return Tolerance(_number(absolute), _number(relative))


def _loosest(limits: Mapping[str, Any]) -> float | None:
    """For a quantity without a limit of its own where the case names limits of others."""
    stated = [_number(one) for key, one in limits.items() if str(key).endswith("_abs")]
    return max((one for one in stated if one is not None), default=None)


def _first(raw: Mapping[str, Any], *keys: str) -> Any:
    return next((raw[key] for key in keys if raw.get(key) is not None), None)


def _number(raw: Any) -> float | None:
    return float(raw) if isinstance(raw, (int, float)) and not isinstance(raw, bool) else None


def _walk(
    raw: Any, path: tuple[str, ...], general: Tolerance, case: Mapping[str, Any], unit: str = ""
) -> Iterator[Expected]:
    if isinstance(raw, Mapping) and "value" in raw:
        inner = dict(raw)
        own = (*path, str(inner["quantity"])) if isinstance(inner.get("quantity"), str) else path
        yield _one(inner["value"], own, _tolerance(inner, general), str(inner.get("unit") or unit))
        rest = {key: one for key, one in inner.items() if key not in _VALUE_KEYS}
        yield from _walk(rest, path, general, case)
        return
    if isinstance(raw, Mapping):
        for key, one in raw.items():
            if str(key).lower() in _REMARKS:
                continue
            inherited = split_name(str(key))[1] or unit
            limits = (
                _tolerance(case, general, str(key)) if isinstance(case.get("tolerance"), Mapping) else general
            )
            yield from _walk(one, (*path, str(key)), limits, case, inherited)
        return
    yield _one(raw, path, general, unit)


def _one(raw: Any, path: tuple[str, ...], tolerance: Tolerance, unit: str) -> Expected:
    values = _alternatives(raw) if isinstance(raw, str) else (raw,)
    name_unit = split_name(path[-1])[1] if path else ""
    chosen = unit or name_unit
    return Expected(path, values, chosen if read_unit(chosen) is not None else "", tolerance)


def _alternatives(text: str) -> tuple[Any, ...]:
    """`240 (corrected) or 300 (as printed)` allows both; a text without a number is itself the value."""
    numbers = []
    for part in re.split(r"\bor\b", text):
        match = re.match(r"^\s*([-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)(?=\s|\(|$|%)", part)
        if match is None:
            return (text,)
        numbers.append(float(match.group(1)))
    return tuple(numbers)


def allowed(tolerance: Tolerance, value: float) -> float:
    """The largest difference that passes. Zero still forgives the last bits of binary floating point."""
    if not tolerance.stated:
        return abs(value) * _DEFAULT_RELATIVE
    floor = abs(value) * 1e-12
    return max(tolerance.absolute or 0.0, (tolerance.relative or 0.0) * abs(value), floor)
