"""Rules of funding programmes as questions: answered, and a wrong expectation is seen."""

from pathlib import Path
from typing import Any

import pytest

from zeroward.methods.verify import adapters
from zeroward.methods.verify.cases import Case, question_of, read_cases
from zeroward.methods.verify.report import judge

adapters.load()
FOLDER = Path(__file__).parents[2] / "cases"
CASES = [
    case for case in read_cases(FOLDER / "finance_matching.json") if case.key.startswith(("FUND-", "RANK-"))
]


def status(raw: dict[str, Any]) -> str:
    return judge(Case("x", question_of(raw, FOLDER), raw)).status


@pytest.mark.parametrize("case", [pytest.param(case, id=case.key) for case in CASES])
def test_case_is_answered(case: Case) -> None:
    assert judge(case).status == "ok"


def test_there_are_five() -> None:
    assert len(CASES) == 5


@pytest.mark.parametrize(
    ("inputs", "right", "wrong"),
    [
        ({"consortia": [["EL", "RS", "CH"], ["RS", "CH", "UK"]]}, [True, False], [True, True]),
        (
            {"costs": {"university": 100.0, "sme": 100.0}, "action": "IA"},
            {"university": 100.0, "sme": 70.0},
            {"university": 70.0, "sme": 70.0},
        ),
    ],
)
def test_similar_question_of_horizon_europe(inputs: Any, right: Any, wrong: Any) -> None:
    raw = {
        "id": "x",
        "kind": "funding-rules",
        "title": "Horizon Europe consortium",
        "inputs": inputs,
        "tolerance": 0,
    }
    assert status({**raw, "expected": right}) == "ok"
    assert status({**raw, "expected": wrong}) == "fails"


def test_shares_of_another_loan() -> None:
    raw = {
        "id": "x",
        "kind": "funding-rules",
        "title": "EIB framework loan",
        "inputs": {"cost": 10.0, "eib": [5.0, 5.1], "eu": [2.0, 0.0]},
    }
    assert status({**raw, "expected": [True, False], "tolerance": 0}) == "ok"
    assert status({**raw, "expected": [False, False], "tolerance": 0}) == "fails"


def test_rule_that_nobody_published_is_not_covered() -> None:
    raw = {
        "id": "x",
        "kind": "funding-rules",
        "title": "A fund of the moon",
        "inputs": {"cost": 5.0},
        "expected": [True],
    }
    assert status(raw) == "not covered"
