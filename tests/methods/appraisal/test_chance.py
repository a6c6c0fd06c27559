"""Uncertain factors: shapes against closed formulas, correlation, and what contradicts itself."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.appraisal import Chance, drawn, lognormal, normal, pert, triangular, uniform
from zeroward.methods.ghg.method import MethodError

DRAWS = 200_000


@pytest.mark.parametrize(
    ("chance", "mean", "variance"),
    [
        (triangular(1, 2, 5), 8 / 3, (1 + 4 + 25 - 2 - 5 - 10) / 18),
        (pert(1, 2, 5), 14 / 6, (14 / 6 - 1) * (5 - 14 / 6) / 7),
        (uniform(2, 6), 4, 16 / 12),
        (normal(3, 0.5), 3, 0.25),
        (lognormal(2, 0.7), 2, 0.49),
    ],
)
def test_draws_have_the_mean_and_variance_of_their_shape(
    chance: Chance, mean: float, variance: float
) -> None:
    values = drawn({"x": chance}, draws=DRAWS, seed=1)["x"]
    assert values.mean() == pytest.approx(mean, abs=5 * (variance / DRAWS) ** 0.5)
    assert values.var() == pytest.approx(variance, rel=0.03)


@given(st.floats(-5, 5), st.floats(0, 5), st.floats(0.01, 5))
def test_quantiles_rise_within_the_edges(low: float, up: float, more: float) -> None:
    shares = np.linspace(0.001, 0.999, 50)
    for chance in (triangular(low, low + up, low + up + more), pert(low, low + up, low + up + more)):
        values = chance.quantile(shares)
        assert np.all(np.diff(values) >= -1e-12)
        assert low - 1e-9 <= values[0] <= values[-1] <= low + up + more + 1e-9


def test_what_moves_together_has_the_rank_correlation_of_a_gaussian_copula() -> None:
    """Spearman's rho of a Gaussian copula is `6/pi asin(r/2)`."""
    values = drawn(
        {"a": triangular(0, 1, 4), "b": lognormal(1, 0.5)},
        draws=DRAWS,
        seed=3,
        correlations={("a", "b"): 0.6},
    )
    ranks = [np.argsort(np.argsort(values[key])) for key in ("a", "b")]
    assert np.corrcoef(*ranks)[0, 1] == pytest.approx(6 / np.pi * np.arcsin(0.3), abs=0.01)


def test_draws_of_a_factor_do_not_depend_on_the_others() -> None:
    alone = drawn({"a": normal(0, 1)}, draws=10, seed=3)["a"]
    beside = drawn({"a": normal(0, 1), "b": normal(0, 1)}, draws=10, seed=3)["a"]
    assert np.array_equal(alone, beside)
    assert not np.array_equal(alone, drawn({"a": normal(0, 1)}, draws=10, seed=4)["a"])


def test_factors_that_move_as_one_are_possible() -> None:
    values = drawn({"a": normal(0, 1), "b": normal(0, 1)}, draws=50, seed=1, correlations={("a", "b"): 1})
    assert values["a"] == pytest.approx(values["b"])


THREE = {key: normal(0, 1) for key in "abc"}


@pytest.mark.parametrize(
    ("correlations", "words"),
    [
        ({("a", "x"): 0.5}, "no meaning"),
        ({("a", "a"): 0.5}, "no meaning"),
        ({("a", "b"): 1.5}, "no meaning"),
        ({("a", "b"): 0.9, ("b", "c"): 0.9, ("a", "c"): -0.9}, "contradict"),
    ],
)
def test_impossible_correlations_are_refused(correlations: dict[tuple[str, str], float], words: str) -> None:
    with pytest.raises(MethodError, match=words):
        drawn(THREE, draws=5, seed=1, correlations=correlations)


@pytest.mark.parametrize(
    "make",
    [
        lambda: triangular(2, 1, 3),
        lambda: pert(1, 1, 1),
        lambda: uniform(3, 1),
        lambda: normal(float("nan"), 1),
        lambda: normal(1, 0),
        lambda: lognormal(-1, 1),
    ],
)
def test_senseless_shapes_are_refused(make: object) -> None:
    with pytest.raises(MethodError):
        make()  # type: ignore[operator]
