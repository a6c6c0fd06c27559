"""What each action saves, in three readings, and what they have in common."""

import itertools
import math

import numpy as np
import pytest
from hypothesis import given, settings

from tests.methods.pathways.city import actions, tables, town
from zeroward.methods.pathways import combine, ordered_shares, shapley_shares
from zeroward.methods.pathways.attribution import by_difference, by_order, pairs, shapley
from zeroward.methods.pathways.engine import Engine, Scenario, bau, plan
from zeroward.methods.pathways.model import ModelError, from_tables

CUTS = {"a": 0.2, "b": 0.3, "c": 0.1}


def cutters():
    """Three cuts of the same thing, in a model with nothing else."""
    made = {
        key: {"start": 2021, "effects": [{"target": "intensity", "how": "cut", "amount": cut}]}
        for key, cut in CUTS.items()
    }
    return Engine(from_tables({**tables(), "actions": made}).part(["heating"]))


def test_cuts_of_one_source_are_those_of_the_plain_formula():
    engine = cutters()
    base = float(engine.run(bau()).emissions[10])
    plain = combine(base, list(CUTS.values()))
    found = by_difference(engine, plan(engine.model))
    assert found.combined[10] == pytest.approx(plain.combined)
    assert found.single_sum[10] == pytest.approx(plain.naive_sum)
    assert found.interaction[10] == pytest.approx(plain.interaction)
    assert by_order(engine, plan(engine.model)).marginal[:, 10] == pytest.approx(
        ordered_shares(base, list(CUTS.values()))
    )
    assert shapley(engine, plan(engine.model)).saved[:, 10] == pytest.approx(
        shapley_shares(base, list(CUTS.values()))
    )


@settings(max_examples=20, deadline=None)
@given(actions(most=4))
def test_shapley_values_add_up_and_are_the_average_over_all_orders(many):
    engine = Engine(from_tables({**tables(), "actions": many}))
    scenario = plan(engine.model)
    found = shapley(engine, scenario)
    assert found.exact
    assert found.saved.sum(axis=0) == pytest.approx(found.combined, rel=1e-9, abs=1e-9)
    average = dict.fromkeys(many, 0.0)
    for order in itertools.permutations(many):
        steps = by_order(engine, scenario, order)
        for key, series in zip(order, steps.marginal, strict=True):
            average[key] = average[key] + series / math.factorial(len(many))
    for key, series in zip(found.actions, found.saved, strict=True):
        assert series == pytest.approx(average[key], rel=1e-9, abs=1e-9)


@settings(max_examples=15, deadline=None)
@given(actions(most=5))
def test_drawn_orders_add_up_too_and_hold_the_exact_value(many):
    engine = Engine(from_tables({**tables(), "actions": many}))
    exact = shapley(engine, plan(engine.model))
    found = shapley(engine, plan(engine.model), exact_to=0, orders=60)
    assert not found.exact
    assert found.saved.sum(axis=0) == pytest.approx(found.combined, rel=1e-9, abs=1e-9)
    slack = 2.5 * found.half_width + 0.05 * np.abs(found.combined) + 1e-9  # 2.5 half widths: one in a million
    assert (np.abs(found.saved - exact.saved) <= slack).all()


def test_drawn_orders_are_the_same_for_the_same_seed():
    engine = Engine(town())
    first, same, other = (
        shapley(engine, plan(engine.model), exact_to=0, orders=20, seed=seed) for seed in (1, 1, 2)
    )
    assert np.array_equal(first.saved, same.saved)
    assert not np.array_equal(first.saved, other.saved)


def test_more_orders_narrow_the_interval():
    engine = cutters()
    few, many = (shapley(engine, plan(engine.model), exact_to=0, orders=orders) for orders in (20, 2_000))
    assert 0 < many.half_width.max() < few.half_width.max() / 5


def test_too_few_orders_are_refused():
    with pytest.raises(ModelError, match="four orders"):
        shapley(Engine(town()), plan(town()), exact_to=0, orders=2)


def test_actions_apart_have_nothing_in_common():
    engine = Engine(town())
    found = pairs(engine, plan(engine.model), 2030)
    assert set(found) == {("renovation", "pumps")}
    two = by_difference(engine, Scenario("two", actions={"renovation": 1.0, "pumps": 1.0}))
    assert found[("renovation", "pumps")] == pytest.approx(two.interaction[10])
    apart = by_difference(engine, Scenario("apart", actions={"renovation": 1.0, "shift": 1.0}))
    assert apart.interaction == pytest.approx(np.zeros(16), abs=1e-9)


def test_all_but_one_is_what_a_run_without_it_shows():
    engine = Engine(town())
    found = by_difference(engine, plan(engine.model))
    whole = engine.run(plan(engine.model))
    for key, series in zip(found.actions, found.marginal, strict=True):
        assert np.array_equal(series, whole.toggle(key, 0.0).emissions - whole.emissions)


def test_enabling_action_saves_nothing():
    engine = Engine(town())
    found = by_difference(engine, plan(engine.model))
    at = found.actions.index("campaign")
    assert (found.marginal[at] == 0).all()
    assert (found.alone[at] == 0).all()


def test_costs_are_attributed_the_same_way():
    engine = Engine(town())
    found = by_difference(engine, plan(engine.model), role="cost")
    assert found.marginal[found.actions.index("renovation")][1] == 0
    assert found.marginal[found.actions.index("shift")] == pytest.approx(np.zeros(16), abs=1e-9)


def test_order_names_every_action_once():
    engine = Engine(town())
    with pytest.raises(ModelError, match="each action"):
        by_order(engine, plan(engine.model), ["shift", "shift"])


def test_strength_of_a_slider_is_kept():
    engine = Engine(town())
    half = Scenario("half", actions={"shift": 0.5})
    assert by_difference(engine, half).combined == pytest.approx(
        engine.run(bau()).emissions - engine.run(half).emissions
    )
