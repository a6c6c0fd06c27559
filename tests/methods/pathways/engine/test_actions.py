"""What actions do, alone and together."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.methods.pathways.city import actions, tables, town
from zeroward.methods.pathways.engine import Engine, Scenario, bau, plan
from zeroward.methods.pathways.model import ModelError, from_tables


def engine(**changes):
    return Engine(town(**changes))


def with_effects(*effects, start=2021):
    made = {f"a{at}": {"start": start, "effects": [one]} for at, one in enumerate(effects)}
    return Engine(from_tables({**tables(), "actions": made, "nodes": tables()["nodes"]}))


def test_business_as_usual_is_the_formula():
    found = engine().run(bau())
    years = np.arange(16)
    people = 100_000 * 1.005**years
    assert found.node("people").values[0] == pytest.approx(people)
    assert found.emissions_by("sector")[("transport",)] == pytest.approx(
        people * 8_000 * (0.6 * 150 + 0.3 * 50) / 1e9
    )


@settings(max_examples=40, deadline=None)
@given(actions())
def test_all_actions_off_is_business_as_usual(many):
    one = Engine(from_tables({**tables(), "actions": many}))
    off = Scenario("off", actions=dict.fromkeys(many, 0.0))
    assert np.array_equal(one.run(off).emissions, one.run(bau()).emissions)
    zeros = np.zeros((3, len(many)))
    assert np.array_equal(one.outcomes(one.setting(bau()), zeros)[2], one.run(bau()).emissions)


@settings(max_examples=40, deadline=None)
@given(actions(), st.randoms(use_true_random=False))
def test_order_of_actions_is_irrelevant(many, random):
    names = list(many)
    random.shuffle(names)
    first = Engine(from_tables({**tables(), "actions": many}))
    second = Engine(from_tables({**tables(), "actions": {name: many[name] for name in names}}))
    assert second.run(plan(second.model)).emissions == pytest.approx(
        first.run(plan(first.model)).emissions, rel=1e-12
    )


@settings(max_examples=30, deadline=None)
@given(actions(), st.data())
def test_one_switch_gives_the_same_bits_as_starting_anew(many, data):
    one = Engine(from_tables({**tables(), "actions": many}))
    strengths = {name: data.draw(st.sampled_from([0.0, 0.4, 1.0])) for name in many}
    name = data.draw(st.sampled_from(sorted(many)))
    strength = data.draw(st.sampled_from([0.0, 0.7, 1.0]))
    switched = one.run(Scenario("own", actions=strengths)).toggle(name, strength)
    anew = one.run(Scenario("own", actions={**strengths, name: strength}))
    assert np.array_equal(switched.emissions, anew.emissions)
    assert np.array_equal(switched.cost, anew.cost)
    assert switched.digest == anew.digest


@settings(max_examples=25, deadline=None)
@given(actions(), st.integers(1, 9), st.integers(0, 2**32 - 1))
def test_many_at_once_give_the_same_bits_as_one_by_one(many, chunk, seed):
    one = Engine(from_tables({**tables(), "actions": many}))
    rows = np.random.default_rng(seed).choice([0.0, 0.5, 1.0], size=(11, len(many)))
    found = one.outcomes(one.setting(bau()), rows, chunk=chunk)
    for row, series in zip(rows, found, strict=True):
        alone = one.run(Scenario("own", actions=dict(zip(many, row.tolist(), strict=True))))
        assert np.array_equal(alone.emissions, series)


@settings(max_examples=40, deadline=None)
@given(actions())
def test_shares_add_to_the_whole_after_any_actions(many):
    one = Engine(from_tables({**tables(), "actions": many}))
    found = one.run(plan(one.model))
    assert found.node("modes").values.sum(axis=0) == pytest.approx(np.ones(16))
    assert found.node("mix").values.sum(axis=0) == pytest.approx(np.full(16, 100.0))


def test_cuts_act_on_what_is_left():
    one = with_effects(*({"target": "intensity", "how": "cut", "amount": cut} for cut in (0.2, 0.3, 0.1)))
    found = one.run(plan(one.model)).node("intensity").values[0]
    assert found[0] == 120
    assert found[1:] == pytest.approx(np.full(15, 120 * (1 - 0.496)))


def test_additions_come_before_settings_and_cuts():
    one = with_effects(
        {"target": "area", "how": "cut", "amount": 0.5},
        {"target": "area", "how": "add", "amount": 20},
    )
    assert one.run(plan(one.model)).node("area").values[0][5] == pytest.approx(30)


def test_amount_with_a_unit_of_its_own_is_converted():
    one = with_effects({"target": "intensity", "how": "set", "amount": "quantity(0.06, 'MWh/m2')"})
    assert one.run(plan(one.model)).node("intensity").values[0][5] == pytest.approx(60)


def test_two_moves_share_what_they_take():
    one = with_effects(
        {"target": "modes", "how": "move", "amount": 0.5, "where": ["mode.car"], "to": {"bus": 1.0}},
        {"target": "modes", "how": "move", "amount": 0.5, "where": ["mode.car"], "to": {"walk": 1.0}},
    )
    found = one.run(plan(one.model)).node("modes").values[:, 5]
    assert found == pytest.approx([0.15, 0.3 + 0.225, 0.1 + 0.225])


def test_action_that_takes_more_than_there_is_is_refused():
    one = with_effects({"target": "intensity", "how": "cut", "amount": 1.4})
    with pytest.raises(ModelError, match=r"takes 1\.4"):
        one.run(plan(one.model))


def test_limit_that_is_reached_is_noted_and_the_note_goes_with_the_action():
    effect = {"target": "area", "how": "add", "amount": 20}
    one = with_effects(effect)
    model = from_tables({**one.model.raw, "drivers": tables(**{"drivers.area.maximum": 50})["drivers"]})
    found = Engine(model).run(plan(model))
    assert found.node("area").values.max() == 50
    assert found.notes == ("area: The upper limit 50 m2/person is reached.",)
    assert found.toggle("a0", 0.0).notes == ()


def test_level_of_an_action_by_curve():
    one = engine()
    levels = {
        name: one.run(plan(one.model)).setting.levels[one.model.action_at(name)].ravel()
        for name in ("shift", "renovation")
    }
    assert levels["shift"][:4] == pytest.approx([0, 0, 1 / 9, 2 / 9])
    assert levels["shift"][10] == 1
    assert levels["renovation"].tolist() == [0, 0] + [1] * 14


def test_schedule_is_followed_and_held():
    one = engine(**{"actions.shift.curve": {"2022": 0.2, "2024": 0.6, "2030": 1.0}})
    found = one.run(plan(one.model)).setting.levels[0].ravel()
    assert found[1:7] == pytest.approx([0, 0.2, 0.4, 0.6, 0.6 + 0.4 / 6, 0.6 + 0.8 / 6])
    assert found[-1] == 1


def test_start_can_be_moved():
    one = engine()
    late = Scenario("late", actions={"renovation": 1.0}, starts={"renovation": 2030})
    saved = one.run(bau()).emissions - one.run(late).emissions
    assert (saved[:10] == 0).all()
    assert (saved[10:] > 0).all()


def test_division_by_zero_names_the_place():
    one = engine(**{"nodes.index": {"unit": "1", "formula": "people / (people - people)"}})
    with pytest.raises(ModelError) as caught:
        one.run(bau())
    assert (caught.value.problems[0].kind, caught.value.problems[0].where) == ("division", "index")


def test_node_below_its_minimum_is_refused():
    one = engine(**{"nodes.rest": {"unit": "GWh", "formula": "quantity(1, 'GWh') - heat", "minimum": 0}})
    with pytest.raises(ModelError) as caught:
        one.run(bau())
    assert caught.value.problems[0].kind == "negative"


def test_node_above_its_maximum_is_refused():
    one = engine(
        **{"nodes.part": {"unit": "1", "formula": "people / quantity(1000, 'person')", "maximum": 1}}
    )
    with pytest.raises(ModelError, match="above 1"):
        one.run(bau())


@pytest.mark.parametrize("role", ["emissions", "cost"])
def test_total_with_a_negative_part_is_refused(role):
    unit = "ktCO2e" if role == "emissions" else "MEUR"
    node = {"unit": unit, "formula": f"quantity(-1, '{unit}') * people / base(people)", "role": role}
    with pytest.raises(ModelError) as caught:
        engine(**{"nodes.odd": node}).run(bau())
    assert (caught.value.problems[0].kind, caught.value.problems[0].where) == ("negative", "odd")
    assert engine(**{"nodes.odd": {**node, "minimum": -10}}).run(bau()).node("odd").values.min() < 0
