"""iCalendar files (RFC 5545): moments in UTC, whole days as days, lines folded at 75 bytes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

_ESCAPES: Final = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})
LONGEST: Final = 75  # bytes of a line


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One event. `uid` stays the same for the same thing, so that a calendar replaces it when it is read again.

    `starts` is a moment, or a day for what takes the whole of it; `ends` None is that moment or that day alone.
    `changed` is when the record was last changed.
    """

    uid: str
    starts: date | datetime
    summary: str
    changed: datetime
    ends: date | datetime | None = None
    text: str = ""
    place: str = ""
    url: str = ""


def calendar_file(entries: Iterable[CalendarEntry], *, about: str, name: str = "") -> str:
    """A calendar as text. `about` says what kind it is ("Needs assessment"), `name` is what a calendar shows."""
    rows = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//Zeroward//{_text(about)}//EN",
        "METHOD:PUBLISH",
    ]
    if name:
        rows += [f"NAME:{_text(name)}", f"X-WR-CALNAME:{_text(name)}"]
    for entry in entries:
        rows += _event(entry)
    rows.append("END:VCALENDAR")
    return "".join(f"{_folded(row)}\r\n" for row in rows)


def _event(entry: CalendarEntry) -> list[str]:
    rows = [
        "BEGIN:VEVENT",
        f"UID:{_text(entry.uid)}",
        f"DTSTAMP:{_moment(entry.changed)}",
        *_when(entry),
        f"SUMMARY:{_text(entry.summary)}",
    ]
    if entry.text:
        rows.append(f"DESCRIPTION:{_text(entry.text)}")
    if entry.place:
        rows.append(f"LOCATION:{_text(entry.place)}")
    if entry.url:
        rows.append(f"URL:{_line(entry.url)}")
    return [*rows, "END:VEVENT"]


def _when(entry: CalendarEntry) -> list[str]:
    if isinstance(entry.starts, datetime):
        rows = [f"DTSTART:{_moment(entry.starts)}"]
        if isinstance(entry.ends, datetime):
            rows.append(f"DTEND:{_moment(entry.ends)}")
        return rows
    last = entry.ends if entry.ends is not None else entry.starts
    # the end of a day is the day after, in this format
    return [
        f"DTSTART;VALUE=DATE:{entry.starts:%Y%m%d}",
        f"DTEND;VALUE=DATE:{last + timedelta(days=1):%Y%m%d}",
        "TRANSP:TRANSPARENT",
    ]


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _text(words: str) -> str:
    return words.translate(_ESCAPES)


def _line(words: str) -> str:
    """An address: nothing is escaped in it, and it cannot begin a new line."""
    return "".join(words.split())


def _folded(row: str) -> str:
    """Broken so that no line is longer than 75 bytes, never inside a letter."""
    lines, line, size = [], "", 0
    for letter in row:
        width = len(letter.encode())
        if size + width > LONGEST:
            lines.append(line)
            line, size = " ", 1
        line += letter
        size += width
    return "\r\n".join([*lines, line])
