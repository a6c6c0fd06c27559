"""Questions of finance, cost curves, carbon prices and equity: answered, also when asked otherwise."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support.turns import in_turn, turns
from zeroward.methods.verify import adapters
from zeroward.methods.verify.cases import Case, question_of, read_cases
from zeroward.methods.verify.report import judge

adapters.load()

FOLDER = Path(__file__).parents[2] / "cases"
SIMILAR = FOLDER / "finance_similar.json"
OF_PLANS = (
    *("npv", "irr", "xirr", "xnpv", "mirr", "annuity", "discounting", "payback", "lcoe", "macc", "cba"),
    *("ccc-checks", "monte-carlo", "capital-stack", "real-options", "rec", "portfolio"),
)
RAW: list[dict[str, Any]] = [
    raw
    for name in ("finance_similar.json", "finance_matching.json")
    for raw in json.loads((FOLDER / name).read_text(encoding="utf-8"))["cases"]
    if name != "finance_matching.json" or raw["kind"] in OF_PLANS
]


@pytest.mark.parametrize("case", [pytest.param(case, id=case.key) for case in read_cases(SIMILAR)])
def test_similar_question_is_answered(case: Case) -> None:
    verdict = judge(case)
    assert (verdict.status, verdict.text) == ("ok", verdict.text)


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, id=case.key)
        for case in read_cases(FOLDER / "finance_matching.json")
        if case.question.kind in OF_PLANS
    ],
)
def test_reference_case_of_plans_is_met(case: Case) -> None:
    verdict = judge(case)
    assert (verdict.status, verdict.text) == ("ok", verdict.text)


def with_inputs(raw: dict[str, Any], change: Callable[[dict[str, Any]], dict[str, Any]]) -> dict[str, Any]:
    return {**raw, "inputs": change(raw["inputs"])}


def reversed_names(inputs: dict[str, Any]) -> dict[str, Any]:
    return dict(reversed(inputs.items()))


def in_capitals(inputs: dict[str, Any]) -> dict[str, Any]:
    return {key.upper(): value for key, value in inputs.items()}


def with_spaces(inputs: dict[str, Any]) -> dict[str, Any]:
    return {key.replace("_", " "): value for key, value in inputs.items()}


@pytest.mark.parametrize("change", [reversed_names, in_capitals, with_spaces])
def test_inputs_written_otherwise_are_still_read(change: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    for raw in RAW:
        changed = with_inputs(raw, change)
        verdict = judge(Case(raw["id"], question_of(changed), changed))
        assert verdict.status == "ok", f"{raw['id']}: {verdict.text}"


NONSENSE: list[Any] = [
    *(None, "", [], {}, "abc", -1, 0, 1e308, float("nan"), float("inf"), True, [1], [None]),
    *({"value": "x", "unit": "parsec"}, [{"x": 1}], [[1, 2]], {"a": [1]}, {"2030": "x"}),
]


@pytest.mark.parametrize(("turn", "value"), turns(NONSENSE))
def test_nonsense_among_the_inputs_never_breaks_a_method(turn: int, value: Any) -> None:
    for raw in in_turn(RAW, turn):
        for name in raw["inputs"]:
            changed = {**raw, "inputs": {**raw["inputs"], name: value}}
            text = judge(Case(raw["id"], question_of(changed), changed)).text
            assert "Error: " not in text, f"{raw['id']} {name}: {text}"


def test_wrong_expectation_is_noticed() -> None:
    for raw in json.loads(SIMILAR.read_text(encoding="utf-8"))["cases"]:
        spoiled = {**raw, "expected": _spoiled(raw["expected"])}
        assert judge(Case(raw["id"], question_of(raw), spoiled)).status != "ok", raw["id"]


def _spoiled(raw: Any) -> Any:
    if isinstance(raw, dict):
        return {key: _spoiled(value) for key, value in raw.items()}
    if isinstance(raw, list):
        return [_spoiled(value) for value in raw]
    if isinstance(raw, bool):
        return not raw
    if isinstance(raw, (int, float)):
        return raw * 1.1 + 5
    return "something else"
