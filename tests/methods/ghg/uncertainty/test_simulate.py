from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.methods.ghg.uncertainty.cases import FOUND, INPUTS, MODEL, TERMS, close
from zeroward.methods.ghg.method import MethodError, MissingError
from zeroward.methods.ghg.uncertainty import (
    Term,
    from_percent,
    joined,
    model_of,
    normal,
    simulate,
    uniform,
)
from zeroward.methods.ghg.uncertainty.convergence import stable
from zeroward.methods.ghg.uncertainty.simulate import SEED
from zeroward.methods.ghg.uncertainty.streams import Sampler

ROOT3 = 1.7320508075688772


@pytest.mark.slow
@pytest.mark.parametrize(
    ("case", "one"), [("jcgm101-9.2.2", normal(0, 1)), ("jcgm101-9.2.3", uniform(-ROOT3, ROOT3))]
)
def test_sum_of_four_as_in_jcgm_101(case, one):
    wanted = FOUND[case]["expected"]
    names = ["x1", "x2", "x3", "x4"]
    model = model_of([Term(1, name) for name in names], dict.fromkeys(names, one))
    found = simulate(model, draws=FOUND[case]["inputs"]["trials"]).total()
    assert close(found.sd, wanted["u"])
    assert close(found.low, wanted["ci95_low"])
    assert close(found.high, wanted["ci95_high"])


@given(st.integers(1, 3000))
@settings(max_examples=25)
def test_blocks_of_any_size_give_the_same_bits(block):
    assert np.array_equal(
        simulate(MODEL, draws=2500, block=block).samples, simulate(MODEL, draws=2500).samples
    )


def test_threads_change_no_bit():
    names = [f"input {number}" for number in range(200)]
    shapes = [from_percent(8), from_percent(60), uniform(0.5, 1.5)]
    sampler, other = (Sampler(names, [shapes[at % 3] for at in range(200)], seed=7) for _ in range(2))
    blocks = np.empty((2, 200, 333))
    with ThreadPoolExecutor(3) as pool:
        for _ in range(3):
            sampler.draw_into(blocks[0])
            other.draw_into(blocks[1], pool)
            assert np.array_equal(blocks[0], blocks[1])


def test_an_input_has_its_draws_whatever_else_is_in_the_model():
    alone = Sampler(["a"], [from_percent(8)], seed=7).draw(100)
    many = Sampler([*(f"input {number}" for number in range(99)), "a"], [from_percent(8)] * 100, seed=7)
    assert np.array_equal(alone[0], many.draw(100)[many.place[99]])


def test_outputs_add_their_own_terms_however_many_there_are():
    inputs = {f"x{number}": from_percent(number % 90) for number in range(120)}
    terms = [Term(number + 1.0, f"x{number}", f"x{119 - number}", f"o{number % 3}") for number in range(60)]
    model = model_of(terms, inputs)
    sampler = Sampler(model.keys, model.distributions, seed=SEED)
    drawn = sampler.draw(50)[sampler.place]
    found = simulate(model, draws=50)
    for at in range(len(model.outputs)):
        mine = model.output == at
        parts = model.values[mine, None] * drawn[model.first[mine]] * drawn[model.second[mine]]
        assert found.samples[at] == pytest.approx(parts.sum(axis=0), rel=1e-12)


@given(st.permutations(TERMS))
@settings(max_examples=25)
def test_the_order_of_rows_changes_no_bit(terms):
    assert np.array_equal(
        simulate(model_of(terms, INPUTS), draws=500).samples, simulate(MODEL, draws=500).samples
    )


def test_cities_simulated_apart_add_up_to_those_simulated_together():
    east = model_of([Term(500, "activity:a", "factor:gas", "east")], INPUTS)
    west = model_of([Term(300, "activity:b", "factor:gas", "west")], INPUTS)
    together = simulate(joined([east, west]), draws=4000)
    apart = simulate(east, draws=4000).samples + simulate(west, draws=4000).samples
    assert np.array_equal(together.samples.sum(axis=0), apart[0])


def test_a_shared_factor_is_drawn_once():
    shared = model_of([Term(1, "a", "f"), Term(1, "b", "f")], {**CERTAIN_AB, "f": from_percent(20)})
    apart = model_of(
        [Term(1, "a", "f"), Term(1, "b", "g")], {**CERTAIN_AB, "f": from_percent(20), "g": from_percent(20)}
    )
    wide, narrow = (simulate(model, draws=50_000).total().sd for model in (shared, apart))
    assert wide / narrow == pytest.approx(np.sqrt(2), rel=0.02)


CERTAIN_AB = {"a": from_percent(0), "b": from_percent(0)}


def test_a_factor_that_both_years_share_does_not_blur_the_trend():
    years = model_of(
        [Term(100, "a", "f", "2015"), Term(80, "b", "f", "2021")], {**CERTAIN_AB, "f": from_percent(25)}
    )
    found = simulate(years, draws=5000).trend("2015", "2021")
    assert found.mean == pytest.approx(-20)
    assert found.sd == pytest.approx(0, abs=1e-9)


def test_monte_carlo_agrees_with_propagation_where_uncertainties_are_small():
    model = model_of(
        [Term(1000, "a", "f"), Term(400, "b", "g")],
        {"a": from_percent(5), "f": from_percent(7), "b": from_percent(10), "g": from_percent(12)},
    )
    found = simulate(model).total()
    expected = np.hypot(1000 * np.hypot(0.05, 0.07), 400 * np.hypot(0.10, 0.12))
    assert found.width / 2 == pytest.approx(expected, rel=0.01)
    assert found.stable


def test_a_run_goes_on_until_its_interval_stands_still():
    skew = model_of([Term(1, "x")], {"x": from_percent(150)})
    short = simulate(skew, draws=10_000).total()
    long = simulate(skew, draws=10_000, until_stable=True, most=400_000).total()
    assert not short.stable
    assert long.stable
    assert long.draws > short.draws
    assert simulate(skew, draws=10_000, until_stable=True, most=15_000).total().draws == 15_000


def test_going_on_is_the_same_as_having_drawn_more_at_once():
    skew = model_of([Term(1, "x")], {"x": from_percent(150)})
    long = simulate(skew, draws=10_000, until_stable=True, most=40_000)
    assert np.array_equal(long.samples, simulate(skew, draws=40_000).samples)


def test_few_draws_are_never_stable():
    assert not stable(np.ones(9999))


@pytest.mark.parametrize(
    ("terms", "error"),
    [
        ([], MethodError),
        ([Term(1, "unknown")], MissingError),
        ([Term(float("nan"), "factor:gas")], MethodError),
    ],
)
def test_a_model_that_cannot_be_drawn_is_refused(terms, error):
    with pytest.raises(error):
        model_of(terms, INPUTS)


def test_two_descriptions_of_one_input_are_refused():
    other = model_of([Term(1, "factor:gas")], {"factor:gas": from_percent(9)})
    with pytest.raises(MethodError, match="two different"):
        joined([MODEL, other])


def test_what_is_not_there_is_named():
    found = simulate(MODEL, draws=10)
    with pytest.raises(MethodError, match="no output called sea"):
        found.output("sea")
    assert found.output("homes").draws == 10
    with pytest.raises(MethodError, match="draw"):
        simulate(MODEL, draws=0)
