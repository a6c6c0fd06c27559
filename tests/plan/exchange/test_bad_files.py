"""Files that are damaged, hostile, or handed in as people hand files in."""

import io
import json
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.plan.exchange.conftest import checked_run, fresh, hand_in, read
from zeroward.core.errors import InvalidInputError
from zeroward.people.models import User
from zeroward.plan.exporters.json_file import plain_content, write_json
from zeroward.plan.exporters.template import write_template
from zeroward.plan.models import Plan
from zeroward.plan.queries.exchange.places import place_words
from zeroward.plan.queries.load import load_plan

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def changed(plan: Plan, **parts: Any) -> bytes:
    return json.dumps({"format": "zeroward-plan", **plain_content(load_plan(plan)), **parts}).encode()


@pytest.mark.parametrize(
    "data",
    [
        b"{",
        b"{}",
        b'{"format": "zeroward-plan"}',
        b'{"format": "zeroward-inventory", "header": {}}',
        b'{"format": "zeroward-plan", "header": {}, "actions": {}}',
        b'{"format": "zeroward-plan", "header": {}, "actions": [1]}',
        b'{"format": "zeroward-plan", "header": {}, "actions": [{"steps": 4}]}',
        b'{"format": "zeroward-plan", "header": [], "actions": []}',
        b'{"format": "zeroward-plan", "header": {}, "targets": [{"percent": NaN}]}',
        b'{"a":' * 5000,
        b"[" * 100_000,
        b"",
        b"\x00\x01\x02",
        b"PK\x03\x04nothing",
    ],
)
def test_damaged_file_is_refused_as_a_whole(data: bytes) -> None:
    with pytest.raises(InvalidInputError):
        read(data, "plan.json")


@pytest.mark.parametrize(
    ("part", "row", "said"),
    [
        ("actions", {"name": 7}, "The value cannot be read"),
        ("actions", {"name": "X", "strength": "much"}, "The value cannot be read"),
        ("actions", {"name": "X", "strength": 1.5}, "share between 0 and 100"),
        ("actions", {"name": "X", "start": 1999}, "The plan starts from 2021"),
        ("actions", {"name": "X", "effect": [1]}, "The value cannot be read"),
        ("actions", {"name": "X", "effect_kind": "cut", "effect": {"percent": 400}}, "up to 100"),
        (
            "actions",
            {"name": "X", "costs": [{"type": "investment", "payer": "city", "amount": -5}]},
            "cannot be negative",
        ),
        (
            "actions",
            {"name": "X", "links": [{"kind": "web", "target": "javascript:alert(1)"}]},
            "no address on the web",
        ),
        ("actions", {"name": "X", "steps": [{"title": "Y", "due": "31.12.2027"}]}, "cannot be read"),
        ("targets", {"title": "T", "percent": 130.0}, "between 0 and 100"),
        ("targets", {"title": "T", "kind": "fixed", "level": 9e9, "base_year": 2021}, "above the emissions"),
        ("values", {"driver": "x", "cells": {"a": "b"}}, "no value of a driver"),
        ("offsets", {"name": "O", "tonnes": True}, "cannot be read"),
        ("portfolios", {"name": "P", "actions": ["M77"]}, "no action with these numbers: M77"),
        (
            "indicators",
            {"number": "9", "name": "I", "unit": "%", "pathways": [44]},
            "no impact pathway with the order 44",
        ),
        ("observations", {"node": "indicator:77", "year": 2023, "value": 1.0}, "There is no such indicator"),
        (
            "pathways",
            {"field": "energy", "lever": "wizardry", "early_changes": "x"},
            "There is no such choice",
        ),
        ("scenarios", {"title": "S", "content": "all"}, "cannot be read"),
        ("policies", {"name": "A", "reductions": {"moon": 5}}, "no such sector"),
    ],
)
def test_row_that_cannot_be_is_refused_with_its_reason(
    rich: Plan, editor: User, part: str, row: dict[str, Any], said: str
) -> None:
    before = fresh(rich, editor).digest
    rows = [*plain_content(load_plan(rich))[part], row]
    run = checked_run(rich, editor, changed(rich, **{part: rows}))
    refused = run.rows.get(verdict="refuse")
    assert refused.place == f"{part}[{len(rows)}]"
    assert said in refused.reason
    hand_in(rich, editor, changed(rich, **{part: rows}))
    assert fresh(rich, editor).digest == before


def test_letters_that_no_database_holds_are_taken_out(rich: Plan, editor: User) -> None:
    content = plain_content(load_plan(rich))

    def spoilt(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: spoilt(one) for key, one in value.items()}
        if isinstance(value, list):
            return [spoilt(one) for one in value]
        return f"{value}\x00\ud800" if isinstance(value, str) and " " in value else value

    data = json.dumps({"format": "zeroward-plan", **spoilt(content)}).encode()
    run = checked_run(rich, editor, data)
    assert "\\u0000" not in json.dumps(list(run.rows.values_list("changes", "reason", "key", "place")))
    assert b"\\ud800" not in json.dumps(list(run.rows.values_list("changes", "reason"))).encode()
    hand_in(rich, editor, data)
    found = json.dumps(plain_content(fresh(rich, editor)))
    assert "\\u0000" not in found
    assert "\\ud800" not in found


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ({"base_year": 2040}, "target year has to lie after"),
        ({"model": "oracle"}, "Model: There is no such choice"),
        ({"rates": "none-of-ours"}, "Discount rate: "),
        ({"population": "many"}, "Inhabitants: The value cannot be read"),
        ({"equity_groups": [{"key": "x", "label": ""}]}, "has no name"),
        ({"model": "own", "model_text": ""}, "no model file"),
    ],
)
def test_frame_that_cannot_be_is_refused_and_the_rest_is_not(
    rich: Plan, second: Plan, graz_editor: User, header: dict[str, Any], said: str
) -> None:
    content = plain_content(load_plan(rich))
    run = checked_run(second, graz_editor, changed(rich, header={**content["header"], **header}))
    assert said in run.rows.get(kind="frame").reason
    assert run.rows.filter(kind="targets", verdict="create").exists()


@pytest.mark.parametrize(
    ("baseline", "said"),
    [
        ({"origin": "typed", "year": 2021, "rows": [{"sector": "moon", "kt": 5}]}, "no such sector"),
        ({"origin": "typed", "year": 2021, "rows": [{"sector": "waste", "kt": -5}]}, "kilotonnes"),
        ({"origin": "typed", "year": 2019, "rows": []}, "another year"),
        ({"origin": "dream", "year": 2021, "rows": []}, "cannot be read"),
    ],
)
def test_emissions_that_cannot_be_are_refused(
    rich: Plan, editor: User, baseline: dict[str, Any], said: str
) -> None:
    run = checked_run(rich, editor, changed(rich, baseline=baseline))
    assert said in run.rows.get(kind="frame").reason


def test_emissions_changed_by_hand_are_no_longer_those_of_an_inventory(
    rich: Plan, second: Plan, graz_editor: User
) -> None:
    baseline = plain_content(load_plan(rich))["baseline"] | {"origin": "inventory", "digest": "a" * 64}
    baseline["rows"][0]["kt"] += 5
    hand_in(second, graz_editor, changed(rich, baseline=baseline))
    second.refresh_from_db()
    assert second.baseline["origin"] == "typed"
    assert second.baseline["digest"] == ""
    assert second.baseline["kt"] == pytest.approx(725)


def test_changed_file_is_told_by_its_digest(rich: Plan, editor: User) -> None:
    data = write_json(load_plan(rich)).replace(b"Electric buses", b"Diesel buses")
    run = checked_run(rich, editor, data)
    assert "its digest does not fit" in run.rows.get(verdict="finding").reason
    assert run.summary["change"] == 1


def edited(data: bytes, sheet: str, cell: str, value: Any) -> bytes:
    book = load_workbook(io.BytesIO(data))
    book[sheet][cell] = value
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def column(data: bytes, sheet: str, name: str) -> str:
    """The letter of a column by the name of its field."""
    rows = list(load_workbook(io.BytesIO(data))[sheet].iter_rows(min_row=1, max_row=6))
    names = next(row for row in rows if any(cell.value == name for cell in row))
    return next(cell.column_letter for cell in names if cell.value == name)


def test_cell_for_people_wins_over_the_column_for_the_platform(rich: Plan, editor: User) -> None:
    data = write_template(load_plan(rich))
    letter = column(data, "Actions", "effect.percent")
    hand_in(rich, editor, edited(data, "Actions", f"{letter}5", 15), "plan.xlsx")
    assert rich.actions.get(code="M1").effect == {
        "percent": 15,
        "sector": "stationary",
        "uncertainty_percent": 20.5,
    }


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("start", "soon", "no number"),
        ("start", 2026.5, "no whole number"),
        ("kind", "miracle", "no such choice"),
        ("strength", "=1/0", "formula"),
        ("quick_win_by", "01/02/2027", "no date"),
        ("in_plan", "perhaps", "neither yes nor no"),
        ("removed_energy", "lots", "no amount of energy"),
    ],
)
def test_cell_that_cannot_be_read_names_its_line(
    rich: Plan, editor: User, field: str, value: Any, said: str
) -> None:
    data = write_template(load_plan(rich))
    letter = column(data, "Actions", field)
    run = checked_run(rich, editor, edited(data, "Actions", f"{letter}5", value), "plan.xlsx")
    row = run.rows.get(verdict="refuse")
    assert row.place == "Actions, line 5"
    assert said in row.reason


def test_merged_cells_are_told(rich: Plan, editor: User) -> None:
    book = load_workbook(io.BytesIO(write_template(load_plan(rich))))
    book["Actions"].merge_cells("B5:C5")
    stream = io.BytesIO()
    book.save(stream)
    run = checked_run(rich, editor, stream.getvalue(), "plan.xlsx")
    assert "merged cells B5:C5" in run.rows.get(verdict="refuse").reason


def test_part_of_an_action_that_is_not_there_is_told(rich: Plan, editor: User) -> None:
    data = edited(write_template(load_plan(rich)), "Steps", "A5", "M99")
    run = checked_run(rich, editor, data, "plan.xlsx")
    assert "no action with the number “M99”" in run.rows.get(verdict="refuse").reason


def test_text_longer_than_a_cell_comes_back_whole(
    rich: Plan, second: Plan, editor: User, graz_editor: User
) -> None:
    rich.model_text = "".join(f"# line {number} | with a bar\n" for number in range(4000))
    rich.stamp = "long"
    rich.save()
    hand_in(second, graz_editor, write_template(load_plan(rich)), "plan.xlsx")
    second.refresh_from_db()
    assert second.model_text == rich.model_text


def test_many_rows_are_taken_in_one_go(plan: Plan, editor: User) -> None:
    table = "code;name\n" + "".join(f"A{number};Action {number}\n" for number in range(120))
    assert hand_in(plan, editor, table.encode(), "actions.csv")["create"] == 120
    too_many = "code;name\n" + "".join(f"B{number};Action {number}\n" for number in range(400))
    with pytest.raises(Exception, match="at most 500 actions"):
        hand_in(plan, editor, too_many.encode(), "actions.csv")
    assert plan.actions.count() == 120


@pytest.mark.parametrize(
    ("part", "place", "words"),
    [
        ("actions", "effect.percent", "Effect: share of the emissions saved"),
        ("actions", "costs.2.amount", "Costs 2, Amount"),
        ("actions", "steps", "Steps"),
        ("policies", "reductions_waste", "Reduction: Waste and wastewater"),
        ("targets", "milestone_2025", "Milestones"),
        ("frame", "baseline.rows.3.kt", "Emissions of the base year, for the platform"),
        ("actions", "", ""),
    ],
)
def test_place_of_a_problem_is_told_in_the_words_of_the_columns(part: str, place: str, words: str) -> None:
    assert place_words(part, place) == words


def test_file_with_far_too_many_rows_is_refused_at_once(plan: Plan, editor: User) -> None:
    table = "name\tfield\n" + "".join(f"Action {number}\tenergy\n" for number in range(1200))
    with pytest.raises(InvalidInputError, match="too many rows"):
        checked_run(plan, editor, table.encode(), "actions.csv")


def test_entry_of_energy_holds_nothing_but_energy(rich: Plan, editor: User) -> None:
    row = plain_content(load_plan(rich))["actions"][0]
    row["removed_energy"][0]["more"] = ["x"] * 1000
    hand_in(rich, editor, changed(rich, actions=[row]))
    assert rich.actions.get(code="M1").removed_energy == [
        {"carrier": "natural_gas", "amount": 120_000, "unit": "MWh"}
    ]


def test_model_file_that_cannot_be_computed_is_flagged(rich: Plan, editor: User) -> None:
    header = plain_content(load_plan(rich))["header"]
    own = 'title = "Own"\nversion = "1"\n[nodes.a]\nlabel = "A"\nunit = "ktCO2e"\nformula = "b"\nrole = "emissions"\n'
    circle = f'{own}[nodes.b]\nlabel = "B"\nunit = "ktCO2e"\nformula = "a"\n'
    run = checked_run(rich, editor, changed(rich, header={**header, "model": "own", "model_text": circle}))
    row = run.rows.get(kind="frame")
    assert row.verdict == "change"
    assert "The model file cannot be computed" in row.reason
