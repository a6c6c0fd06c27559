import numpy as np
import pytest

from zeroward.methods.survey.errors import SurveyError
from zeroward.methods.survey.mixed import mixed_linear, mixed_logistic
from zeroward.methods.survey.pooling import pooled_share

pytestmark = pytest.mark.slow


def _groups(seed: int, spread: float) -> tuple[np.ndarray, np.ndarray]:
    chance = np.random.default_rng(seed)
    group = np.repeat(np.arange(8), 15)
    return group, chance.normal(0, spread, 8)[group]


def test_small_groups_lean_on_all_others() -> None:
    group, effect = _groups(1, 2.0)
    y = 3 + effect + np.random.default_rng(2).normal(0, 1, 120)
    found = mixed_linear(y, np.ones((120, 1)), [group])
    for level in range(8):
        raw = y[group == level].mean() - found.coefficients[0]
        assert abs(found.intercepts[0][str(level)]) < abs(raw)
    assert found.deviations[0] == pytest.approx(2.0, abs=1.2)
    assert found.sigma == pytest.approx(1.0, abs=0.2)
    assert found.warnings == ()


def test_groups_that_do_not_differ_are_on_the_boundary_and_said_so() -> None:
    group = np.tile(np.arange(4), 20)
    y = np.repeat(np.arange(20.0), 4)
    found = mixed_linear(y, np.ones((80, 1)), [group])
    assert found.deviations == (0.0,)
    assert any("estimated as 0" in one for one in found.warnings)


def test_balanced_groups_have_the_closed_form() -> None:
    group, effect = _groups(3, 2.0)
    y = effect + np.random.default_rng(4).normal(0, 1, 120)
    found = mixed_linear(y, np.ones((120, 1)), [group])
    means = y.reshape(8, 15).mean(axis=1)
    within = y.reshape(8, 15).var(axis=1, ddof=1).mean()
    assert found.sigma**2 == pytest.approx(within, rel=1e-4)
    assert found.deviations[0] ** 2 == pytest.approx(means.var(ddof=1) - within / 15, rel=1e-3)


def test_pooled_share_spreads_over_the_frame() -> None:
    group, effect = _groups(5, 1.5)
    chance = 1 / (1 + np.exp(-effect))
    y = (np.random.default_rng(6).random(120) < chance).astype(float)
    prior = np.tile([0.0, 1.0], 60)
    frame = {"prior": np.zeros(9), "group": np.arange(9)}
    found = pooled_share(
        y, ({"prior": prior}, {"prior": frame["prior"]}), ({"group": group}, {"group": frame["group"]})
    )
    assert 0 < found.value < 1
    assert found.by(frame["group"])["8"] == pytest.approx(1 / (1 + np.exp(-found.fit.coefficients[0])))


def test_equal_answers_and_single_groups_are_refused() -> None:
    with pytest.raises(SurveyError, match="All answers are equal"):
        mixed_logistic(np.ones(10), np.ones((10, 1)), [np.arange(10)])
    with pytest.raises(SurveyError, match="one group"):
        mixed_linear(np.arange(10.0), np.ones((10, 1)), [np.zeros(10)])


def test_other_variables_in_the_frame_are_refused() -> None:
    with pytest.raises(SurveyError, match="other variables"):
        pooled_share([0, 1], ({"a": [1.0, 2.0]}, {"b": [1.0]}), ({}, {}))


def test_pooled_share_has_an_error_and_an_interval() -> None:
    draw = np.random.default_rng(3)
    frame_region, frame_size = draw.choice(list("abcdef"), 700), draw.choice(list("xyz"), 700)
    rows = draw.choice(700, 90, replace=False)
    answers = (draw.random(90) < np.where(frame_region[rows] == "a", 0.8, 0.4)).astype(float)
    fixed = ({"large": (frame_size[rows] == "x") * 1.0}, {"large": (frame_size == "x") * 1.0})
    factors = ({"region": frame_region[rows]}, {"region": frame_region})
    found = pooled_share(answers, fixed, factors, base="cities")
    one = found.estimate
    assert 0 < one.interval.low < one.value < one.interval.high < 1
    assert (one.n, one.base) == (90, "cities")
    plain = (one.value * (1 - one.value) / 90) ** 0.5
    assert 0.6 * plain < one.se < 1.6 * plain
    groups = found.estimates_by(frame_region)
    assert all(groups[name].se > one.se for name in groups)
    assert found.by(frame_region)["a"] == groups["a"].value


def test_groups_nobody_answered_in_are_less_sure() -> None:
    draw = np.random.default_rng(8)
    region = np.repeat(list("abcd"), 30)
    answers = (draw.random(90) < np.array([0.2, 0.5, 0.9])[np.repeat([0, 1, 2], 30)]).astype(float)
    factors = ({"region": region[:90]}, {"region": region})
    groups = pooled_share(answers, ({"s": np.arange(90) % 2}, {"s": np.arange(120) % 2}), factors)
    errors = {name: one.se for name, one in groups.estimates_by(region).items()}
    assert errors["d"] > max(errors[name] for name in "abc")
