"""Inputs that carry a year: in their names, or as years beside values."""

import re
from collections.abc import Mapping
from typing import Any

from zeroward.methods.verify.inputs import Inputs, plain
from zeroward.methods.verify.quantities import Quantity, read_quantity

_YEAR = re.compile(r"(1[89]|2[01])\d\d")


def year_in(text: object) -> int | None:
    """The calendar year in a name; None where there is none."""
    found = _YEAR.search(str(text))
    return int(found.group(0)) if found else None


def stems(inputs: Inputs) -> dict[str, dict[int, Quantity]]:
    """`population_2019`, `population_2030` are two years of `population`; an object by year is so as well."""
    found: dict[str, dict[int, Quantity]] = {}
    for entry in inputs.entries:
        if isinstance(entry.raw, Mapping) and "value" not in entry.raw:
            years = {year: one for key, one in entry.raw.items() if (year := year_in(key)) is not None}
            if len(years) == len(entry.raw):
                read = {year: read_quantity(one, entry.unit) for year, one in years.items()}
                found[entry.name] = {year: one for year, one in read.items() if one is not None}
            continue
        year, quantity = year_in(entry.key), entry.quantity()
        if year is not None and quantity is not None:
            found.setdefault(plain(_YEAR.sub("", entry.name)), {})[year] = quantity
    return found


def series(inputs: Inputs, *names: str, unit: str = "") -> dict[int, float]:
    """Values by year under one of the names: an object, pairs, records, or a list from a first year on (0 without)."""
    entry = inputs.exact(*names) or inputs.find(*names)
    raw: Any = None if entry is None else entry.raw
    own = entry.unit if entry is not None else ""
    if isinstance(raw, Mapping):
        rows = [(key, one) for key, one in raw.items()]
    elif isinstance(raw, (list, tuple)) and raw and isinstance(raw[0], Mapping):
        rows = [(one.get("year"), one) for one in raw if isinstance(one, Mapping)]
    elif isinstance(raw, (list, tuple)) and raw and isinstance(raw[0], (list, tuple)):
        rows = [(one[0], one[1]) for one in raw if isinstance(one, (list, tuple)) and len(one) > 1]
    elif isinstance(raw, (list, tuple)):
        first = round(inputs.optional("start_year", "first_year", "base_year", "from_year"))
        rows = [(first + place, one) for place, one in enumerate(raw)]
    else:
        rows = []
    found = {}
    for key, one in rows:
        year, quantity = (key if isinstance(key, int) else year_in(key)), read_quantity(one, own)
        if year is not None and quantity is not None:
            found[year] = quantity.to(unit)
    return found


def asked(inputs: Inputs, *names: str) -> list[float]:
    """The years that are asked for, one or several."""
    entry = inputs.exact(*(names or ("years", "query", "at", "year", "asked", "x", "t")))
    raw: Any = None if entry is None else entry.raw
    read = [read_quantity(one) for one in (raw if isinstance(raw, (list, tuple)) else [raw])]
    return [one.value for one in read if one is not None]
