"""Quality of data: shares and grades."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.quality import graded_mean, grades, shares_by_mark

ROWS = st.lists(st.tuples(st.floats(0.1, 1e9), st.sampled_from("ABCD")), min_size=1, max_size=20)


@given(ROWS)
def test_shares_add_to_one_and_the_mean_lies_between_the_grades(rows: list[tuple[float, str]]) -> None:
    amounts, marks = [one for one, _ in rows], [mark for _, mark in rows]
    assert sum(shares_by_mark(amounts, marks).values()) == pytest.approx(1)
    used = [grades()[mark] for mark in marks]
    assert min(used) - 1e-9 <= graded_mean(amounts, marks) <= max(used) + 1e-9


def test_mean_is_weighted_by_energy() -> None:
    assert graded_mean([600, 200, 200], ["A", "B", "D"]) == pytest.approx(0.7)


def test_uptake_counts_by_its_size() -> None:
    assert shares_by_mark([-50, 50], ["H", "L"]) == {"H": 0.5, "L": 0.5}


def test_unknown_grade_and_nothing_are_refused() -> None:
    with pytest.raises(MethodError, match="no grade"):
        graded_mean([1], ["E"])
    with pytest.raises(MethodError, match="zero"):
        shares_by_mark([0.0], ["H"])
