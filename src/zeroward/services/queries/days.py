"""Days that a source gives as a year, a month or a day. What is not said is not made up: a year is a whole year."""

import calendar
import datetime
import re
from dataclasses import dataclass

_WRITTEN = re.compile(r"^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$")


@dataclass(frozen=True, slots=True)
class Span:
    """From the first to the last day that may be meant; None where nothing is said."""

    first: datetime.date | None = None
    last: datetime.date | None = None


def span_of(text: str) -> Span:
    """The days that "2025", "2025-05" or "2025-05-17" may stand for; an empty span for anything else."""
    found = _WRITTEN.match(text or "")
    if found is None:
        return Span()
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        first = datetime.date(year or 0, month or 1, day or 1)
        last = (
            first
            if day
            else datetime.date(first.year, month or 12, calendar.monthrange(first.year, month or 12)[1])
        )
    except ValueError:
        return Span()
    return Span(first, last)
