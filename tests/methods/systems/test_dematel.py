"""DEMATEL: a published project, the sum of all chains, and influences that have no sum."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.systems.dematel import dematel

PROJECT = [[0, 4, 3, 1, 0], [0, 0, 4, 1, 1], [0, 1, 0, 4, 4], [0, 0, 1, 0, 0], [1, 0, 4, 4, 0]]
"""soft.onlineoutput.com/dematel, project 8733."""

squares = st.integers(2, 6).flatmap(
    lambda size: st.lists(
        st.lists(st.integers(0, 4), min_size=size, max_size=size), min_size=size, max_size=size
    )
)


def test_published_project_divides_by_the_larger_column_sum() -> None:
    found = dematel(PROJECT)
    assert found.normaliser == 12
    assert found.prominence == pytest.approx([1.559, 1.708, 3.122, 2.032, 2.441], abs=5e-4)
    assert found.threshold == pytest.approx(0.217246869)
    assert "column sum, 12" in found.notes[0]


def test_influences_above_the_mean_are_listed_strongest_first() -> None:
    listed = dematel(PROJECT).above()
    assert listed[0][:2] == (4, 3)
    assert [one[2] for one in listed] == sorted((one[2] for one in listed), reverse=True)
    assert all(one[2] > 0.2172 for one in listed)


@given(squares)
def test_total_is_the_sum_of_all_chains(direct: list[list[int]]) -> None:
    table = np.array(direct, dtype=np.float64)
    np.fill_diagonal(table, 0)
    assume(table.any())
    try:
        found = dematel(table)
    except MethodError:
        return  # it goes round without end
    n, total = found.normalised, found.total
    assert n + n @ total == pytest.approx(total, abs=1e-8)
    assert found.relation.sum() == pytest.approx(0, abs=1e-7)
    assert (total >= -1e-12).all()


@pytest.mark.parametrize(
    ("direct", "words"),
    [
        ([[0, 1], [1, 0]], "endless"),
        ([[0, 0], [0, 0]], "No factor"),
        ([[0, -1], [1, 0]], "negative"),
        ([[0, 1e12], [1, 0]], "too large"),
        ([[0, float("nan")], [1, 0]], "no number"),
        ([[0, 1, 2]], "square"),
        ([["a", 1], [1, 0]], "numbers"),
        (np.zeros((501, 501)), "too many"),
    ],
)
def test_influences_without_a_sum_are_refused(direct: list[list[int]], words: str) -> None:
    with pytest.raises(MethodError, match=words):
        dematel(direct)


def test_factors_that_stand_alone_or_influence_themselves_are_noted() -> None:
    notes = " ".join(dematel([[1, 1, 0], [0, 0, 0], [0, 0, 0]]).notes)
    assert "itself" in notes
    assert "1 factors have no influence" in notes
