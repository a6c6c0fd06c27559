"""Burden, concentration and weights, against the worked values of the study and known properties."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.equity import (
    burden,
    concentration_index,
    equity_weighted_npv,
    equity_weights,
    gini,
    kakwani,
    regressive,
)
from zeroward.methods.ghg.method import MethodError

INCOMES = st.lists(st.floats(1, 1e5), min_size=2, max_size=10)
SPREAD = [0.5, 0.75, 1.0, 1.5, 2.0]


def test_weights_of_the_study() -> None:
    # eta 1.3 at 0.5, 0.75, 1, 1.5 and 2 times the mean income
    assert equity_weights(SPREAD, mean=1) == pytest.approx((2.46, 1.45, 1, 0.59, 0.41), abs=5e-3)


def test_weighted_sum_stands_beside_the_plain_one() -> None:
    found = equity_weighted_npv([10, -10], [1, 2], mean=2, eta=1)
    assert (found.weighted, found.unweighted, found.weights) == (10, 0, (2, 1))


@given(incomes=INCOMES, npv=st.floats(-1e6, 1e6))
def test_without_eta_everybody_weighs_the_same(incomes: list[float], npv: float) -> None:
    found = equity_weighted_npv([npv] * len(incomes), incomes, eta=0)
    assert found.weighted == pytest.approx(found.unweighted)


def test_the_same_charge_for_all_is_regressive() -> None:
    assert burden([100, 100], [1000, 4000]) == (0.1, 0.025)
    assert regressive([100, 100], [1000, 4000]) is True
    assert regressive([100, 400], [1000, 4000]) is False
    assert regressive([100, 500], [1000, 4000]) is False
    assert regressive([100, 100, 900], [1000, 2000, 3000]) is None
    assert regressive([1, 2], [1000, 1000]) is None


def test_index_of_three_steps() -> None:
    # ranks 1/6, 1/2, 5/6; mean 2; covariance (1/3 + 1/3)/3 = 2/9; 2 x (2/9) / 2
    assert concentration_index([1, 2, 3], [10, 20, 30]) == pytest.approx(2 / 9)
    assert concentration_index([3, 2, 1], [10, 20, 30]) == pytest.approx(-2 / 9)
    assert gini([1, 2, 3]) == pytest.approx(2 / 9)
    assert kakwani([1, 1, 1], [1, 2, 3]) == pytest.approx(-2 / 9)


def test_sizes_of_groups_count() -> None:
    assert concentration_index([1, 3], [1, 2], [1, 3]) == pytest.approx(
        concentration_index([1, 3, 3, 3], [1, 2, 2, 2])
    )


@given(incomes=INCOMES)
def test_gini_lies_between_zero_and_one_and_knows_no_unit(incomes: list[float]) -> None:
    found = gini(incomes)
    assert -1e-12 <= found < 1
    assert gini([1000 * one for one in incomes]) == pytest.approx(found, abs=1e-9)


@given(incomes=INCOMES, share=st.floats(0.01, 0.5))
def test_proportional_payment_is_neither_progressive_nor_regressive(
    incomes: list[float], share: float
) -> None:
    assert kakwani([share * one for one in incomes], incomes) == pytest.approx(0, abs=1e-9)
    assert regressive([share * one for one in incomes], incomes) is not True


@given(incomes=INCOMES)
def test_equal_payment_is_as_regressive_as_incomes_are_unequal(incomes: list[float]) -> None:
    assert kakwani([1.0] * len(incomes), incomes) == pytest.approx(-gini(incomes), abs=1e-9)


@given(incomes=st.lists(st.floats(1, 1e5), min_size=2, max_size=8, unique=True))
def test_all_to_the_poorest_is_the_lowest_index(incomes: list[float]) -> None:
    ordered = sorted(incomes)
    values = [1.0] + [0.0] * (len(ordered) - 1)
    count = len(ordered)
    assert concentration_index(values, ordered) == pytest.approx(1 / count - 1)


def test_bad_input_is_refused() -> None:
    with pytest.raises(MethodError, match="2 amounts, but 1 incomes"):
        burden([1, 2], [1])
    with pytest.raises(MethodError, match="above zero"):
        burden([1], [0])
    with pytest.raises(MethodError, match="add to zero"):
        concentration_index([1, -1], [1, 2])
    with pytest.raises(MethodError, match="one size"):
        concentration_index([1, 2], [1, 2], [0, 0])
    with pytest.raises(MethodError, match="no number"):
        burden([float("nan")], [1])
    with pytest.raises(MethodError, match="Eta"):
        equity_weights([1, 2], eta=1e9)
