"""Year cells: one year, several, ranges, or a mark that there is none."""

import re
from dataclasses import dataclass

from zeroward.library.importers.portfolio.titles import fold
from zeroward.library.importers.portfolio.vocabulary import words

FIRST, LAST = 1950, 2100
_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)")
_RANGE = re.compile(r"(?<!\d)(\d{4})\s*[-–—/]\s*(\d{4})(?!\d)")


@dataclass(frozen=True, slots=True)
class YearReading:
    """The years of a cell. `kind`: one, several, range, none (said so), empty, unknown."""

    years: tuple[int, ...]
    kind: str


def read_years(cell: str) -> YearReading:
    """Read a cell; a range gives its first and last year only, because only those are said."""
    text = cell.strip()
    if not text:
        return YearReading((), "empty")
    if fold(text) in words("unknown_year"):
        return YearReading((), "none")
    years = tuple(sorted({int(found) for found in _YEAR.findall(text) if FIRST <= int(found) <= LAST}))
    if not years:
        return YearReading((), "unknown")
    if _RANGE.search(text):
        return YearReading(years, "range")
    if len(years) == 1 and text == str(years[0]):
        return YearReading(years, "one")
    return YearReading(years, "several")
