"""Discount rates as data."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.appraisal import discount_rate, discount_rates, stepped
from zeroward.methods.appraisal.rates import factor, factors
from zeroward.methods.ghg.method import MethodError, MissingError


def test_every_rate_says_where_it_is_from() -> None:
    found = discount_rates()
    assert len({one.key for one in found}) == len(found)
    for one in found:
        assert one.source
        assert one.label
        assert one.version
        assert one.mark in ("verified", "assumption")
        assert all(0 < rate < 0.2 for _, rate in one.steps)


def test_green_book_factors_are_those_of_its_table() -> None:
    green = discount_rate("green_book")
    for year, printed in {10: 0.7089, 30: 0.3563, 31: 0.3459, 75: 0.0942}.items():
        assert green.factor(year) == pytest.approx(printed, abs=5e-5)
    assert [green.rate(year) for year in (30, 31, 75, 76, 500)] == [0.035, 0.03, 0.03, 0.025, 0.025]


@given(years=st.integers(0, 200))
def test_constant_steps_are_a_constant_rate(years: int) -> None:
    flat = stepped([(10, 0.03), (None, 0.03)])
    assert flat.factor(years) == pytest.approx(factor(0.03, years))


@given(key=st.sampled_from([one.key for one in discount_rates()]), year=st.floats(0, 150))
def test_factors_fall_with_time(key: str, year: float) -> None:
    rate = discount_rate(key)
    assert rate.factor(year + 1) < rate.factor(year) <= 1


def test_parts_of_a_year_and_years_before_today() -> None:
    rate = stepped([(1, 0.21), (None, 0.0)])
    assert rate.factor(0.5) == pytest.approx(1 / 1.1)
    assert rate.factor(-1) == pytest.approx(1.21)
    assert list(factors(rate, 3)) == pytest.approx([1, 1 / 1.21, 1 / 1.21])


def test_year_past_the_last_step_is_missing() -> None:
    with pytest.raises(MissingError, match="no rate for year 6"):
        stepped([(5, 0.03)], label="Own").rate(6)


def test_unknown_rate_is_missing() -> None:
    with pytest.raises(MissingError, match="no discount rate called mine"):
        discount_rate("mine")


@pytest.mark.parametrize("steps", [[], [(30, 0.03), (20, 0.02)], [(None, 0.03), (20, 0.02)], [(5, -1.5)]])
def test_steps_out_of_order_are_refused(steps: list[tuple[int | None, float]]) -> None:
    with pytest.raises(MethodError):
        stepped(steps)


def test_endless_time_is_refused() -> None:
    with pytest.raises(MethodError, match="no time to reckon with"):
        factor(0.03, float("inf"))
    with pytest.raises(MethodError, match="no time to reckon with"):
        discount_rate("green_book").factor(1e9)
