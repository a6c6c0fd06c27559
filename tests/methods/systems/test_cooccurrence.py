"""Codes that stand together: by hand, against SciPy's exact test, corrections for many tests."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.systems.cooccurrence import cooccurrence, fisher_exact
from zeroward.methods.systems.many_tests import benjamini_hochberg, holm

ROWS = [[1, 1, 0], [1, 1, 0], [1, 0, 0], [0, 0, 1], [0, 0, 1]]


def test_small_table_by_hand() -> None:
    found = cooccurrence(ROWS, ["funding", "data", "staff"])
    assert found.counts.tolist() == [[3, 2, 0], [2, 2, 0], [0, 0, 2]]
    pair = found.pairs[0]
    assert (pair.first, pair.second, pair.together) == ("funding", "data", 2)
    assert pair.phi == pytest.approx((5 * 2 - 6) / np.sqrt(6 * 6))
    assert pair.jaccard == pytest.approx(2 / 3)
    assert pair.npmi == pytest.approx(np.log(0.4 / (0.6 * 0.4)) / -np.log(0.4))
    assert found.pairs[1].npmi == -1


@given(st.tuples(*[st.integers(0, 30)] * 4))
def test_exact_test_agrees_with_scipy(table: tuple[int, int, int, int]) -> None:
    a, b, c, d = table
    assert fisher_exact(table) == pytest.approx(stats.fisher_exact([[a, b], [c, d]])[1], abs=1e-9)


def test_adjusted_values_as_r_gives_them() -> None:
    given_values = [0.01, 0.02, 0.03, 0.04, 0.05]
    assert holm(given_values) == pytest.approx([0.05, 0.08, 0.09, 0.09, 0.09])
    assert benjamini_hochberg(given_values) == pytest.approx([0.05] * 5)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=12))
def test_adjusting_never_lessens_and_keeps_the_order(values: list[float]) -> None:
    for adjusted in (holm(values), benjamini_hochberg(values)):
        assert (adjusted >= np.array(values) - 1e-12).all()
        assert (adjusted <= 1).all()
        order = np.argsort(values, kind="stable")
        assert (np.diff(adjusted[order]) >= -1e-12).all()
    assert (holm(values) >= benjamini_hochberg(values) - 1e-12).all()


def test_unknown_values_stay_unknown_and_do_not_count() -> None:
    assert benjamini_hochberg([0.02, float("nan"), 0.04])[[0, 2]] == pytest.approx([0.04, 0.04])


def test_code_that_is_always_there_has_no_phi_and_is_named() -> None:
    found = cooccurrence([[1, 1], [1, 0]], ["always", "at times"])
    assert found.pairs[0].phi is None
    assert "always" in found.notes[0]


@pytest.mark.parametrize("rows", [[], [[1, 2]], [[1]], [[0.5, 1]]])
def test_tables_that_are_none_are_refused(rows: list[list[float]]) -> None:
    with pytest.raises(MethodError):
        cooccurrence(rows, ["a", "b"])
