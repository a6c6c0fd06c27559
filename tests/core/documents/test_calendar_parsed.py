"""iCalendar files as another program reads them: changes of the clock, zones, what repeats, updates, cancellations."""

import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject

from zeroward.core.documents.calendar import CalendarEntry, Repeat, Sent, calendar_file

CHANGED = datetime.datetime(2026, 3, 1, 12, tzinfo=datetime.UTC)
VIENNA = ZoneInfo("Europe/Vienna")


def read(*entries: CalendarEntry, sent: Sent | None = None) -> Any:
    """The calendar as vobject understands it: its own implementation of the format."""
    # it keeps the zones of the first file that it ever read
    vars(vobject.icalendar)["__tzidMap"].clear()
    return vobject.readOne(calendar_file(entries, about="Events", name="Events", sent=sent))


def at(*parts: int, zone: ZoneInfo = VIENNA) -> datetime.datetime:
    return datetime.datetime(*parts, tzinfo=zone)


def meeting(**more: Any) -> CalendarEntry:
    values: dict[str, Any] = {
        "uid": "event-1@zeroward.example",
        "starts": at(2026, 10, 20, 9),
        "ends": at(2026, 10, 20, 10, 30),
        "summary": "Meeting",
        "changed": CHANGED,
        "zone": "Europe/Vienna",
        **more,
    }
    return CalendarEntry(**values)


def moments(event: Any) -> list[datetime.datetime]:
    return [moment.astimezone(datetime.UTC) for moment in event.getrruleset(addRDate=True)]


def test_event_keeps_its_moment_in_the_zone_of_its_place() -> None:
    event = read(meeting()).vevent
    assert event.dtstart.value.utcoffset() == datetime.timedelta(hours=2)
    assert event.dtstart.value == at(2026, 10, 20, 9)
    assert event.dtend.value - event.dtstart.value == datetime.timedelta(minutes=90)


@pytest.mark.parametrize(
    ("zone", "hours"),
    [("Europe/Lisbon", 0), ("Europe/Vienna", 1), ("Europe/Bucharest", 2), ("Atlantic/Reykjavik", 0)],
)
def test_winter_and_summer_of_every_zone_are_in_the_file(zone: str, hours: int) -> None:
    place = ZoneInfo(zone)
    for month in (1, 7):
        starts = datetime.datetime(2027, month, 15, 9, tzinfo=place)
        event = read(meeting(starts=starts, ends=starts + datetime.timedelta(hours=1), zone=zone)).vevent
        assert event.dtstart.value == starts
    assert datetime.datetime(2027, 1, 15, tzinfo=place).utcoffset() == datetime.timedelta(hours=hours)


def test_hour_after_the_clocks_went_forward_is_in_summer_time() -> None:
    starts = at(2027, 3, 28, 3, 15)
    event = read(meeting(starts=starts, ends=starts + datetime.timedelta(hours=1))).vevent
    assert event.dtstart.value.utcoffset() == datetime.timedelta(hours=2)
    assert event.dtstart.value == starts


def test_weekly_meeting_keeps_its_hour_when_the_clocks_go_back() -> None:
    event = read(meeting(repeats=Repeat("weekly", datetime.date(2026, 11, 3)))).vevent
    # the clocks go back on 25 October 2026: nine o'clock is 07:00 UTC before, 08:00 UTC after
    assert [one.hour for one in moments(event)] == [7, 8, 8]


def test_weekly_meeting_keeps_its_hour_when_the_clocks_go_forward() -> None:
    starts = at(2027, 3, 23, 9)
    event = read(
        meeting(
            starts=starts,
            ends=starts + datetime.timedelta(hours=1),
            repeats=Repeat("weekly", datetime.date(2027, 4, 6)),
        )
    ).vevent
    assert [one.hour for one in moments(event)] == [8, 7, 7]


def test_fortnightly_meeting_leaves_out_the_day_that_falls_out() -> None:
    skipped = (at(2026, 11, 3, 9),)
    event = read(meeting(repeats=Repeat("fortnightly", datetime.date(2026, 12, 1)), skipped=skipped)).vevent
    assert [one.date().isoformat() for one in moments(event)] == ["2026-10-20", "2026-11-17", "2026-12-01"]


def test_monthly_meeting_is_on_the_same_weekday_of_the_month() -> None:
    third = read(meeting(repeats=Repeat("monthly", datetime.date(2027, 1, 31), nth=3))).vevent
    assert [one.date().isoformat() for one in moments(third)] == [
        "2026-10-20",
        "2026-11-17",
        "2026-12-15",
        "2027-01-19",
    ]


def test_the_last_day_of_a_repetition_counts() -> None:
    late = meeting(
        starts=at(2026, 10, 20, 23),
        ends=at(2026, 10, 21, 0, 30),
        repeats=Repeat("weekly", datetime.date(2026, 10, 27)),
    )
    assert len(moments(read(late).vevent)) == 2


def test_update_has_the_same_mark_and_a_higher_number() -> None:
    before, after = read(meeting()).vevent, read(meeting(sequence=3, summary="Moved")).vevent
    assert before.uid.value == after.uid.value
    assert int(after.sequence.value) > int(before.sequence.value)
    assert after.summary.value == "Moved"


def test_cancelled_event_stays_in_a_calendar_and_says_so() -> None:
    calendar = read(meeting(cancelled=True, sequence=1))
    assert calendar.vevent.status.value == "CANCELLED"


def test_file_to_save_is_no_message_and_its_stamp_is_the_last_change() -> None:
    calendar = read(meeting())
    assert not hasattr(calendar, "method")
    assert not hasattr(calendar.vevent, "organizer")
    assert calendar.vevent.dtstamp.value == CHANGED


def test_calendar_without_events_has_a_part_that_shows_nothing() -> None:
    calendar = read()
    assert not hasattr(calendar, "vevent")
    assert [one.name for one in calendar.components()] == ["VTIMEZONE"]
    assert calendar.vtimezone.tzid.value == "Etc/UTC"


def test_cancellation_in_a_letter_names_its_method_and_who_sends_it() -> None:
    calendar = read(meeting(sequence=2), sent=Sent("CANCEL", "zeroward@example.org"))
    assert calendar.method.value == "CANCEL"
    assert calendar.vevent.organizer.value == "mailto:zeroward@example.org"
    assert calendar.vevent.dtstamp.value > CHANGED
    assert calendar.vevent.status.value == "CANCELLED"
    assert calendar.vevent.uid.value == "event-1@zeroward.example"


def test_several_events_in_several_zones_bring_each_zone_once() -> None:
    lisbon = ZoneInfo("Europe/Lisbon")
    calendar = read(
        meeting(),
        meeting(uid="2@x"),
        meeting(uid="3@x", starts=at(2026, 10, 20, 9, zone=lisbon), ends=None, zone="Europe/Lisbon"),
    )
    assert sorted(one.tzid.value for one in calendar.vtimezone_list) == ["Europe/Lisbon", "Europe/Vienna"]
    assert len(calendar.vevent_list) == 3


def test_hostile_words_stay_words() -> None:
    hostile = "x\r\nEND:VEVENT\nBEGIN:VALARM;,\\ \x00"
    event = read(meeting(summary=hostile, place=hostile, text=hostile)).vevent
    assert event.summary.value == "x\nEND:VEVENT\nBEGIN:VALARM;,\\ "
    assert not hasattr(event, "valarm")
