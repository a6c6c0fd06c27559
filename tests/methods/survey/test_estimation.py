import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.survey.design import make_design
from zeroward.methods.survey.errors import SurveyError
from zeroward.methods.survey.estimation import by_domain, contrast, difference, mean, ratio, shares, total
from zeroward.methods.survey.quantiles import quantile
from zeroward.methods.survey.regression import regression
from zeroward.methods.survey.sample import Sample, sample_of

values = st.lists(st.floats(-1e4, 1e4).map(lambda one: round(one, 3)), min_size=3, max_size=40)


@given(values)
def test_mean_of_a_simple_sample_is_the_textbook_one(given_values: list[float]) -> None:
    array = np.array(given_values)
    found = mean(sample_of(make_design(n=len(array))), array)[0]
    assert found.value == pytest.approx(array.mean(), abs=1e-9)
    assert found.se == pytest.approx(array.std(ddof=1) / len(array) ** 0.5, abs=1e-8)
    assert found.df == len(array) - 1
    assert found.n_eff == pytest.approx(len(array))


@given(values, st.floats(0.1, 50))
def test_scale_of_weights_changes_no_mean(given_values: list[float], factor: float) -> None:
    weights = np.linspace(1, 3, len(given_values))
    first = mean(sample_of(make_design(weights=weights)), given_values)[0]
    second = mean(sample_of(make_design(weights=weights * factor)), given_values)[0]
    assert second.value == pytest.approx(first.value, abs=1e-9)
    assert second.se == pytest.approx(first.se, rel=1e-9, abs=1e-9)


def test_mean_is_the_ratio_of_a_total_to_the_weights(sample: Sample, answers: np.ndarray) -> None:
    as_ratio = ratio(sample, answers, np.ones(60))
    as_mean = mean(sample, answers)[0]
    assert as_ratio.value == pytest.approx(as_mean.value)
    assert as_ratio.se == pytest.approx(as_mean.se)
    assert total(sample, answers)[0].value == pytest.approx(as_mean.value * 600)


def test_missing_answers_are_left_out_with_a_warning(sample: Sample, answers: np.ndarray) -> None:
    answers[:5] = np.nan
    found = mean(sample, answers)[0]
    assert found.n == 55
    assert any("5 members of the sample did not answer" in one for one in found.warnings)


def test_equal_answers_come_with_a_warning(sample: Sample) -> None:
    found = mean(sample, np.ones(60))[0]
    assert found.se == 0
    assert any("All answers are equal" in one for one in found.warnings)


def test_few_answers_come_with_a_warning() -> None:
    found = mean(sample_of(make_design(n=4)), [1, 2, 3, 4])[0]
    assert any("show counts" in one for one in found.warnings)


def test_domain_without_answers_is_refused(sample: Sample, answers: np.ndarray) -> None:
    with pytest.raises(SurveyError, match="Nobody in this part"):
        mean(sample, answers, domain=np.zeros(60, dtype=bool))


def test_wrong_number_of_answers_is_refused(sample: Sample) -> None:
    with pytest.raises(SurveyError, match="59 answers for a sample of 60"):
        mean(sample, np.ones(59))


def test_zero_denominator_is_refused(sample: Sample, answers: np.ndarray) -> None:
    with pytest.raises(SurveyError, match="adds to zero"):
        ratio(sample, answers, np.zeros(60))


def test_domains_and_their_difference_agree(sample: Sample, answers: np.ndarray) -> None:
    groups = ["a", "b"] * 30
    names, means, found = difference(sample, answers, groups)
    assert names == ["a", "b"]
    assert found.value == pytest.approx(means[1].value - means[0].value)
    assert found.df == sample.design.df() - 1
    line = regression(sample, answers, np.column_stack([np.ones(60), np.array(groups) == "b"]))
    assert line[1].value == pytest.approx(found.value)
    assert line[1].se == pytest.approx(found.se)


def test_difference_of_three_groups_is_refused(
    sample: Sample, answers: np.ndarray, regions: list[str]
) -> None:
    with pytest.raises(SurveyError, match="two groups, there are 3"):
        difference(sample, answers, regions)


def test_contrast_uses_the_covariance(sample: Sample, answers: np.ndarray) -> None:
    both = mean(sample, np.column_stack([answers, answers]))
    assert contrast(both, (1, -1), df=59).se == pytest.approx(0, abs=1e-9)


def test_domain_means_have_covariance_in_clusters(answers: np.ndarray) -> None:
    design = sample_of(make_design(clusters=np.repeat(np.arange(20), 3)))
    _, found = by_domain(design, answers, np.tile(["x", "y", "z"], 20))
    assert abs(found.covariance[0, 1]) > 0
    assert found.errors**2 == pytest.approx(np.diag(found.covariance))


def test_shares_add_to_one(sample: Sample, regions: list[str]) -> None:
    found = shares(sample, regions)
    assert found.values.sum() == pytest.approx(1)
    assert found.names == ["east", "north", "south"]


@given(values, st.floats(0.05, 0.95))
def test_quantile_has_the_weight_below_it(given_values: list[float], probability: float) -> None:
    array = np.array(given_values)
    found = quantile(sample_of(make_design(n=len(array))), array, probability)
    assert (array <= found.value).mean() >= probability - 1e-9
    assert (array < found.value).mean() <= probability + 1e-9
    assert found.interval.low <= found.value <= found.interval.high


def test_quantile_outside_0_and_1_is_refused(sample: Sample, answers: np.ndarray) -> None:
    with pytest.raises(SurveyError, match="between 0 and 1"):
        quantile(sample, answers, 1.0)


def test_regression_on_a_sum_of_others_is_refused(sample: Sample, answers: np.ndarray) -> None:
    with pytest.raises(SurveyError, match="computed from others"):
        regression(sample, answers, np.ones((60, 2)))


def test_logistic_regression_on_groups_gives_their_shares(sample: Sample) -> None:
    group = np.repeat([0.0, 1.0], 30)
    answers = np.concatenate([np.tile([1.0, 0.0, 0.0], 10), np.tile([1.0, 0.0], 15)])
    found = regression(sample, answers, np.column_stack([np.ones(60), group]), binary=True)
    assert found.values == pytest.approx([np.log(0.5), np.log(2)])
    share_error = mean(sample, answers, domain=group == 0)[0].se
    assert found[0].se == pytest.approx(share_error / (1 / 3 * 2 / 3))
