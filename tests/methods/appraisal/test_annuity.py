"""Annuities undo one another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.appraisal import (
    capital_recovery_factor,
    discount_factor,
    future_value,
    payment,
    periods,
    present_value,
)

RATE = st.floats(min_value=0.001, max_value=0.3)
LIFE = st.integers(min_value=1, max_value=60)


@given(rate=RATE, life=LIFE)
def test_recovery_factor_repays_one(rate: float, life: int) -> None:
    yearly = capital_recovery_factor(rate, life)
    assert sum(yearly * discount_factor(rate, year) for year in range(1, life + 1)) == pytest.approx(1)


@given(rate=RATE, life=LIFE, sum_=st.floats(1, 1e7))
def test_payment_present_value_and_periods_agree(rate: float, life: int, sum_: float) -> None:
    paid = payment(rate=rate, periods=life, present=sum_)
    assert present_value(rate=rate, periods=life, payment=paid) == pytest.approx(sum_)
    assert future_value(rate=rate, periods=life, payment=paid, present=sum_) == pytest.approx(
        0, abs=1e-3 * sum_
    )
    if life <= 20:  # later payments hardly tell one period from the next
        assert periods(rate=rate, payment=paid, present=sum_) == pytest.approx(life, rel=1e-6)


def test_without_interest_everything_is_division() -> None:
    assert capital_recovery_factor(0, 20) == 0.05
    assert payment(rate=0, periods=10, present=100) == pytest.approx(-10)
    assert periods(rate=0, payment=-10, present=100) == 10
    assert present_value(rate=0, periods=10, payment=-10) == 100
    assert future_value(rate=0, periods=10, payment=-10) == 100


def test_meaningless_annuities_are_refused() -> None:
    with pytest.raises(ValueError, match="life"):
        capital_recovery_factor(0.1, 0)
    with pytest.raises(ValueError, match="has no meaning here"):
        discount_factor(-1, 3)
    with pytest.raises(ValueError, match="never repay"):
        periods(rate=0.1, payment=-5, present=100)
    with pytest.raises(ValueError, match="nothing changes"):
        periods(rate=0, payment=0, present=100)
