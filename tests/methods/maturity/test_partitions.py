"""Likeness of two groupings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.maturity.partitions import adjusted_rand


def test_names_of_groups_do_not_matter() -> None:
    assert adjusted_rand([1, 1, 2, 2], ["b", "b", "a", "a"]) == 1


def test_partly_alike_groupings_as_published() -> None:
    assert adjusted_rand([0, 0, 1, 1], [0, 0, 1, 2]) == pytest.approx(0.571428571)
    assert adjusted_rand([0, 0, 1, 1], [0, 1, 0, 1]) == pytest.approx(-0.5)


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=30))
def test_it_is_the_same_both_ways_and_at_most_one(rows: list[tuple[int, int]]) -> None:
    first, second = zip(*rows, strict=True)
    assert adjusted_rand(first, second) == pytest.approx(adjusted_rand(second, first))
    assert adjusted_rand(first, second) <= 1 + 1e-12
    assert adjusted_rand(first, first) == 1


def test_groupings_of_other_cases_are_refused() -> None:
    with pytest.raises(MethodError):
        adjusted_rand([1, 2], [1])
