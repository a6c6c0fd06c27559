"""The best set of projects within a budget, against trying all of them."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.appraisal import best_choice
from zeroward.methods.ghg.method import MethodError

projects = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 100)), max_size=8)


def test_the_best_ratio_first_is_not_the_best() -> None:
    """CLRS 16.2: 220 against 160."""
    found = best_choice([10, 20, 30], [60, 100, 120], 50)
    assert (found.benefit, found.greedy, found.chosen) == (220, 160, (1, 2))


@given(projects, st.integers(0, 120))
def test_no_other_set_brings_more(rows: list[tuple[int, int]], budget: int) -> None:
    costs, gains = [row[0] for row in rows], [row[1] for row in rows]
    found = best_choice(costs, gains, budget)
    best = max(
        sum(gain for gain, one in zip(gains, taken, strict=True) if one)
        for taken in product((0, 1), repeat=len(rows))
        if sum(cost for cost, one in zip(costs, taken, strict=True) if one) <= budget
    )
    assert found.benefit == pytest.approx(best)
    assert found.cost <= budget + 1e-9
    assert found.greedy <= found.benefit + 1e-9


def test_bad_input_is_refused() -> None:
    with pytest.raises(MethodError, match="same projects"):
        best_choice([1], [1, 2], 3)
    with pytest.raises(MethodError, match="budget"):
        best_choice([1], [1], -3)
