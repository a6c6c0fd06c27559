from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from zeroward.methods.survey.design import make_design
from zeroward.methods.survey.errors import SurveyError
from zeroward.methods.survey.finite import finite_interval, finite_share
from zeroward.methods.survey.intervals import binomial_interval
from zeroward.methods.survey.likelihood import cubic
from zeroward.methods.survey.proportion import interval_of_share, share
from zeroward.methods.survey.sample import Sample, sample_of

METHODS = ("wilson", "clopper-pearson", "jeffreys", "agresti-coull", "logit", "arcsine")
counts = st.integers(1, 300).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(counts, st.sampled_from(METHODS))
def test_interval_holds_the_share(given_counts: tuple[int, int], method: str) -> None:
    x, n = given_counts
    found = binomial_interval(x, n, method=method)  # type: ignore[arg-type]
    assert 0 <= found.low <= x / n + 1e-12
    assert x / n - 1e-12 <= found.high <= 1


@given(counts, st.sampled_from(METHODS))
def test_interval_of_the_others_is_its_mirror(given_counts: tuple[int, int], method: str) -> None:
    x, n = given_counts
    one = binomial_interval(x, n, method=method)  # type: ignore[arg-type]
    other = binomial_interval(n - x, n, method=method)  # type: ignore[arg-type]
    assert one.low == pytest.approx(1 - other.high, abs=1e-9)


@given(counts)
def test_exact_interval_turns_the_tails_back(given_counts: tuple[int, int]) -> None:
    x, n = given_counts
    found = binomial_interval(x, n, method="clopper-pearson")
    if x:
        assert stats.binom.sf(x - 1, n, found.low) == pytest.approx(0.025, abs=1e-6)
    if x < n:
        assert stats.binom.cdf(x, n, found.high) == pytest.approx(0.025, abs=1e-6)


def test_known_intervals() -> None:
    assert binomial_interval(15, 28).low == pytest.approx(0.3581268923)
    assert binomial_interval(8, 10, method="jeffreys").low == pytest.approx(stats.beta.ppf(0.025, 8.5, 2.5))
    assert binomial_interval(8, 10, method="agresti-coull").high == pytest.approx(0.9541, abs=1e-3)


@pytest.mark.parametrize(("x", "n"), [(-1, 5), (6, 5), (0, 0), (float("nan"), 5)])
def test_impossible_counts_are_refused(x: float, n: float) -> None:
    with pytest.raises(SurveyError):
        binomial_interval(x, n)


@given(st.integers(1, 60), st.data())
def test_finite_interval_is_exact(n: int, data: st.DataObject) -> None:
    population = data.draw(st.integers(n, 200))
    x = data.draw(st.integers(0, n))
    found = finite_interval(x, n, population)
    assert x <= found.members_low <= found.members_high <= population - (n - x)
    below, above = found.members_low - 1, found.members_high + 1
    if below >= x:
        assert stats.hypergeom.sf(x - 1, population, below, n) <= 0.025 + 1e-9
    if above <= population - (n - x):
        assert stats.hypergeom.cdf(x, population, above, n) <= 0.025 + 1e-9


def test_whole_population_leaves_no_doubt() -> None:
    found = finite_interval(3, 10, 10)
    assert (found.members_low, found.members_high) == (3, 3)
    assert finite_share(3, 10, 10).se == 0


def test_sample_larger_than_its_population_is_refused() -> None:
    with pytest.raises(SurveyError, match="cannot have been asked"):
        finite_interval(3, 10, 9)


def test_intervals_of_a_weighted_share_are_ordered_alike(sample: Sample) -> None:
    answers = np.array([1.0] * 20 + [0.0] * 40)
    for method in ("logit", "beta", "mean", "arcsine", "likelihood", "wilson"):
        found = share(sample, answers, method=method)
        assert 0.2 < found.interval.low < 1 / 3 < found.interval.high < 0.5
        assert found.interval.method.startswith(method)


def test_likelihood_interval_agrees_with_the_exact_inversion(sample: Sample) -> None:
    answers = np.array([1.0] * 20 + [0.0] * 40)
    found = share(sample, answers, method="likelihood")
    exact, _ = interval_of_share(found.value, found.se, n=60, df=59, method="likelihood")
    assert found.interval.low == pytest.approx(exact.low, abs=5e-5)
    assert found.interval.high == pytest.approx(exact.high, abs=5e-5)


@pytest.mark.parametrize("value", [0.0, 1.0])
def test_share_of_all_equal_answers_has_an_interval_and_a_warning(sample: Sample, value: float) -> None:
    found = share(sample, np.full(60, value))
    assert found.interval.high - found.interval.low == pytest.approx(1 - 0.025 ** (1 / 60))
    assert found.interval.method == "Clopper-Pearson"
    assert any("All answers agree" in one for one in found.warnings)


def test_share_of_other_answers_is_refused(sample: Sample) -> None:
    with pytest.raises(SurveyError, match="0 and 1"):
        share(sample, np.full(60, 2.0))


def test_no_degrees_of_freedom_give_no_interval() -> None:
    whole = sample_of(make_design(clusters=["a"] * 4, population=1))
    found = share(whole, [1, 0, 1, 0])
    assert (found.interval.low, found.interval.high) == (0, 1)
    assert any("No degrees of freedom" in one for one in found.warnings)


def test_spline_goes_through_its_points_and_keeps_cubics() -> None:
    x = np.array([0.0, 0.7, 1.5, 2.0, 3.1])
    at = np.linspace(0, 3.1, 20)
    assert cubic(x, x**3 - 2 * x, x) == pytest.approx(x**3 - 2 * x)
    assert cubic(x, x**3 - 2 * x, at) == pytest.approx(at**3 - 2 * at, abs=1e-9)
    assert all(one <= two for one, two in pairwise(cubic(x, x, at)))
