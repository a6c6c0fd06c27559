from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.ghg.method import MethodError, MissingError
from zeroward.methods.ghg.uncertainty import Categories, bounds, level, trend
from zeroward.methods.ghg.uncertainty.approach1 import NOT_ENTERED

EXAMPLE = Categories(
    keys=("a", "b", "c"),
    base=[1200, 350, 100],
    year=[1000, 400, 150],
    activity=bounds([5, 20, 10]),
    factor=bounds([7, 30, 100]),
)


def test_level_of_the_example():
    found = level(EXAMPLE)
    assert found.total == 1550
    assert found.lower == found.upper == pytest.approx(14.55907625341517, rel=1e-12)
    assert found.lower_contribution.sum() == pytest.approx((found.lower / 100) ** 2)


@pytest.mark.parametrize(("finite", "points"), [(True, 8.9733), (False, 8.9747)])
def test_trend_of_the_example(finite, points):
    found = trend(EXAMPLE, finite=finite)
    assert found.lower == found.upper == pytest.approx(points, abs=5e-5)
    assert found.change == pytest.approx((1550 - 1650) / 1650 * 100)


def test_columns_of_the_table_fit_together():
    columns = trend(EXAMPLE).columns
    assert columns["G_upper"] == pytest.approx(np.hypot(columns["E_upper"], columns["F_upper"]))
    assert columns["J"] == pytest.approx(np.array([1000, 400, 150]) / 1650)
    assert columns["K_upper"] == pytest.approx(columns["I"] * columns["F_upper"])
    assert columns["L_upper"] == pytest.approx(columns["J"] * columns["E_upper"] * np.sqrt(2))


def test_the_flags_swap_the_sensitivities():
    both = trend(replace(EXAMPLE, factor_correlated=False, activity_correlated=True)).columns
    assert both["K_lower"] == pytest.approx(both["J"] * both["F_lower"] * np.sqrt(2))
    assert both["L_lower"] == pytest.approx(both["I"] * both["E_lower"])


def test_uneven_bounds_stay_uneven():
    uneven = replace(EXAMPLE, factor=bounds(lower=[5, 20, 50], upper=[7, 30, 100]))
    found, change = level(uneven), trend(uneven)
    assert found.upper == pytest.approx(level(EXAMPLE).upper)
    assert found.lower < found.upper
    assert change.lower < change.upper == pytest.approx(trend(EXAMPLE).upper)


def test_bounds_of_the_emission_take_the_place_of_the_others():
    mixed = replace(EXAMPLE, emission=bounds([np.nan, np.nan, 40]), emission_correlated=True)
    columns = trend(mixed).columns
    assert columns["G_lower"].tolist()[2] == 40
    assert columns["K_lower"][2] == 0
    assert columns["L_lower"][2] == pytest.approx(columns["I"][2] * 40)
    assert level(mixed).lower < level(EXAMPLE).lower


def test_a_category_without_uncertainty_is_named():
    with pytest.raises(MissingError) as caught:
        level(replace(EXAMPLE, activity=bounds([5, np.nan, 10])))
    assert caught.value.place == "b"
    with pytest.raises(MissingError, match="states no uncertainty"):
        level(replace(EXAMPLE, factor=NOT_ENTERED))


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"base": None}, "base year"),
        ({"base": [0, 0, 0]}, "no trend"),
        ({"base": [1, 2]}, "3 categories"),
        ({"base": [1, 2, np.nan]}, "c has no emission"),
    ],
)
def test_a_trend_needs_a_whole_base_year(changed, words):
    with pytest.raises(MethodError, match=words):
        trend(replace(EXAMPLE, **changed))


def test_a_total_of_zero_has_no_level():
    with pytest.raises(MethodError, match="zero"):
        level(replace(EXAMPLE, year=[1, -1, 0]))


amounts = st.lists(
    st.tuples(st.floats(1, 1e6), st.floats(1, 1e6), st.floats(0, 150), st.floats(0, 150)),
    min_size=1,
    max_size=12,
)


@given(amounts, st.randoms())
def test_the_order_of_categories_changes_nothing(rows, random):
    shuffled = list(rows)
    random.shuffle(shuffled)
    first, second = (
        trend(
            Categories(
                keys=tuple(map(str, range(len(some)))),
                base=[one[0] for one in some],
                year=[one[1] for one in some],
                activity=bounds([one[2] for one in some]),
                factor=bounds([one[3] for one in some]),
            )
        )
        for some in (rows, shuffled)
    )
    assert first.upper == pytest.approx(second.upper, rel=1e-9, abs=1e-9)


@given(st.floats(1, 1e6), st.floats(1, 100))
def test_equal_years_with_a_correlated_factor_have_no_trend_from_it(amount, percent):
    same = Categories(("a",), year=[amount], base=[amount], activity=bounds(0), factor=bounds(percent))
    assert trend(same, finite=False).upper == pytest.approx(0, abs=1e-9)
    assert trend(replace(same, factor_correlated=False)).upper == pytest.approx(percent * np.sqrt(2))
