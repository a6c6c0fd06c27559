"""Intervals over units: both ways agree, they narrow with more units, and draws without a value are told."""

import numpy as np
import pytest

from zeroward.methods.coding.agreement import agreement
from zeroward.methods.coding.alpha import alpha
from zeroward.methods.coding.ratings import Ratings, ratings_of
from zeroward.methods.coding.resampling import alpha_interval, interval_of, resampled
from zeroward.methods.ghg.method import MethodError


def noisy(units: int) -> Ratings:
    random = np.random.default_rng(3)
    truth = random.integers(0, 3, units)
    second = np.where(random.random(units) < 0.2, random.integers(0, 3, units), truth)
    return ratings_of(np.stack([truth, second], axis=1))


def test_all_draws_at_once_agree_with_draws_one_by_one() -> None:
    ratings = noisy(80)
    fast = alpha_interval(ratings, draws=1500)
    slow = resampled(ratings, lambda one: alpha(one).value, draws=1500, seed=2)
    assert fast.low == pytest.approx(slow.low, abs=0.03)
    assert fast.high == pytest.approx(slow.high, abs=0.03)


def test_interval_holds_the_value_and_narrows_with_units() -> None:
    widths = []
    for units in (30, 600):
        ratings = noisy(units)
        found, value = alpha_interval(ratings), alpha(ratings).value
        assert value is not None
        assert found.low is not None
        assert found.high is not None
        assert found.low < value < found.high
        widths.append(found.high - found.low)
    assert widths[1] < widths[0] / 3


def test_same_seed_gives_the_same_interval() -> None:
    assert alpha_interval(noisy(40)) == alpha_interval(noisy(40))


def test_ordinal_alpha_and_other_measures_have_intervals() -> None:
    ratings = noisy(25)
    assert alpha_interval(ratings, "ordinal", draws=50).low is not None
    assert resampled(ratings, lambda one: agreement(one, "gwet").value, draws=50).high is not None


def test_draws_without_variation_have_no_value_and_are_told() -> None:
    found = alpha_interval(ratings_of([[1, 1], [1, 1], [1, 1], [2, 2]]), draws=400)
    assert found.without_value > 50
    assert found.high == 1
    none = alpha_interval(ratings_of([[1, 1], [1, 1]]), draws=10)
    assert (none.low, none.high, none.without_value) == (None, None, 10)


def test_draws_without_a_pair_are_told() -> None:
    rows: list[list[int | None]] = [[1, 2], [1, None], [2, None], [1, None], [2, None]]
    found = resampled(ratings_of(rows), lambda one: alpha(one).value, draws=200)
    assert found.without_value > 10


def test_nothing_to_draw_from_is_refused() -> None:
    empty = Ratings(np.full((2, 2), -1, dtype=np.int32), (1,))
    with pytest.raises(MethodError, match="Nobody"):
        resampled(empty, lambda one: alpha(one).value)


def test_no_draw_with_a_value_gives_no_ends() -> None:
    assert interval_of(np.array([np.nan, np.nan])).low is None
