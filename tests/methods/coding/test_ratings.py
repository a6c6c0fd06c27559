"""Reading ratings: what counts as nothing said, in which order categories stand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.coding.ratings import ratings_of
from zeroward.methods.ghg.method import MethodError


def test_marks_for_nothing_are_read() -> None:
    ratings = ratings_of([["*", "1", ""], [None, float("nan"), "NA"], ["2", 1, "1.0"]])
    assert ratings.codes.tolist() == [[-1, 0, -1], [-1, -1, -1], [1, 0, 0]]


def test_numbers_stand_before_words_and_words_before_sets() -> None:
    ratings = ratings_of([["b", 10, 2], ["a", ["x", "y"], ["x"]]])
    assert ratings.categories == (2, 10, "a", "b", frozenset("x"), frozenset("xy"))
    assert ratings.values is None


def test_rows_of_coders_are_turned() -> None:
    assert ratings_of([[1, 2, 3], [1, 2, 2]], by="coder").codes.shape == (3, 2)


@given(st.lists(st.lists(st.integers(-3, 300), min_size=2, max_size=2), min_size=1, max_size=20))
def test_arrays_are_read_as_lists_are(rows: list[list[int]]) -> None:
    for table in (np.array(rows), np.array(rows, dtype=np.float64), np.array(rows) + 0.5):
        fast, slow = ratings_of(table), ratings_of(table.tolist())
        assert fast.codes.tolist() == slow.codes.tolist()
        assert [float(str(one)) for one in fast.categories] == [float(str(one)) for one in slow.categories]


def test_counts_add_to_what_was_said() -> None:
    ratings = ratings_of([[1, 2, None], [2, 2, 2]])
    assert ratings.counts().tolist() == [[1, 1], [0, 3]]
    assert ratings.said().tolist() == [2, 3]


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([[1, 2], [1]], "different lengths"),
        ([[None, None]], "Nobody"),
        (np.array([[np.nan, np.nan]]), "Nobody"),
        (np.array([1.0, 2.0]), "table"),
        (np.array([[np.inf, 1.0]]), "too large"),
        ([[1, float("inf")]], "too large"),
        ([[1, 1e200]], "too large"),
        ([[[{}], 1]], "else than codes"),
    ],
)
def test_ratings_that_cannot_be_read_are_refused(rows: list[list[int]], words: str) -> None:
    with pytest.raises(MethodError, match=words):
        ratings_of(rows)


def test_too_many_cells_are_refused_with_a_way_out() -> None:
    ratings = ratings_of(np.random.default_rng(1).random((10_000, 2)))
    with pytest.raises(MethodError) as refused:
        ratings.counts()
    assert "alpha" in refused.value.remedy
