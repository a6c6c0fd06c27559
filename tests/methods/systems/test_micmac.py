"""Influence over growing paths: sums by hand, quadrants, rankings that never rest."""

import numpy as np
import pytest

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.systems.micmac import micmac, power_sums, quadrants

DIRECT = [[0, 3, 1, 0], [2, 0, 0, 1], [0, 1, 0, 3], [1, 0, 2, 0]]


def test_sums_of_powers_by_hand() -> None:
    assert [one.tolist() for one in power_sums(DIRECT, 1)] == [[4, 3, 4, 3], [3, 4, 3, 4]]
    assert [one.tolist() for one in power_sums(DIRECT, 2)] == [[13, 11, 12, 12], [12, 12, 11, 13]]


def test_ranking_comes_to_rest() -> None:
    found = micmac(DIRECT)
    assert found.power is not None
    assert found.indirect_influence.argmax() == 0
    assert found.quadrants == ("driver", "dependent", "driver", "dependent")


def test_ranking_of_a_swing_of_two_steps_never_rests() -> None:
    found = micmac([[0, 4], [1, 0]])
    assert found.power is None
    assert "does not come to rest" in found.notes[0]


def test_map_without_loops_keeps_its_longest_paths() -> None:
    found = micmac([[0, 1, 1], [0, 0, 1], [0, 0, 0]])
    assert np.isfinite(found.indirect_influence).all()
    assert found.indirect_influence[0] > 0


def test_quadrants_are_cut_at_the_means() -> None:
    found = quadrants(np.array([3.0, 3.0, 1.0, 1.0]), np.array([1.0, 3.0, 3.0, 1.0]))
    assert found == ("driver", "relay", "dependent", "autonomous")


def test_paths_of_no_length_are_refused() -> None:
    with pytest.raises(MethodError, match="length"):
        power_sums(DIRECT, 0)
