import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.methods.ghg.uncertainty.cases import INPUTS, MODEL, TERMS
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.uncertainty import (
    Term,
    constant,
    contributions,
    exact_sd,
    expected,
    from_percent,
    gamma,
    model_of,
    normal,
    simulate,
    skewed,
    triangular,
    what_reduces_most,
)
from zeroward.methods.ghg.uncertainty.reduce import narrowed


def test_exact_spread_and_mean_are_those_of_the_draws():
    found = simulate(MODEL, draws=400_000).total()
    assert found.sd == pytest.approx(exact_sd(MODEL), rel=0.01)
    assert found.mean == pytest.approx(expected(MODEL), rel=0.001)
    assert expected(MODEL) == pytest.approx(820)


def test_shares_add_up_to_one_but_for_what_inputs_bring_together():
    found = contributions(MODEL)
    alone, total = sum(one.share for one in found), sum(one.total_share for one in found)
    assert alone + (total - alone) / 2 == pytest.approx(1)
    assert [one.share for one in found] == sorted((one.share for one in found), reverse=True)


def test_first_order_share_is_the_variance_of_the_conditional_mean():
    # only the gas factor varies: all others stand at their means
    still = {key: INPUTS[key] if key == "factor:gas" else constant(1.0) for key in INPUTS}
    alone = exact_sd(model_of(TERMS, still)) ** 2 / exact_sd(MODEL) ** 2
    assert {one.key: one.share for one in contributions(MODEL)}["factor:gas"] == pytest.approx(alone)


def test_the_input_that_reduces_most_is_the_largest_contributor():
    best = what_reduces_most(MODEL)
    leading = contributions(MODEL)[0].key
    assert best[0].key == leading
    assert best[0].narrowing_percent > best[1].narrowing_percent > 0
    assert len(best) == 5


def test_a_simulated_reduction_agrees_with_the_exact_one():
    exact = {one.key: one.narrowing_percent for one in what_reduces_most(MODEL, top=3)}
    drawn = what_reduces_most(MODEL, top=3, simulate_draws=50_000)
    for one in drawn:
        assert one.narrowing_percent == pytest.approx(exact[one.key], abs=3)


@given(st.floats(0, 0.99))
def test_a_greater_improvement_narrows_more(to):
    some, all_of_it = what_reduces_most(MODEL, to=to)[0], what_reduces_most(MODEL, to=0)[0]
    assert 0 <= some.narrowing_percent <= all_of_it.narrowing_percent + 1e-9


@pytest.mark.parametrize(
    "one", [normal(1, 0.1), from_percent(80), skewed(20, 60), gamma(1, 0.3), triangular(0.5, 1.1, 1.4)]
)
def test_a_narrowed_distribution_keeps_its_mean(one):
    better = narrowed(one, 0.5)
    assert (better.mean, better.sd) == (pytest.approx(one.mean), pytest.approx(one.sd / 2))
    samples = simulate(model_of([Term(1, "x")], {"x": better}), draws=100_000).samples
    assert samples.mean() == pytest.approx(one.mean, abs=0.01)
    assert samples.std() == pytest.approx(one.sd / 2, rel=0.03)


def test_nothing_uncertain_has_no_contributions():
    sure = model_of([Term(5, "x")], {"x": constant(1.0)})
    assert contributions(sure) == ()
    assert what_reduces_most(sure) == ()
    assert np.all(simulate(sure, draws=10).samples == 5)
    assert narrowed(normal(1, 0.2), 0).kind == "constant"


def test_what_makes_no_sense_is_refused():
    with pytest.raises(MethodError, match="below one"):
        what_reduces_most(MODEL, to=1)
    with pytest.raises(MethodError, match="itself"):
        contributions(model_of([Term(1, "x", "x")], {"x": from_percent(3)}))
