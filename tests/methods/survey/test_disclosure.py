import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from zeroward.methods.survey.disclosure import suppress
from zeroward.methods.survey.errors import SurveyError

tables = arrays(np.int64, st.tuples(st.integers(2, 5), st.integers(2, 5)), elements=st.integers(0, 40))


@given(tables)
@settings(max_examples=150)
def test_no_small_cell_is_shown_and_none_can_be_computed_from_the_sums(table: np.ndarray) -> None:
    found = suppress(table)
    small = (table > 0) & (table < 5)
    assert np.isnan(found.shown[small]).all()
    hidden = np.isnan(found.shown)
    for lines, values in ((hidden, table), (hidden.T, table.T)):
        for line, numbers in zip(lines, values, strict=True):
            assert line.sum() != 1
            if line.any() and not line.all():
                assert numbers[line].sum() > 1 or line.sum() == len(line)


def test_large_cells_stay_as_they_are() -> None:
    found = suppress([[10, 20], [30, 40]])
    assert found.shown.tolist() == [[10, 20], [30, 40]]
    assert not found.secondary.any()


def test_smallest_other_cell_protects() -> None:
    found = suppress([[2, 9, 50]])
    assert found.primary.tolist() == [[True, False, False]]
    assert found.secondary.tolist() == [[False, True, False]]


def test_cell_that_one_member_dominates_is_hidden() -> None:
    found = suppress([[100, 200, 300]], largest=[[95, 20, 30]])
    assert np.isnan(found.shown[0, 0])


@pytest.mark.parametrize("counts", [[[-1, 3]], [[float("nan"), 3]]])
def test_impossible_counts_are_refused(counts: list[list[float]]) -> None:
    with pytest.raises(SurveyError, match="Counts"):
        suppress(counts)
