"""Questions on surveys like the reference cases: all are answered, and wrong numbers are seen."""

from pathlib import Path
from typing import Any

import pytest

from zeroward.methods.verify import adapters
from zeroward.methods.verify.cases import Case, question_of, read_cases
from zeroward.methods.verify.report import judge

adapters.load()

FOLDER = Path(__file__).parents[2] / "cases"
SIMILAR = read_cases(FOLDER / "survey_similar.json")
EXACT = [
    case
    for case in SIMILAR
    if isinstance(case.raw["expected"], dict)
    and any(isinstance(one, float) for one in case.raw["expected"].values())
]


@pytest.mark.parametrize("case", [pytest.param(case, id=case.key) for case in SIMILAR])
def test_question_is_answered(case: Case) -> None:
    verdict = judge(case)
    assert (verdict.status, verdict.text) == ("ok", verdict.text)


@pytest.mark.parametrize("case", [pytest.param(case, id=case.key) for case in EXACT])
def test_spoiled_number_is_seen(case: Case) -> None:
    expected = {
        key: one * 1.2 + 1 if isinstance(one, float) else one for key, one in case.raw["expected"].items()
    }
    spoiled = {**case.raw, "expected": expected}
    assert judge(Case(case.key, question_of(spoiled, FOLDER), spoiled)).status == "fails"


@pytest.mark.parametrize(
    ("title", "given"),
    [
        ("stratified mean", {"y": ["a", "b"], "strata": ["n", "s"]}),
        ("raking", {"data": [{"a": "x"}], "margins": {"b": {"x": 1}}}),
        ("raking table", {"table": [[1, 2], [3]], "row_totals": [1, 2], "column_totals": [1, 2]}),
        ("post-stratification", {"respondents": [1, 2], "population": [3]}),
        ("Cochran's Q", {"responses": 3}),
        ("McNemar test", {"before": [1, 0]}),
        ("Wilson interval", {"x": 3}),
        ("representation", {"sample": [1], "frame": [2]}),
        ("GRIM mean", {"mean": 3.4, "n": 20}),
        ("Borich", {"importance": [5, 4]}),
        ("medoids of a distance matrix", {"distance": "none", "k": 2}),
    ],
)
def test_inputs_of_another_form_are_not_covered(title: str, given: dict[str, Any]) -> None:
    raw = {"id": "x", "kind": "survey-estimation", "title": title, "input": given, "expected": {"F": 1}}
    assert judge(Case("x", question_of(raw), raw)).status == "not covered"
