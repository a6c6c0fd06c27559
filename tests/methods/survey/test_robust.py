import numpy as np
import pytest

from zeroward.methods.survey.errors import SurveyError
from zeroward.methods.survey.robust import doubly_robust


def _study(seed: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """A frame of 2,000 in which those with earlier projects answer more often, and otherwise."""
    chance = np.random.default_rng(seed)
    prior = chance.integers(0, 2, 2000).astype(float)
    answers = 2 + 1.5 * prior + chance.normal(0, 1, 2000)
    responded = chance.random(2000) < np.where(prior > 0, 0.4, 0.05)
    return prior, answers, responded.astype(float)


@pytest.mark.parametrize("wrong", ["taking_part", "outcome", "none"])
def test_one_right_model_is_enough(wrong: str) -> None:
    noise = np.random.default_rng(99).normal(0, 1, 2000)
    misses, naive = [], []
    for seed in range(30):
        prior, answers, responded = _study(seed)
        found = doubly_robust(
            np.where(responded > 0, answers, np.nan),
            responded,
            taking_part={"x": noise if wrong == "taking_part" else prior},
            outcome={"x": noise if wrong == "outcome" else prior},
        )
        misses.append(found.value - answers.mean())
        naive.append(answers[responded > 0].mean() - answers.mean())
    assert np.mean(naive) > 0.4
    assert abs(np.mean(misses)) < 0.04


def test_interval_covers_the_truth_of_the_frame() -> None:
    covered = 0
    for seed in range(200):
        prior, answers, responded = _study(seed)
        found = doubly_robust(
            np.where(responded > 0, answers, np.nan),
            responded,
            taking_part={"p": prior},
            outcome={"p": prior},
        )
        covered += found.interval.low <= answers.mean() <= found.interval.high
    assert 180 <= covered <= 199


def test_binary_answers_stay_shares_and_the_label_is_honest() -> None:
    prior, answers, responded = _study(1)
    found = doubly_robust(
        np.where(responded > 0, answers > 2.5, np.nan),
        responded,
        taking_part={"p": prior},
        outcome={"p": prior},
        binary=True,
    )
    assert 0 < found.value < 1
    assert any("Opt-in sample" in one for one in found.warnings)


def test_more_covariates_than_answers_are_refused() -> None:
    with pytest.raises(SurveyError, match="too few answers"):
        doubly_robust(
            [1.0, np.nan, np.nan], [1, 0, 0], taking_part={"x": [1.0, 2, 3]}, outcome={"x": [1.0, 2, 3]}
        )
