"""Fairness floors: possible or not, and what they cost, against every allocation there is."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.matching import Floor, allocate, demand_possible, floor_prices

pytestmark = pytest.mark.slow

FIT = np.array([[0.9, 0.8], [0.8, 0.7], [0.2, 0.3]])


def test_floor_that_costs_is_priced() -> None:
    floor = Floor("Small towns", [2], 1)
    made = allocate(FIT, capacity=[1, 1], floors=[floor])
    price = floor_prices(FIT, made, capacity=[1, 1], floors=[floor])[0]
    assert (price.held, price.without, price.least) == (1, 0, 1)
    assert price.price == pytest.approx(1.6 - 1.2)
    assert "1.600 instead of 1.200" in price.sentence


def test_floor_that_would_hold_anyway_costs_nothing() -> None:
    floor = Floor("First-timers", [0], 1)
    made = allocate(FIT, capacity=[1, 1], floors=[floor])
    price = floor_prices(FIT, made, capacity=[1, 1], floors=[floor])[0]
    assert price.price == pytest.approx(0.0)
    assert "It costs nothing" in price.sentence


def test_floor_that_keeps_others_out_says_how_many() -> None:
    """The only host of the small town takes one city; kept for it, two others stay without."""
    fit = np.array([[0.9, np.nan], [0.8, np.nan], [0.1, np.nan]])
    floor = Floor("Small towns", [2], 1)
    made = allocate(fit, capacity=[2, 0], floors=[floor])
    price = floor_prices(fit, made, capacity=[2, 0], floors=[floor])[0]
    assert (price.held, price.without, price.placed, price.free_placed) == (1, 0, 2, 2)


def test_floor_that_cannot_be_kept_says_how_many_can() -> None:
    with pytest.raises(MethodError) as caught:
        demand_possible(FIT, capacity=[1, 1], floors=[Floor("Small towns", [0, 1, 2], 3)])
    assert str(caught.value.message) == (
        "Small towns: at least 3 cannot have a place. 3 take part, and at most 2 of them can be placed."
    )
    assert caught.value.place == "Small towns"


def test_decisions_of_people_count_before_a_floor() -> None:
    fixed = [Floor("0", [0], 1, host=0), Floor("1", [1], 1, host=1)]
    with pytest.raises(MethodError, match="at most 0"):
        demand_possible(FIT, capacity=[1, 1], floors=[Floor("Small towns", [2], 1)], beside=fixed)


@settings(max_examples=60, deadline=None)
@given(
    fit=st.lists(st.lists(st.integers(1, 9), min_size=2, max_size=2), min_size=3, max_size=4),
    group=st.sets(st.integers(0, 2), min_size=1, max_size=3),
    least=st.integers(1, 3),
)
def test_price_is_the_difference_to_the_best_without_it(
    fit: list[list[int]], group: set[int], least: int
) -> None:
    table = np.array(fit, dtype=np.float64)
    floor = Floor("Group", sorted(group), least)
    every = _best(table, group, 0)
    kept = _best(table, group, least)
    if kept is None:
        with pytest.raises(MethodError):
            demand_possible(table, capacity=[1, 1], floors=[floor])
        return
    assert every is not None
    made = allocate(table, capacity=[1, 1], floors=[floor])
    price = floor_prices(table, made, capacity=[1, 1], floors=[floor])[0]
    assert price.value == pytest.approx(kept)
    assert price.free == pytest.approx(every)
    assert price.price >= -1e-9


def _best(fit: np.ndarray, group: set[int], least: int) -> float | None:
    """Of all ways to fill both seats, the largest sum with enough of the group; None when there is none."""
    found = None
    for one, other in product(range(len(fit)), repeat=2):
        if one == other or len({one, other} & group) < least:
            continue
        value = float(fit[one, 0] + fit[other, 1])
        found = value if found is None else max(found, value)
    return found
