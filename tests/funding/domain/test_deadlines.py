"""Deadlines: two in different zones, a day without an hour, none at all, and what is no date."""

from datetime import UTC, datetime

import pytest

from zeroward.core.errors import InvalidInputError
from zeroward.funding.domain.deadlines import due_at, due_from, dues_of, load_deadlines, put_deadlines
from zeroward.funding.models import Deadline, Opportunity, Programme


@pytest.fixture
def call(db: None) -> Opportunity:
    programme = Programme.objects.create(key="fund", name="Fund")
    return Opportunity.objects.create(key="call", programme=programme, title="Call")


def test_an_hour_is_taken_on_its_own_clock() -> None:
    assert due_at("2026-10-08T17:00").at == datetime(2026, 10, 8, 15, tzinfo=UTC)
    assert due_at("2026-12-01T17:00").at == datetime(2026, 12, 1, 16, tzinfo=UTC)
    assert due_at("2026-10-08T17:00", zone="Europe/Istanbul").at == datetime(2026, 10, 8, 14, tzinfo=UTC)


def test_an_offset_is_taken_at_its_word() -> None:
    assert due_at("2026-10-08T17:00+00:00", zone="Europe/Kyiv").at == datetime(2026, 10, 8, 17, tzinfo=UTC)


def test_a_day_without_an_hour_ends_with_the_day() -> None:
    due = due_at("2026-06-15", zone="Europe/Lisbon")
    assert due.day_only
    assert due.at == datetime(2026, 6, 15, 22, 59, 59, tzinfo=UTC)


@pytest.mark.parametrize(
    "said", ["", "soon", "2026-02-30", "2026-13-01T10:00", "٢٠٢٦-10-08", "2026-10-08T25:00"]
)
def test_what_is_no_date_is_refused(said: str) -> None:
    with pytest.raises(InvalidInputError):
        due_at(said)


def test_what_is_no_zone_is_refused() -> None:
    with pytest.raises(InvalidInputError):
        due_at("2026-10-08T17:00", zone="../../etc/passwd")


def test_a_deadline_survives_plain_data() -> None:
    due = due_at("2026-10-08", zone="Europe/Athens", part="First stage")
    assert due_from(due.plain()) == due


def test_two_zones_stand_in_the_order_in_which_they_end(call: Opportunity) -> None:
    late = due_at("2026-10-08T17:00", zone="Europe/Lisbon", part="second")
    early = due_at("2026-10-08T17:30", zone="Europe/Istanbul", part="first")
    assert put_deadlines(opportunity=call, wanted=[late, early])
    assert [one.part for one in dues_of(call)] == ["first", "second"]


def test_the_same_moment_twice_counts_once(call: Opportunity) -> None:
    put_deadlines(opportunity=call, wanted=[due_at("2026-10-08T17:00"), due_at("2026-10-08T17:00")])
    assert len(dues_of(call)) == 1
    assert not put_deadlines(opportunity=call, wanted=[due_at("2026-10-08T17:00")])


def test_what_stays_or_is_put_off_keeps_its_row(call: Opportunity) -> None:
    stays, moves, goes = due_at("2026-10-08", part="b"), due_at("2026-11-01", part="a"), due_at("2026-12-01")
    put_deadlines(opportunity=call, wanted=[stays, moves, goes])
    before = {one.part: one.pk for one in Deadline.objects.all()}
    later, news = due_at("2026-12-24T12:00", part="a"), due_at("2026-09-01", part="c")
    put_deadlines(opportunity=call, wanted=[stays, later, news])
    after = {one.part: one.pk for one in Deadline.objects.all()}
    assert dues_of(call) == sorted([stays, later, news])
    assert (after["a"], after["b"]) == (before["a"], before["b"])
    assert after["c"] not in before.values()


def test_a_clock_that_was_wrong_is_put_right_in_its_row(call: Opportunity) -> None:
    put_deadlines(opportunity=call, wanted=[due_at("2026-10-08T17:00")])
    row = Deadline.objects.get()
    right = due_at("2026-10-08T16:00", zone="Europe/Lisbon")
    assert put_deadlines(opportunity=call, wanted=[right])
    assert (dues_of(call), Deadline.objects.get().pk) == ([right], row.pk)


def test_a_changed_deadline_marks_its_opportunity_as_changed(call: Opportunity) -> None:
    before = call.updated_at
    put_deadlines(opportunity=call, wanted=[due_at("2026-10-08T17:00")])
    call.refresh_from_db()
    assert call.updated_at > before


def test_the_file_moves_only_what_it_once_said(call: Opportunity) -> None:
    first = [{"at": "2026-10-08T17:00", "zone": "Europe/Brussels"}]
    second = [{"at": "2026-10-15T17:00", "zone": "Europe/Brussels"}]
    load_deadlines(opportunity=call, given=first)
    load_deadlines(opportunity=call, given=second)
    assert [one.at.day for one in dues_of(call)] == [15]
    put_deadlines(opportunity=call, wanted=[due_at("2026-10-20T17:00")])
    load_deadlines(opportunity=call, given=first)
    assert [one.at.day for one in dues_of(call)] == [20]
