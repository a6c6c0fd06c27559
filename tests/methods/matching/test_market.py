from typing import Any

import numpy as np
import pytest

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.matching import from_lists, from_scores


@pytest.mark.parametrize(
    ("change", "text"),
    [
        ({"learners": {"a": ["z"]}}, "a lists z, who does not take part"),
        ({"learners": {"a": ["x", "x"]}}, "a lists x twice"),
        ({"capacity": {"y": 1}}, "do not agree on y"),
        ({"capacity": {}}, "do not agree on x"),
        ({"capacity": {"x": -1}}, "-1 is no number of seats"),
        ({"capacity": {"x": 1.5}}, "1.5 is no number of seats"),
        ({"lower": {"x": 2}}, "wants at least 2, but has 1"),
    ],
)
def test_bad_lists_are_refused_with_place_and_remedy(change: dict[str, Any], text: str) -> None:
    good: dict[str, Any] = {"learners": {"a": ["x"]}, "hosts": {"x": ["a"]}, "capacity": 1}
    with pytest.raises(MethodError, match=text) as error:
        from_lists(**{**good, **change})
    assert error.value.place
    assert error.value.remedy


def test_two_applications_of_one_city_are_refused() -> None:
    with pytest.raises(MethodError, match="Lyon takes part twice"):
        from_scores(np.ones((2, 1)), learners=["Lyon", "Lyon"], hosts=["x"])


def test_scores_become_ranks_with_ties_and_gaps() -> None:
    scores = np.array([[3.0, np.nan, 3.0, 1.0]])
    market = from_scores(scores)
    assert market.learner_rank.tolist() == [[0, market.unlisted, 0, 1]]
    assert market.acceptable.tolist() == [[True, False, True, True]]


def test_pairs_that_are_not_eligible_are_on_no_list() -> None:
    market = from_scores(np.ones((1, 2)), eligible=np.array([[True, False]]))
    assert market.acceptable.tolist() == [[True, False]]


def test_scores_of_another_size_are_refused() -> None:
    with pytest.raises(MethodError, match="differ in number"):
        from_scores(np.ones((2, 2)), np.ones((2, 3)))


def test_unknown_names_are_refused() -> None:
    market = from_lists(learners={"a": ["x"]}, hosts={"x": ["a"]})
    with pytest.raises(MethodError, match="b does not take part"):
        market.learner("b")
