"""Nothing that cannot be answered gives a silent number: each says what to do."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from zeroward.methods.survey.association import mcnemar
from zeroward.methods.survey.calibration import calibrate
from zeroward.methods.survey.default import default_estimate, weigh_to_frame
from zeroward.methods.survey.design import make_design
from zeroward.methods.survey.disclosure import suppress
from zeroward.methods.survey.errors import SurveyError
from zeroward.methods.survey.estimation import mean
from zeroward.methods.survey.grim import grim
from zeroward.methods.survey.intervals import binomial_interval
from zeroward.methods.survey.margins import margin
from zeroward.methods.survey.planning import sample_size
from zeroward.methods.survey.pooling import pooled_share
from zeroward.methods.survey.poststratification import poststratify
from zeroward.methods.survey.propensity import propensity
from zeroward.methods.survey.proportion import share
from zeroward.methods.survey.quantiles import quantile
from zeroward.methods.survey.raking import rake
from zeroward.methods.survey.replicates import bootstrap, jackknife
from zeroward.methods.survey.report_check import check_report
from zeroward.methods.survey.sample import sample_of

ONE = sample_of(make_design(n=1))
FIVE = sample_of(make_design(n=5))
LETTERS = list("aabbb")
WEIGHTING = weigh_to_frame({"size": list("xxyyxxyy")}, [0, 2, 4])
ANY: Any = "nothing of the kind"


@pytest.mark.parametrize(
    ("action", "words"),
    [
        (lambda: rake(FIVE, [margin(LETTERS, {"a": 10, "b": 20}, name="size"),
                             margin(LETTERS, {"a": 30, "b": 20}, name="type")]), "contradict"),
        (lambda: poststratify(FIVE, margin(list("aaaaa"), {"a": 1, "b": 2}, name="size")), "in: size b"),
        (lambda: mean(ONE, [3.0]), "single cluster"),
        (lambda: share(ONE, [1.0]), "single cluster"),
        (lambda: quantile(ONE, [1.0], 0.5), "single cluster"),
        (lambda: jackknife(make_design(n=1)), "two clusters"),
        (lambda: bootstrap(make_design(n=1), count=10, seed=1), "two clusters"),
        (lambda: mean(FIVE, [np.nan] * 5), "Nobody"),
        (lambda: mean(FIVE, [np.inf] * 5), "infinite"),
        (lambda: propensity({"size": list("aabb")}, [1, 1, 1, 1]), "All took part"),
        (lambda: propensity({"size": list("aabb")}, [1, 1, 0, 0], penalised=False), "separates"),
        (lambda: calibrate(FIVE, np.ones((5, 1)), [5], distance=ANY), "no distance called"),
        (lambda: share(FIVE, [1, 0, 1, 0, 1], method=ANY), "no interval called"),
        (lambda: binomial_interval(1, 3, method=ANY), "no interval called"),
        (lambda: default_estimate(WEIGHTING, [1, 2, 3], kind=ANY), "no figure called"),
        (lambda: default_estimate(WEIGHTING, [1, 2, 3], domain=[0, 0, 0]), "Nobody"),
        (lambda: default_estimate(WEIGHTING, [1, 2]), "2 answers for a sample of 3"),
        (lambda: grim(["many"], 28), "no percentage"),
        (lambda: grim([float("nan")], 28), "no percentage"),
        (lambda: mcnemar([1, 0], [1]), "different lengths"),
        (lambda: suppress(np.ones((2, 2, 2))), "rows and columns"),
        (lambda: sample_size(margin_of_error=0.1, population=0), "population is empty"),
        (lambda: pooled_share([1, 0], ({"a": [0, 1]}, {"a": [0, 1]}), ({}, {})), "No groups"),
    ],
)  # fmt: skip
def test_bad_input_is_refused_with_a_remedy(action: Callable[[], object], words: str) -> None:
    with pytest.raises(SurveyError, match=words) as caught:
        action()
    assert caught.value.remedy


def test_separation_is_penalised_with_a_warning() -> None:
    found = propensity({"size": list("aaabbb")}, [1, 1, 1, 0, 0, 0])
    assert any("penalised" in one for one in found.warnings)
    assert ((found.chances > 0) & (found.chances < 1)).all()


def test_equal_answers_and_one_answer_are_warned_of() -> None:
    assert any("equal" in one for one in mean(FIVE, [2.0] * 5)[0].warnings)
    alone = default_estimate(WEIGHTING, [1.0, 2.0, 3.0], domain=[1, 0, 0]).weighted
    assert any("One answer alone" in one for one in alone.warnings)


@pytest.mark.parametrize(
    "text",
    [
        "(" * 50_000,
        "a (" * 30_000 + "5 cities) | x",
        "1 of " * 40_000,
        "|" * 200_000,
        f"n = {'9' * 5000} 55%",
    ],
    ids=["brackets", "lists", "fractions", "bars", "digits"],
)
def test_check_report_hostile_text_is_read_in_time(text: str) -> None:
    assert check_report(text) == []
