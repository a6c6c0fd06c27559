"""Questions of national ecosystems and monitoring: all are answered, and wrong numbers are seen."""

import json
from pathlib import Path
from typing import Any

import pytest

from zeroward.methods.verify import adapters
from zeroward.methods.verify.cases import Case, question_of, read_cases
from zeroward.methods.verify.report import judge

adapters.load()

FOLDER = Path(__file__).parents[2] / "cases"
RAW: list[dict[str, Any]] = json.loads((FOLDER / "ecosystems.json").read_text(encoding="utf-8"))["cases"]
REFERENCE = [
    case
    for case in read_cases(FOLDER / "survey.json")
    if case.question.kind == "typology" or case.key == "DOC_SUPPORT_MATRIX"
]


@pytest.mark.parametrize(
    "case", [pytest.param(case, id=case.key) for case in read_cases(FOLDER / "ecosystems.json")]
)
def test_question_is_answered(case: Case) -> None:
    verdict = judge(case)
    assert (verdict.status, verdict.text) == ("ok", verdict.text)


@pytest.mark.parametrize(
    "case", [pytest.param(case, id=case.key) for case in REFERENCE if not case.question.raw.get("file")]
)
def test_reference_case_of_typologies_is_met(case: Case) -> None:
    assert judge(case).status == "ok"


def test_wrong_number_is_seen() -> None:
    for raw in RAW:
        name = next(iter(raw["expected"]))
        wrong = {**raw, "expected": {**raw["expected"], name: _other(raw["expected"][name])}}
        assert judge(Case(raw["id"], question_of(wrong), wrong)).status == "fails", raw["id"]


def _other(value: Any) -> Any:
    return ["x", *value[1:]] if isinstance(value, list) else value + 1


@pytest.mark.parametrize("nonsense", [None, "", [], {}, "abc", -1, [None], {"a": [1]}])
def test_nonsense_never_breaks_a_reading(nonsense: Any) -> None:
    for raw in RAW:
        for name in raw["inputs"]:
            changed = {**raw, "inputs": {**raw["inputs"], name: nonsense}}
            assert "Error: " not in judge(Case(raw["id"], question_of(changed), changed)).text, (
                raw["id"],
                name,
            )
