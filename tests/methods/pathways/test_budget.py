"""Budgets and the cuts that keep to them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.pathways import budget_share, required_rate, spent, years_left

START = st.floats(1, 1e6)


@given(start=START, years_of_budget=st.floats(1.0, 50))
def test_required_rate_spends_the_budget(start: float, years_of_budget: float) -> None:
    budget = start * years_of_budget
    assert spent(start, required_rate(start, budget)) == pytest.approx(budget, rel=1e-6)


@given(start=START, share=st.floats(0.1, 0.95), years=st.integers(2, 80))
def test_required_rate_with_an_end_spends_the_budget(start: float, share: float, years: int) -> None:
    budget = start * (1 + share * (years - 1))
    assert spent(start, required_rate(start, budget, years), years) == pytest.approx(budget, rel=1e-6)


def test_budget_that_lasts_needs_no_cut() -> None:
    assert required_rate(10, 1000, 50) == 0
    assert years_left(10, 1000) == 100
    assert budget_share(1000, 0.25) == 250


def test_budget_over_years_is_the_sum_of_their_figures() -> None:
    assert spent(1000, 0.1, 3) == pytest.approx(1000 + 900 + 810)
    assert spent(1000, 0.1) == pytest.approx(1000 / 0.105360515657826)


def test_budget_that_is_spent_is_refused() -> None:
    with pytest.raises(ValueError, match="first year"):
        required_rate(1000, 900, 10)
    with pytest.raises(ValueError, match="spent"):
        required_rate(10, 0)
    with pytest.raises(ValueError, match="between"):
        spent(10, 0)
    with pytest.raises(ValueError, match="share"):
        budget_share(10, 2)
    with pytest.raises(ValueError, match="for ever"):
        years_left(0, 5)
