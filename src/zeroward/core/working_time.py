"""Working time: how many hours of it lie between two moments, and when so many hours will have passed.

Hours are those of a country: its zone with summer time, its week, its public holidays. They are counted in real
seconds, so that a day on which the clocks change is as long as it is.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property, lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from zeroward.core.working_zones import SEAT, ZONES

OPENS, CLOSES = time(9), time(17)
"""Our own assumption for every country: eight hours a day."""
SATURDAY, SUNDAY = 5, 6
MOST_DAYS: Final = 3 * 366
"""Days that are looked through; whoever asks for more hours than they hold has made a mistake."""

Closed = Callable[[int], frozenset[date]]


@dataclass(frozen=True)
class Calendar:
    """When somebody works. `weekend` are days of the week from 0, Monday; `closed` gives the public holidays of a
    year. `knows_holidays` is False where nobody told which they are: then only the week counts."""

    zone: str
    opens: time = OPENS
    closes: time = CLOSES
    weekend: frozenset[int] = frozenset({SATURDAY, SUNDAY})
    closed: Closed = lambda _year: frozenset()
    knows_holidays: bool = True

    @cached_property
    def tz(self) -> ZoneInfo:
        return ZoneInfo(self.zone)

    def is_working_day(self, day: date) -> bool:
        return day.weekday() not in self.weekend and day not in self.closed(day.year)

    def hours_of(self, day: date) -> tuple[datetime, datetime]:
        """Beginning and end of work on a day, as moments of UTC."""
        start, end = (
            datetime.combine(day, hour, tzinfo=self.tz).astimezone(UTC) for hour in (self.opens, self.closes)
        )
        return start, end


def calendar_of(country: str) -> Calendar:
    """The calendar of a country ("AT"); that of Brussels where the country is not known."""
    return _calendar(country if country in ZONES else SEAT)


def add_working(start: datetime, hours: float, calendar: Calendar) -> datetime:
    """The moment at which so many hours of work will have passed since `start`, in UTC. For 0 hours it is the start
    itself, or the next moment of work. Raises ValueError for negative hours, a naive start, or more than some years.
    """
    left = timedelta(hours=hours)
    if left < timedelta():
        raise ValueError("Hours of work are 0 or more.")
    for opens, closes in _spans(start, calendar):
        if left <= closes - opens:
            return opens + left
        left -= closes - opens
    raise ValueError(f"{hours} hours of work do not fit into {MOST_DAYS} days.")


def working_seconds(start: datetime, end: datetime, calendar: Calendar) -> int:
    """Seconds of work between two moments; 0 when the end lies before the start."""
    total = timedelta()
    for opens, closes in _spans(start, calendar):
        if opens >= end:
            break
        total += min(closes, end) - opens
    return int(total.total_seconds())


def is_working(moment: datetime, calendar: Calendar) -> bool:
    """True within the hours of a working day."""
    day = moment.astimezone(calendar.tz).date()
    opens, closes = calendar.hours_of(day)
    return calendar.is_working_day(day) and opens <= moment < closes


def holiday_names(country: str, year: int) -> dict[date, str]:
    """The public holidays of a year with their names in the language of the country; nothing for an unknown one."""
    import holidays  # heavy

    if country not in holidays.list_supported_countries(include_aliases=False):
        return {}
    own = holidays.country_holidays(country).default_language
    return dict(holidays.country_holidays(country, years=year, language=own))


def _spans(start: datetime, calendar: Calendar) -> Iterator[tuple[datetime, datetime]]:
    """What is left of the working day of `start`, then whole working days."""
    if start.tzinfo is None:
        raise ValueError("A moment needs a time zone.")
    day = start.astimezone(calendar.tz).date()
    for ahead in range(MOST_DAYS):
        today = day + timedelta(days=ahead)
        if not calendar.is_working_day(today):
            continue
        opens, closes = calendar.hours_of(today)
        if closes > start:
            yield max(opens, start.astimezone(UTC)), closes


@lru_cache(maxsize=64)
def _calendar(country: str) -> Calendar:
    # the holidays of a country are read when a year is first asked for: the package is large
    return Calendar(
        zone=ZONES[country],
        weekend=frozenset({4, SATURDAY}) if country == "IL" else frozenset({SATURDAY, SUNDAY}),
        closed=lambda year: _closed(country, year),
        # no public holidays are observed in Ukraine under martial law; Liechtenstein's are kept by the package
        knows_holidays=country != "UA",
    )


@lru_cache(maxsize=256)
def _closed(country: str, year: int) -> frozenset[date]:
    return frozenset(holiday_names(country, year))
