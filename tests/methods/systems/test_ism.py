"""Levels of factors: full closing, what a published table leaves out, tables that are none."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.systems.ism import closure, from_letters, levels, relation, structure

relations = st.integers(1, 7).flatmap(
    lambda size: st.lists(st.lists(st.booleans(), min_size=size, max_size=size), min_size=size, max_size=size)
)


def test_chain_has_a_level_for_each_step() -> None:
    found = structure([[0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1], [0, 0, 0, 0]])
    assert found.levels == (4, 3, 2, 1)
    assert found.missing == ((0, 2), (0, 3), (1, 3))
    assert found.driving == (4, 3, 2, 1)
    assert found.dependence == (1, 2, 3, 4)
    assert "3 pairs" in found.notes[0]


def test_one_step_of_closing_makes_up_levels() -> None:
    # 1 -> 2 -> 3 -> 4 -> 1 is one loop: closed by a single step it keeps pairs out
    loop = np.roll(np.eye(4, dtype=int), 1, axis=1)
    once = np.minimum(1, np.eye(4, dtype=int) + loop + loop @ loop)
    assert structure(once.tolist()).missing == ((0, 3), (1, 0), (2, 1), (3, 2))
    assert structure(once.tolist()).levels == (1, 1, 1, 1)
    assert structure(loop.tolist()).loops == ((0, 1, 2, 3),)


@given(relations)
def test_closure_is_transitive_and_stays(given_table: list[list[bool]]) -> None:
    full = closure(np.array(given_table))
    assert not ((full.astype(int) @ full.astype(int) > 0) & ~full).any()
    assert (closure(full) == full).all()
    assert (full | ~np.array(given_table)).all()


@given(relations)
def test_no_factor_reaches_one_of_a_higher_level(given_table: list[list[bool]]) -> None:
    full: NDArray[np.bool_] = closure(np.array(given_table) | np.eye(len(given_table), dtype=bool))
    found = np.array(levels(full))
    assert sorted(set(found.tolist())) == list(range(1, found.max() + 1))
    assert (found[:, None] >= found[None, :])[full].all()


def test_letters_of_pairs_become_a_table() -> None:
    table = from_letters({(0, 1): "V", (0, 2): "A", (1, 2): "x", (2, 3): "O"}, 4)
    assert table.astype(int).tolist() == [[0, 1, 0, 0], [0, 0, 1, 0], [1, 1, 0, 0], [0, 0, 0, 0]]


@pytest.mark.parametrize("letters", [{(0, 1): "W"}, {(0, 9): "V"}])
def test_letters_nobody_knows_are_refused(letters: dict[tuple[int, int], str]) -> None:
    with pytest.raises(MethodError, match="no relation"):
        from_letters(letters, 3)


def test_starred_ones_count_and_other_numbers_do_not() -> None:
    assert relation([["1", "1*"], ["", "1"]]).tolist() == [[True, True], [False, True]]
    with pytest.raises(MethodError, match="0 and 1"):
        relation([[0, 2], [1, 0]])


def test_table_that_is_not_closed_need_not_have_levels() -> None:
    with pytest.raises(MethodError, match="not closed"):
        levels(np.roll(np.eye(3, dtype=bool), 1, axis=1))
