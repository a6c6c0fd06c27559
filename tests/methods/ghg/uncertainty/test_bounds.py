import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.methods.ghg.uncertainty.cases import FOUND, close
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.uncertainty import bounds, combine_product, combine_sum

rows = st.lists(st.tuples(st.floats(0.1, 1e6), st.floats(0, 200)), min_size=1, max_size=20)


def test_product_rule_case():
    case = FOUND["unc-product"]
    found = combine_product(case["inputs"]["U_ad_pct"], case["inputs"]["U_ef_pct"])
    assert close(float(found), case["expected"]["U"])


def test_sum_rule_case():
    case = FOUND["unc-sum"]
    items = case["inputs"]["items"]
    each = combine_product([one["U_ad"] for one in items], [one["U_ef"] for one in items])
    assert close(combine_sum([one["E"] for one in items], each), case["expected"]["U_total"])


@given(rows, st.randoms())
def test_sum_rule_in_any_order(found, random):
    shuffled = list(found)
    random.shuffle(shuffled)
    assert combine_sum(*zip(*found, strict=True)) == pytest.approx(
        combine_sum(*zip(*shuffled, strict=True)), rel=1e-12, abs=1e-12
    )


@given(rows)
def test_sum_of_independent_rows_is_never_wider_than_of_correlated_ones(found):
    values, percents = zip(*found, strict=True)
    together = combine_sum(values, percents, groups=["one"] * len(found))
    assert combine_sum(values, percents) <= together * (1 + 1e-12)
    assert together == pytest.approx(np.average(percents, weights=values))


def test_rows_of_a_group_move_together():
    assert combine_sum([100, 100], [10, 10], groups=["gas", "gas"]) == pytest.approx(10)
    assert combine_sum([100, 100], [10, 10], groups=["gas", "oil"]) == pytest.approx(10 / np.sqrt(2))


def test_a_sum_of_zero_has_no_percent():
    with pytest.raises(MethodError, match="zero"):
        combine_sum([5, -5], [10, 10])


@pytest.mark.parametrize("wrong", [-1, np.inf])
def test_bounds_refuse_what_is_no_percent(wrong):
    with pytest.raises(MethodError):
        bounds(wrong)


def test_bounds_of_one_side_each():
    one = bounds(lower=[10, 5], upper=[30, 5])
    assert one.even.tolist() == [False, True]
    assert bounds([np.nan, 3]).entered.tolist() == [False, True]
