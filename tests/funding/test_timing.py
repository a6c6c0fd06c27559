"""What an opportunity is on a given day."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from tests.funding.conftest import MakeOffer
from zeroward.funding.models import Deadline, Opportunity, Programme
from zeroward.funding.queries.store import Moment, offers
from zeroward.funding.queries.timing import (
    CLOSED,
    COMING,
    OPEN,
    STANDING,
    UNSAID,
    as_calendar_start,
    moment_words,
)
from zeroward.funding.queries.today import states_at

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)


def state_now(key: str) -> str:
    store = offers()
    return states_at(store, NOW)[store.places[store.by_key[key].pk]].key


@pytest.mark.parametrize(
    ("values", "deadlines", "expected"),
    [
        ({"state": "open"}, [NOW + timedelta(days=3)], OPEN),
        ({"state": "open"}, [NOW - timedelta(days=3)], CLOSED),
        ({"state": "open"}, [NOW - timedelta(days=3), NOW + timedelta(days=90)], OPEN),
        # read after its last deadline, and still open then: cut-off dates that go on
        ({"state": "open", "retrieved_on": date(2026, 11, 25)}, [NOW - timedelta(days=30)], STANDING),
        ({"state": "open"}, [], OPEN),
        ({"state": "unknown"}, [], UNSAID),
        ({"state": "unknown"}, [NOW + timedelta(days=3)], OPEN),
        ({"state": "continuous"}, [], STANDING),
        ({"state": "continuous", "valid_to": date(2026, 11, 25)}, [], CLOSED),
        ({"state": "continuous", "valid_to": date(2026, 11, 26)}, [], STANDING),
        ({"state": "forthcoming"}, [], UNSAID),
        ({"state": "forthcoming"}, [NOW + timedelta(days=90)], COMING),
        ({"state": "forthcoming", "opens_on": date(2026, 12, 1)}, [NOW + timedelta(days=90)], COMING),
        ({"state": "forthcoming", "opens_on": date(2026, 11, 1)}, [NOW + timedelta(days=90)], OPEN),
        ({"state": "closed"}, [NOW + timedelta(days=90)], CLOSED),
    ],
)
def test_the_day_decides_and_the_funder_where_there_is_no_day(
    make_offer: MakeOffer, values: dict[str, Any], deadlines: list[datetime], expected: str
) -> None:
    made = make_offer(days=None, **values)
    for place, at in enumerate(deadlines):
        Deadline.objects.create(opportunity=made, at=at, part=f"part {place}")
    assert state_now(made.key) == expected


def test_what_belongs_to_a_programme_that_has_ended_is_closed(offer: Opportunity) -> None:
    Programme.objects.update(valid_to=date(2026, 11, 25))
    Programme.objects.get().save()
    assert state_now(offer.key) == CLOSED


def test_a_deadline_is_said_on_its_own_clock_and_on_that_of_brussels() -> None:
    moment = Moment(datetime(2026, 9, 15, 23, 30, tzinfo=UTC), "Europe/Kyiv", False, "")
    assert moment_words(moment) == "16 September 2026, 02:30 (Kyiv), that is 01:30 in Brussels"
    same = Moment(datetime(2026, 9, 15, 15, tzinfo=UTC), "Europe/Brussels", False, "")
    assert moment_words(same) == "15 September 2026, 17:00 (Brussels)"
    far = Moment(datetime(2026, 9, 15, 23, 30, tzinfo=UTC), "America/New_York", False, "")
    assert "that is 16 September 2026, 01:30 in Brussels" in moment_words(far)


def test_a_day_without_an_hour_says_so_and_is_a_day_in_a_calendar() -> None:
    moment = Moment(datetime(2026, 9, 15, 21, 59, tzinfo=UTC), "Europe/Brussels", True, "")
    assert moment_words(moment) == "15 September 2026, hour not known"
    assert as_calendar_start(moment) == date(2026, 9, 15)


@pytest.mark.parametrize("zone", ["", "Mars/Base", "../../etc/passwd", "x" * 40])
def test_a_zone_that_is_none_falls_back_to_brussels(zone: str) -> None:
    moment = Moment(datetime(2026, 9, 15, 15, tzinfo=UTC), zone, False, "")
    assert moment_words(moment) == "15 September 2026, 17:00 (Brussels)"


def test_states_are_kept_until_the_next_of_them_changes(offer: Opportunity) -> None:
    at = offers().by_key[offer.key].deadlines[0].at
    before = states_at(offers(), at - timedelta(minutes=1))
    assert states_at(offers(), at) is before
    after = states_at(offers(), at + timedelta(seconds=1))
    assert (before[0].key, after[0].key) == (OPEN, CLOSED)
    assert states_at(offers(), at - timedelta(minutes=1))[0].key == OPEN


def test_the_store_is_read_again_when_something_changed(offer: Opportunity) -> None:
    first = offers()
    assert offers() is first
    offer.title = "Another title"
    offer.save()
    assert offers().by_key[offer.key].title == "Another title"
    Deadline.objects.create(opportunity=offer, at=NOW + timedelta(days=900))
    assert len(offers().by_key[offer.key].deadlines) == 2
    Opportunity.objects.update(live=False)
    assert offers().offers == ()
