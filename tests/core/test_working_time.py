"""Working time over nights, weekends, public holidays and the change of clocks."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.core.working_time import (
    Calendar,
    add_working,
    calendar_of,
    holiday_names,
    is_working,
    working_seconds,
)

VIENNA = ZoneInfo("Europe/Vienna")
HELSINKI = ZoneInfo("Europe/Helsinki")


def at(text: str, zone: ZoneInfo = VIENNA) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone)


@pytest.mark.parametrize(
    ("country", "start", "hours", "end"),
    [
        ("AT", "2026-11-26T10:00", 4, "2026-11-26T14:00"),
        ("AT", "2026-11-26T15:00", 4, "2026-11-27T11:00"),
        # Friday afternoon goes on on Monday
        ("AT", "2026-11-27T15:00", 4, "2026-11-30T11:00"),
        # the night and the weekend do not count
        ("AT", "2026-11-28T23:30", 1, "2026-11-30T10:00"),
        # 8 December is a holiday in Austria, not in Germany
        ("AT", "2026-12-07T16:00", 2, "2026-12-09T10:00"),
        ("DE", "2026-12-07T16:00", 2, "2026-12-08T10:00"),
        # Easter Monday 2026 is 6 April
        ("AT", "2026-04-03T16:00", 2, "2026-04-07T10:00"),
        # clocks go forward on 29 March 2026, back on 25 October 2026
        ("AT", "2026-03-27T16:00", 2, "2026-03-30T10:00"),
        ("AT", "2026-10-23T16:00", 2, "2026-10-26T10:00"),
        ("AT", "2026-12-24T16:00", 16, "2026-12-29T16:00"),
    ],
)
def test_hours_are_added_over_nights_weekends_and_holidays(
    country: str, start: str, hours: float, end: str
) -> None:
    expected = at(end)
    if (country, end) == ("AT", "2026-10-26T10:00"):
        # 26 October is Austria's national day
        expected = at("2026-10-27T10:00")
    assert add_working(at(start), hours, calendar_of(country)) == expected


def test_clock_change_in_working_hours_counts_real_hours() -> None:
    night_shift = Calendar(zone="Europe/Vienna", opens=at("2026-03-29T01:00").time(),
                           closes=at("2026-03-29T05:00").time(), weekend=frozenset())  # fmt: skip
    spring, autumn = (
        working_seconds(at(f"{day}T00:00"), at(f"{day}T12:00"), night_shift)
        for day in ("2026-03-29", "2026-10-25")
    )
    assert (spring, autumn) == (3 * 3600, 5 * 3600)


def test_hours_are_those_of_the_country_not_of_the_one_who_asks() -> None:
    asked = at("2026-11-26T16:30")  # 17:30 in Helsinki: closed
    assert not is_working(asked, calendar_of("FI"))
    assert is_working(asked, calendar_of("AT"))
    assert add_working(asked, 1, calendar_of("FI")) == at("2026-11-27T10:00", HELSINKI)


def test_week_of_israel_is_sunday_to_thursday() -> None:
    sunday, friday = date(2026, 11, 29), date(2026, 11, 27)
    assert calendar_of("IL").is_working_day(sunday)
    assert not calendar_of("IL").is_working_day(friday)


def test_unknown_country_takes_the_calendar_of_brussels() -> None:
    assert calendar_of("QQ").zone == "Europe/Brussels"
    assert calendar_of("") is calendar_of("BE")


def test_holidays_are_named() -> None:
    assert holiday_names("AT", 2026)[date(2026, 10, 26)] == "Nationalfeiertag"
    assert holiday_names("QQ", 2026) == {}
    assert not calendar_of("UA").knows_holidays


@pytest.mark.parametrize("hours", [-1, 10_000_000])
def test_hours_that_cannot_be_are_refused(hours: float) -> None:
    with pytest.raises(ValueError, match=r"[Hh]ours"):
        add_working(at("2026-11-26T10:00"), hours, calendar_of("AT"))


def test_moment_without_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        add_working(datetime(2026, 11, 26, 10), 1, calendar_of("AT"))  # noqa: DTZ001


EARLIEST, LATEST = at("2024-01-01T00:00").replace(tzinfo=None), at("2028-12-31T00:00").replace(tzinfo=None)
MOMENTS = st.datetimes(min_value=EARLIEST, max_value=LATEST, timezones=st.just(UTC))


@given(MOMENTS, st.integers(0, 200), st.sampled_from(["AT", "FI", "PT", "IL", "GR"]))
def test_adding_and_counting_are_inverse(start: datetime, hours: int, country: str) -> None:
    calendar = calendar_of(country)
    assert working_seconds(start, add_working(start, hours, calendar), calendar) == hours * 3600


@given(MOMENTS, st.integers(0, 90), st.integers(0, 90))
def test_seconds_of_two_parts_are_those_of_the_whole(start: datetime, first: int, second: int) -> None:
    calendar = calendar_of("AT")
    middle = start + timedelta(days=first)
    end = middle + timedelta(hours=second * 7)
    parts = working_seconds(start, middle, calendar) + working_seconds(middle, end, calendar)
    assert abs(parts - working_seconds(start, end, calendar)) <= 1
