"""Median slopes and their exact interval."""

import itertools
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import theilslopes

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.monitoring import theil_sen
from zeroward.methods.monitoring.trend import left_out


def test_median_slope_by_hand() -> None:
    # slopes 1, 1, 1 between 2020-22, and 10-2=8, (10-1)/2=4.5, 10/3 to 2023: sorted 1 1 1 3.33 4.5 8
    found = theil_sen({2020: 0.0, 2021: 1.0, 2022: 2.0, 2023: 10.0})
    assert found is not None
    assert found.slope == pytest.approx((1 + 10 / 3) / 2)
    assert (found.n, found.since, found.until, found.low, found.high) == (4, 2020, 2023, None, None)
    assert "too few" in found.sentence


def test_five_figures_allow_an_interval_of_all_slopes() -> None:
    found = theil_sen({2020: 0.0, 2021: 1.0, 2022: 2.5, 2023: 3.0, 2024: 5.0})
    assert found is not None
    assert (found.low, found.high) == (pytest.approx(0.5), pytest.approx(2.0))
    assert found.sure
    assert found.sentence == "5 figures from 2020 to 2024: the direction is clear."


def test_figures_that_go_up_and_down_leave_the_direction_open() -> None:
    found = theil_sen({2020: 5.0, 2021: 4.0, 2022: 6.0, 2023: 3.0, 2024: 5.5, 2025: 4.5})
    assert found is not None
    assert not found.sure
    assert "not clear" in found.sentence


def test_one_figure_that_is_off_moves_the_slope_little() -> None:
    straight = {2015 + at: 2.0 * at for at in range(10)}
    found = theil_sen({**straight, 2024: 500.0})
    assert found is not None
    assert found.slope == pytest.approx(2.0)


def test_single_figure_has_no_trend_and_a_word_is_refused() -> None:
    assert theil_sen({2020: 1.0}) is None
    with pytest.raises(MethodError, match="no number"):
        theil_sen({2020: float("nan"), 2021: 1.0})
    with pytest.raises(MethodError):
        theil_sen({2020: 1.0, 2021: 1.0}, level=1.0)


@pytest.mark.parametrize("n", range(2, 8))
def test_interval_leaves_out_as_many_slopes_as_every_order_of_the_figures_allows(n: int) -> None:
    """Counted over all orders: the chance that the true slope (0) lies within is at least 95 of 100, and one more slope
    left out at either end would make it less."""
    orders = [
        sum(b > a for a, b in itertools.combinations(order, 2)) for order in itertools.permutations(range(n))
    ]
    pairs = n * (n - 1) // 2

    def held(out: int) -> Fraction:
        return Fraction(sum(out < rising < pairs - out for rising in orders), len(orders))

    out = left_out(n, 0.95)
    if out is None:
        assert held(0) < Fraction(95, 100)
    else:
        assert held(out) >= Fraction(95, 100)
        assert held(out + 1) < Fraction(95, 100)


@given(st.lists(st.integers(-1000, 1000), min_size=31, max_size=60, unique=True))
def test_many_figures_agree_with_scipy(values: list[int]) -> None:
    years = np.arange(1960, 1960 + len(values))
    theirs = theilslopes(np.array(values, dtype=float), years, alpha=0.95)
    ours = theil_sen({int(year): float(one) for year, one in zip(years, values, strict=True)})
    assert ours is not None
    assert ours.slope == pytest.approx(theirs.slope)
    assert (ours.low, ours.high) == (pytest.approx(theirs.low_slope), pytest.approx(theirs.high_slope))


SERIES = st.dictionaries(st.integers(1990, 2030), st.floats(-1e6, 1e6), min_size=2, max_size=15)


@given(SERIES, st.floats(-1e3, 1e3), st.floats(0.1, 100))
def test_shift_and_scale_carry_over(values: dict[int, float], shift: float, scale: float) -> None:
    one, other = theil_sen(values), theil_sen({year: shift + scale * value for year, value in values.items()})
    assert one is not None
    assert other is not None
    assert other.slope == pytest.approx(scale * one.slope, rel=1e-6, abs=1e-6)


@given(SERIES)
def test_slope_lies_in_its_interval_and_no_order_matters(values: dict[int, float]) -> None:
    found = theil_sen(values)
    assert found is not None
    assert found == theil_sen(dict(reversed(list(values.items()))))
    if found.low is not None and found.high is not None:
        assert found.low <= found.slope <= found.high
