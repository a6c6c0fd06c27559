"""Paths end where they should and their sums are what the words say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.pathways import (
    annual_rate,
    annual_sum,
    exponential,
    linear,
    logistic,
    piecewise,
    s_curve,
    trapezoid,
)

LEVEL = st.floats(min_value=0.1, max_value=1e8)
YEARS = st.integers(min_value=1, max_value=60)


@given(start=LEVEL, end=LEVEL, years=YEARS)
def test_linear_and_exponential_end_at_the_target(start: float, end: float, years: int) -> None:
    for path in (linear(start, end, years), exponential(start, end, years)):
        assert len(path) == years + 1
        assert path[0] == start
        assert path[-1] == end


@given(start=LEVEL, end=LEVEL, years=YEARS)
def test_annual_rate_carries_start_to_end(start: float, end: float, years: int) -> None:
    assert start * (1 - annual_rate(start, end, years)) ** years == pytest.approx(end, rel=1e-6)


@given(start=LEVEL, share=st.floats(0.01, 0.99), years=st.integers(2, 40))
def test_exponential_spends_less_than_linear(start: float, share: float, years: int) -> None:
    end = start * share
    assert trapezoid(exponential(start, end, years)) <= trapezoid(linear(start, end, years)) * (1 + 1e-9)


@given(start=LEVEL, end=LEVEL, years=st.integers(2, 40), steepness=st.floats(0.1, 3))
def test_logistic_meets_both_ends_and_stays_between(
    start: float, end: float, years: int, steepness: float
) -> None:
    path = logistic(start, end, years, steepness=steepness)
    assert (path[0], path[-1]) == (start, end)
    slack = 1e-9 * max(start, end)
    assert min(start, end) - slack <= path.min()
    assert path.max() <= max(start, end) + slack


@given(start=LEVEL, end=LEVEL, years=YEARS)
def test_trapezoid_of_a_line_is_its_mean_times_years(start: float, end: float, years: int) -> None:
    assert trapezoid(linear(start, end, years)) == pytest.approx((start + end) / 2 * years)


def test_annual_sum_leaves_the_base_year_out() -> None:
    assert annual_sum([10, 8, 6, 4]) == 18
    assert annual_sum([10, 8, 6, 4], first=0, last=1) == 18


def test_piecewise_fills_the_years_between() -> None:
    path = piecewise({2030: 20, 2019: 100, 2025: 70})
    assert path[2019] == 100
    assert path[2022] == pytest.approx(85)
    assert path[2030] == 20
    assert len(path) == 12


def test_path_without_years_is_refused() -> None:
    with pytest.raises(ValueError, match="one year"):
        linear(1, 0, 0)


def test_constant_rate_to_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="positive"):
        exponential(100, 0, 10)


def test_flat_logistic_is_refused() -> None:
    with pytest.raises(ValueError, match="flat"):
        logistic(100, 20, 10, steepness=0)


def test_single_point_is_no_path() -> None:
    with pytest.raises(ValueError, match="two"):
        piecewise({2030: 1})
    with pytest.raises(ValueError, match="two"):
        trapezoid([1])


def test_s_curve_is_half_way_at_its_midpoint_and_never_overflows() -> None:
    assert s_curve(2026, maximum=80, steepness=0.9, midpoint=2026) == 40
    assert s_curve(1e6, maximum=80, steepness=5, midpoint=0) == 80
    assert s_curve(-1e6, maximum=80, steepness=5, midpoint=0) == 0
