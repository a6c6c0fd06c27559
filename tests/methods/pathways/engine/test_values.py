"""Three tiers of values, and what is asked for."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.methods.pathways.city import tables, town
from zeroward.methods.pathways.engine import Engine, Scenario, bau, plan, resolve
from zeroward.methods.pathways.model import ModelError, from_tables

CITY = {"population": 50_000, "factor": {"gas": 201}, "modes": {"car": 0.5, "bus": 0.4, "walk": 0.1}}


def test_each_cell_takes_the_first_tier_that_has_it():
    found = resolve(
        town(), city=CITY, similar={"factor": {"gas": 1, "oil": 280}, "area": 38}, similar_source="Peers"
    )
    flags = {one.cell: (one.flag, one.tier) for one in found.flags("factor")}
    assert flags == {
        ("gas",): ("typed", "city"),
        ("oil",): ("default", "similar"),
        ("electricity",): ("default", "reference"),
    }
    assert found.arrays["factor"][0, 0, :, 0].tolist() == [201, 280, 300]
    assert found.flags("area")[0].source == "Peers"
    assert found.flags("price")[0].source == "made up for the test"


def test_shares_of_a_whole_come_from_one_tier():
    similar = {"modes": {"car": 0.9, "bus": 0.05, "walk": 0.05}}
    assert {one.tier for one in resolve(town(), city=CITY, similar=similar).flags("modes")} == {"city"}
    with pytest.raises(ModelError, match="add to"):
        resolve(town(), city={"modes": {"car": 0.5, "bus": 0.4, "walk": 0.2}}, similar=similar)


def test_incomplete_shares_are_refused():
    with pytest.raises(ModelError) as caught:
        resolve(town(), city={"modes": {"car": 0.5}})
    assert (caught.value.problems[0].kind, caught.value.problems[0].where) == ("shares", "modes")


def test_each_whole_takes_its_own_tier():
    driver = {"unit": "%", "dims": ["mode", "carrier"], "adds_to_one": "carrier"}
    one = {"gas": 10, "oil": 20, "electricity": 70}
    found = resolve(
        town(**{"drivers.fuel": driver}),
        city={"fuel": {"car": one}},
        similar={"fuel": {"car": one, "bus": one}},
    )
    tiers = {flag.cell: flag.tier for flag in found.flags("fuel")}
    assert tiers[("car", "gas")] == "city"
    assert tiers[("bus", "oil")] == "similar"
    assert tiers[("walk", "oil")] == "none"
    assert found.missing[0].cells == (("walk", "gas"), ("walk", "oil"), ("walk", "electricity"))


def test_driver_without_value_is_asked_for_and_never_invented():
    model = town(**{"drivers.area.value": None})
    found = Engine(model).run(plan(model))
    with pytest.raises(ModelError) as caught:
        _ = found.emissions
    problem = caught.value.problems[0]
    assert (problem.kind, problem.where) == ("missing", "area")
    assert "m2/person" in problem.remedy
    assert found.missing()[0].driver == "area"
    assert found.node("travel").values.shape == (3, 16)


def test_only_the_chosen_sectors_are_asked_for():
    model = town(**{"drivers.area.value": None})
    found = Engine(model.part(["transport"])).run(plan(model))
    assert found.missing() == ()
    assert found.emissions[0] == pytest.approx(84.0)
    with pytest.raises(ModelError, match="no sector"):
        model.part(["trnsport"])


def test_action_that_is_off_asks_for_nothing():
    changes = {
        "drivers.cut": {"unit": "%"},
        "actions.shift.effects": [{"target": "trips", "how": "cut", "amount": "cut"}],
    }
    model = town(**changes)
    one = Engine(model)
    assert one.run(bau()).missing() == ()
    assert [need.driver for need in one.run(plan(model)).missing()] == ["cut"]
    assert [need.driver for need in one.run(bau()).toggle("shift", 1.0).missing()] == ["cut"]
    assert Engine(model, resolve(model, city={"cut": 20})).run(plan(model)).missing() == ()


def test_missing_price_leaves_emissions_alone_and_no_total_cost():
    found = Engine(town(**{"drivers.price.value": None})).run(bau())
    assert found.emissions.shape == (16,)
    assert found.unpriced == ("bills",)
    with pytest.raises(ModelError, match="price has no value"):
        _ = found.cost


def test_cell_that_is_missing_is_named():
    found = resolve(town(**{"drivers.factor.value": {"gas": 202}}))
    assert found.missing[0].cells == (("oil",), ("electricity",))


@pytest.mark.parametrize(
    ("city", "kind"),
    [
        ({"poplation": 1}, "unknown"),
        ({"population": -1}, "negative"),
        ({"population": "many"}, "value"),
        ({"population": float("nan")}, "value"),
        ({"population": float("inf")}, "value"),
        ({"population": True}, "value"),
        ({"modes": {"tram": 1.0}}, "unknown"),
        ({"price": -5}, "negative"),
    ],
)
def test_values_that_do_not_fit_are_refused(city, kind):
    with pytest.raises(ModelError) as caught:
        resolve(town(), city=city)
    assert caught.value.problems[0].kind == kind


UNITS = {
    "intensity": [("kWh/m2", 120.0), ("MWh/m2", 0.12), ("MWh/ha", 1200.0), ("MJ/m2", 432.0)],
    "area": [("m2/person", 40.0), ("ha/person", 0.004)],
    "trips": [("pkm/person", 8000.0), ("Mpkm/person", 0.008)],
    "growth_rate": [("%", 0.5), ("1", 0.005)],
    "price": [("EUR/MWh", 100.0), ("cent/kWh", 10.0), ("EUR/GWh", 100_000.0)],
}


@settings(max_examples=40, deadline=None)
@given(st.fixed_dictionaries({key: st.sampled_from(units) for key, units in UNITS.items()}))
def test_results_do_not_depend_on_the_units(choice):
    changes = {}
    for key, (unit, value) in choice.items():
        changes |= {f"drivers.{key}.unit": unit, f"drivers.{key}.value": value}
    changes["nodes.heat.unit"] = "MWh"
    changes["nodes.transport.unit"] = "gCO2e"
    other, same = Engine(from_tables(tables(**changes))), Engine(town())
    assert other.run(plan(other.model)).emissions == pytest.approx(
        same.run(plan(same.model)).emissions, rel=1e-12
    )
    assert other.run(plan(other.model)).cost == pytest.approx(same.run(plan(same.model)).cost, rel=1e-12)


def test_years_between_lie_on_a_line_and_stay_outside():
    found = resolve(town(), city={"trips": {2022: 1000, 2026: 2000}}).arrays["trips"].ravel()
    assert found[[0, 2, 3, 6, 15]].tolist() == [1000, 1000, 1250, 2000, 2000]


def test_rates_of_a_year_are_not_carried_on():
    model = town(**{"drivers.trips.per_year": True})
    found = resolve(model, city={"trips": {2022: 1000, 2026: 2000}}).arrays["trips"].ravel()
    assert found[[0, 1, 2, 6, 7]].tolist() == [0, 0, 1000, 2000, 0]


def test_slider_replaces_a_value_in_its_scenario_alone():
    one = Engine(town())
    own = one.run(Scenario("own", values={"factor": {"gas": 101}}))
    assert own.node("factor").values[:, 0].tolist() == [101, 267, 300]
    assert one.run(bau()).node("factor").values[:, 0].tolist() == [202, 267, 300]
    assert np.array_equal(
        own.emissions_by("sector")[("transport",)], one.run(bau()).emissions_by("sector")[("transport",)]
    )
