"""When an event is: its next time, all times of one that repeats, and how that is said, on the clock of its place."""

import datetime
import zoneinfo
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.community.models import Event
from zeroward.core.documents.calendar import Moved, Repeat

STEPS: Final = {"weekly": 7, "fortnightly": 14}
MOST_TIMES: Final = 400
ELSEWHERE: Final = (
    ("Atlantic/Reykjavik", gettext_lazy("Reykjavík")),
    ("Europe/Lisbon", gettext_lazy("Lisbon, Dublin")),
    ("Europe/Brussels", gettext_lazy("Brussels, Paris, Vienna, Warsaw")),
    ("Europe/Athens", gettext_lazy("Athens, Bucharest, Helsinki, Kyiv")),
    ("Europe/Istanbul", gettext_lazy("Istanbul")),
    ("Asia/Yerevan", gettext_lazy("Yerevan, Tbilisi")),
)


@dataclass(frozen=True, slots=True)
class Time:
    """One time of an event, on the clock of its place. `planned` is the day on which the rhythm has it: it names the
    time for good, also when this one was moved to another day."""

    starts: datetime.datetime
    ends: datetime.datetime
    planned: datetime.date
    moved: bool = False

    @property
    def day(self) -> datetime.date:
        return self.starts.date()


def zone_of(event: Event) -> zoneinfo.ZoneInfo:
    return zoneinfo.ZoneInfo(event.zone)


def all_times(event: Event) -> Iterator[Time]:
    """Every time of the event in order, without the days on which it falls out; single ones that were moved stand where
    they are now. The hour on the wall stays the same when the clocks change; the length stays what it is the first
    time."""
    if event.moved:
        yield from sorted(_times(event), key=lambda time: time.starts)
    else:
        yield from _times(event)


def rule_days(event: Event) -> list[datetime.date]:
    """The days that the rhythm names, also those that fall out or were moved."""
    return list(_days(event, event.starts_at.astimezone(zone_of(event))))


def planned_time(event: Event, day: datetime.date) -> Time:
    """When it would be on a day of its rhythm."""
    zone = zone_of(event)
    first, length = event.starts_at.astimezone(zone), event.ends_at - event.starts_at
    moment = datetime.datetime.combine(day, first.time(), tzinfo=zone).astimezone(datetime.UTC)
    return Time(moment.astimezone(zone), (moment + length).astimezone(zone), day)


def _times(event: Event) -> Iterator[Time]:
    zone, skipped = zone_of(event), set(event.skipped)
    for day in rule_days(event):
        if day.isoformat() in skipped:
            continue
        if day.isoformat() in event.moved:
            starts, ends = (
                datetime.datetime.fromisoformat(moment).astimezone(zone)
                for moment in event.moved[day.isoformat()]
            )
            yield Time(starts, ends, day, moved=True)
        else:
            yield planned_time(event, day)


def next_time(event: Event, now: datetime.datetime) -> Time | None:
    """The time that is under way or comes next; None when all are over."""
    return next((time for time in all_times(event) if time.ends > now), None)


def shown_time(event: Event, now: datetime.datetime) -> Time:
    """The time to show: the next one, else the last."""
    times = list(all_times(event)) or [_own(event)]
    return next((time for time in times if time.ends > now), times[-1])


def coming_times(event: Event, now: datetime.datetime, limit: int = 6) -> list[Time]:
    return [time for time in all_times(event) if time.ends > now][:limit]


def is_over(event: Event, now: datetime.datetime) -> bool:
    return next_time(event, now) is None


def skipped_moments(event: Event) -> tuple[datetime.datetime, ...]:
    """Days on which it falls out, as the moments at which it would have begun."""
    zone = zone_of(event)
    clock = event.starts_at.astimezone(zone).time()
    days = (datetime.date.fromisoformat(day) for day in event.skipped)
    return tuple(datetime.datetime.combine(day, clock, tzinfo=zone) for day in days)


def moved_moments(event: Event) -> tuple[Moved, ...]:
    """Single times that were moved: the moment that the rhythm has, and when it is instead."""
    times = (time for time in _times(event) if time.moved)
    return tuple(Moved(planned_time(event, time.planned).starts, time.starts, time.ends) for time in times)


def repeat_of(event: Event) -> Repeat | None:
    if not event.repeats or event.repeats_until is None:
        return None
    return Repeat(event.repeats, event.repeats_until, _nth(event.starts_at.astimezone(zone_of(event)).date()))


def when_words(event: Event, time: Time, zone: str = "") -> str:
    """ "4 May 2026, 10:00 to 11:30 (Vienna)"; in another zone than the event's without its name."""
    starts, ends = time.starts, time.ends
    if zone:
        place = zoneinfo.ZoneInfo(zone)
        starts, ends = starts.astimezone(place), ends.astimezone(place)
    if event.day_only:
        return _days_words(starts, ends)
    words = _("%(day)s, %(start)s to %(end)s") % {
        "day": date_format(starts, "DATE_FORMAT"),
        "start": date_format(starts, "H:i"),
        "end": date_format(ends, "H:i" if starts.date() == ends.date() else "j M H:i"),
    }
    return words if zone else f"{words} ({_zone_name(event.zone)})"


def elsewhere(event: Event, time: Time) -> list[tuple[str, str]]:
    """The same moment from west to east: place and time there."""
    return [(str(where), when_words(event, time, zone)) for zone, where in ELSEWHERE]


def _days_words(starts: datetime.datetime, ends: datetime.datetime) -> str:
    first, last = date_format(starts, "DATE_FORMAT"), date_format(ends, "DATE_FORMAT")
    return first if first == last else _("%(first)s to %(last)s") % {"first": first, "last": last}


def _zone_name(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")


def _own(event: Event) -> Time:
    zone = zone_of(event)
    starts = event.starts_at.astimezone(zone)
    return Time(starts, event.ends_at.astimezone(zone), starts.date())


def _days(event: Event, first: datetime.datetime) -> Iterator[datetime.date]:
    day = first.date()
    if not event.repeats or event.repeats_until is None:
        yield day
        return
    for number in range(MOST_TIMES):
        found = _nth_day(day, number) if event.repeats == "monthly" else _later(day, number, event.repeats)
        if found > event.repeats_until:
            return
        yield found


def _later(day: datetime.date, number: int, repeats: str) -> datetime.date:
    return day + datetime.timedelta(days=STEPS[repeats] * number)


def _nth(day: datetime.date) -> int:
    """Which of its weekday in the month it is; the fifth counts as the last, which every month has."""
    number = (day.day - 1) // 7 + 1
    return -1 if number == 5 else number


def _nth_day(day: datetime.date, months: int) -> datetime.date:
    """The same weekday of the month, some months later."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    nth = _nth(day)
    if nth > 0:
        start = datetime.date(year, month + 1, 1)
        ahead = (day.weekday() - start.weekday()) % 7
        return start + datetime.timedelta(days=ahead + 7 * (nth - 1))
    after = datetime.date(year + (month == 11), (month + 1) % 12 + 1, 1)
    last = after - datetime.timedelta(days=1)
    return last - datetime.timedelta(days=(last.weekday() - day.weekday()) % 7)
