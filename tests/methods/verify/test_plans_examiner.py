"""Questions about plans by somebody who had not seen how they are read; expected numbers by an independent script."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.turns import in_turn, turns
from zeroward.methods.verify import adapters
from zeroward.methods.verify.cases import Case, question_of, read_cases
from zeroward.methods.verify.dispatch import answers
from zeroward.methods.verify.report import judge

adapters.load()

FILE = Path(__file__).parents[2] / "cases" / "plans_examiner.json"
RAW: list[dict[str, Any]] = json.loads(FILE.read_text(encoding="utf-8"))["cases"]


@pytest.mark.parametrize("case", [pytest.param(case, id=case.key) for case in read_cases(FILE)])
def test_question_about_plans_is_answered(case: Case) -> None:
    verdict = judge(case)
    assert (verdict.status, verdict.text) == ("ok", verdict.text)


def test_every_case_says_how_its_numbers_were_computed() -> None:
    assert "independent script" in json.loads(FILE.read_text(encoding="utf-8"))["provenance"]
    assert all(raw["source"] for raw in RAW)


def test_wrong_number_fails_whatever_reading_is_chosen() -> None:
    for raw in RAW:
        spoiled = {**raw, "expected": _spoiled(raw["expected"])}
        if spoiled["expected"] != raw["expected"]:
            assert judge(Case(raw["id"], question_of(spoiled), spoiled)).status == "fails", raw["id"]


def _spoiled(expected: Any) -> Any:
    """Every number quite another one; texts, truths and tolerances stand."""
    if isinstance(expected, dict):
        return {key: one if key.endswith("tol") else _spoiled(one) for key, one in expected.items()}
    if isinstance(expected, list):
        return [_spoiled(one) for one in expected]
    if isinstance(expected, bool) or not isinstance(expected, (int, float)):
        return expected
    return expected * 1.7 + 13


NONSENSE: list[Any] = [
    None,
    "",
    [],
    {},
    "abc",
    -1,
    0,
    1e308,
    float("nan"),
    True,
    [None],
    [[1, 2]],
    {"a": [1]},
    {"2030": "x"},
]


@pytest.mark.parametrize(("turn", "value"), turns(NONSENSE))
def test_nonsense_among_the_inputs_never_breaks_a_reading(turn: int, value: Any) -> None:
    for raw in in_turn(RAW, turn):
        for name in raw["inputs"]:
            changed = {**raw, "inputs": {**raw["inputs"], name: value}}
            text = judge(Case(raw["id"], question_of(changed), changed)).text
            assert "Error: " not in text, f"{raw['id']} {name}: {text}"


def test_reading_with_the_names_asked_for_comes_before_one_without() -> None:
    inputs = {"base": 1000.0, "target": 400.0, "base_year": 2020.0, "target_year": 2030.0}
    question = question_of({"kind": "base-year-target", "method": "linear", "inputs": inputs})
    first, *others = answers(question)
    names = {name for value in first.values for name in value.names}
    assert "E_2025" not in names
    assert others
    asked = {
        "id": "x",
        "kind": "base-year-target",
        "method": "linear",
        "inputs": inputs,
        "expected": {"E_2025": 700.0},
    }
    assert judge(Case("x", question, asked)).status == "ok"
