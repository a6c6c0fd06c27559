"""Middles of a network: Krackhardt's kite, small maps by hand, directions."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.systems.centrality import adjacency, centralities, pagerank

KITE = [
    (0, 1),
    (0, 2),
    (0, 3),
    (0, 5),
    (1, 3),
    (1, 4),
    (1, 6),
    (2, 3),
    (2, 5),
    (3, 4),
    (3, 5),
    (3, 6),
    (4, 6),
]
KITE += [(5, 6), (5, 7), (6, 7), (7, 8), (8, 9)]


def test_kite_has_three_different_middles() -> None:
    found = centralities(adjacency(KITE, 10))
    assert found.degree.argmax() == 3
    assert found.betweenness.argmax() == 7
    assert found.betweenness[7] == pytest.approx(14)
    assert found.closeness[[5, 6]] == pytest.approx([0.642857, 0.642857], abs=1e-6)
    assert found.eigenvector[3] == 1
    assert found.density == pytest.approx(0.4)


def test_direction_counts() -> None:
    found = centralities(adjacency([(0, 1), (1, 2)], 3, directed=True))
    assert found.given.tolist() == [1, 1, 0]
    assert found.taken.tolist() == [0, 1, 1]
    assert found.betweenness.tolist() == [0, 1, 0]
    assert np.isnan(found.closeness[2])


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=20), st.booleans())
def test_shares_of_the_walker_add_to_one(edges: list[tuple[int, int]], directed: bool) -> None:
    table = adjacency(edges, 7, directed=directed)
    assert pagerank(table).sum() == pytest.approx(1)
    found = centralities(table)
    assert (found.betweenness >= 0).all()
    assert np.isnan(found.eigenvector).all() or found.eigenvector.max() == pytest.approx(1)


def test_map_without_edges_has_no_middle() -> None:
    found = centralities(adjacency([], 3))
    assert found.density == 0
    assert np.isnan(found.eigenvector).all()
    assert found.pagerank == pytest.approx([1 / 3] * 3)


def test_edge_to_nowhere_is_refused() -> None:
    with pytest.raises(MethodError, match="not there"):
        adjacency([(0, 3)], 3)
