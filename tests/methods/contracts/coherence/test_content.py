"""The same rules on a city's own content."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.contracts.coherence import as_json, check, check_contract, facts_of_content


def content(**modules):
    """Content whose modules are {table: [(row id, cells)]}."""
    return {
        "template": "ccc/2.1",
        "language": "en",
        "modules": {
            module.replace("_", "-").replace("-d-", "."): {
                "tables": {
                    table: [
                        {"id": key, "cells": {name: {"value": value} for name, value in cells.items()}}
                        for key, cells in rows
                    ]
                    for table, rows in tables.items()
                }
            }
            for module, tables in modules.items()
        },
    }


def gap_content(**changes):
    rows = [
        (
            "stationary",
            {
                "baseline": 100.0,
                "target": 80.0,
                "existing": 30.0,
                "gap": 50.0,
                "contract": 50.0,
                "residual": 20.0,
            },
        ),
        (
            "transport",
            {
                "baseline": 60.0,
                "target": 50.0,
                "existing": 20.0,
                "gap": 30.0,
                "contract": 30.0,
                "residual": 10.0,
            },
        ),
        (
            "total",
            {
                "baseline": 160.0,
                "target": 130.0,
                "existing": 50.0,
                "gap": 80.0,
                "contract": 80.0,
                "residual": 30.0,
            },
        ),
    ]
    for key, cells in rows:
        cells.update(changes.get(key, {}))
    return content(A_2_d_3={"A-2.3": rows})


def states(found, rule):
    return [one.state for one in found if one.rule == rule]


def test_table_that_fits_holds():
    found = check_contract(gap_content())
    assert set(states(found, "G1")) == {"holds"}
    assert set(states(found, "G4")) == {"holds"}


def test_cell_that_is_wrong_is_named_by_its_row_and_column():
    found = check_contract(gap_content(transport={"target": 58.0}))
    wrong = [one for one in found if one.state == "broken" and one.rule in ("G1", "G4")]
    assert {(one.where.row, one.where.column, one.repaired) for one in wrong} == {
        ("transport", "target", 50.0)
    }
    assert as_json(wrong[0])["where"] == {
        "module": "A-2.3",
        "table": "A-2.3",
        "row": "transport",
        "column": "target",
        "line": 0,
    }


def test_cell_with_a_reason_is_not_judged():
    found = content(A_2_d_3={"A-2.3": [("stationary", {"baseline": 100.0, "gap": 50.0})]})
    found["modules"]["A-2.3"]["tables"]["A-2.3"][0]["cells"]["target"] = {"not_available": "Not decided"}
    assert "broken" not in {one.state for one in check_contract(found)}


def test_actions_close_the_gap_or_it_is_told():
    data = gap_content()
    rows = [{"id": "a", "cells": {"name": {"value": "Heat"}, "reduction": {"value": 70.0}}}]
    data["modules"]["B-2.2"] = {"tables": {"B-2.2": rows}}
    (one,) = (one for one in check_contract(data) if one.rule == "G3" and one.where.module == "B-2.2")
    assert (one.state, one.computed, one.printed, one.difference) == ("broken", 70.0, 80.0, -10.0)


def test_cost_of_a_tonne_is_cost_by_tonnes():
    rows = [
        ("a", {"name": "Heat", "reduction": 5_000.0, "cost": 12e6, "unit_cost": 2_400.0}),
        ("b", {"name": "Light", "reduction": 5_000.0, "cost": 12e6, "unit_cost": 1_000.0}),
        ("c", {"name": "Buses", "cost": 12e6, "unit_cost": 1_000.0}),
    ]
    found = check_contract(content(B_2_d_2={"B-2.2": rows}))
    assert states(found, "F4") == ["holds", "broken", "cannot_check"]


def test_climate_share_of_differdange_holds_however_it_was_cut_off():
    rows = [
        ("2023", {"year": 2023, "municipal": 223337625, "climate": 13329889, "share": 5.97}),
        ("2024", {"year": 2024, "municipal": 290653189, "climate": 15701881, "share": 5.4}),
        ("2025", {"year": 2025, "municipal": 243725621, "climate": 17926000, "share": 7.35}),
        ("2026", {"year": 2026, "municipal": 243725621, "climate": 17926000, "share": 8.35}),
    ]
    assert states(check_contract(content(IP_A1={"T1": rows})), "F1") == ["holds", "holds", "holds", "broken"]


def test_payers_pay_the_capital_cost_of_the_action():
    costing = [
        ("1", {"number": "A1", "action": "Heat", "capex": 10e6}),
        ("2", {"action": "Buses", "capex": 3e6}),
    ]
    payers = [
        ("1", {"number": "A1", "action": "Heat", "municipality": 4e6, "households": 6e6}),
        (
            "1-yearly",
            {"number": "A1", "action": "Heat", "municipality": 2e5, "municipality_frequency": "yearly"},
        ),
        ("2", {"action": "Buses", "municipality": 1e6}),
        ("3", {"action": "Nothing known", "municipality": 1e6}),
    ]
    found = check_contract(content(IP_B1={"T6": costing}, IP_B2={"T8": payers}))
    assert states(found, "F2") == ["holds", "broken", "cannot_check"]


def test_sources_do_not_exceed_the_cost():
    rows = [
        (
            "1",
            {
                "action": "Heat",
                "municipality": 4.0,
                "other": 6.0,
                "covered": 60.0,
                "gap": 40.0,
                "secured": 6.0,
            },
        ),
        ("2", {"action": "Buses", "municipality": 400.0, "covered": 90.0, "gap": 20.0, "secured": 600.0}),
    ]
    found = [one for one in check_contract(content(IP_B2={"T9": rows})) if one.rule == "F3"]
    assert [one.state for one in found] == ["holds", "holds", "broken", "broken"]


def test_actions_of_one_plan_that_the_other_lacks_are_named():
    actions = [("a", {"number": "A1", "name": "Heat", "cost": 1.0}), ("b", {"name": "Buses", "cost": 2.0})]
    costing = [("1", {"number": "A1", "action": "District heat"}), ("2", {"action": "Trams"})]
    found = [
        one
        for one in check_contract(content(B_2_d_2={"B-2.2": actions}, IP_B1={"T6": costing}))
        if one.rule == "X1"
    ]
    assert [(one.state, one.label) for one in found] == [
        ("holds", "Heat"),
        ("broken", "Buses"),
        ("broken", "Trams"),
    ]


def test_outcomes_need_indicators_and_targets_run_one_way():
    pathways = [("p", {"field": "energy", "late": "Heat without fossil fuels\nFewer cars"})]
    indicators = [
        (
            "i",
            {
                "outcome": "Heat without fossil fuels",
                "indicator": "Share",
                "target_2025": 10,
                "target_2030": 80,
            },
        ),
        (
            "j",
            {
                "outcome": "Heat without fossil fuels",
                "indicator": "Pipes",
                "target_2025": 9,
                "target_2027": 4,
                "target_2030": 8,
            },
        ),
    ]
    found = [
        one
        for one in check_contract(content(B_1_d_1={"B-1.1": pathways}, B_3_d_1={"B-3.1": indicators}))
        if one.rule == "X2"
    ]
    assert [(one.state, one.label) for one in found] == [
        ("holds", "Heat without fossil fuels"),
        ("broken", "Fewer cars"),
        ("holds", "Share"),
        ("broken", "Pipes"),
    ]


def test_commitments_serve_a_priority():
    priorities = [("p", {"number": "1", "priority": "Heat"})]
    commitments = [
        ("a", {"signatory": "Utility", "commitment": "x", "priorities": ["1"]}),
        ("b", {"signatory": "Bank", "commitment": "y", "priorities": ["9"]}),
        ("c", {"signatory": "Club", "commitment": "z"}),
    ]
    found = check_contract(content(CM_3={"priorities": priorities}, CM_6={"commitments": commitments}))
    assert states(found, "X3") == ["holds", "broken", "broken"]


def test_blank_cells_are_counted_by_module():
    found = check(facts_of_content(content(), [("A-1.4", 3, 20), ("A-2.3", 0, 9)]))
    assert [(one.where.module, one.state) for one in found] == [("A-1.4", "broken"), ("A-2.3", "holds")]
    assert found[0].message % found[0].params == "3 cells of 20 are blank without a reason."


JSON = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["modules", "A-2.3", "tables", "cells", "id", "value", "T1"]), inner, max_size=3
        )
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(["modules", "template", "language"]), JSON, max_size=3))
def test_content_of_any_shape_is_passed_over(data):
    assert check_contract(data) == ()


@pytest.mark.parametrize("value", ["a lot", True, None, [1], {"a": 1}])
def test_cell_that_is_no_number_is_passed_over(value):
    assert check_contract(content(A_2_d_3={"A-2.3": [("total", {"baseline": value})]})) == ()
