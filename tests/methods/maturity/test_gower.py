"""Gower's dissimilarity: each kind of characteristic by hand, unknown values, refusals."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.maturity.gower import Kind, gower


@pytest.mark.parametrize(
    ("kind", "values", "apart"),
    [
        ("interval", [0, 5, 10], [0.5, 1, 0.5]),
        ("ordinal", [1, 10, 1000], [0.5, 1, 0.5]),
        ("nominal", ["a", "a", "b"], [0, 1, 1]),
        ("symmetric", [0, 0, 1], [0, 1, 1]),
        ("asymmetric", [1, 1, 0], [0, 1, 1]),
    ],
)
def test_one_characteristic_by_hand(kind: Kind, values: list[object], apart: list[float]) -> None:
    found = gower([values], [kind])
    assert found[np.triu_indices(3, 1)] == pytest.approx(apart)


def test_two_that_lack_it_are_not_compared_by_it() -> None:
    found = gower([[0, 0, 1], [0, 10, 10]], ["asymmetric", "interval"])
    assert found[0, 1] == 1
    assert found[1, 2] == 0.5


def test_unknown_values_are_left_out_of_the_mean() -> None:
    found = gower([[0, None, 10], ["a", "a", "b"]], ["interval", "nominal"])
    assert found[0, 1] == 0
    assert found[0, 2] == 1
    assert np.isnan(gower([[1, None]], ["interval"])[0, 1])


@given(st.lists(st.tuples(st.floats(-5, 5), st.booleans(), st.sampled_from("abc")), min_size=2, max_size=10))
def test_it_is_a_dissimilarity(rows: list[tuple[float, bool, str]]) -> None:
    found = gower(list(zip(*rows, strict=True)), ["interval", "symmetric", "nominal"])
    assert (found == found.T).all()
    assert (np.diagonal(found) == 0).all()
    assert ((found >= 0) & (found <= 1 + 1e-12)).all()


@pytest.mark.parametrize(
    ("columns", "kinds"),
    [
        ([], []),
        ([[1, 2]], ["interval", "nominal"]),
        ([[1, 2], [1]], ["interval", "nominal"]),
        ([[1, 2]], ["cardinal"]),
        ([["low", "high"]], ["ordinal"]),
        ([[1, 2]], ["asymmetric"]),
    ],
)
def test_columns_that_do_not_fit_are_refused(columns: list[list[object]], kinds: list[Kind]) -> None:
    with pytest.raises(MethodError):
        gower(columns, kinds)
