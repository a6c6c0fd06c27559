"""Parts of a result add up to the whole, whatever they are split by."""

import itertools

import numpy as np
import pytest

from tests.methods.pathways.city import town
from zeroward.methods.pathways.engine import Engine, bau, plan
from zeroward.methods.pathways.model import ModelError, with_actions

KEYS = ("sector", "scope", "mode", "carrier")


@pytest.mark.parametrize("keys", [one for size in range(1, 5) for one in itertools.combinations(KEYS, size)])
def test_parts_of_emissions_add_up(keys):
    one = Engine(town())
    found = one.run(plan(one.model))
    assert sum(found.emissions_by(*keys).values()) == pytest.approx(found.emissions, rel=1e-12)


def test_parts_are_named_by_tag_and_category():
    found = Engine(town()).run(bau()).emissions_by("sector", "carrier")
    assert set(found) == {
        ("transport", ""),
        ("heating", "gas"),
        ("heating", "oil"),
        ("heating", "electricity"),
    }
    assert found[("heating", "oil")][0] == pytest.approx(100_000 * 40 * 120 / 1e6 * 0.3 * 267 / 1e3)


def test_costs_by_type_and_payer_add_up():
    one = Engine(town())
    found = one.run(plan(one.model))
    parts = found.costs_by("type", "payer")
    assert set(parts) == {("energy", "tenants"), ("energy", "owners"), ("capex", "owners")}
    assert sum(parts.values()) == pytest.approx(found.cost, rel=1e-12)
    assert parts[("energy", "tenants")] == pytest.approx(0.7 * found.node("bills").values[0])


def test_cost_of_an_action_goes_with_the_action():
    one = Engine(town())
    on, off = one.run(plan(one.model)), one.run(bau())
    assert on.costs_by("action")[("renovation",)][-1] > 0
    assert (off.costs_by("action")[("renovation",)] == 0).all()


def test_split_that_does_not_exist_is_refused():
    with pytest.raises(ModelError, match="Nothing is split by colour"):
        Engine(town()).run(bau()).emissions_by("colour")


def test_own_action_joins_the_model():
    mine = {
        "key": "lamps", "label": "Lamps", "start": 2023,
        "effects": [{"target": "intensity", "how": "cut", "amount": 0.1}],
        "costs": [{"type": "capex", "payer": "city", "formula": "quantity(3, 'MEUR') * positive(change(level.lamps))"}],
    }  # fmt: skip
    model = with_actions(town(), [mine])
    found = Engine(model).run(plan(model))
    assert found.costs_by("action")[("lamps",)].tolist() == [0, 0, 0, 3] + [0] * 12
    with pytest.raises(ModelError, match="before the base year"):
        with_actions(town(), [{**mine, "start": 1999}])


def test_year_axis_is_kept_where_nothing_changes():
    model = town(
        **{"drivers.growth_rate.value": 0.0, "drivers.factor.value": {"gas": 1, "oil": 1, "electricity": 1}}
    )
    found = Engine(model).run(bau())
    assert found.emissions.shape == (16,)
    assert np.ptp(found.emissions) == 0
