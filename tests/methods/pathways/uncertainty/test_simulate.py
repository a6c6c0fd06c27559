"""Drawing uncertain drivers through the whole model."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.methods.pathways.city import tables, town
from zeroward.methods.pathways.engine import Engine, Scenario, bau, plan, resolve
from zeroward.methods.pathways.model import ModelError
from zeroward.methods.pathways.uncertainty import simulate, uncertain_drivers


@settings(max_examples=10, deadline=None)
@given(st.integers(1, 90))
def test_draws_are_the_same_bits_for_any_chunk(chunk):
    engine = Engine(town())
    first = simulate(engine, [bau(), plan(engine.model)], draws=90, chunk=90)
    second = simulate(engine, [bau(), plan(engine.model)], draws=90, chunk=chunk)
    for key in first.series:
        assert np.array_equal(first.series[key], second.series[key])


def test_first_draws_do_not_depend_on_their_number():
    engine = Engine(town())
    few, many = (simulate(engine, [bau()], draws=draws).series["bau"] for draws in (50, 150))
    assert np.array_equal(few, many[:50])


def test_a_driver_draws_the_same_whatever_else_is_uncertain():
    engine = Engine(town())
    alone = simulate(engine, [bau()], draws=40, uncertainty={**nothing(), "trips": {"percent": 10}})
    other = simulate(
        engine,
        [bau()],
        draws=40,
        uncertainty={**nothing(), "trips": {"percent": 10}, "price": {"percent": 5}},
    )
    assert np.array_equal(alone.series["bau"], other.series["bau"])


def nothing():
    return {key: {} for key in tables()["drivers"]}


def test_spread_of_one_driver_is_the_spread_of_its_emissions():
    engine = Engine(town().part(["heating"]))
    found = simulate(engine, [bau()], draws=20_000, uncertainty={**nothing(), "intensity": {"percent": 15}})
    band, middle = found.band("bau"), engine.run(bau()).emissions
    assert band.lower == pytest.approx(middle * 0.85, rel=0.01)
    assert band.upper == pytest.approx(middle * 1.15, rel=0.01)
    assert band.middle == pytest.approx(middle, rel=0.01)


def test_scenarios_share_their_draws():
    engine = Engine(town())
    found = simulate(engine, [bau(), Scenario("off")], draws=30)
    assert (found.saved("bau", "off") == 0).all()
    assert (simulate(engine, [bau(), plan(engine.model)], draws=200).saved("bau", "plan")[:, -1] > 0).all()


def test_shares_add_to_one_in_every_draw():
    engine = Engine(
        town(
            **{
                "nodes.all": {
                    "unit": "ktCO2e",
                    "formula": "quantity(1, 'ktCO2e') * sum(modes)",
                    "role": "emissions",
                    "tags": {"sector": "check"},
                }
            }
        ).part(["check"])
    )
    assert simulate(engine, [bau()], draws=100).series["bau"] == pytest.approx(np.ones((100, 16)))


def test_draw_beyond_a_bound_is_cut_off_and_counted():
    engine = Engine(town(**{"drivers.trips.maximum": 8_100}))
    found = simulate(engine, [bau()], draws=100)
    assert any(note.startswith("trips: ") for note in found.notes)


def test_probability_counts_the_draws_below():
    engine = Engine(town())
    found = simulate(engine, [plan(engine.model)], draws=500)
    middle = float(np.median(found.series["plan"][:, 10]))
    assert found.probability("plan", 2030, below=middle) == pytest.approx(0.5, abs=0.01)
    assert found.probability("plan", 2030, below=1e9) == 1


def test_slider_is_not_drawn():
    engine = Engine(town())
    fixed = Scenario(
        "fixed", values={"trips": 5_000, "growth_rate": 0, "modes": {"car": 1, "bus": 0, "walk": 0}}
    )
    found = simulate(Engine(town().part(["transport"])), [fixed], draws=20)
    assert np.ptp(found.series["fixed"]) == 0
    assert engine.run(fixed).emissions.shape == (16,)


@pytest.mark.parametrize(
    "entry",
    [{"percent": -5}, {"shape": "odd", "percent": 5}, {"lower": 5}, {"spread": 5}, {"percent": "much"}],
)
def test_uncertainty_that_is_none_is_refused(entry):
    with pytest.raises(ModelError) as caught:
        uncertain_drivers(town(), {"trips": entry})
    assert caught.value.problems[0].where == "trips"


def test_nothing_to_draw_is_refused():
    with pytest.raises(ModelError, match="nothing to draw"):
        simulate(Engine(town()), [bau()], uncertainty=nothing())
    with pytest.raises(ModelError, match="no driver"):
        simulate(Engine(town()), [bau()], uncertainty={"nothing": {"percent": 1}})


def test_missing_value_is_asked_for():
    model = town(**{"drivers.area.value": None})
    with pytest.raises(ModelError, match="area has no value"):
        simulate(Engine(model, resolve(model)), [bau()], draws=10)
