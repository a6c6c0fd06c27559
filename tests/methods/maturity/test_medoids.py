"""Groups around medoids: clear groups, no exchange left that helps, silhouettes, refusals."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.maturity.medoids import medoids, silhouette


def apart(places: list[float]) -> NDArray[np.float64]:
    points = np.array(places)
    return np.asarray(np.abs(points[:, None] - points[None, :]))


def test_clear_groups_are_found_in_the_order_of_their_first_cases() -> None:
    found = medoids(apart([50, 1, 2, 3, 51, 52]), 2)
    assert found.group == (0, 1, 1, 1, 0, 0)
    assert found.medoids == (4, 2)
    assert found.mean_silhouette > 0.9


@given(st.lists(st.integers(0, 40), min_size=4, max_size=9), st.integers(1, 3))
def test_no_exchange_brings_the_cases_nearer(places: list[int], groups: int) -> None:
    table = apart([float(one) for one in places])
    found = medoids(table, groups)
    now = table[:, list(found.medoids)].min(axis=1).sum()
    assert found.swapped == pytest.approx(now / len(places))
    assert found.swapped <= found.built + 1e-12
    if groups > 1:
        for gone in found.medoids:
            for come in set(range(len(places))) - set(found.medoids):
                other = [one for one in found.medoids if one != gone] + [come]
                assert table[:, other].min(axis=1).sum() >= now - 1e-9


def test_silhouette_by_hand() -> None:
    widths = silhouette(apart([0, 1, 5]), np.array([0, 0, 1]))
    assert widths == pytest.approx([(5 - 1) / 5, (4 - 1) / 4, 0])


def test_equal_cases_make_groups_without_breaking() -> None:
    found = medoids(apart([1, 1, 1, 1]), 2)
    assert len(set(found.medoids)) == 2
    assert found.swapped == 0


@pytest.mark.parametrize("groups", [0, 3, 9])
def test_senseless_numbers_of_groups_are_refused(groups: int) -> None:
    with pytest.raises(MethodError, match="groups"):
        medoids(apart([1, 2, 3]), groups)


def test_unknown_distances_are_refused() -> None:
    with pytest.raises(MethodError, match="no characteristic"):
        medoids(np.array([[0, np.nan], [np.nan, 0]]), 1)
