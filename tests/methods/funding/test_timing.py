"""Deadlines: clocks, stages, none, and what an old source is still believed about."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tests.methods.funding.shipped import compiled
from zeroward.methods.funding import FundingError, Offer, read_deadlines, timing

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
TWO_CLOCKS = read_deadlines(
    [
        {"at": "2026-11-26T15:30", "zone": "Europe/Istanbul", "part": "in Türkiye"},
        {"at": "2026-11-26T14:00", "zone": "Europe/Lisbon", "part": "in Portugal"},
    ]
)


def test_two_deadlines_in_two_clocks_stand_in_the_order_of_the_world() -> None:
    assert [one.part for one in TWO_CLOCKS] == ["in Türkiye", "in Portugal"]
    found = timing(Offer("a", state="open", deadlines=TWO_CLOCKS), NOON)
    assert found.next is not None
    assert (found.next.zone, found.next.at.hour, found.next.at.minute) == ("Europe/Istanbul", 12, 30)
    later = timing(Offer("a", state="open", deadlines=TWO_CLOCKS), NOON + timedelta(minutes=31))
    assert later.next is not None
    assert (later.next.zone, later.verdict) == ("Europe/Lisbon", True)
    assert timing(Offer("a", state="open", deadlines=TWO_CLOCKS), NOON + timedelta(hours=3)).verdict is False


@pytest.mark.parametrize(
    ("offer", "state", "verdict"),
    [
        (Offer("a"), "unsaid", None),
        (Offer("a", state="open"), "open", True),
        (Offer("a", state="continuous"), "standing", True),
        (Offer("a", state="forthcoming"), "unsaid", None),
        (Offer("a", state="forthcoming", opens=date(2026, 11, 1)), "open", True),
        (Offer("a", state="forthcoming", opens=date(2027, 1, 1)), "coming", True),
        (Offer("a", state="closed"), "closed", False),
        (Offer("a", state="closed", as_of=date(2026, 12, 1)), "unsaid", None),
        (Offer("a", state="continuous", ends=date(2026, 11, 25)), "closed", False),
        (Offer("a", state="continuous", ends=date(2026, 11, 26)), "standing", True),
    ],
)
def test_without_a_deadline_the_state_and_the_days_decide(
    offer: Offer, state: str, verdict: bool | None
) -> None:
    found = timing(offer, NOON)
    assert (found.state, found.verdict) == (state, verdict)
    assert found.said


def test_source_read_after_the_last_deadline_is_believed() -> None:
    past = read_deadlines([{"at": "2026-09-01", "zone": "Europe/Brussels"}])
    assert timing(Offer("a", state="open", deadlines=past), NOON).verdict is False
    assert timing(Offer("a", state="open", deadlines=past, as_of=date(2026, 11, 1)), NOON).state == "standing"


def test_day_without_an_hour_ends_at_midnight_of_its_clock() -> None:
    (one,) = read_deadlines([{"at": "2026-12-31", "zone": "Europe/Berlin"}])
    assert one.at == datetime(2026, 12, 31, 22, 59, tzinfo=UTC)


def test_faulty_deadlines_are_refused_with_their_places() -> None:
    with pytest.raises(FundingError) as found:
        read_deadlines(
            [{"at": "soon"}, {"at": "2026-01-01T10:00", "zone": "Mars/Olympus"}, {"at": None}, {"at": 5}]
        )
    assert [fault.place for fault in found.value.faults] == [
        "deadlines.1.at",
        "deadlines.2.zone",
        "deadlines.3.at",
        "deadlines.4.at",
    ]


def test_day_is_kept_until_a_deadline_passes() -> None:
    ready = compiled().at(datetime(2026, 12, 1, 15, 0, tzinfo=UTC))
    assert compiled().at(datetime(2026, 12, 1, 16, 0, tzinfo=UTC)) is ready
    after = compiled().at(datetime(2026, 12, 1, 16, 0, 1, tzinfo=UTC))
    assert after is not ready
    closed = compiled().place["horizon-neb-2026-01"]
    assert (ready.timings[closed].verdict, after.timings[closed].verdict) == (True, False)
