from math import inf

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.uncertainty import (
    Term,
    constant,
    from_percent,
    from_range,
    gamma,
    lognormal,
    model_of,
    normal,
    simulate,
    skewed,
    triangular,
    truncated_normal,
    uniform,
)

SHAPES = {
    "constant": constant(2.0),
    "normal": normal(1, 0.1),
    "lognormal": lognormal(1, 0.6),
    "skewed": skewed(20, 60),
    "skewed_down": skewed(30, 20),
    "uniform": uniform(0.5, 1.5),
    "triangular": triangular(0.5, 1.2, 1.4),
    "gamma": gamma(1, 0.4),
    "truncated": truncated_normal(mean=1, sd=0.5, low=0),
    "truncated_hard": truncated_normal(mean=1, sd=0.9, low=0),
    "truncated_high": truncated_normal(mean=3, sd=0.15, low=1, high=3.2),
}


@pytest.mark.parametrize("name", SHAPES)
def test_draws_have_the_mean_and_spread_of_their_distribution(name):
    one = SHAPES[name]
    samples = simulate(model_of([Term(1, name)], {name: one}), draws=200_000).samples[0]
    assert samples.mean() == pytest.approx(one.mean, abs=5 * one.sd / np.sqrt(200_000) + 1e-12)
    assert samples.std() == pytest.approx(one.sd, rel=0.03, abs=1e-12)


@pytest.mark.parametrize(("lower", "upper"), [(20, 60), (60, 20), (50, 100), (10, 40), (10, 10.5)])
def test_skewed_draws_meet_both_percentiles(lower, upper):
    found = simulate(model_of([Term(100, "x")], {"x": skewed(lower, upper)}), draws=400_000).total()
    assert found.mean == pytest.approx(100, abs=0.5)
    assert found.low == pytest.approx(100 - lower, abs=1.0)
    assert found.high == pytest.approx(100 + upper, abs=1.5)


def test_cut_off_draws_stay_within_their_edges():
    one = SHAPES["truncated_high"]
    samples = simulate(model_of([Term(1, "x")], {"x": one}), draws=50_000).samples
    assert samples.min() >= 1
    assert samples.max() <= 3.2


@pytest.mark.parametrize(
    ("percents", "kind"),
    [
        ((0,), "constant"),
        ((30,), "normal"),
        ((31,), "lognormal"),
        ((20, 50), "lognormal"),
        ((20, 20), "normal"),
    ],
)
def test_auto_takes_the_shape_that_fits(percents, kind):
    assert from_percent(*percents).kind == kind


@given(st.floats(0.1, 300), st.sampled_from(["auto", "normal", "lognormal", "gamma"]))
def test_an_even_percent_is_half_the_normal_interval(percent, shape):
    one = from_percent(percent, shape=shape)
    assert one.mean == 1
    assert one.sd == pytest.approx(percent / 195.9963984540054)


@given(st.floats(0.1, 90), st.floats(1, 5.7))
def test_skewed_keeps_its_mean_at_any_ratio(short, ratio):
    one = skewed(short, short * ratio)
    mu, sigma, shift, sign = one.parameters if one.kind == "lognormal" else (0, 0, 0, 1)
    if one.kind == "lognormal":
        assert shift + sign * np.exp(mu + sigma**2 / 2) == pytest.approx(1)
        assert shift + sign * np.exp(mu + 1.959963984540054 * sigma) == pytest.approx(1 + short * ratio / 100)
        assert shift + sign * np.exp(mu - 1.959963984540054 * sigma) == pytest.approx(1 - short / 100)


def test_triangle_by_its_edges_has_its_mean_at_the_value():
    one = from_percent(20, 35, shape="triangular")
    assert one.mean == pytest.approx(1)
    assert one.parameters[::2] == pytest.approx((0.8, 1.35))


@pytest.mark.parametrize(
    "make",
    [
        lambda: skewed(10, 80),
        lambda: from_percent(10, 30, shape="triangular"),
        lambda: from_percent(10, 20, shape="uniform"),
        lambda: from_percent(10, 20, shape="lognormal"),
        lambda: from_percent(-1),
        lambda: from_percent(float("nan")),
        lambda: uniform(2, 1),
        lambda: triangular(0, 5, 2),
        lambda: normal(1, 0),
        lambda: lognormal(-1, 1),
        lambda: truncated_normal(mean=1, sd=1.5, low=0),
        lambda: truncated_normal(mean=3, sd=0.3, low=1, high=3.2),
        lambda: truncated_normal(mean=-1, sd=0.3, low=0),
        lambda: from_range(value=1, low=0.9, high=9, least=0, most=inf),
    ],
)
def test_what_no_curve_can_do_is_refused(make):
    with pytest.raises(MethodError):
        make()


def test_a_range_with_hard_edges_keeps_the_value_as_mean():
    one = from_range(value=0.5, low=0.2, high=0.8, least=0, most=1)
    assert (one.mean, one.sd) == (0.5, pytest.approx(0.6 / 2 / 1.959963984540054))
