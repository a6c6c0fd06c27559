"""iCalendar files (RFC 5545): moments in UTC or on the clock of a place, whole days as days, what repeats as one entry.

A moment with a zone keeps its hour on the wall when the clocks change, which matters for what repeats. `sequence` and
the same `uid` let a calendar replace what it read before; what is cancelled stays in the file and says so.

A file to save or to subscribe to says no METHOD: that is a message from somebody to somebody (RFC 5546), and needs who
sends it. Letters carry one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.conf import settings

from zeroward.core.documents.calendar_zones import zone_component

LONGEST: Final = 75  # bytes of a line
RHYTHMS: Final = {"weekly": ("WEEKLY", 1), "fortnightly": ("WEEKLY", 2), "monthly": ("MONTHLY", 1)}
NO_ZONE: Final = "Etc/UTC"
WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True)
class Repeat:
    """How often something comes back: `rhythm` is a key of RHYTHMS, `until` the last day on which it can begin.
    "monthly" is the same weekday of the month as the first time: `nth` is 1 to 4, or -1 for the last."""

    rhythm: str
    until: date
    nth: int = 1


@dataclass(frozen=True, slots=True)
class Moved:
    """One time of a repeated event that is not when the rhythm has it (`planned`), but at another moment."""

    planned: datetime
    starts: datetime
    ends: datetime


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One event. `uid` stays the same for the same thing (`lasting_uid`), so that a calendar replaces it when it is
    read again.

    `starts` is a moment, or a day for what takes the whole of it; `ends` None is that moment or that day alone.
    `changed` is when the record was last changed, `sequence` how often it was. `zone` is the place whose clock counts
    ("Europe/Vienna"); without one, moments are written in UTC. `skipped` are moments of a repeated event that fall out,
    `moved` those that are at another moment.
    """

    uid: str
    starts: date | datetime
    summary: str
    changed: datetime
    ends: date | datetime | None = None
    text: str = ""
    place: str = ""
    url: str = ""
    zone: str = ""
    repeats: Repeat | None = None
    skipped: tuple[datetime, ...] = ()
    moved: tuple[Moved, ...] = ()
    sequence: int = 0
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Sent:
    """What a letter does with its events: `method` is PUBLISH, or CANCEL to take them out of the calendars that hold
    them; `sender` is the address of who holds them. The letter's part names the same method."""

    method: str
    sender: str


def lasting_uid(mark: str) -> str:
    """A mark of this installation, the same under whatever name somebody asks. `mark` is unique in it."""
    return f"{mark}@{urlsplit(settings.BASE_URL).hostname or 'localhost'}"


def calendar_file(
    entries: Iterable[CalendarEntry], *, about: str, name: str = "", sent: Sent | None = None
) -> str:
    """A calendar as text. `about` says what kind it is ("Needs assessment"), `name` is what a calendar shows.
    `sent` is for files in letters."""
    from icalendar import Calendar, vText  # heavy

    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//Zeroward//{_text(about)}//EN")
    if sent is not None:
        calendar.add("method", sent.method)
    if name:
        calendar.add("name", vText(_text(name)))
        calendar.add("x-wr-calname", vText(_text(name)))
    found = list(entries)
    years = [day.year for entry in found for day in _days(entry)]
    for key in sorted({entry.zone for entry in found if entry.zone}):
        # a year before and after: every change of the clock that an event can meet is among them
        calendar.add_component(zone_component(key, date(min(years) - 1, 1, 1), date(max(years) + 2, 1, 1)))
    for entry in found:
        calendar.add_component(_event(entry, sent))
        for one in entry.moved if entry.repeats is not None else ():
            calendar.add_component(_event(entry, sent, moved=one))
    if not found:  # a calendar has one part at least: the zone of UTC is one, and shows nothing
        calendar.add_component(zone_component(NO_ZONE, date(1970, 1, 1), date(1970, 1, 2)))
    return str(calendar.to_ical(sorted=False).decode("utf-8"))


def _days(entry: CalendarEntry) -> Iterator[date]:
    yield entry.starts
    if entry.ends is not None:
        yield entry.ends
    if entry.repeats is not None:
        yield entry.repeats.until
    yield from (one.ends for one in entry.moved)


def _event(entry: CalendarEntry, sent: Sent | None, *, moved: Moved | None = None) -> Any:
    """An entry, or one time of it that was moved: the same mark, with the moment that the rhythm has beside it."""
    from icalendar import Event  # heavy

    event = Event()
    event.add("uid", _text(entry.uid))
    # when the message was made, or without one the last change
    event.add("dtstamp", datetime.now(UTC) if sent is not None else entry.changed.astimezone(UTC))
    event.add("last-modified", entry.changed.astimezone(UTC))
    if sent is not None:
        event.add("organizer", f"mailto:{sent.sender}")
    event.add("sequence", entry.sequence)
    gone = entry.cancelled or (sent is not None and sent.method == "CANCEL")
    event.add("status", "CANCELLED" if gone else "CONFIRMED")
    event.add("summary", _text(entry.summary))
    if moved is None:
        _add_times(event, entry)
    else:
        clock = ZoneInfo(entry.zone) if entry.zone else UTC
        event.add("recurrence-id", moved.planned.astimezone(clock))
        event.add("dtstart", moved.starts.astimezone(clock))
        event.add("dtend", moved.ends.astimezone(clock))
    for key, words in (("description", entry.text), ("location", entry.place)):
        if words:
            event.add(key, _text(words))
    if entry.url:
        event.add("url", "".join(_text(entry.url).split()))
    return event


def _add_times(event: Any, entry: CalendarEntry) -> None:
    if not isinstance(entry.starts, datetime):
        last = entry.ends if entry.ends is not None else entry.starts
        event.add("dtstart", entry.starts)
        event.add("dtend", last + timedelta(days=1))  # the end of a day is the day after, in this format
        event.add("transp", "TRANSPARENT")
        return
    clock = ZoneInfo(entry.zone) if entry.zone else UTC
    event.add("dtstart", entry.starts.astimezone(clock))
    if isinstance(entry.ends, datetime):
        event.add("dtend", entry.ends.astimezone(clock))
    if entry.repeats is not None:
        event.add("rrule", _rule(entry.repeats, entry.starts.astimezone(clock)))
        for moment in entry.skipped:
            event.add("exdate", moment.astimezone(clock))


def _rule(repeats: Repeat, first: datetime) -> dict[str, Any]:
    freq, interval = RHYTHMS[repeats.rhythm]
    # the last day counts until its end, on the clock of the place; the rule itself must say it in UTC
    end = datetime.combine(repeats.until, datetime.max.time().replace(microsecond=0), tzinfo=first.tzinfo)
    rule: dict[str, Any] = {"freq": freq, "interval": interval, "until": end.astimezone(UTC)}
    if repeats.rhythm == "monthly":
        rule["byday"] = f"{repeats.nth}{WEEKDAYS[first.weekday()]}"
    return rule


def _text(words: str) -> str:
    """Without signs that no calendar can hold; line breaks stay and are escaped by the writer."""
    unified = words.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(sign for sign in unified if sign in "\n\t" or (ord(sign) >= 32 and ord(sign) != 127))
