"""A plan from an inventory alone."""

import pytest

from zeroward.methods.pathways.attribution import by_difference
from zeroward.methods.pathways.engine import Engine, bau, plan
from zeroward.methods.pathways.mission import MinimalAction, minimal_model
from zeroward.methods.pathways.model import ModelError

ROWS = [
    {"sector": "Stationary energy", "scope": "1", "gas": "CO2", "value": 200.0},
    {"sector": "Stationary energy", "scope": "2", "gas": "CO2", "value": 100.0},
    {"sector": "Transport", "scope": "1", "gas": "CO2", "value": 150.0},
    {"sector": "Transport", "scope": "1", "gas": "CH4", "value": 1.0},
    {"sector": "Transport", "scope": "1", "gas": "CH4", "value": 0.5},
]
HEAT = MinimalAction("heat", "Heat", 0.5, ("sector.Stationary energy", "scope.1"), start=2022, end=2029)
GRID = MinimalAction("grid", "Grid", 0.4, ("scope.2",), start=2021, curve="step", capex=5e6)


def model(**more):
    return minimal_model(ROWS, base_year=2020, last_year=2030, **more)


def test_inventory_stays_what_it_is_and_says_that_this_is_an_assumption():
    one = model()
    found = Engine(one).run(bau())
    assert found.emissions == pytest.approx([451.5] * 11)
    assert one.driver("yearly_change").mark == "assumption"
    assert found.emissions_by("gas")[("CH4",)] == pytest.approx([1.5] * 11)


def test_cuts_act_where_they_are_aimed():
    one = model(actions=[HEAT, GRID])
    found = Engine(one).run(plan(one))
    assert found.emissions[-1] == pytest.approx(100 + 60 + 151.5)
    assert found.emissions_by("sector", "scope")[("Stationary_energy", "scope_1")][-1] == pytest.approx(100)
    assert found.cost[:3] == pytest.approx([0, 5, 0])
    assert by_difference(Engine(one), plan(one)).interaction == pytest.approx([0] * 11, abs=1e-9)


def test_change_of_a_sector_is_followed():
    found = Engine(model(change={"Transport": 0.01})).run(bau())
    assert found.emissions[-1] == pytest.approx(300 + 151.5 * 1.01**10)


def test_names_of_the_inventory_are_kept():
    assert model().spec.labels["Stationary_energy"] == "Stationary energy"


@pytest.mark.parametrize(
    ("rows", "more", "kind"),
    [
        ([{"scope": "1", "value": 1}], {}, "missing"),
        ([{"sector": "a", "value": None}], {}, "missing"),
        ([{"sector": "a", "value": -1}], {}, "negative"),
        ([{"sector": "a", "value": float("nan")}], {}, "negative"),
        ([{"sector": "a", "value": float("inf")}], {}, "value"),
        (ROWS, {"change": {"Waste": 0.1}}, "unknown"),
        (ROWS, {"actions": [MinimalAction("a", "A", 1.2)]}, "value"),
        (ROWS, {"actions": [MinimalAction("a", "A", 0.2, ("sector.Waste",))]}, "unknown"),
        (ROWS, {"actions": [MinimalAction("a", "A", 0.2, start=2010)]}, "date"),
        (ROWS, {"actions": [MinimalAction("a", "A", 0.2, capex=-4)]}, "negative"),
        (ROWS, {"actions": [MinimalAction("a b", "A", 0.2)]}, "syntax"),
    ],
)
def test_what_does_not_fit_is_refused(rows, more, kind):
    with pytest.raises(ModelError) as caught:
        minimal_model(rows, base_year=2020, last_year=2030, **more)
    assert caught.value.problems[0].kind == kind


def test_action_without_a_cut_is_enabling():
    one = model(actions=[MinimalAction("talk", "Talk", 0.0)])
    assert one.action("talk").kind == "enabling"
