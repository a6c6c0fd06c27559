import numpy as np
import pytest

from zeroward.methods.survey.errors import SurveyError
from zeroward.methods.survey.mixed import mixed_linear, mixed_logistic
from zeroward.methods.survey.pooling import pooled_share


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
