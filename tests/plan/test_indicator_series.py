"""Indicators read from the Mission model: shares, changes, values by head, and what is observed of its drivers."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.support.city_team import acting
from zeroward.methods.pathways.mission import example
from zeroward.people.models import User
from zeroward.plan.domain.actions import save_action
from zeroward.plan.domain.indicator_bulk import take_from_library
from zeroward.plan.domain.indicators import save_indicator, sheet_of
from zeroward.plan.domain.observations import save_observation, write_observations
from zeroward.plan.domain.observed import ObservedRow
from zeroward.plan.domain.sheet import Sheet
from zeroward.plan.domain.values import ValueRow, write_values
from zeroward.plan.models import ModelKind, Plan
from zeroward.plan.models.plan import new_stamp
from zeroward.plan.queries.indicator_pages import course_chart, indicator_list
from zeroward.plan.queries.indicator_values import IndicatorRow, indicator_values
from zeroward.plan.queries.load import load_plan
from zeroward.plan.queries.outcome import outcome_of

KEYS = ["lever.electric-cars", "lever.modal-split", "lever.fossil-heat", "lever.car-travel", "lever.recycled-plastic",
        "nzc.residual", "lever.less-travel", "nzc.pm25"]  # fmt: skip


@pytest.fixture
def mission(plan: Plan, editor: User) -> Plan:
    """The plan of Pécs, as far as its contract prints it, with one action."""
    Plan.objects.filter(pk=plan.pk).update(model=ModelKind.MISSION, stamp=new_stamp())
    plan.refresh_from_db()
    who = acting(editor)
    rows = [ValueRow(key, cells, source_text="Contract") for key, cells in example("pecs").values.items()]
    write_values(**who, plan=plan, rows=rows)
    sheet = Sheet(name="Heat", code="M1", effect_kind="model", effect={"action": "clean_heat"})
    save_action(**who, plan=plan, sheet=sheet)
    take_from_library(**who, plan=plan, keys=KEYS)
    return plan


def read(plan: Plan) -> dict[str, IndicatorRow]:
    loaded = load_plan(plan)
    return {one.row["key"]: one for one in indicator_values(loaded, outcome_of(loaded))}


def test_shares_of_the_model_are_percent(mission: Plan) -> None:
    found = read(mission)
    assert found["lever.fossil-heat"].baseline.value == pytest.approx(64.5, abs=0.1)
    assert found["lever.recycled-plastic"].baseline.value == pytest.approx(56.0)
    assert found["nzc.residual"].baseline.value == pytest.approx(100.0)
    assert found["lever.less-travel"].baseline.value == pytest.approx(0.0)
    split = found["lever.modal-split"].baseline.value
    assert split is not None
    assert 0 < split < 100
    heat = found["lever.fossil-heat"].target(2030)
    assert heat.flag == "derived"
    assert heat.value is not None
    assert heat.value < 64


def test_what_the_plan_does_not_change_is_no_target(mission: Plan) -> None:
    found = read(mission)["lever.electric-cars"]
    assert found.target(2030).flag == "derived"
    assert found.standing.word == "no_target"
    loaded = load_plan(mission)
    row = next(one for one in indicator_list(loaded, outcome_of(loaded)).rows if one.number == "I1")
    assert "do not change it yet" in row.finding.text


def test_observation_of_a_driver_feeds_the_course_of_progress(mission: Plan, editor: User) -> None:
    place = read(mission)["lever.electric-cars"].place
    assert (place.node, place.factor) == ("car_electric", pytest.approx(0.01))
    row = ObservedRow("car_electric", 2024, 0.09, published_on=date(2025, 3, 1), source_text="Register")
    save_observation(**acting(editor), plan=mission, row=row)
    (seen,) = read(mission)["lever.electric-cars"].seen
    assert (seen.value, seen.lag, seen.from_model) == (pytest.approx(9.0), 3, True)
    outcome = outcome_of(load_plan(mission))
    progress, planned = outcome.progress, outcome.plan
    assert progress is not None
    assert planned is not None
    assert outcome.at(progress, 2024) < outcome.at(planned, 2024)


def test_indicator_outside_the_model_stands_alone(mission: Plan) -> None:
    dust = read(mission)["nzc.pm25"]
    assert (dust.place.node, dust.derived.reason, course_chart(dust)) == ("indicator:I8", "", None)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"unit": "GWh"}, "not the unit of the indicator"),
        ({"node": "no_such_node"}, "does not have this quantity"),
        ({"category": "bicycle"}, "does not have this quantity"),
    ],
)
def test_why_nothing_is_derived_is_said(
    change: dict[str, Any], reason: str, mission: Plan, editor: User
) -> None:
    kept = mission.indicators.get(key="lever.electric-cars")
    save_indicator(
        **acting(editor),
        plan=mission,
        sheet=replace(sheet_of(kept), **change),
        indicator=kept,
        lock=kept.lock,
    )
    found = read(mission)["lever.electric-cars"]
    assert reason in found.derived.reason
    assert found.baseline.flag == ""


def test_model_that_lacks_values_derives_nothing(plan: Plan, editor: User) -> None:
    Plan.objects.filter(pk=plan.pk).update(model=ModelKind.MISSION, stamp=new_stamp())
    plan.refresh_from_db()
    take_from_library(**acting(editor), plan=plan, keys=["lever.electric-cars"])
    found = read(plan)["lever.electric-cars"]
    assert "values are missing" in found.derived.reason
    assert found.standing.word == "no_target"


def test_emissions_observed_of_a_sector_move_the_minimal_model(plan: Plan, editor: User) -> None:
    who = acting(editor)
    rows = [
        ObservedRow("emissions", 2023, 200_000.0, category="transport", source_text="Inventory of 2023"),
        ObservedRow("emissions", 2024, 630_000.0, source_text="Quick estimate"),
    ]
    write_observations(**who, plan=plan, rows=rows)
    outcome = outcome_of(load_plan(plan))
    progress = outcome.progress
    assert progress is not None
    assert outcome.at(progress, 2022) == pytest.approx(720_000)
    assert outcome.at(progress, 2023) == pytest.approx(660_000)
    assert outcome.at(progress, 2024) == pytest.approx(630_000)
    assert outcome.at(progress, 2030) == pytest.approx(630_000)
