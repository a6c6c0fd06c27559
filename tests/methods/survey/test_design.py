from typing import Any

import numpy as np
import pytest

from zeroward.methods.survey.design import make_design
from zeroward.methods.survey.errors import SurveyError
from zeroward.methods.survey.estimation import mean
from zeroward.methods.survey.sample import sample_of


def test_weights_follow_from_the_populations_of_the_stages() -> None:
    design = make_design(clusters=[["a", "a", "b", "b"], [1, 2, 1, 2]], population=[10, 4], stages=2)
    assert design.weights.tolist() == [10 / 2 * 4 / 2] * 4


def test_same_cluster_label_in_two_strata_names_two_clusters() -> None:
    design = make_design(strata=["x", "x", "y", "y"], clusters=[1, 2, 1, 2])
    assert design.df() == 2


def test_population_smaller_than_the_sample_is_refused() -> None:
    with pytest.raises(SurveyError, match="smaller than what was drawn") as caught:
        make_design(n=10, population=9)
    assert "whole frame" in caught.value.remedy


def test_columns_of_different_length_are_refused() -> None:
    with pytest.raises(SurveyError, match="different lengths"):
        make_design(weights=[1, 1, 1], strata=["a", "b"])


@pytest.mark.parametrize("weights", [[1, -1], [0, 0], [1, float("nan")], ["a", "b"], [1, float("inf")]])
def test_impossible_base_weights_are_refused(weights: Any) -> None:
    with pytest.raises(SurveyError):
        make_design(weights=weights)


def test_no_answer_at_all_is_refused() -> None:
    with pytest.raises(SurveyError, match="no answer"):
        make_design(n=0)


def test_stratum_with_one_cluster_is_refused_and_names_the_remedy() -> None:
    sample = sample_of(make_design(strata=["a", "a", "b"]))
    with pytest.raises(SurveyError, match="single cluster") as caught:
        mean(sample, [1, 2, 3])
    assert "Merge strata" in caught.value.remedy


def test_one_answer_is_refused_rather_than_given_no_error() -> None:
    with pytest.raises(SurveyError, match="single cluster"):
        mean(sample_of(make_design(n=1)), [3.0])


def test_whole_population_has_no_sampling_error() -> None:
    found = mean(sample_of(make_design(n=4, population=4)), [1, 2, 3, 4])[0]
    assert found.value == 2.5
    assert found.se == 0


def test_finite_population_shrinks_the_error_by_its_square_root() -> None:
    values = np.arange(20.0)
    small = mean(sample_of(make_design(n=20, population=40)), values)[0]
    endless = mean(sample_of(make_design(n=20)), values)[0]
    assert small.se == pytest.approx(endless.se * 0.5**0.5)
