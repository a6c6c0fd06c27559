"""The rules on real contracts: exactly the rows are flagged that a person has looked up (contracts-inspection.md)."""

from functools import lru_cache

import pytest

from tests.methods.contracts.corpus import CONTRACTS, needs_contracts
from zeroward.methods.contracts.reading.files import source_of_text
from zeroward.methods.contracts.reading.numbers import read_numbers

pytestmark = [needs_contracts, pytest.mark.slow]

FLAGGED = {
    ("Leipzig", 899),
    ("Leipzig", 915),
    ("Porto", 998),
    ("Tampere", 625),
    ("bergamo", 734),
    ("florence", 698),
    ("helsinki", 618),
}


@lru_cache(maxsize=40)
def numbers(name):
    return read_numbers(source_of_text(name, (CONTRACTS / f"{name}.md").read_text(encoding="utf-8")))


def broken(name, severities=("error",)):
    return [
        one
        for one in numbers(name)["coherence"]
        if one["state"] == "broken" and one["severity"] in severities
    ]


def test_rows_that_are_flagged_are_those_that_a_person_confirmed():
    found = {
        (path.stem, one["where"]["line"])
        for path in sorted(CONTRACTS.glob("*.md"))
        for one in broken(path.stem)
    }
    assert found == FLAGGED


def test_both_defects_of_leipzig_are_found_localised_and_mended():
    found = broken("Leipzig")
    assert {(one["where"]["line"], one["where"]["column"], one["repaired"]) for one in found} == {
        (899, "target", 1_000_015.0),
        (899, "residual", 440_007.0),
        (915, "baseline", 3_101_454.0),
    }
    assert {abs(one["difference"]) for one in found} == {36_801.0, 9_579.0}
    assert all(one["quote"] and one["remedy"] for one in found)


@pytest.mark.parametrize("name", ["cork", "pecs", "differdange", "klagenfurt"])
def test_contracts_that_add_up_raise_no_alarm(name):
    found = broken(name, ("error", "warning", "note"))
    assert [one for one in found if one["rule"] != "X4"] == []


@pytest.mark.parametrize(
    ("name", "table", "count", "whole"),
    [("Lahti", "B-2.2", 25, 182), ("cork", "B-3.2", 1, 286), ("pecs", "B-2.2", 1, 206)],
)
def test_blank_cells_are_those_that_are_printed_and_empty(name, table, count, whole):
    """X4, counted by hand. Rows that a sheet does not print are absent and no blanks, and "n/a" is an answer."""
    (one,) = [
        one for one in broken(name, ("note",)) if one["rule"] == "X4" and one["where"]["table"] == table
    ]
    assert (one["params"]["count"], one["params"]["all"]) == (count, whole)
    assert one["where"]["line"] > 0


def test_contract_without_blanks_holds():
    found = [one for one in numbers("klagenfurt")["coherence"] if one["rule"] == "X4"]
    assert found
    assert {one["state"] for one in found} == {"holds"}


def test_doubts_are_told_with_their_readings():
    found = [
        one for one in numbers("eindhoven")["coherence"] if one["rule"] == "U1" and "first" in one["params"]
    ]
    assert {one["params"]["text"] for one in found} == {"1.940", "1.768"}
    assert numbers("eindhoven")["baseline"]["value"] == 1_940_000  # the reading that the rows add up to


BASELINES = {
    "Aarhus": (2_849_000, 1990),
    "Dublin": (2_042_366, 2018),
    "Klagenfurt": None,
    "Krakow": (7_607_000, 2030),
    "Lahti": (876_300, 1990),
    "Lisbon": (1_914_000, 2019),
    "budapest": (5_483_000, 2030),
    "klagenfurt": (750_000, 2011),
    "parma": (1_126_647.43, 2019),
    "pecs": (404_000, 2030),
    "suceava": (289_055, 2021),
}


@pytest.mark.parametrize(("name", "wanted"), [(name, one) for name, one in BASELINES.items() if one])
def test_baseline_has_its_year_and_unit(name, wanted):
    found = numbers(name)["baseline"]
    assert (found["value"], found["year"]) == wanted
    assert found["quote"]
    assert numbers(name)["target"]["year"] == 2030


def test_tables_of_a_whole_investment_plan_are_found():
    kinds = [one["table"] for one in numbers("differdange")["finance_tables"]]
    assert {"T1", "T2", "T3", "T4", "T5", "T6", "T7", "T9", "T11", "T12", "T13", "T14", "T15"} <= set(kinds)
    (budget,) = (one for one in numbers("differdange")["finance_tables"] if one["table"] == "T1")
    assert {row["cells"]["year"]: row["cells"].get("climate", "") for row in budget["rows"]}[
        "2024"
    ] == "15.701.881"
    shares = [one for one in numbers("differdange")["coherence"] if one["rule"] == "F1"]
    assert [one["state"] for one in shares] == ["holds"] * 3


def test_payers_of_pecs_add_up_within_rounding():
    found = [one for one in numbers("pecs")["coherence"] if one["rule"] == "F2"]
    assert len(found) > 10
    assert {one["state"] for one in found} == {"holds"}


def test_what_could_not_be_read_is_said():
    missed = numbers("differdange")["not_understood"]
    assert any(one["what"] == "no_gap_table" and one["line"] for one in missed)
    assert all(one["text"] for one in missed)


def test_marked_lines_of_a_row_reach_to_its_numbers():
    """The label of the row for transport stands on a line of its own."""
    rows = {one["sector"]: (one["line"], one["last"]) for one in numbers("Leipzig")["gap"]}
    assert rows["transport"] == (908, 909)
    assert rows["ippu"] == (912, 913)
    assert rows["total"] == (915, 915)
