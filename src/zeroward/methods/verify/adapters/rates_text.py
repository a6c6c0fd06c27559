"""Rates of events among people, as statistics write them: 0.0095, 9.5 per 1000, 950 per 100 000."""

import re

from zeroward.methods.verify.inputs import Inputs
from zeroward.methods.verify.question import CannotRead

MORTALITY = ("mortality", "mortality_rate", "death_rate", "baseline_rate", "deaths_rate",
             "baseline_mortality", "rate",
             "incidence", "baseline_incidence", "y0")  # fmt: skip
_PER = re.compile(
    r"(?:per|/|p)[\s_]*(100[\s_.,]?000|10[\s_.,]?000|1[\s_.,]?000|100k|10k|1k)(?!\d)", re.IGNORECASE
)
_SIZES = {"100k": 1e5, "10k": 1e4, "1k": 1e3}


def mortality(inputs: Inputs) -> float | None:
    """Deaths per person and year; a bare number above one is per 100 000, as registers print it."""
    entry = inputs.exact(*MORTALITY) or next(
        (
            one
            for one in inputs.entries
            if one.name.startswith(("mortality", "deathrate", "baselinerate", "baselinemort", "deathsper"))
        ),
        None,
    )
    found = None if entry is None else entry.quantity()
    if entry is None or found is None:
        return None
    beside = entry.raw.get("unit", "") if isinstance(entry.raw, dict) else ""
    written = (
        f"{entry.key} {entry.raw if isinstance(entry.raw, str) else ''} {beside} {entry.unit} {found.unit}"
    )
    match = _PER.search(written)
    if match is not None:
        text = re.sub(r"[\s_.,]", "", match.group(1)).lower()
        return found.value / (_SIZES.get(text) or float(text))
    if "‰" in written:
        return found.value / 1000
    if "%" in written or "pct" in written:
        return found.value / 100
    if found.value > 1:
        return found.value / 1e5
    return found.value


def needed(inputs: Inputs) -> float:
    """The same. Raises CannotRead where there is none."""
    found = mortality(inputs)
    if found is None:
        raise CannotRead("no rate of deaths")
    return found
