"""Split of the gain among members."""

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zeroward.methods.energy_sharing import Community, by_weights, equal, shapley
from zeroward.methods.ghg.method import MethodError

ROOF = ((10.0, 0.0), (0.0, 0.0), (0.0, 0.0))
USE = ((0.0, 0.0), (6.0, 1.0), (8.0, 1.0))


def test_shapley_is_the_mean_over_all_orders():
    community = Community(ROOF, USE, 2.0)
    sums = np.zeros(3)
    orders = list(permutations(range(3)))
    for order in orders:
        joined = 0
        for member in order:
            sums[member] += community.worth(joined | 1 << member) - community.worth(joined)
            joined |= 1 << member
    assert shapley(community).parts == pytest.approx(tuple(sums / len(orders)))
    assert sum(shapley(community).parts) == pytest.approx(community.gain) == pytest.approx(20)


def test_member_who_brings_nothing_gets_nothing_by_shapley_but_something_by_head():
    community = Community(((5.0,), (0.0,), (0.0,)), ((0.0,), (5.0,), (0.0,)))
    assert shapley(community).parts == pytest.approx((2.5, 2.5, 0))
    assert equal(community).parts == pytest.approx((5 / 3,) * 3)
    assert equal(community).complaint == pytest.approx(5 / 3)  # the two who share could leave the third
    assert shapley(community).complaint == pytest.approx(0)


def test_weights_are_followed_and_unevenness_is_measured():
    community = Community(ROOF, USE)
    assert by_weights(community, (2, 1, 1)).parts == pytest.approx((5, 2.5, 2.5))
    assert equal(community).gini == pytest.approx(0)
    assert by_weights(community, (1, 0, 0)).gini == pytest.approx(2 / 3)


def test_large_communities_are_drawn_the_same_each_time():
    made = np.random.default_rng(3)
    community = Community(made.random((14, 24)), made.random((14, 24)))
    first, again = shapley(community), shapley(community)
    assert first.parts == again.parts
    assert first.complaint is None
    assert sum(first.parts) == pytest.approx(community.gain)


@pytest.mark.parametrize(
    ("injected", "withdrawn", "words"),
    [
        (((1.0,),), ((1.0,), (1.0,)), "same intervals"),
        (((-1.0,),), ((1.0,),), "gap"),
        ((), (), "same intervals"),
    ],
)
def test_bad_series_are_refused(injected, withdrawn, words):
    with pytest.raises(MethodError, match=words):
        Community(injected, withdrawn)


@pytest.mark.parametrize("weights", [(0, 0, 0), (1, 1), (-1, 1, 1)])
def test_bad_weights_are_refused(weights):
    with pytest.raises(MethodError):
        by_weights(Community(ROOF, USE), weights)


TABLE = st.lists(st.lists(st.floats(0, 100), min_size=3, max_size=3), min_size=2, max_size=5)


@given(TABLE, st.randoms())
@settings(max_examples=40)
def test_shapley_leaves_nobody_worse_off_than_alone(injected, random):
    withdrawn = [random.sample(row, len(row)) for row in injected]
    found = shapley(Community(injected, withdrawn))
    assert found.all_better_off
    assert sum(found.parts) == pytest.approx(found.gain, abs=1e-6)
    assert -1e-9 <= found.gini <= 1
