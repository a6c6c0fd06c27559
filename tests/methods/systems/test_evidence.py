"""How sure a map is: arrows with many sources stand in most draws; few sources are told."""

import numpy as np
import pytest

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.systems.evidence import sureness

STRONG = [[0, 4, 0], [0, 0, 0], [0, 0, 0]]
WEAK = [[0, 4, 0], [0, 0, 2], [0, 0, 0]]


def test_arrow_with_one_source_stands_in_fewer_draws() -> None:
    votes = {f"city {number}": STRONG for number in range(9)} | {"city 9": WEAK}
    found = sureness(votes, draws=400)
    strong, weak = found.arrows
    assert (strong.first, strong.second, strong.sources, strong.present) == (0, 1, 10, 1)
    assert weak.sources == 1
    assert 0.5 < weak.present < 0.8
    assert found.factors[0].rank == 1
    assert found.factors[0].driver_share == 1
    assert found.agreement is not None
    assert not found.notes


def test_equal_sources_leave_no_doubt_and_few_are_told() -> None:
    found = sureness({"a": WEAK, "b": WEAK}, draws=50)
    for factor in found.factors:
        assert factor.relation_interval == pytest.approx((factor.relation, factor.relation))
        assert factor.rank_interval == (factor.rank, factor.rank)
    assert found.agreement == 1
    assert "few" in found.notes[0]


def test_draws_without_a_map_are_told() -> None:
    found = sureness({"a": STRONG, "b": np.zeros((3, 3))}, draws=200)
    assert found.without_value > 20
    assert found.draws + found.without_value == 200


def test_same_seed_gives_the_same() -> None:
    votes = {"a": STRONG, "b": WEAK, "c": WEAK}
    assert sureness(votes, draws=50) == sureness(votes, draws=50)


@pytest.mark.parametrize(
    ("votes", "words"),
    [
        ({"a": STRONG}, "One source"),
        ({"a": STRONG, "b": [[0]]}, "same factors"),
        ({"a": [[0]], "b": [[0]]}, "No factor"),
    ],
)
def test_votes_that_make_no_map_are_refused(votes: dict[str, object], words: str) -> None:
    with pytest.raises(MethodError, match=words):
        sureness(votes)
