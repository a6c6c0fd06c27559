"""Reference cases of the needs assessment that the survey methods answer."""

from pathlib import Path

import pytest

from zeroward.methods.verify import adapters
from zeroward.methods.verify.cases import Case, read_cases
from zeroward.methods.verify.report import judge

adapters.load()

FOLDER = Path(__file__).parents[2] / "cases"
AREAS = {
    "weighting",
    "representativity",
    "mrp",
    "comparison",
    "multi-response",
    "small-sample",
    "document",
    "gap-analysis",
}
ELSEWHERE = {"DOC_SUPPORT_MATRIX"}
"""Where the data of a case are not part of this repository, or another family answers."""


def _ours(case: Case) -> bool:
    design = str(case.question.raw.get("design", ""))
    needs_data = bool(design) and design != "inline"
    return case.question.kind in AREAS and not needs_data and case.key not in ELSEWHERE


CASES = [case for case in read_cases(FOLDER / "survey.json") if _ours(case)]


@pytest.mark.parametrize("case", CASES, ids=[case.key for case in CASES])
def test_reference_case_is_met(case: Case) -> None:
    verdict = judge(case)
    assert (verdict.status, verdict.text) == ("ok", verdict.text)


def test_enough_cases_are_met() -> None:
    assert len(CASES) >= 34


def test_data_file_outside_the_folder_is_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("city\n1\n", encoding="utf-8")
    folder = tmp_path / "cases"
    folder.mkdir()
    path = folder / "cases.json"
    path.write_text(
        '[{"id": "a", "kind": "survey-estimation", "title": "mean(x$city)", "input": {"design": "../secret.csv"},'
        ' "expected": 1}]',
        encoding="utf-8",
    )
    assert judge(read_cases(path)[0]).status == "not covered"
