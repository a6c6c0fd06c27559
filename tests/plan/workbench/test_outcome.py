"""The outcome of a plan: actions computed together, effects that add up, targets, money, certainty."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.plan.workbench.conftest import action, content, cut, pecs, target, value
from zeroward.methods.pathways.engine import Scenario
from zeroward.methods.pathways.mission import mission_model
from zeroward.plan.queries.outcome import outcome_of
from zeroward.plan.queries.outcome_summary import summary_of

CITY = {"type": "investment", "payer": "city", "amount": 8e6, "first": None, "last": None}
HOMES = {"type": "saving", "payer": "households", "amount": 1e5, "first": None, "last": None}
SECTORS = ("stationary", "transport", "waste")
Cuts = list[tuple[float, str, float]]


def test_overlapping_cuts_multiply() -> None:
    outcome = outcome_of(content(actions=[cut("M1", 20, "transport"), cut("M2", 30, "transport")]))
    assert outcome.residual == pytest.approx(460_000 + 260_000 * 0.8 * 0.7)
    assert outcome.overlap is not None
    assert outcome.overlap.single_sum == pytest.approx(130_000)
    assert outcome.overlap.combined == pytest.approx(114_400)
    assert outcome.overlap.interaction == pytest.approx(15_600)


def test_tonnes_count_as_a_share_of_what_the_sector_would_emit() -> None:
    tonnes = action("M1", "tonnes", {"tonnes": 65_000, "sector": "transport"}, start=2023, end=2030)
    alone = outcome_of(content(actions=[tonnes]))
    assert alone.residual == pytest.approx(655_000)
    both = outcome_of(content(actions=[tonnes, cut("M2", 50, "transport")]))
    assert both.residual == pytest.approx(460_000 + 260_000 * 0.75 * 0.5)
    assert both.effects[0].alone == pytest.approx(65_000)


def test_driver_effect_changes_the_course_of_a_sector() -> None:
    change = {"target": "yearly_change", "how": "set", "amount": -2.0, "where": ["sector.waste"]}
    outcome = outcome_of(
        content(actions=[action("M1", "driver", change, start=2022, end=2022, curve="step")])
    )
    assert outcome.plan_sectors()["waste"][9] == pytest.approx(40_000 * 0.98**9)


def test_dropped_actions_and_those_outside_the_plan_are_off() -> None:
    actions = [cut("M1", 20, state="dropped"), cut("M2", 20, in_plan=False), cut("M3", 20, strength=0.5)]
    outcome = outcome_of(content(actions=actions))
    assert outcome.residual == pytest.approx(720_000 * 0.9)
    assert [one.on for one in outcome.effects] == [False, False, True]
    assert outcome.effects[0].shapley is None


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(st.floats(1, 100), st.sampled_from(("", *SECTORS)), st.floats(0.05, 1)),
        min_size=1,
        max_size=5,
    ),
    st.randoms(),
)
def test_all_off_is_business_as_usual_and_order_is_irrelevant(cuts: Cuts, chance: object) -> None:
    actions = [
        cut(f"M{at}", percent, sector, strength=much) for at, (percent, sector, much) in enumerate(cuts)
    ]
    loaded = content(actions=actions)
    off = outcome_of(loaded, Scenario("own"))
    assert off.plan is not None
    assert off.bau is not None
    assert off.plan.tolist() == off.bau.tolist()
    chance.shuffle(actions)  # type: ignore[attr-defined]
    one, other = outcome_of(loaded).plan, outcome_of(content(actions=actions)).plan
    assert one is not None
    assert other is not None
    np.testing.assert_allclose(one, other, rtol=1e-12)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(st.floats(1, 100), st.sampled_from(SECTORS), st.floats(0.05, 1)), min_size=1, max_size=6
    )
)
def test_effects_and_wedges_add_up_to_the_whole(cuts: Cuts) -> None:
    actions = [
        cut(f"M{at}", percent, sector, strength=much) for at, (percent, sector, much) in enumerate(cuts)
    ]
    outcome = outcome_of(content(actions=actions))
    assert outcome.bau is not None
    assert outcome.plan is not None
    saved = outcome.bau - outcome.plan
    assert sum(one.shapley or 0.0 for one in outcome.effects) == pytest.approx(saved[9])
    np.testing.assert_allclose(sum(series for _key, series in outcome.wedges), saved, rtol=1e-9, atol=1e-6)
    for one in outcome.effects:
        assert sum(one.by_sector.values()) == pytest.approx(one.by_difference or 0.0)


def test_sectors_add_up_to_the_total() -> None:
    outcome = outcome_of(
        pecs([action("M1", "model", {"action": "electric_cars"}), cut("M2", 10, "transport")])
    )
    assert outcome.plan is not None
    np.testing.assert_allclose(sum(outcome.plan_sectors().values()), outcome.plan, rtol=1e-12)
    # what trains and electric cars draw from the grid belongs to transport
    assert outcome.plan_sectors()["transport"][9] > outcome.by_sector()["transport"][9]


def test_levers_of_the_mission_take_the_years_of_the_action() -> None:
    later = outcome_of(pecs([action("M1", "model", {"action": "less_travel"}, start=2025, end=2035)]))
    soon = outcome_of(pecs([action("M1", "model", {"action": "less_travel"}, start=2022, end=2030)]))
    assert later.plan is not None
    assert soon.plan is not None
    assert later.plan[3] > soon.plan[3]
    assert later.plan[-1] == pytest.approx(soon.plan[-1])


def test_fourteen_levers_give_what_the_model_gives() -> None:
    levers = [
        action(f"M{at}", "model", {"action": one.key}) for at, one in enumerate(mission_model().actions)
    ]
    outcome = outcome_of(pecs(levers))
    assert outcome.overlap is not None
    # docs/methods/pathways-model.md: together the levers of Pécs save 320.8 kt
    assert outcome.overlap.combined == pytest.approx(320_800, rel=1e-3)
    assert not outcome.exact
    assert sum(one.shapley or 0.0 for one in outcome.effects) == pytest.approx(outcome.overlap.combined)


def test_gap_residue_and_sums_to_the_target_year() -> None:
    outcome = outcome_of(content(actions=[cut("M1", 50)], targets=[target(percent=80.0)]))
    assert outcome.target is not None
    assert outcome.target.level == pytest.approx(144_000)
    assert outcome.gap == pytest.approx(216_000)
    assert outcome.residual_share == pytest.approx(0.5)
    assert outcome.cumulative["bau"] == pytest.approx(9 * 720_000)
    assert outcome.cumulative["target"] == pytest.approx(9 * (720_000 + 144_000) / 2)


@pytest.mark.parametrize(
    ("more", "level"),
    [
        ({"kind": "bau", "percent": 50.0}, 360_000),
        ({"kind": "fixed", "percent": None, "level": 100_000.0}, 100_000),
        ({"kind": "net", "percent": None, "level": 80_000.0}, 80_000),
        ({"reference": 1_000_000.0, "base_year": 1990, "percent": 90.0}, 100_000),
        ({"sectors": ["transport"], "percent": 50.0}, 130_000),
        ({"path": "exponential"}, 144_000),
        ({"path": "logistic"}, 144_000),
        ({"path": "piecewise", "milestones": {"2025": 500_000}}, 144_000),
    ],
)
def test_targets_of_every_kind_have_a_level_and_a_path(more: dict[str, object], level: float) -> None:
    outcome = outcome_of(content(targets=[target(**more)]))
    found = outcome.target
    assert found is not None
    assert found.problem is None
    assert found.level == pytest.approx(level)
    assert found.path[2030] == pytest.approx(level)
    if more.get("milestones"):
        assert found.path[2025] == 500_000
    if more.get("sectors"):
        assert outcome.gap == pytest.approx(130_000)


def test_target_per_head_follows_the_people_of_the_model() -> None:
    per_head = target(kind="intensity", intensity_driver="population", percent=50.0)
    outcome = outcome_of(pecs([], targets=[per_head]))
    people = outcome.amount("population")
    assert people is not None
    assert outcome.base is not None
    assert outcome.target is not None
    assert outcome.target.level == pytest.approx(outcome.base * 0.5 * people[9] / people[0])


def test_money_follows_strength_years_and_payer() -> None:
    loaded = content(actions=[cut("M1", 20, strength=0.5, lifetime=10, costs=[CITY, HOMES])])
    outcome = outcome_of(loaded)
    assert outcome.cost_by_payer == {
        "city": {"investment": pytest.approx(4e6)},
        "households": {"saving": pytest.approx(-0.5 * 1e5 * 10)},
    }
    years = [year for year, amount in zip(outcome.years, outcome.costs[0].amounts, strict=True) if amount]
    assert years == list(range(2023, 2031))
    later = outcome_of(loaded, Scenario("own", actions={"a_M1": 1.0}, starts={"a_M1": 2025}))
    paid = [year for year, amount in zip(later.years, later.costs[0].amounts, strict=True) if amount]
    assert paid == list(range(2025, 2033))


def test_costs_of_the_model_count_until_somebody_types_them() -> None:
    lever = action("M1", "model", {"action": "renovation"})
    modelled = outcome_of(pecs([lever]))
    assert {(one.source, one.payer, one.type) for one in modelled.costs} == {
        ("modelled", "property_owners", "investment")
    }
    typed = outcome_of(pecs([{**lever, "costs": [CITY]}]))
    assert {(one.source, one.payer) for one in typed.costs} == {("typed", "city")}


def test_curve_of_costs_says_why_an_action_is_not_on_it() -> None:
    actions = [
        cut("M1", 20, lifetime=20, costs=[CITY]),
        cut("M2", 20, costs=[CITY]),
        cut("M3", 20),
        cut("M4", 20, lifetime=20, costs=[CITY, {**HOMES, "amount": 9e6}]),
    ]
    outcome = outcome_of(content(actions=actions))
    assert [one.measure for one in outcome.curve.blocks] == ["M4", "M1"]
    assert outcome.curve.blocks[0].cost < 0 < outcome.curve.blocks[1].cost
    assert {one.code: str(one.why) for one in outcome.not_on_curve} == {
        "M2": "Its lifetime is not known.",
        "M3": "Its costs are not known.",
    }
    assert outcome.unpriced == ("M3",)


def test_band_holds_the_course_and_draws_only_what_is_uncertain() -> None:
    assert outcome_of(content(actions=[cut("M1", 50)])).band() is None
    unsure = cut("M1", 50, effect={"percent": 50, "sector": "", "uncertainty_percent": 40})
    outcome = outcome_of(content(actions=[unsure], targets=[target(percent=50.0)]))
    band = outcome.band()
    assert band is not None
    assert outcome.plan is not None
    assert band.lower[9] < outcome.plan[9] < band.upper[9]
    assert outcome.chance is not None
    assert 0.4 < outcome.chance < 0.6
    without = outcome.band(course="bau")
    assert without is not None
    assert without.lower[9] == pytest.approx(without.upper[9])


def test_stated_uncertainty_of_a_value_goes_before_that_of_the_model() -> None:
    loaded = pecs([])
    values = [row for row in loaded.values if row["driver"] != "grid_factor"]
    narrow = outcome_of(pecs([], values=[*values, value("grid_factor", 364, 0.0)])).band()
    wide = outcome_of(pecs([], values=[*values, value("grid_factor", 364, 60.0)])).band()
    assert narrow is not None
    assert wide is not None
    assert wide.upper[9] - wide.lower[9] > narrow.upper[9] - narrow.lower[9]


def test_progress_carries_on_what_was_observed() -> None:
    seen = {
        "id": 1,
        "node": "people",
        "category": "",
        "year": 2023,
        "value": 150_000.0,
        "published_on": None,
        "source_text": "",
    }
    odd = {**seen, "node": "nothing"}
    early = {**seen, "year": 2000}
    other = {**seen, "node": "indicator:7"}
    outcome = outcome_of(pecs([], observations=[seen, odd, early, other]))
    assert outcome.progress is not None
    assert outcome.plan is not None
    assert outcome.progress[2] > outcome.plan[2]
    assert [one.place for one in outcome.problems if one.subject == "observation"] == [
        "observation:nothing", "observation:people",
    ]  # fmt: skip
    assert outcome_of(pecs([])).progress is None


def test_series_for_indicators_tell_unit_and_years() -> None:
    outcome = outcome_of(pecs([action("M1", "model", {"action": "renovation"})]))
    unit, travel = outcome.series("passenger_travel", "car") or ("", {})
    assert (unit, travel[2021]) == ("Mpkm", 703.0)
    assert outcome.series("passenger_travel", "plane") is None
    assert outcome.series("nothing") is None
    assert (outcome.series("emissions", "waste") or ("", {}))[0] == "t CO2e"
    assert list((outcome.series("residual") or ("", {}))[1]) == [2030]
    assert sum((outcome.series("cost") or ("", {}))[1].values()) > 0


def test_same_content_and_scenario_give_the_same_outcome_once() -> None:
    loaded = content(actions=[cut("M1", 20)])
    assert outcome_of(loaded) is outcome_of(content(actions=[cut("M1", 20)]))
    assert outcome_of(loaded, Scenario("own")) is not outcome_of(loaded)


def test_kept_scenario_that_is_the_plan_is_the_plan() -> None:
    row = {"id": 3, "title": "Half", "digest": "", "note": "", "is_plan": True, "lock": 1}
    text = {"format": 1, "key": "own", "kind": "own", "actions": {"a_M1": 0.5, "gone": 1.0}}
    outcome = outcome_of(content(actions=[cut("M1", 50)], scenarios=[{**row, "content": text}]))
    assert outcome.residual == pytest.approx(720_000 * 0.75)
    broken = outcome_of(content(actions=[cut("M1", 50)], scenarios=[{**row, "content": {"format": 9}}]))
    assert broken.residual == pytest.approx(360_000)
    assert "scenario" in {one.subject for one in broken.problems}


def test_summary_is_plain_data_with_the_same_numbers() -> None:
    outcome = outcome_of(content(actions=[cut("M1", 20), cut("M2", 20, start=2000)], targets=[target()]))
    found = summary_of(outcome)
    assert found["residual"] == outcome.residual
    assert found["effects"][0]["shapley"] == pytest.approx(144_000)
    assert [one["place"] for one in found["problems"]] == ["action:M2"]
    empty = summary_of(outcome_of(content({})))
    assert (empty["computed"], empty["plan"], empty["gap"]) == (False, None, None)


def test_progress_goes_on_with_the_values_and_dates_of_the_scenario() -> None:
    seen = {"node": "emissions", "category": "transport", "year": 2022, "value": 250_000.0}
    loaded = content(
        actions=[cut("M1", 50, "transport")],
        observations=[{"id": 1, "published_on": None, "source_text": "", **seen}],
    )
    planned = outcome_of(loaded)
    key = planned.built.actions["M1"]
    later = outcome_of(loaded, replace(planned.scenario, starts={key: 2026}))
    assert planned.progress is not None
    assert later.progress is not None
    assert later.progress[1] == pytest.approx(planned.progress[1]), "observed is observed"
    assert later.progress[4] > planned.progress[4], "put off, it saves nothing yet"
    ratio = 250_000 / 260_000
    assert later.progress[4] == pytest.approx(460_000 + 260_000 * ratio)
