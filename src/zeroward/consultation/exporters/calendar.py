"""A meeting as an iCalendar file (RFC 5545): one event, times in UTC, lines folded at 75 bytes."""

import datetime

from zeroward.consultation.models import Session

_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": ""})
LONGEST = 75  # bytes of a line


def calendar_file(session: Session, *, address: str, with_meeting: bool, host: str) -> str:
    """`address` is the page of the meeting; `with_meeting` adds where to dial in, for those who are registered."""
    where = session.place
    if with_meeting and session.url:
        where = f"{where}, {session.url}" if where else session.url
    about = "\n".join(part for part in (session.stream.consultation.title, address) if part)
    rows = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Zeroward//Needs assessment//EN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        f"UID:session-{session.pk}@{host}",
        f"DTSTAMP:{_moment(session.updated_at)}",
        f"DTSTART:{_moment(session.starts_at)}",
        f"DTEND:{_moment(session.ends_at)}",
        f"SUMMARY:{_text(session.title)}",
        f"DESCRIPTION:{_text(about)}",
    ]
    if where:
        rows.append(f"LOCATION:{_text(where)}")
    if address:
        rows.append(f"URL:{address}")
    rows += ["END:VEVENT", "END:VCALENDAR"]
    return "".join(f"{_folded(row)}\r\n" for row in rows)


def _moment(moment: datetime.datetime) -> str:
    return moment.astimezone(datetime.UTC).strftime("%Y%m%dT%H%M%SZ")


def _text(words: str) -> str:
    return words.translate(_ESCAPES)


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
