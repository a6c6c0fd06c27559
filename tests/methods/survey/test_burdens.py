"""Hours asked of each member."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.survey.burdens import (
    Ask,
    hours_by_member,
    minutes_left,
    months_before,
    next_start,
    permanent_number,
    repeated_contact,
    resting,
)
from zeroward.methods.survey.errors import SurveyError

DAY = datetime.date(2025, 6, 30)
ASKS = [
    Ask("vantaa", datetime.date(2024, 7, 1), 25, stream="survey"),
    Ask("vantaa", datetime.date(2025, 6, 1), 90, people=2, stream="focus group"),
    Ask("vantaa", datetime.date(2024, 6, 30), 600),
    Ask("cascais", datetime.date(2025, 5, 1), 75, stream="interview"),
    Ask("cascais", datetime.date(2025, 7, 1), 75),
]


def test_hours_are_those_of_the_last_twelve_months() -> None:
    assert hours_by_member(ASKS, until=DAY) == {"vantaa": pytest.approx(205 / 60), "cascais": 1.25}


def test_minutes_left_never_below_zero() -> None:
    assert minutes_left(ASKS, budget=120, members=["vantaa", "cascais", "leuven"], until=DAY) == [0, 45, 120]
    with pytest.raises(SurveyError, match="leuven"):
        minutes_left(ASKS, budget={"vantaa": 100}, members=["vantaa", "leuven"], until=DAY)


def test_resting_members_and_their_day() -> None:
    assert resting(ASKS, until=DAY, days=30) == {"vantaa": datetime.date(2025, 7, 1)}
    assert resting(ASKS, until=DAY, days=29) == {}


def test_repeated_contact_counts_members() -> None:
    found = repeated_contact(ASKS, until=DAY)
    assert (found.asked, found.again, found.most, found.rate) == (2, 1, 2, 0.5)


def test_month_ends_do_not_overflow() -> None:
    assert months_before(datetime.date(2025, 3, 31), 1) == datetime.date(2025, 2, 28)
    assert months_before(datetime.date(2024, 2, 29), 12) == datetime.date(2023, 2, 28)


@pytest.mark.parametrize(("minutes", "people"), [(-1, 1), (float("nan"), 1), (float("inf"), 1), (5, -1)])
def test_impossible_requests_are_refused(minutes: float, people: int) -> None:
    with pytest.raises(SurveyError):
        Ask("x", DAY, minutes, people)


@given(st.text(min_size=1), st.text())
def test_permanent_numbers_stay_and_lie_in_the_unit_interval(member: str, salt: str) -> None:
    found = permanent_number(member, salt=salt)
    assert 0 <= found < 1
    assert found == permanent_number(member, salt=salt)


def test_next_wave_starts_behind_this_one_also_round_the_circle() -> None:
    assert next_start([], 0.3) == 0.3
    assert next_start([0.4, 0.5], 0.3) == pytest.approx(0.5)
    assert next_start([0.9, 0.1], 0.8) == pytest.approx(0.1)
