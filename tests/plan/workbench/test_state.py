"""The address of the workbench: a link shows the same to everybody, and a hostile one shows nothing wrong."""

import pytest
from django.http import QueryDict

from tests.plan.workbench.conftest import action, content, cut, pecs, target
from zeroward.plan.queries.load import LoadedPlan
from zeroward.plan.queries.model.build import built_of
from zeroward.plan.queries.model.scenarios import content_of
from zeroward.plan.queries.workbench.page import bench_of
from zeroward.plan.queries.workbench.sliders import sliders_of
from zeroward.plan.queries.workbench.state import scenario_from, state_of


def two() -> LoadedPlan:
    return content(actions=[cut("M1", 20, "transport"), cut("M2", 30, strength=0.5)], targets=[target()])


def test_without_an_address_the_plan_is_shown_as_it_is_meant() -> None:
    state = state_of(built_of(two()), QueryDict(""))
    assert state.on == {"a_M1", "a_M2"}
    assert state.strengths == {"a_M1": 1.0, "a_M2": 0.5}


@pytest.mark.parametrize(
    "query",
    [
        "set=1",
        "set=1&on=a_M1",
        "set=1&on=a_M1&on=a_M2&s.a_M1=35&later=3",
        "set=1&on=a_M2&d.yearly_change.transport=-2.5",
    ],
)
def test_address_and_state_are_one_another(query: str) -> None:
    built = built_of(two())
    state = state_of(built, QueryDict(query))
    again = state_of(built, QueryDict(state.query()))
    assert (again.on, again.strengths, again.values, again.later) == (
        state.on,
        state.strengths,
        state.values,
        state.later,
    )
    assert scenario_from(built, again) == scenario_from(built, state)


@pytest.mark.parametrize(
    "query",
    [
        "set=1&on=nothing&on=a_M1",
        "set=1&on=a_M1&s.a_M1=nan",
        "set=1&on=a_M1&s.a_M1=1e400",
        "set=1&on=a_M1&s.a_M1=<script>",
        "set=1&on=a_M1&later=abc&d.yearly_change.transport=inf",
        "set=1&on=a_M1&d.nothing=5&scenario=999",
        "scenario=abc&on=a_M1",
    ],
)
def test_what_fits_nothing_is_left_out(query: str) -> None:
    bench = bench_of(two(), QueryDict(query))
    assert bench.outcome.computed
    assert "a_M1" in bench.state.on
    assert "<script>" not in bench.query


def test_values_beyond_a_slider_stop_at_its_end() -> None:
    state = state_of(built_of(two()), QueryDict("set=1&later=500&d.yearly_change.transport=-400&s.a_M1=900"))
    assert state.later == 10
    assert state.values == {"d.yearly_change.transport": -5.0}
    assert state.strengths["a_M1"] == 1.0


def test_moving_a_slider_moves_both_courses() -> None:
    bench = bench_of(two(), QueryDict("set=1&d.yearly_change.transport=-2"))
    assert bench.outcome.bau is not None
    assert bench.outcome.bau[9] == pytest.approx(460_000 + 260_000 * 0.98**9)


def test_later_starts_put_the_saving_off() -> None:
    soon = bench_of(two(), QueryDict("set=1&on=a_M1")).outcome
    later = bench_of(two(), QueryDict("set=1&on=a_M1&later=4")).outcome
    assert later.scenario.starts == {"a_M1": 2027}
    assert later.residual is not None
    assert soon.residual is not None
    assert later.residual > soon.residual


def test_kept_scenario_is_shown_and_can_be_moved_on() -> None:
    loaded = two()
    state = state_of(built_of(loaded), QueryDict("set=1&on=a_M1&s.a_M1=40&d.yearly_change.waste=-3"))
    kept = {"id": 5, "title": "Less", "content": content_of(scenario_from(built_of(loaded), state)), "digest": "",
            "note": "", "is_plan": False, "lock": 1}  # fmt: skip
    again = content(actions=loaded.actions, targets=loaded.targets, scenarios=[kept])
    shown = bench_of(again, QueryDict("scenario=5"))
    assert shown.state.kept == "Less"
    assert (shown.state.on, shown.state.strengths["a_M1"]) == ({"a_M1"}, 0.4)
    assert shown.state.values == {"d.yearly_change.waste": -3.0}
    moved = bench_of(again, QueryDict(shown.query + "&on=a_M2"))
    assert moved.state.on == {"a_M1", "a_M2"}
    # a slider put back to where the plan has it takes the kept value out
    back = bench_of(again, QueryDict("set=1&scenario=5&on=a_M1&d.yearly_change.waste=0"))
    assert back.outcome.scenario.values == {}


def test_sliders_stand_at_the_value_of_the_plan_and_move_in_steps_that_hold_it() -> None:
    for loaded in (two(), pecs([])):
        found = sliders_of(built_of(loaded))
        assert found
        for one in found:
            steps = (one.default - one.minimum) / one.step
            assert steps == pytest.approx(round(steps), abs=1e-6)
            assert one.minimum <= one.default <= one.maximum


def test_switches_say_what_the_next_click_does() -> None:
    bench = bench_of(two(), QueryDict("set=1&on=a_M1"))
    assert [one.saves for one in bench.switches] == [
        "saves 52\u202f000\u00a0t",
        "would save 100\u202f200\u00a0t",
    ]


def test_switch_whose_value_is_missing_says_nothing_of_tonnes() -> None:
    loaded = pecs([action("M1", "model", {"action": "less_travel"}), cut("M2", 10)])
    values = [row for row in loaded.values if row["driver"] != "demand_cut"]
    lacking = pecs(list(loaded.actions), values=values)
    bench = bench_of(lacking, QueryDict("set=1&on=a_M2"))
    assert bench.outcome.computed
    assert [one.saves != "" for one in bench.switches] == [False, True]
    asked = bench_of(lacking, QueryDict("set=1&on=less_travel"))
    assert [one.driver for one in asked.missing] == ["demand_cut"]
    assert "missing" in asked.headline.h1
    assert asked.chart is None


def test_switches_stand_by_field_and_enabling_actions_apart() -> None:
    loaded = content(
        actions=[
            cut("M1", 5, field="waste"),
            cut("M2", 5, field="energy"),
            cut("M3", 5, kind="enabling"),
            action("M4"),
        ]
    )
    bench = bench_of(loaded, QueryDict(""))
    assert [[one.code for one in group.switches] for group in bench.groups] == [["M2"], ["M1"]]
    assert [one.code for one in bench.enabling] == ["M3", "M4"]


def test_headline_tells_gap_target_and_what_is_lacking() -> None:
    assert "misses its target for 2030" in bench_of(two(), QueryDict("set=1")).headline.h1
    reached = content(actions=[cut("M1", 90)], targets=[target()])
    assert "reaches its target for 2030, with" in bench_of(reached, QueryDict("")).headline.h1
    exact = content(actions=[cut("M1", 80)], targets=[target()])
    assert "just reaches" in bench_of(exact, QueryDict("")).headline.h1
    none = content(actions=[cut("M1", 80)])
    assert bench_of(none, QueryDict("")).headline.h1 == "144 thousand tonnes are left in 2030"
    assert "No target is set" in bench_of(none, QueryDict("")).headline.lead
    broken = content({}, {"model": "own", "model_text": "key ="})
    assert "cannot be computed" in bench_of(broken, QueryDict("")).headline.h1
