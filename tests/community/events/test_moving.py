"""A single time of an event that repeats is moved: the page, the people, and calendars read by another program."""

import datetime
import zoneinfo
from typing import Any

import pytest
import vobject
from django.core import mail
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from tests.community.event_fixtures import VIENNA, MakeEvent, fields, seen_by, who
from tests.community.events.test_times import an_event
from zeroward.community.domain.event_fields import fields_of
from zeroward.community.domain.event_moving import move_day
from zeroward.community.domain.events import change_event, skip_day
from zeroward.community.domain.registering import confirm, register
from zeroward.community.models import Event, Registration
from zeroward.community.queries.event_calendar import event_text
from zeroward.community.queries.event_times import Time, all_times, coming_times
from zeroward.community.queries.events import upcoming
from zeroward.core.errors import InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent, Notification
from zeroward.core.problems import ProblemsError
from zeroward.people.models import User

HOUR, DAY = datetime.timedelta(hours=1), datetime.timedelta(days=1)
PAGE = "https://x.example/"


def weekly(event_of: MakeEvent, times: int = 4) -> Event:
    first = fields().starts_at.astimezone(VIENNA).date()
    return event_of(key="weekly", repeats="weekly", repeats_until=first + (times - 1) * 7 * DAY)


def times_read(text: str) -> list[tuple[datetime.datetime, datetime.timedelta]]:
    """Every time as another program understands the file: the rhythm, without what falls out, with what was moved."""
    vars(vobject.icalendar)[
        "__tzidMap"
    ].clear()  # zones of the file before would be taken for those of this one
    parts = vobject.readOne(text).vevent_list
    master = next(one for one in parts if not hasattr(one, "recurrence_id"))
    zone = zoneinfo.ZoneInfo(master.dtstart.params.get("X-VOBJ-ORIGINAL-TZID", ["UTC"])[0])
    length = master.dtend.value - master.dtstart.value
    others = {wall(one.recurrence_id.value): one for one in parts if hasattr(one, "recurrence_id")}
    rhythm = [wall(moment) for moment in master.getrruleset(addRDate=True)]
    assert set(others) <= set(rhythm)  # each names a time that the rhythm has
    found = [(moment.replace(tzinfo=zone), length) for moment in rhythm if moment not in others]
    found += [(one.dtstart.value, one.dtend.value - one.dtstart.value) for one in others.values()]
    assert {one.uid.value for one in parts} == {master.uid.value}
    assert {one.sequence.value for one in parts} == {master.sequence.value}
    return sorted((moment.astimezone(datetime.UTC), took) for moment, took in found)


def wall(moment: datetime.datetime) -> datetime.datetime:
    """The clock on the wall: the parser counts in it, and so does a rhythm."""
    return moment.replace(tzinfo=None)


def times_of(event: Event) -> list[tuple[datetime.datetime, datetime.timedelta]]:
    return [(time.starts.astimezone(datetime.UTC), time.ends - time.starts) for time in all_times(event)]


def moved(host: User, event: Event, time: Time, by: datetime.timedelta) -> Event:
    return move_day(
        **who(host), event=event, day=time.planned, starts_at=time.starts + by, ends_at=time.ends + by
    )


@given(
    first=st.dates(datetime.date(2024, 1, 1), datetime.date(2030, 12, 31)),
    rhythm=st.sampled_from(["weekly", "fortnightly", "monthly"]),
    zone=st.sampled_from(["Europe/Vienna", "Europe/Lisbon", "Asia/Yerevan", "UTC"]),
    hour=st.integers(4, 22),
    which=st.integers(0, 30),
    minutes=st.integers(-5000, 60_000),
    longer=st.integers(-30, 600),
)
def test_moved_time_is_read_alike_by_another_program(
    first: datetime.date, rhythm: str, zone: str, hour: int, which: int, minutes: int, longer: int
) -> None:
    """Over every change of the clock, in several zones, also behind the last day of the rhythm."""
    place = zoneinfo.ZoneInfo(zone)
    starts = datetime.datetime.combine(first, datetime.time(hour), tzinfo=place)
    event = an_event(starts, zone=zone, repeats=rhythm, repeats_until=first + 300 * DAY)
    chosen = list(all_times(event))
    one = chosen[which % len(chosen)]
    to = one.starts.astimezone(datetime.UTC) + datetime.timedelta(minutes=minutes)
    until = to + HOUR + datetime.timedelta(minutes=longer)
    event.moved = {one.planned.isoformat(): [to.isoformat(), until.isoformat()]}
    assert times_read(event_text(event, page=PAGE, with_link=False)) == times_of(event)


def test_only_one_time_moves_and_everybody_is_told_once(
    event_of: MakeEvent, host: User, guest: User, client: Client
) -> None:
    event = weekly(event_of)
    place = register(event=event, actor=guest, viewer=seen_by(guest))
    letter = register(event=event, name="Vera", email="vera@example.org", language="de")
    assert place is not None
    assert letter is not None
    confirm(registration=letter)
    before = list(all_times(event))
    mail.outbox.clear()
    kept = moved(host, event, before[1], 2 * DAY + HOUR)
    after = list(all_times(kept))
    assert [time.planned for time in after] == [time.planned for time in before]
    assert [time.starts - was.starts for time, was in zip(after, before, strict=True)] == [
        datetime.timedelta(0),
        2 * DAY + HOUR,
        datetime.timedelta(0),
        datetime.timedelta(0),
    ]
    assert kept.sequence == 1
    assert Notification.objects.filter(user=guest, title__startswith="Moved, ").count() == 1
    (sent,) = [one for one in mail.outbox if one.to == ["vera@example.org"]]
    file = next(part for part in sent.attachments if "calendar" in str(part))
    assert times_read(file.content) == times_of(kept)
    assert AuditEvent.objects.filter(action="community.event.move").count() == 1
    page = client.get(reverse("community:event", args=["weekly"])).content.decode()
    assert "moved from" in page


def test_time_moved_behind_the_last_day_still_lies_ahead(event_of: MakeEvent, host: User) -> None:
    """The rhythm is over, one of its times is still to come: lists and calendars hold it."""
    event = weekly(event_of, times=2)
    last = list(all_times(event))[-1]
    kept = moved(host, event, last, 60 * DAY)
    now = last.ends + 20 * DAY
    assert [time.starts for time in coming_times(kept, now)] == [last.starts + 60 * DAY]
    assert [row.event for row in upcoming(seen_by(None), now=now)] == [kept]


def test_move_back_is_as_if_nothing_had_happened(event_of: MakeEvent, host: User) -> None:
    event = weekly(event_of)
    second = list(all_times(event))[1]
    there = moved(host, event, second, DAY)
    back = move_day(
        **who(host), event=there, day=second.planned, starts_at=second.starts, ends_at=second.ends
    )
    assert back.moved == {}
    assert back.sequence == 2
    assert "RECURRENCE-ID" not in event_text(back, page=PAGE, with_link=False)


def test_moved_time_can_fall_out_and_a_new_rhythm_forgets_it(event_of: MakeEvent, host: User) -> None:
    event = weekly(event_of)
    times = list(all_times(event))
    kept = moved(host, moved(host, event, times[1], DAY), times[2], DAY)
    kept = skip_day(**who(host), event=kept, day=times[1].planned)
    assert list(kept.moved) == [times[2].planned.isoformat()]
    assert kept.skipped == [times[1].planned.isoformat()]
    same = change_event(**who(host), event=kept, fields=fields_of(kept))
    assert same.skipped == kept.skipped  # a change of something else brings no day back
    assert same.moved == kept.moved
    single = fields_of(kept)
    values = {name: getattr(single, name) for name in single.__dataclass_fields__}
    once = change_event(
        **who(host),
        event=same,
        fields=type(single)(**{**values, "repeats": "", "repeats_until": None}),
    )
    assert (once.moved, once.skipped) == ({}, [])


@pytest.mark.parametrize(
    ("wrong", "place"),
    [
        ({"ends_at": -2 * HOUR}, "ends"),
        ({"ends_at": 40 * DAY}, "ends"),
        ({"starts_at": -400 * DAY}, "day"),
        ({"starts_at": 7 * DAY, "ends_at": 7 * DAY}, "day"),
    ],
)
def test_bad_move_names_its_field_and_writes_nothing(
    event_of: MakeEvent, host: User, wrong: dict[str, Any], place: str
) -> None:
    event = weekly(event_of)
    first = next(all_times(event))
    moments = {name: getattr(first, name[:-3]) + wrong.get(name, HOUR) for name in ("starts_at", "ends_at")}
    with pytest.raises(ProblemsError) as refused:
        move_day(**who(host), event=event, day=first.planned, **moments)
    assert place in {one.place for one in refused.value.problems}
    event.refresh_from_db()
    assert (event.moved, event.sequence) == ({}, 0)


def test_strangers_and_days_without_it_are_refused(
    event_of: MakeEvent, host: User, guest: User, event: Event
) -> None:
    again = weekly(event_of)
    first = next(all_times(again))
    with pytest.raises(NotAllowedError):
        moved(guest, again, first, DAY)
    with pytest.raises(InvalidInputError):
        move_day(
            **who(host),
            event=again,
            day=first.planned + DAY,
            starts_at=first.starts + DAY,
            ends_at=first.ends + DAY,
        )
    once = next(all_times(event))
    with pytest.raises(InvalidInputError):
        moved(host, event, once, DAY)


def test_page_moves_a_time_and_refuses_an_hour_that_is_not(
    event_of: MakeEvent, host: User, guest: User, client: Client
) -> None:
    event = weekly(event_of)
    second = list(all_times(event))[1]
    address = reverse("community:event-move", args=["weekly", second.planned.isoformat()])
    client.force_login(guest)
    assert client.get(address).status_code == 404
    client.force_login(host)
    assert b"The other times stay as they are, and calendars follow." in client.get(address).content
    assert client.get(reverse("community:event-move", args=["weekly", "2020-01-01"])).status_code == 404
    said = {"day": "2031-03-30", "begins": "02:30", "ends": "04:00"}
    refused = client.post(address, said)
    assert refused.status_code == 422
    assert "there is no such time" in refused.content.decode()
    day = second.planned + DAY
    client.post(address, {"day": day.isoformat(), "begins": "09:15", "ends": "10:00"})
    time = list(all_times(Event.objects.get(key="weekly")))[1]
    assert (time.starts.date(), time.starts.hour, time.starts.minute) == (day, 9, 15)
    assert "moved from" in client.get(reverse("community:event-manage", args=["weekly"])).content.decode()


def test_telling_about_a_move_takes_a_bounded_number_of_queries(
    event_of: MakeEvent, host: User, django_assert_max_num_queries: Any
) -> None:
    event = weekly(event_of)
    for number in range(40):
        made = register(event=event, name=f"P{number}", email=f"p{number}@example.org")
        assert made is not None
    Registration.objects.update(state="held")
    with django_assert_max_num_queries(60):
        moved(host, event, list(all_times(event))[1], DAY)
