"""The verify command on questions of matching: the reference cases, other wordings, and nonsense."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support.turns import in_turn, turns
from zeroward.methods.verify import adapters
from zeroward.methods.verify.cases import Case, question_of
from zeroward.methods.verify.report import judge

pytestmark = pytest.mark.slow

adapters.load()

FOLDER = Path(__file__).parents[2] / "cases"
KINDS = {
    *("hospital-resident", "ties", "stable-marriage", "stable-roommates", "fairness", "assignment"),
    *("min-cost-flow", "max-weight-matching", "ranking", "similarity"),
}
OURS = json.loads((FOLDER / "matching_similar.json").read_text(encoding="utf-8"))["cases"]
REFERENCE = [
    one
    for one in json.loads((FOLDER / "finance_matching.json").read_text(encoding="utf-8"))["cases"]
    if one["kind"] in KINDS
]
RAW = [*REFERENCE, *OURS]
NONSENSE: list[Any] = [
    *(
        None,
        "",
        [],
        {},
        "abc",
        float("nan"),
        [1],
        [None],
        [[1, 2]],
        [[None]],
        {"a": [1]},
        {"a": "b"},
        [{"x": 1}],
    ),
]


def case(raw: dict[str, Any]) -> Case:
    return Case(raw["id"], question_of(raw, FOLDER), raw)


def test_there_are_reference_cases_of_every_kind() -> None:
    assert {one["kind"] for one in REFERENCE} == KINDS
    assert len(REFERENCE) == 20


@pytest.mark.parametrize("raw", RAW, ids=[one["id"] for one in RAW])
def test_case_is_met(raw: dict[str, Any]) -> None:
    verdict = judge(case(raw))
    assert (verdict.status, verdict.text) == ("ok", verdict.text)


@pytest.mark.parametrize("change", [str.upper, lambda name: name.replace("_", " "), str.title])
def test_names_written_otherwise_are_still_read(change: Callable[[str], str]) -> None:
    for raw in RAW:
        if raw["id"] == "sr-direct":
            continue  # there the names of the inputs are the names of the pool
        changed = {**raw, "inputs": {change(key): value for key, value in raw["inputs"].items()}}
        verdict = judge(case(changed))
        assert verdict.status == "ok", f"{raw['id']}: {verdict.text}"


@pytest.mark.parametrize(("turn", "value"), turns(NONSENSE))
def test_nonsense_never_breaks_a_method(turn: int, value: Any) -> None:
    for raw in in_turn(RAW, turn):
        for name, given in raw["inputs"].items():
            for spoiled in (value, *_inside(given, value)):
                text = judge(case({**raw, "inputs": {**raw["inputs"], name: spoiled}})).text
                assert "Error: " not in text, f"{raw['id']} {name}: {text}"


def _inside(given: Any, value: Any) -> list[Any]:
    if isinstance(given, dict):
        return [{**given, key: value} for key in list(given)[-1:]]
    return [[value, *given[1:]]] if isinstance(given, list) and given else []


def test_wrong_expectation_is_noticed() -> None:
    for raw in RAW:
        spoiled = {**raw, "expected": _spoiled(raw["expected"])}
        assert judge(case(spoiled)).status == "fails", raw["id"]


def _spoiled(raw: Any) -> Any:
    if isinstance(raw, dict):
        return {key: _spoiled(one) for key, one in raw.items()}
    if isinstance(raw, list):
        return [*raw, "nobody"]
    if isinstance(raw, bool):
        return not raw
    return raw + 5 if isinstance(raw, (int, float)) else "somebody else"


def test_data_file_that_is_not_there_is_not_covered() -> None:
    raw = {"id": "x", "kind": "assignment", "inputs": {"file": "../../etc/passwd"}, "expected": 1}
    verdict = judge(case(raw))
    assert verdict.status == "not covered"
    assert "passwd is not there" in verdict.text
