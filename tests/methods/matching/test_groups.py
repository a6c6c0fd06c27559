from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.matching import form_groups, mean_fit
from zeroward.methods.matching.group_bound import by_companions, upper_bound

pytestmark = pytest.mark.slow


def divisions(cities: list[int], smallest: int, largest: int) -> list[list[tuple[int, ...]]]:
    if not cities:
        return [[]]
    found = []
    for size in range(smallest, min(largest, len(cities)) + 1):
        for rest in combinations(cities[1:], size - 1):
            group = (cities[0], *rest)
            left = [one for one in cities if one not in group]
            found += [[group, *more] for more in divisions(left, smallest, largest)]
    return found


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**16))
def test_small_pools_are_divided_in_the_best_way(seed: int) -> None:
    random = np.random.default_rng(seed)
    fit = random.random((8, 8))
    fit = (fit + fit.T) / 2
    np.fill_diagonal(fit, 0)
    found = form_groups(fit, smallest=2, largest=4)
    best = max(mean_fit(fit, one) for one in divisions(list(range(8)), 2, 4))
    assert found.proven
    assert found.gap == 0
    assert found.value == pytest.approx(best)
    never = np.zeros((8, 8), dtype=bool)
    assert found.value - 1e-9 <= upper_bound(fit, 2, never) <= by_companions(fit, 2, never)


def test_large_pools_are_searched_within_a_bound() -> None:
    random = np.random.default_rng(3)
    kind = np.arange(40) % 8
    fit = 0.2 * random.random((40, 40)) + 0.8 * (kind[:, None] == kind[None, :])
    found = form_groups(fit, apart=[(0, 8)], together=[(1, 9), (9, 2)], seed=5)
    sizes = [len(one) for one in found.groups]
    assert sorted(city for one in found.groups for city in one) == list(range(40))
    assert all(4 <= size <= 8 for size in sizes)
    group = {city: at for at, one in enumerate(found.groups) for city in one}
    assert group[0] != group[8]
    assert group[1] == group[9] == group[2]
    assert not found.proven
    assert found.value <= found.bound
    assert found.gap < 0.2
    assert found == form_groups(fit, apart=[(0, 8)], together=[(1, 9), (9, 2)], seed=5)
    assert "at most" in found.sentence


@pytest.mark.parametrize(
    ("more", "text"),
    [
        ({"smallest": 1}, "at least two"),
        ({"smallest": 5, "largest": 5}, "9 cities cannot be divided"),
        ({"apart": [(0, 1)], "together": [(1, 0)]}, "together and apart"),
        ({"apart": [(0, at) for at in range(1, 9)]}, "No division"),
    ],
)
def test_impossible_groups_are_refused(more: dict[str, object], text: str) -> None:
    with pytest.raises(MethodError, match=text):
        form_groups(np.ones((9, 9)), **more)  # type: ignore[arg-type]
