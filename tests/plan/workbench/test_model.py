"""What is wrong with a plan is refused or flagged with its place and its remedy, and never hidden in a number."""

from typing import Any

import pytest

from tests.plan.workbench.conftest import action, content, cut, pecs, target, value
from zeroward.plan.queries.baseline import typed_baseline
from zeroward.plan.queries.model.build import built_of
from zeroward.plan.queries.model.problems import PlanProblem
from zeroward.plan.queries.model.tables import categories, read_model_file
from zeroward.plan.queries.outcome import Outcome, outcome_of

FILE = """
key = "own"
title = "Own"
base_year = 2021
last_year = 2050
[drivers.area]
label = "Floor area"
unit = "m2"
value = 1000000
source = "Register"
[drivers.factor]
label = "Emissions of an area"
unit = "kgCO2e/m2"
value = 40
source = "Meter"
uncertainty = { percent = 10 }
[nodes.heating]
label = "Heating"
unit = "ktCO2e"
formula = "area * factor"
role = "emissions"
tags = { sector = "stationary", scope = "1" }
[actions.insulate]
label = "Insulation"
start = 2023
end = 2030
curve = "line"
effects = [{ target = "factor", how = "cut", amount = 0.3 }]
"""


def only(outcome: Outcome, place: str) -> PlanProblem:
    return next(one for one in outcome.problems if one.place == place)


@pytest.mark.parametrize(
    ("more", "kind", "words"),
    [
        ({"start": 2017, "end": 2030}, "date", "starts in 2017, before the base year 2021"),
        ({"start": None, "end": 2019}, "date", "before the base year"),
        ({"start": 2060, "end": 2062}, "date", "after the last year 2050"),
        ({"start": 2028, "end": 2025}, "date", "complete in 2025, before it starts in 2028"),
        ({"effect": {"percent": 130, "sector": "transport"}}, "value", "How much it saves is not said"),
        ({"effect": {"percent": "much"}}, "value", "How much it saves is not said"),
        ({"effect": {"percent": 20, "sector": "ippu"}}, "unknown", "no emissions of this sector"),
        ({"effect_kind": "tonnes", "effect": {"tonnes": 900_000, "sector": "waste"}}, "value", "only 40\u202f000 t"),
        ({"effect_kind": "tonnes", "effect": {"tonnes": -5, "sector": "waste"}}, "value", "not said"),
        ({"effect_kind": "model", "effect": {"action": "renovation"}}, "unknown", "no such action"),
        ({"effect_kind": "driver", "effect": {"target": "nothing", "how": "cut", "amount": 0.1}}, "unknown", "nothing"),
        ({"effect_kind": "driver", "effect": {"target": "inventory", "how": "cut", "amount": 3}}, "value", "more than"),
        ({"effect_kind": "magic"}, "value", "kind of effect"),
    ],
)  # fmt: skip
def test_action_that_cannot_be_is_not_counted_and_named(more: dict[str, Any], kind: str, words: str) -> None:
    good = cut("M2", 10, "waste")
    outcome = outcome_of(content(actions=[{**cut("M1", 20, "transport"), **more}, good]))
    found = only(outcome, "action:M1")
    assert (found.refused, found.kind) == (True, kind)
    assert words in str(found.message)
    assert "M1" not in outcome.built.actions
    # the others are computed as if it were not there
    assert outcome.plan is not None
    alone = outcome_of(content(actions=[good])).plan
    assert alone is not None
    assert outcome.plan.tolist() == alone.tolist()


def test_every_refusal_names_a_remedy() -> None:
    actions = [
        cut("M1", 20, start=2017),
        cut("M2", 0),
        action("M3", "tonnes", {"tonnes": 9e9, "sector": "waste"}),
    ]
    outcome = outcome_of(content(actions=actions, targets=[target(percent=None, level=900_000.0)]))
    refused = [one for one in outcome.problems if one.refused]
    assert len(refused) == 4
    assert all(str(one.remedy) and one.where for one in refused)


def test_action_without_years_is_counted_and_the_assumption_is_said() -> None:
    outcome = outcome_of(content(actions=[cut("M1", 20, start=None, end=None)]))
    found = only(outcome, "action:M1")
    assert not found.refused
    assert "counted from 2022, complete in 2030" in str(found.message)
    assert outcome.plan is not None
    assert outcome.plan[9] == pytest.approx(720_000 * 0.8)


def test_enabling_action_carries_no_tonnes_whatever_its_effect_says() -> None:
    outcome = outcome_of(content(actions=[cut("M1", 50, kind="enabling")]))
    assert "carries no tonnes" in str(only(outcome, "action:M1").message)
    assert outcome.plan is not None
    assert outcome.bau is not None
    assert outcome.plan.tolist() == outcome.bau.tolist()


def test_two_actions_for_one_lever_count_once() -> None:
    double = [action(code, "model", {"action": "renovation"}) for code in ("M1", "M2")]
    outcome = outcome_of(pecs(double))
    assert "same lever" in str(only(outcome, "action:M2").message)
    assert list(outcome.built.actions) == ["M1"]


def test_negative_cost_is_left_out_with_the_line_it_stands_in() -> None:
    line = {"type": "investment", "payer": "city", "amount": -5.0, "first": None, "last": None}
    outcome = outcome_of(content(actions=[cut("M1", 20, costs=[line])]))
    found = only(outcome, "action:M1")
    assert found.kind == "negative"
    assert "cost line 1" in str(found.message)
    assert "saving" in str(found.remedy)
    assert outcome.costs == ()


@pytest.mark.parametrize(
    ("more", "kind", "words"),
    [
        ({"percent": None, "level": 900_000.0, "kind": "fixed"}, "target", "lies above the 720\u202f000 t"),
        ({"percent": None, "level": -1.0, "kind": "fixed"}, "negative", "below zero"),
        ({"year": 2021}, "date", "does not lie after its base year"),
        ({"percent": None, "level": None}, "missing", "cannot be computed yet"),
        ({"kind": "intensity", "intensity_driver": "nothing"}, "missing", "cannot be computed yet"),
    ],
)
def test_target_that_is_none_is_flagged_and_gives_no_gap(more: dict[str, Any], kind: str, words: str) -> None:
    outcome = outcome_of(content(targets=[target(**more)]))
    assert outcome.target is not None
    assert outcome.target.problem is not None
    assert outcome.target.problem.kind == kind
    assert words in str(outcome.target.problem.message)
    assert outcome.gap is None
    assert outcome.chance is None


def test_plan_without_emissions_asks_for_them_and_shows_no_number() -> None:
    outcome = outcome_of(content({}, actions=[cut("M1", 20)], targets=[target()]))
    assert not outcome.computed
    assert (outcome.bau, outcome.plan, outcome.gap, outcome.residual) == (None, None, None, None)
    assert [one.driver for one in outcome.missing] == ["inventory"]
    assert only(outcome, "baseline").kind == "missing"


def test_driver_without_a_value_is_asked_for_as_soon_as_an_action_needs_it() -> None:
    loaded = pecs([])
    values = [row for row in loaded.values if row["driver"] != "demand_cut"]
    assert outcome_of(pecs([], values=values)).computed
    lever = [action("M1", "model", {"action": "less_travel"})]
    outcome = outcome_of(pecs(lever, values=values))
    assert not outcome.computed
    assert [one.driver for one in outcome.missing] == ["demand_cut"]


@pytest.mark.parametrize(
    ("driver", "cells", "kind"),
    [
        ("shift_mix", {"car": 0, "bus": 50, "train": 0, "active": 40}, "shares"),
        ("car_occupancy", -1.3, "negative"),
        ("travel", 5, "shape"),
        ("travel", {"plane": 5}, "unknown"),
    ],
)
def test_typed_value_that_does_not_fit_is_named_and_not_used(driver: str, cells: Any, kind: str) -> None:
    loaded = pecs([])
    values = [row for row in loaded.values if row["driver"] != driver]
    outcome = outcome_of(pecs([], values=[*values, value(driver, cells)]))
    found = only(outcome, f"value:{driver}")
    assert (found.refused, found.kind) == (True, kind)


def test_value_that_the_model_does_not_know_is_flagged() -> None:
    outcome = outcome_of(content(values=[value("floor_area", 5.0)]))
    assert not only(outcome, "value:floor_area").refused
    assert outcome.computed


def own(text: str, **parts: Any) -> Outcome:
    return outcome_of(content({}, {"model": "own", "model_text": text}, **parts))


def test_own_model_file_is_computed_with_the_actions_of_the_plan() -> None:
    actions = [
        action("M1", "model", {"action": "insulate"}, start=2023, end=2030),
        cut("M2", 50, "stationary"),
    ]
    outcome = own(FILE, actions=actions)
    assert outcome.base == pytest.approx(40_000)
    assert outcome.residual == pytest.approx(40_000 * 0.7 * 0.5)


@pytest.mark.parametrize(
    ("old", "new", "kind", "line"),
    [
        ('formula = "area * factor"', 'formula = "heating * factor"', "cycle", 20),
        ('unit = "kgCO2e/m2"', 'unit = "kgCO2e/parsec"', "unit", 13),
        ('unit = "m2"', "", "unit", 0),
        ('source = "Meter"', "", "missing", 0),
        ("start = 2023", "start = 2019", "date", 0),
        ('"area * factor"', '"area * factor +"', "syntax", 20),
    ],
)
def test_own_model_file_with_a_fault_is_refused_with_its_place(
    old: str, new: str, kind: str, line: int
) -> None:
    outcome = own(FILE.replace(old, new), actions=[cut("M1", 50)])
    assert not outcome.computed
    assert outcome.problems[0].place == "model"
    assert kind in {one.kind for one in outcome.problems if one.subject == "model"}
    if line:
        assert outcome.problems[0].line == line
    assert outcome.missing == ()
    assert outcome.effects == ()
    assert outcome.band() is None


def test_inventory_of_another_year_and_open_figures_are_flagged() -> None:
    baseline = {**typed_baseline({"waste": 5.0}, year=2019, source="x"), "missing": 3}
    found = [one for one in outcome_of(content(baseline)).problems if one.place == "baseline"]
    assert [one.refused for one in found] == [False, False]
    assert "of 2019, the base year is 2021" in str(found[0].message)


def test_names_of_carriers_become_names_of_formulas_without_meeting() -> None:
    rows = [{"carrier": name} for name in ("natural gas", "natural-gas", "2nd", "", "natural gas")]
    found = categories(rows, "carrier")
    assert len(set(found.values())) == len(found) == 4
    assert found["2nd"] == "carrier_2nd"


def test_model_of_a_plan_is_built_once_for_its_content() -> None:
    assert built_of(content(actions=[cut("M1", 20)])) is built_of(content(actions=[cut("M1", 20)]))


def test_json_is_read_as_well_as_toml() -> None:
    text = '{"key": "k", "title": "t", "base_year": 2021, "last_year": 2030, "drivers": {}, "nodes": {}}'
    assert read_model_file(text).spec.title == "t"
