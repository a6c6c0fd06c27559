"""Groups that last and groups that do not."""

import numpy as np
import pytest
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.maturity.stability import STABLE, stability


def apart(points: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(np.abs(points[:, None] - points[None, :]))


def test_clear_groups_last() -> None:
    random = np.random.default_rng(1)
    points = np.concatenate([random.normal(0, 1, 15), random.normal(50, 1, 15)])
    found = stability(apart(points), 2, draws=40)
    assert found.stable == (True, True)
    assert found.likeness == pytest.approx((1, 1))
    assert found.dissolved == (0, 0)


def test_groups_that_nothing_divides_do_not_last() -> None:
    noise = np.triu(np.random.default_rng(2).random((30, 30)), 1)
    found = stability(noise + noise.T, 4, draws=40)
    assert min(found.likeness) < STABLE


def test_same_seed_gives_the_same() -> None:
    table = apart(np.random.default_rng(3).random(20))
    assert stability(table, 3, draws=10) == stability(table, 3, draws=10)


def test_senseless_number_of_groups_is_refused() -> None:
    with pytest.raises(MethodError):
        stability(apart(np.arange(3.0)), 3)
