"""The reference files: every case of inventories is met, and nothing that is expected steers what is computed."""

import json
from pathlib import Path
from typing import Any

import pytest

from zeroward.methods.verify import adapters
from zeroward.methods.verify.cases import Case, question_of, read_cases
from zeroward.methods.verify.dispatch import answer
from zeroward.methods.verify.question import CannotRead
from zeroward.methods.verify.report import Tally, judge, tally

pytestmark = pytest.mark.slow

adapters.load()

FOLDER = Path(__file__).parents[2] / "cases"
INVENTORIES = ("ghg.json", "ghg_gpc.json")
FILES = (*INVENTORIES, "finance_matching.json", "survey.json")
CASES = [
    pytest.param(case, id=f"{name}:{case.key}") for name in INVENTORIES for case in read_cases(FOLDER / name)
]


def without_expectations(raw: dict[str, Any]) -> dict[str, Any]:
    """A case stripped of everything that says what should come out, or how closely."""
    kept = ("id", "kind", "method", "methodology", "title", "inputs", "input")
    return {key: value for key, value in raw.items() if key in kept}


@pytest.mark.parametrize("case", CASES)
def test_reference_case_is_met(case: Case) -> None:
    verdict = judge(case)
    assert (verdict.status, verdict.text) == ("ok", verdict.text)


def test_inventory_files_have_no_failure_and_no_gap() -> None:
    verdicts = [judge(case) for name in INVENTORIES for case in read_cases(FOLDER / name)]
    assert tally(verdicts) == Tally(len(verdicts), 0, 0)
    assert len(verdicts) > 70


@pytest.mark.parametrize("name", FILES)
def test_deleting_what_is_expected_changes_no_computed_value(name: str) -> None:
    rows = json.loads((FOLDER / name).read_text(encoding="utf-8"))["cases"]
    for raw in rows:
        assert computed(raw) == computed(without_expectations(raw)), raw["id"]


def computed(raw: dict[str, Any]) -> Any:
    try:
        found = answer(question_of(raw, FOLDER))
    except CannotRead as reason:
        return str(reason)
    return repr(found.values), found.flags


@pytest.mark.parametrize("name", FILES)
def test_no_case_of_a_reference_file_fails(name: str) -> None:
    assert tally([judge(case) for case in read_cases(FOLDER / name)]).failed == 0


def test_costs_and_gap_tables_of_the_finance_file_are_met() -> None:
    wanted = [
        case
        for case in read_cases(FOLDER / "finance_matching.json")
        if case.question.kind in ("annuity", "macc") or case.key.startswith("CCC-GAP")
    ]
    assert len(wanted) == 10
    assert tally([judge(case) for case in wanted]) == Tally(10, 0, 0)


def test_wrong_expectation_is_noticed() -> None:
    for name in INVENTORIES:
        for case in read_cases(FOLDER / name):
            raw = json.loads(json.dumps(case.raw))
            block = next(key for key in ("expected_standard", "expected_gpc", "expected") if key in raw)
            raw[block] = spoiled(raw[block])
            raw.pop("ours_should", None)
            assert judge(Case(case.key, case.question, raw)).status == "fails", case.key


def spoiled(raw: Any) -> Any:
    """Every expected number made a tenth larger, and at least five units."""
    if isinstance(raw, dict):
        return {
            key: value if "tol" in key or key in ("unit", "quantity") else spoiled(value)
            for key, value in raw.items()
        }
    return raw * 1.1 + 5 if isinstance(raw, (int, float)) else raw
