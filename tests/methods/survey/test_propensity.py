import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.survey.errors import SurveyError
from zeroward.methods.survey.logistic import logistic
from zeroward.methods.survey.propensity import (
    class_weights,
    inverse_weights,
    partials,
    propensity,
    representativity,
    representativity_interval,
)
from zeroward.methods.survey.representation import concentration, representation


@pytest.fixture
def frame() -> tuple[dict[str, np.ndarray], np.ndarray]:
    chance = np.random.default_rng(4)
    columns = {"region": chance.choice(["a", "b", "c"], 400), "prior": chance.integers(0, 2, 400)}
    logit = -1.5 + 1.0 * columns["prior"] + (columns["region"] == "b")
    return columns, (chance.random(400) < 1 / (1 + np.exp(-logit))).astype(float)


def test_chances_add_to_the_number_that_took_part(frame: tuple[dict[str, np.ndarray], np.ndarray]) -> None:
    columns, responded = frame
    found = propensity(columns, responded)
    assert found.chances.sum() == pytest.approx(responded.sum())
    for level in "abc":
        inside = columns["region"] == level
        assert found.chances[inside].sum() == pytest.approx(responded[inside].sum())


def test_separation_is_penalised_with_a_warning() -> None:
    group = np.repeat([0.0, 1.0], 20)
    responded = np.concatenate([np.tile([0.0, 1.0], 10), np.ones(20)])
    found = propensity({"group": group}, responded)
    assert found.fit.penalised
    assert np.isfinite(found.fit.errors).all()
    assert 0.9 < found.chances[-1] < 1
    assert any("took part wholly or not at all" in one for one in found.warnings)


def test_separation_is_refused_where_no_penalty_is_wanted() -> None:
    group = np.repeat([0.0, 1.0], 20)
    responded = np.concatenate([np.tile([0.0, 1.0], 10), np.ones(20)])
    with pytest.raises(SurveyError, match="separates"):
        propensity({"group": group}, responded, penalised=False)


def test_all_or_none_taking_part_is_refused() -> None:
    with pytest.raises(SurveyError, match="All took part, or none"):
        propensity({"group": np.arange(10.0)}, np.ones(10))


def test_auxiliary_that_is_a_sum_of_others_is_refused() -> None:
    with pytest.raises(SurveyError, match="computed from others"):
        logistic(np.ones((10, 2)), np.tile([0.0, 1.0], 5))


def test_penalty_halves_every_cell_of_a_table() -> None:
    found = logistic(np.ones((10, 1)), np.array([1.0] * 3 + [0.0] * 7), penalised=True)
    assert found.fitted[0] == pytest.approx(3.5 / 11)


@given(st.lists(st.floats(0.01, 0.99), min_size=2, max_size=50))
def test_indicators_keep_to_their_bounds(chances: list[float]) -> None:
    found = representativity(chances)
    size = len(chances)
    assert found.r <= 1 + 1e-12
    assert found.cv == pytest.approx(found.deviation / found.mean)
    assert found.r >= 1 - 2 * (found.mean * (1 - found.mean) * size / (size - 1)) ** 0.5 - 1e-9


def test_equal_chances_are_representative() -> None:
    found = representativity([0.5, 0.5, 0.5])
    assert (found.r, found.cv) == (1, 0)


def test_low_response_warns_that_r_flatters() -> None:
    chances = np.concatenate([np.full(90, 0.02), np.full(10, 0.6)])
    assert any("Judge by the coefficient of variation" in one for one in representativity(chances).warnings)


def test_variable_that_explains_all_has_the_whole_spread() -> None:
    group = np.array(["a"] * 50 + ["b"] * 50)
    chances = np.where(group == "a", 0.2, 0.4)
    (one,) = partials({"group": group}, chances)
    assert one.unconditional == pytest.approx(0.1)
    assert one.categories == pytest.approx({"a": -0.1 * 0.5**0.5, "b": 0.1 * 0.5**0.5})
    assert one.conditional is None


def test_variable_that_another_one_explains_adds_nothing() -> None:
    group = np.array(["a"] * 50 + ["b"] * 50)
    found = partials({"group": group, "again": group}, np.where(group == "a", 0.2, 0.4))
    assert [one.conditional for one in found] == pytest.approx([0, 0])


@pytest.mark.parametrize("chance", [0.0, 1.5, float("nan")])
def test_impossible_chance_is_refused(chance: float) -> None:
    with pytest.raises(SurveyError, match="chance"):
        inverse_weights([0.5, chance])


def test_classes_weigh_by_their_response() -> None:
    chances = np.linspace(0.1, 0.9, 100)
    responded = np.tile([1.0, 0.0], 50)
    weights, classes = class_weights(chances, responded)
    assert set(classes) == {0, 1, 2, 3, 4}
    assert (weights * responded).sum() == pytest.approx(100)


def test_class_without_answers_is_refused() -> None:
    chances, responded = np.linspace(0.1, 0.9, 10), np.array([1.0] + [0.0] * 9)
    with pytest.raises(SurveyError, match="Nobody answered in one of the classes") as caught:
        class_weights(chances, responded)
    assert "fewer classes" in caught.value.remedy


def test_sample_like_its_frame_has_ratios_of_one() -> None:
    found = representation({"a": 5, "b": 10}, {"a": 50, "b": 100})
    assert found.ratios == pytest.approx({"a": 1, "b": 1})
    assert (found.chi_square, found.dissimilarity) == pytest.approx((0, 0))


def test_category_that_the_frame_lacks_is_named() -> None:
    with pytest.raises(SurveyError, match="The frame does not know: c"):
        representation({"c": 5}, {"a": 50})


def test_concentration_of_equal_groups_is_their_number() -> None:
    assert concentration([3, 3, 3, 3]).effective == pytest.approx(4)
    with pytest.raises(SurveyError, match="nothing to count"):
        concentration([0, 0])


def test_intervals_of_representativity_hold_the_indicators_and_repeat() -> None:
    draw = np.random.default_rng(9)
    group = draw.integers(0, 3, 300)
    responded = (draw.random(300) < np.array([0.1, 0.2, 0.4])[group]).astype(float)
    own = representativity(propensity({"group": group.astype(str)}, responded).chances)
    found = representativity_interval({"group": group.astype(str)}, responded, draws=60)
    assert found.cv.low < own.cv < found.cv.high
    assert found.r.low < own.r < found.r.high
    assert found == representativity_interval({"group": group.astype(str)}, responded, draws=60)
