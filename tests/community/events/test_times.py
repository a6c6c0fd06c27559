"""When events are: repetition on the clock of the place, days that fall out, words."""

import datetime
import zoneinfo
from typing import Any

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from zeroward.community.models import Event
from zeroward.community.queries.event_calendar import event_text
from zeroward.community.queries.event_times import (
    all_times,
    coming_times,
    elsewhere,
    is_over,
    next_time,
    shown_time,
    when_words,
)

VIENNA = zoneinfo.ZoneInfo("Europe/Vienna")


def an_event(starts: datetime.datetime, **more: Any) -> Event:
    values: dict[str, Any] = {
        "key": "one",
        "title": "Meeting",
        "zone": "Europe/Vienna",
        "starts_at": starts,
        "ends_at": starts + datetime.timedelta(hours=1),
        "updated_at": starts,
        **more,
    }
    return Event(**values)


def days(event: Event) -> list[str]:
    return [time.day.isoformat() for time in all_times(event)]


def test_weekly_event_keeps_its_hour_over_both_changes_of_the_clock() -> None:
    starts = datetime.datetime(2026, 10, 20, 9, tzinfo=VIENNA)
    event = an_event(starts, repeats="weekly", repeats_until=datetime.date(2027, 4, 6))
    times = list(all_times(event))
    assert {time.starts.hour for time in times} == {9}
    assert {time.starts.astimezone(datetime.UTC).hour for time in times} == {7, 8}
    assert {time.ends - time.starts for time in times} == {datetime.timedelta(hours=1)}


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ((2026, 11, 3), ["2026-11-03", "2026-12-01", "2027-01-05", "2027-02-02"]),
        ((2026, 11, 27), ["2026-11-27", "2026-12-25", "2027-01-22", "2027-02-26"]),
        ((2026, 12, 31), ["2026-12-31", "2027-01-28", "2027-02-25"]),
    ],
)
def test_monthly_event_is_on_the_same_weekday(first: tuple[int, int, int], expected: list[str]) -> None:
    starts = datetime.datetime(*first, 9, tzinfo=VIENNA)
    assert days(an_event(starts, repeats="monthly", repeats_until=datetime.date(2027, 2, 28))) == expected


@given(
    first=st.dates(datetime.date(2024, 1, 1), datetime.date(2030, 12, 31)),
    rhythm=st.sampled_from(["weekly", "fortnightly", "monthly"]),
    weeks=st.integers(0, 60),
    hour=st.integers(0, 23),
    zone=st.sampled_from(["Europe/Vienna", "Europe/Lisbon", "Asia/Yerevan", "UTC"]),
)
def test_calendar_and_page_agree_on_every_time(
    first: datetime.date, rhythm: str, weeks: int, hour: int, zone: str
) -> None:
    """What a page lists is what another program reads from the file."""
    place = zoneinfo.ZoneInfo(zone)
    starts = datetime.datetime.combine(first, datetime.time(hour), tzinfo=place)
    until = first + datetime.timedelta(weeks=weeks)
    event = an_event(starts, zone=zone, repeats=rhythm, repeats_until=until)
    text = event_text(event, page="https://x.example/", with_link=False)
    rule = next(row for row in text.splitlines() if row.startswith("RRULE:"))
    told = [one.date().isoformat() for one in rrulestr(rule[6:], dtstart=starts)]
    assert days(event) == told


def test_day_that_falls_out_is_neither_next_nor_counted() -> None:
    starts = datetime.datetime(2026, 10, 20, 9, tzinfo=VIENNA)
    event = an_event(
        starts, repeats="weekly", repeats_until=datetime.date(2026, 11, 3), skipped=["2026-10-27"]
    )
    now = datetime.datetime(2026, 10, 21, tzinfo=datetime.UTC)
    found = next_time(event, now)
    assert found is not None
    assert found.day == datetime.date(2026, 11, 3)
    assert len(coming_times(event, now)) == 1
    assert not is_over(event, now)
    assert is_over(event, datetime.datetime(2026, 12, 1, tzinfo=datetime.UTC))
    assert shown_time(event, datetime.datetime(2026, 12, 1, tzinfo=datetime.UTC)).day == found.day


def test_words_name_the_clock_and_other_places_have_their_own() -> None:
    starts = datetime.datetime(2026, 10, 20, 9, tzinfo=VIENNA)
    event = an_event(starts)
    time = next(all_times(event))
    assert when_words(event, time) == "20 October 2026, 09:00 to 10:00 (Vienna)"
    assert (
        dict(elsewhere(event, time))["Athens, Bucharest, Helsinki, Kyiv"] == "20 October 2026, 10:00 to 11:00"
    )


def test_event_of_several_days_without_hours_says_the_days_alone() -> None:
    starts = datetime.datetime(2026, 10, 20, 0, tzinfo=VIENNA)
    event = an_event(starts, ends_at=starts + datetime.timedelta(days=1, hours=23), day_only=True)
    assert when_words(event, next(all_times(event))) == "20 October 2026 to 21 October 2026"
    text = event_text(event, page="https://x.example/", with_link=False)
    assert "DTSTART;VALUE=DATE:20261020" in text
    assert "DTEND;VALUE=DATE:20261022" in text
