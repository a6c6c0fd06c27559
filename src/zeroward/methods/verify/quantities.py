"""Read numbers as cases write them: plain, with a unit beside them, or in a sentence."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from zeroward.methods.verify.units_text import factor_between, read_unit

_NUMBER = re.compile(r"^\s*([-+]?\d[\d_]*(?:\.\d+)?(?:[eE][-+]?\d+)?)\s*(.*)$", re.DOTALL)
_VALUE_KEYS = ("value", "amount", "quantity", "val")


class Unreadable(ValueError):  # noqa: N818
    """A value that is no number, or whose unit measures something else."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and its unit as written; an empty unit means that none was given."""

    value: float
    unit: str = ""

    def to(self, unit: str) -> float:
        """The value in another unit; a number without a unit is taken to be in it already."""
        if not self.unit or not unit:
            return self.value
        factor = factor_between(self.unit, unit)
        if factor is None:
            if read_unit(self.unit) is None:
                return self.value  # a unit nobody knows says nothing against the one that is asked for
            raise Unreadable(f"{self.value} {self.unit} cannot be given in {unit}.")
        return self.value * factor


def read_quantity(raw: Any, unit: str = "") -> Quantity | None:
    """The quantity in a value of a case, or None. `unit` is what the key or a neighbour says."""
    if isinstance(raw, bool) or raw is None:
        return None
    if isinstance(raw, (int, float)):
        return Quantity(float(raw), unit)
    if isinstance(raw, str):
        return _from_text(raw, unit)
    if isinstance(raw, Mapping):
        for key in _VALUE_KEYS:
            inner = raw.get(key)
            if isinstance(inner, (int, float, str)) and not isinstance(inner, bool):
                found = read_quantity(inner, str(raw.get("unit", unit) or unit))
                if found is not None:
                    return found
    return None


def _from_text(text: str, unit: str) -> Quantity | None:
    match = _NUMBER.match(text.replace("\u202f", "").replace("−", "-"))
    if match is None:
        return None
    rest = re.sub(r"\([^)]*\)", "", match.group(2)).strip()
    own = rest if rest and read_unit(rest) is not None else ""
    return Quantity(float(match.group(1).replace("_", "")), own or unit)
