import numpy as np
import pytest

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.matching import gini, price_of_stability
from zeroward.methods.matching.ranking import (
    average_precision,
    fuse,
    ideal_dcg,
    kendall_tau,
    ndcg,
    precision_at,
    recall_at,
    reciprocal_rank,
)
from zeroward.methods.matching.similarity import cosine, dice, gower, jaccard, overlap


def test_discounted_gain_counts_what_was_missed() -> None:
    gains = [3, 2, 3, 0, 1, 2]
    assert ideal_dcg(gains, missed=[3, 2]) == pytest.approx(8.740, abs=1e-3)
    assert ndcg(gains, missed=[3, 2]) == pytest.approx(0.785, abs=1e-3)
    assert ndcg([0, 0]) == 0.0
    assert ndcg([1, 3], exponential=True) == pytest.approx((1 + 7 / np.log2(3)) / (7 + 1 / np.log2(3)))


def test_measures_of_an_order() -> None:
    order = [True, False, True, False]
    assert precision_at(order, 2) == 0.5
    assert recall_at(order, 4, 3) == 0.5
    assert average_precision(order) == pytest.approx((1 + 2 / 3) / 2)
    assert reciprocal_rank([False, True]) == 0.5
    assert kendall_tau(["a", "b", "c"], ["c", "b", "a"]) == -1
    assert fuse({"a": [1, None]}, k=60) == {"a": 1 / 61}
    with pytest.raises(MethodError, match="nothing to rank"):
        precision_at([])
    with pytest.raises(MethodError, match="same things"):
        kendall_tau(["a", "b"], ["a", "c"])


def test_similarities() -> None:
    assert jaccard([], []) == 1.0
    assert dice(["a", "b"], ["b"]) == pytest.approx(2 / 3)
    assert overlap(["a", "b"], ["b"]) == 1.0
    assert cosine([1, 0], [0, 2]) == 0.0
    total, parts = gower({"p": 5.0, "l": "it"}, {"p": 5.6, "l": "it"}, ranges={"p": 3})
    assert total == pytest.approx(0.9)
    assert parts == {"p": pytest.approx(0.8), "l": 1.0}
    with pytest.raises(MethodError, match="without a range"):
        gower({"p": 1.0}, {"p": 2.0}, ranges={})
    with pytest.raises(MethodError, match="nothing in common"):
        gower({"p": None}, {"p": 2.0}, ranges={"p": 1})
    with pytest.raises(MethodError, match="differ in length"):
        cosine([1], [1, 2])


def test_price_and_spread() -> None:
    fit = np.array([[3.0, 1.0], [2.5, 0.0]])
    price = price_of_stability(fit, np.array([0, 1]), np.array([1, 0]))
    assert (price.value, price.best) == (3.0, 3.5)
    assert price.share == pytest.approx(1 / 7)
    assert "14.3 %" in price.sentence
    assert gini(np.array([1.0, 1.0])) == 0.0
    assert gini(np.array([0.0, 0.0, 0.0, 1.0])) == pytest.approx(0.75)
    assert gini(np.zeros(3)) == 0.0
