"""The unit of a gap table that does not state it: what is said near by, and what is too small for a city."""

import re
from collections.abc import Sequence
from typing import Final

from zeroward.methods.contracts.gap_row import GapRow

_NEAR: Final = 12
"""Lines before and after the table in which its unit may be said."""
_SMALLEST: Final = 20_000
"""Tonnes a year: no city of the Mission emits less, so that a smaller total is in thousands of tonnes."""
_LARGEST: Final = 100_000_000
"""Tonnes a year: more than any city of the Mission emits, so that the numbers are in tonnes whatever the head says."""
_KILO: Final = re.compile(r"\bkt\b|\bkt ?(?:of )?CO|kilo-?ton|thousand ton|ktCO", re.IGNORECASE)
_PLAIN: Final = re.compile(r"(?<![a-zA-Z])t(?:onnes|ons)? ?(?:of )?CO|\btonnes\b", re.IGNORECASE)


def unit_near(lines: Sequence[str], first: int, last: int) -> tuple[float, bool]:
    """Tonnes per printed unit by the text around the table, when only one unit is named there."""
    text = " ".join(lines[max(0, first - _NEAR) : last + _NEAR]).replace("_", "").replace("$", "")
    kilo, plain = bool(_KILO.search(text)), bool(_PLAIN.search(text))
    if kilo == plain:
        return 1.0, False
    return (1e3, True) if kilo else (1.0, True)


def likely_unit(rows: Sequence[GapRow], factor: float, stated: bool) -> tuple[float, bool]:
    """The unit that makes a city of these rows, whose cells are in it already; not stated when it is another one."""
    whole = max((row.cells.get("baseline", row.cells.get("latest", 0.0)) for row in rows), default=0.0)
    if not stated and 0 < whole < _SMALLEST:
        return 1e3 * factor, False
    if whole > _LARGEST and factor == 1e3:
        return 1.0, False
    return factor, stated
