import numpy as np
import pytest

from zeroward.methods.survey.design import make_design
from zeroward.methods.survey.errors import SurveyError
from zeroward.methods.survey.estimation import mean
from zeroward.methods.survey.margins import Margin, margin
from zeroward.methods.survey.poststratification import poststratify
from zeroward.methods.survey.raking import rake_weights
from zeroward.methods.survey.raking_many import rake_replicates
from zeroward.methods.survey.replicates import (
    adjust_again,
    bootstrap,
    given,
    jackknife,
    rake_again,
    replicate_means,
    replicate_totals,
)
from zeroward.methods.survey.sample import Sample, sample_of


def test_jackknife_of_a_mean_is_the_linearised_error(sample: Sample, answers: np.ndarray) -> None:
    found = replicate_means(jackknife(sample.design), answers)[0]
    assert found.se == pytest.approx(mean(sample, answers)[0].se)
    assert found.value == pytest.approx(mean(sample, answers)[0].value)


def test_jackknife_in_strata_is_jkn_and_agrees_for_totals(answers: np.ndarray) -> None:
    strata = ["a"] * 25 + ["b"] * 35
    design = make_design(strata=strata, population=[100] * 25 + [300] * 35)
    made = jackknife(design)
    assert made.method == "JKn"
    direct = mean(sample_of(design), answers)[0]
    assert replicate_totals(made, answers)[0].value == pytest.approx(direct.value * 400)
    assert replicate_means(made, answers)[0].se == pytest.approx(direct.se, rel=1e-6)


def test_bootstraps_come_near_the_linearised_error(sample: Sample, answers: np.ndarray) -> None:
    wanted = mean(sample, answers)[0].se
    for fractional in (True, False):
        made = bootstrap(sample.design, count=4000, seed=5, fractional=fractional)
        assert replicate_means(made, answers)[0].se == pytest.approx(wanted, rel=0.06)


def test_bootstrap_is_repeatable(sample: Sample) -> None:
    first, second, other = (bootstrap(sample.design, count=10, seed=seed).columns for seed in (1, 1, 2))
    assert np.array_equal(first, second)
    assert not np.array_equal(first, other)


def test_every_replicate_is_raked_anew(sample: Sample, margins: list[Margin]) -> None:
    made = rake_again(bootstrap(sample.design, count=40, seed=1), margins)
    for column in made.columns.T:
        assert np.bincount(margins[0].codes, weights=column) == pytest.approx([100, 200, 300], rel=1e-8)
    assert replicate_means(made, (margins[0].codes == 1).astype(float))[0].se == pytest.approx(0, abs=1e-9)


def test_many_at_once_equal_one_by_one(sample: Sample, margins: list[Margin]) -> None:
    columns = np.random.default_rng(2).exponential(size=(60, 300))
    found, failed = rake_replicates(columns, margins)
    assert not failed.any()
    for place in (0, 150, 299):
        assert found[:, place] == pytest.approx(rake_weights(columns[:, place], margins).weights, rel=1e-8)


def test_replicate_that_empties_a_category_is_left_out_with_a_warning() -> None:
    one = margin(["a"] * 9 + ["b"], {"a": 50, "b": 50}, name="size")
    made = rake_again(jackknife(make_design(n=10)), [one])
    assert made.count == 9
    assert any("1 of 10 replicates could not be weighted" in text for text in made.warnings)


def test_fractional_bootstrap_never_empties_a_category() -> None:
    one = margin(["a"] * 9 + ["b"], {"a": 50, "b": 50}, name="size")
    made = rake_again(bootstrap(make_design(n=10), count=200, seed=3), [one])
    assert made.count == 200
    assert made.warnings == ()


def test_any_adjustment_can_be_repeated(sample: Sample, margins: list[Margin]) -> None:
    made = adjust_again(
        jackknife(sample.design),
        lambda weights: poststratify(Sample(sample.design, weights), margins[0]).weights,
    )
    assert made.columns.sum(axis=0) == pytest.approx(np.full(60, 600))


def test_replicates_that_all_fail_are_refused() -> None:
    with pytest.raises(SurveyError, match="No replicate can be weighted"):
        rake_again(given([1, 1], [[1, 0], [0, 1]]), [margin(["a", "b"], {"a": 1, "b": 1})])


def test_given_replicates_are_centred_at_their_mean_or_at_the_estimate() -> None:
    columns = [[1, 2, 3], [1, 1, 1]]
    at_mean = replicate_means(given([1, 1], columns), [1.0, 0.0])[0]
    around = replicate_means(given([1, 1], columns, around=True), [1.0, 0.0])[0]
    assert around.se > at_mean.se


def test_jackknife_of_one_cluster_is_refused() -> None:
    with pytest.raises(SurveyError, match="two clusters"):
        jackknife(make_design(n=1))


def test_bootstrap_of_one_replicate_is_refused(sample: Sample) -> None:
    with pytest.raises(SurveyError, match="two replicates"):
        bootstrap(sample.design, count=1, seed=1)


def test_jackknife_of_very_many_is_refused_before_it_fills_the_memory() -> None:
    with pytest.raises(SurveyError, match="too much memory") as caught:
        jackknife(make_design(n=20_000))
    assert "bootstrap" in caught.value.remedy
