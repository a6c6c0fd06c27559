"""Comparing two states of a plan, in words; values and scenarios as rows."""

from typing import Any

import pytest

from tests.support.city_team import acting
from zeroward.people.models import User
from zeroward.plan.domain.bulk import write_actions
from zeroward.plan.domain.errors import InvalidPartError
from zeroward.plan.domain.scenarios import ScenarioRow, delete_scenario, save_scenario, write_scenarios
from zeroward.plan.domain.sheet import CostRow, Sheet
from zeroward.plan.domain.states import keep_version
from zeroward.plan.domain.targets import TargetRow, write_targets
from zeroward.plan.domain.values import ValueRow, delete_value, save_value, write_values
from zeroward.plan.models import Plan, Scenario
from zeroward.plan.queries.changes import compare
from zeroward.plan.queries.load import load_plan, load_version
from zeroward.plan.queries.versions import chosen_pair

pytestmark = pytest.mark.django_db


def test_changed_rows_are_told_by_field_with_both_values(complete: Plan, editor: User) -> None:
    who = acting(editor)
    version = keep_version(**who, plan=complete)
    sheet = Sheet(
        name="Trams",
        code="M1",
        state="decided",
        effect_kind="cut",
        effect={"percent": 50, "sector": "transport"},
        start=2024,
        end=2030,
        costs=(CostRow("investment", "city", 2_000_000.0),),
    )
    write_actions(**who, plan=complete, sheets=[sheet])
    found = compare(load_version(version), load_plan(complete))
    changed = found.groups[0].rows[0]
    told = {one.field: (one.before, one.after) for one in changed.differences}
    assert changed.kind == "changed"
    assert told["state"] == ("idea", "decided")
    assert told["costs"] == ("", "investment, City, 2\u202f000\u202f000")
    assert [one.after for one in found.outcome] == [
        "590\u202f000\u00a0t",
        "446\u202f000\u00a0t",
        "2.0 million euros",
    ]


def test_rows_that_a_file_replaced_are_found_again_by_their_name(complete: Plan, editor: User) -> None:
    who = acting(editor)
    version = keep_version(**who, plan=complete)
    complete.targets.all().delete()
    write_targets(**who, plan=complete, rows=[TargetRow("2030", percent=80, is_main=True)])
    assert compare(load_version(version), load_plan(complete)).is_empty


def test_added_and_removed_rows_are_told(complete: Plan, editor: User) -> None:
    who = acting(editor)
    keep_version(**who, plan=complete)
    write_targets(**who, plan=complete, rows=[TargetRow("2040", percent=95, year=2040)], replace=True)
    pair = chosen_pair(complete, "0", "1")
    assert pair is not None
    assert (pair.before, pair.after) == ("version 1", "the plan as it is now")
    assert [(row.kind, row.title) for row in pair.comparison.groups[0].rows] == [
        ("removed", "2030"),
        ("added", "2040"),
    ]


@pytest.mark.parametrize(
    "pair", [("", "1"), ("1", "1"), ("1", "7"), ("x", "0"), ("-1", "0"), ("9999999", "0")]
)
def test_versions_that_are_not_there_cannot_be_compared(
    complete: Plan, editor: User, pair: tuple[str, str]
) -> None:
    keep_version(**acting(editor), plan=complete)
    assert chosen_pair(complete, *pair) is None


@pytest.mark.parametrize(
    "cells", [None, "12", True, {}, [1], {"2030": "much"}, {"2030": float("nan")}, {1: 2.0}]
)
def test_value_that_is_no_number_is_refused(plan: Plan, editor: User, cells: Any) -> None:
    with pytest.raises(InvalidPartError) as refused:
        save_value(**acting(editor), plan=plan, driver="travel", cells=cells)
    assert refused.value.problems[0].place == "cells"


def test_deeply_nested_value_is_refused(plan: Plan, editor: User) -> None:
    cells: Any = 1.0
    for _ in range(50):
        cells = {"a": cells}
    with pytest.raises(InvalidPartError):
        save_value(**acting(editor), plan=plan, driver="travel", cells=cells)


def test_value_is_saved_changed_and_taken_back(plan: Plan, editor: User) -> None:
    who = acting(editor)
    kept = save_value(**who, plan=plan, driver="travel", cells={"car": 12.0}, uncertainty_percent=10)
    assert kept.entered_by == editor
    save_value(**who, plan=plan, driver="travel", cells=13, value=kept, lock=1)
    assert load_plan(plan).values[0]["cells"] == 13
    written = write_values(**who, plan=plan, rows=[ValueRow("floor", 40.0)], replace=True)
    assert (written.added, written.removed) == (1, 1)
    delete_value(**who, plan=plan, driver="floor")
    delete_value(**who, plan=plan, driver="floor")
    assert load_plan(plan).values == ()


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"uncertainty_percent": -1.0}, "uncertainty_percent"),
        ({"quality": "X"}, "quality"),
        ({"driver": ""}, "driver"),
    ],
)
def test_value_with_a_wrong_mark_is_refused(
    plan: Plan, editor: User, fields: dict[str, Any], place: str
) -> None:
    with pytest.raises(InvalidPartError) as refused:
        save_value(**acting(editor), plan=plan, **{"driver": "travel", "cells": 1.0, **fields})
    assert place in [one.place for one in refused.value.problems]


def test_one_scenario_alone_is_the_plan(plan: Plan, editor: User) -> None:
    who = acting(editor)
    first = save_scenario(**who, plan=plan, title="A", content={"actions": {}}, digest="a", is_plan=True)
    write_scenarios(**who, plan=plan, rows=[ScenarioRow("B", {"actions": {}}, "b", is_plan=True)])
    assert [one.title for one in Scenario.objects.filter(is_plan=True)] == ["B"]
    delete_scenario(**who, plan=plan, scenario=first)
    assert [one["title"] for one in load_plan(plan).scenarios] == ["B"]


def test_scenario_without_a_title_or_content_is_refused(plan: Plan, editor: User) -> None:
    with pytest.raises(InvalidPartError) as refused:
        write_scenarios(**acting(editor), plan=plan, rows=[ScenarioRow("", "text")])  # type: ignore[arg-type]
    assert [one.place for one in refused.value.problems] == ["row 1: title", "row 1: content"]


def test_of_rows_within_a_row_only_those_that_differ_are_told(complete: Plan, editor: User) -> None:
    who = acting(editor)
    kept = CostRow("investment", "city", 1_000_000.0)
    sheet = Sheet(name="Trams", code="M1", costs=(kept, CostRow("operation", "city", 50_000.0)))
    write_actions(**who, plan=complete, sheets=[sheet])
    version = keep_version(**who, plan=complete)
    sheet = Sheet(name="Trams", code="M1", costs=(kept, CostRow("operation", "utilities", 50_000.0, 2030)))
    write_actions(**who, plan=complete, sheets=[sheet])
    told = compare(load_version(version), load_plan(complete)).groups[0].rows[0].differences
    assert [(one.before, one.after) for one in told] == [
        (
            "operation and maintenance a year, City, 50\u202f000",
            "operation and maintenance a year, Utilities, 50\u202f000, 2030",
        )
    ]
